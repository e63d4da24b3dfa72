import type { ReactNode } from 'react';
import {
  Account,
  BarTool,
  Button,
  type ConsoleNavGroup,
  ConsoleShell,
  Icon,
  SearchBox,
} from '../src/index.ts';
import { brand } from './shop.tsx';

export function nav(groups: [string | undefined, string][], current: string): ConsoleNavGroup[] {
  return groups.map(([title, items]) => ({
    title,
    items: items.split(' ').map((item) => {
      const [label = '', count] = item.split('/');
      return { label, count, href: `#${label}`, current: label === current };
    }),
  }));
}

export function Console(props: {
  area: string;
  groups: ConsoleNavGroup[];
  who: string;
  wide?: boolean;
  band?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ConsoleShell
      brand={brand}
      area={props.area}
      menuLabel="导航"
      skipLabel="跳到正文"
      groups={props.groups}
      search={<SearchBox action="#" label="搜索" placeholder="订单号、商品、接口消息" />}
      tools={<BarTool href="#" label="通知" icon={<Icon name="bell" size={20} />} />}
      account={<Account initial={props.who.slice(0, 1)} name={props.who} />}
      wide={props.wide}
      band={props.band}
    >
      {props.children}
    </ConsoleShell>
  );
}

export const buyerNav = (current: string) =>
  nav(
    [
      [undefined, '总览'],
      ['在用', '已购买的服务/12 用量与套餐 续费'],
      ['交易', '我的订单/1 退款 评价'],
      ['费用', '账户与余额 账单 发票 代金券'],
      ['求助', '工单 我的需求'],
    ],
    current,
  );

export const sellerNav = (current: string) =>
  nav(
    [
      [undefined, '今日'],
      ['商品', '我的商品 发布商品 资产与密钥 测试与调试'],
      ['交易', '订单 交付与监管/6 退款 代金券'],
      ['接口', '接口消息/3 用量记录 一致性检查 健康'],
      ['账', '本月账单 对账与验账 发票'],
    ],
    current,
  );

export const operatorNav = (current: string) =>
  nav(
    [
      [undefined, '今日'],
      ['审核', '商品审核/9 商家入驻/4 评价与申诉/2'],
      ['履约', '订单 交付监管 接口总览'],
      ['账', '结算 对账 开票'],
      ['秩序', '类目与属性 规则与期限 事件记录'],
    ],
    current,
  );

export const parties = [
  { id: 'buyer', label: '买家' },
  { id: 'market', label: '集市' },
  { id: 'seller', label: '商家' },
];

export const copy = (
  <Button size="sm" icon={<Icon name="copy" size={14} />}>
    复制
  </Button>
);

export const see = (
  <Button size="sm" icon={<Icon name="eye" size={14} />}>
    查看 30 秒
  </Button>
);
