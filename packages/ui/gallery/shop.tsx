import type { ReactNode } from 'react';
import { Button, SearchBox, StorefrontShell } from '../src/index.ts';

export const brand = { text: '集市', href: '#' };

const brandEn = { text: 'Jishi', href: '#' };

export function Shop({
  children,
  current,
  home,
  pad,
}: {
  children: ReactNode;
  current?: boolean;
  home?: boolean;
  pad?: boolean;
}) {
  return (
    <StorefrontShell
      brand={brand}
      navLabel="主导航"
      menuLabel="菜单"
      skipLabel="跳到正文"
      nav={[
        { label: '全部商品', href: '#1', current },
        { label: 'API 与模型', href: '#2' },
        { label: '行业方案', href: '#3' },
        { label: '需求广场', href: '#4' },
        { label: '帮助', href: '#5' },
      ]}
      search={home ? undefined : <SearchBox action="#" label="搜索" placeholder="找软件、接口或服务" />}
      links={[
        { label: 'English', href: '#en', lang: 'en' },
        { label: '商家入驻', href: '#sell' },
      ]}
      account={<Button href="#in">登录</Button>}
      bareFooter={home}
      padFooter={pad}
      footer={{
        about: '一座谁都能开的云市场。源码开放，账目可查。',
        groups: [
          {
            title: '买',
            links: [
              { label: '全部商品', href: '#a' },
              { label: '退款与保障', href: '#b' },
              { label: '发票', href: '#c' },
            ],
          },
          {
            title: '卖',
            links: [
              { label: '商家入驻', href: '#a' },
              { label: '接口文档', href: '#b' },
              { label: '一致性检查', href: '#c' },
            ],
          },
          {
            title: '账',
            links: [
              { label: '结算规则', href: '#a' },
              { label: '离线验账', href: '#b' },
              { label: '系统状态', href: '#c' },
            ],
          },
          {
            title: '集市',
            links: [
              { label: '源代码', href: '#a' },
              { label: '更新记录', href: '#b' },
              { label: '联系我们', href: '#c' },
            ],
          },
        ],
      }}
    >
      {children}
    </StorefrontShell>
  );
}

export function ShopEn({ children, home, pad }: { children: ReactNode; home?: boolean; pad?: boolean }) {
  return (
    <StorefrontShell
      brand={brandEn}
      navLabel="Main"
      menuLabel="Menu"
      skipLabel="Skip to content"
      nav={['All products', 'APIs & models', 'Solutions', 'Requests', 'Help'].map((label, i) => ({
        label,
        href: `#${i}`,
        current: !home && i === 0,
      }))}
      search={
        home ? undefined : <SearchBox action="#" label="Search" placeholder="Software, APIs or services" />
      }
      links={[
        { label: '中文', href: '#zh', lang: 'zh-CN' },
        { label: 'Sell here', href: '#sell' },
      ]}
      account={<Button href="#in">Sign in</Button>}
      bareFooter={home}
      padFooter={pad}
      footer={{
        about: 'A cloud marketplace anyone can run. Open source, open books.',
        groups: [
          {
            title: 'Buy',
            links: ['All products', 'Refunds', 'Invoices'].map((label) => ({ label, href: `#${label}` })),
          },
          {
            title: 'Sell',
            links: ['Become a seller', 'Protocol reference', 'Conformance'].map((label) => ({
              label,
              href: `#${label}`,
            })),
          },
          {
            title: 'Books',
            links: ['Settlement rules', 'Verify offline', 'Status'].map((label) => ({
              label,
              href: `#${label}`,
            })),
          },
          {
            title: 'Jishi',
            links: ['Source code', 'Changelog', 'Contact'].map((label) => ({ label, href: `#${label}` })),
          },
        ],
      }}
    >
      {children}
    </StorefrontShell>
  );
}
