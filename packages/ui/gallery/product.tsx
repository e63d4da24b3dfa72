import {
  AmountDue,
  Article,
  Button,
  BuyBar,
  Crumbs,
  FactRow,
  OptionGroup,
  PlanTable,
  PriceBlock,
  ProductHead,
  ProductLayout,
  Ratings,
  Stepper,
  SumLines,
  Tabs,
  Three,
} from '../src/index.ts';
import { Shop } from './shop.tsx';

const promise = [
  '付款后约 41 秒开通，地址与初始密码在买家中心',
  '11 月 26 日 24:00 前可全额退款',
  '到期前 7、3、1 天提醒，默认不自动续费',
];

export function Product() {
  return (
    <Shop current pad>
      <div className="wrap">
        <Crumbs
          className="bc"
          label="位置"
          items={[
            { label: '全部商品', href: '#' },
            { label: '财务与税务', href: '#' },
            { label: '发票管理' },
          ]}
        />
        <ProductLayout
          head={
            <>
              <ProductHead
                name="票据通"
                tagline="发票从哪儿来都收得齐，识别、验真、查重、入账一次做完。"
                facts={[
                  <a key="s" className="lk" href="#s">
                    启明财务软件
                  </a>,
                  '4.8 分 · 326 条评价',
                  '1,840 家在用',
                ]}
              />
              <FactRow
                facts={[
                  { label: '开通', value: '自动，约 41 秒' },
                  { label: '退款', value: '5 天内全额' },
                  { label: '接口可用率，近 90 天', value: '99.97%' },
                ]}
              />
            </>
          }
          price={
            <PriceBlock
              label="选购"
              primary={
                <Button variant="primary" size="lg" type="submit">
                  立即购买
                </Button>
              }
              secondary={
                <>
                  <Button>加入购物车</Button>
                  <Button>试用 14 天</Button>
                </>
              }
              promises={promise}
            >
              <OptionGroup
                name="e"
                legend="版本"
                defaultValue="b"
                options={[
                  { value: 'a', label: '标准', note: '3 人' },
                  { value: 'b', label: '专业', note: '10 人' },
                  { value: 'c', label: '集团', note: '不限', disabled: true, reason: '本月售完' },
                ]}
              />
              <OptionGroup
                name="t"
                legend="购买时长"
                defaultValue="b"
                options={[
                  { value: 'a', label: '1 个月', note: '¥ 299/月' },
                  { value: 'b', label: '1 年', note: '¥ 249/月' },
                  { value: 'c', label: '3 年', note: '¥ 208/月' },
                ]}
              />
              <Stepper
                name="n"
                legend="另加成员"
                aside="¥ 18.00 / 人·月"
                note="共 12 人可用"
                defaultValue={2}
                label="成员数"
                lessLabel="减少"
                moreLabel="增加"
              />
              <SumLines
                lines={[
                  { label: '专业版 1 年', amount: '¥ 2,988.00' },
                  { label: '成员 2 人 × 12 个月', amount: '¥ 432.00' },
                  { label: '首购券', amount: '− ¥ 200.00' },
                ]}
              />
              <AmountDue label="应付" symbol="¥" amount="3,220.00" />
            </PriceBlock>
          }
        >
          <Tabs
            label="商品"
            size="lg"
            items={[
              { label: '介绍', href: '#i', current: true },
              { label: '规格与价格', href: '#p' },
              { label: '使用指南', href: '#g' },
              { label: '服务保障', href: '#s' },
              { label: '评价', href: '#r', count: '326' },
            ]}
          />
          <Article>
            <h2>月底那三天，终于可以不加班</h2>
            <p>
              财务最怕的不是发票多，是发票散。票据通把邮箱、微信、税局和扫描仪接到一处，到一张认一张，重复的当场拦下，差一分钱也会停下来问你。
            </p>
            <Three
              items={[
                { title: '收得齐', text: '六种来源自动归集，漏收的发票每周列给你看。' },
                { title: '认得准', text: '全电、专票、火车票、定额票等 23 种，逐栏给出把握程度。' },
                { title: '接得上', text: '用友、金蝶、SAP 的凭证格式直接导出，也有接口可用。' },
              ]}
            />
            <h2>规格与价格</h2>
            <PlanTable
              caption="规格与价格"
              corner="按年付"
              plans={[
                { name: '标准', price: '¥ 1,908.00' },
                { name: '专业', price: '¥ 2,988.00', selected: true },
                { name: '集团', price: '¥ 9,800.00' },
              ]}
              rows={[
                { label: '成员', values: ['3 人', '10 人，可加', '不限'] },
                { label: '每月识别', values: ['500 张', '3,000 张', '30,000 张'] },
                {
                  label: '开放接口',
                  values: [
                    <span key="n" className="mut">
                      无
                    </span>,
                    '有',
                    '有，独立限额',
                  ],
                },
              ]}
            />
            <h2>用过的人怎么说</h2>
            <Ratings
              score="4.8"
              note="326 条，均来自真实订单"
              bars={[
                ['5 分', 0.84, '84%'],
                ['4 分', 0.11, '11%'],
                ['3 分', 0.03, '3%'],
                ['2 分', 0.01, '1%'],
                ['1 分', 0.01, '1%'],
              ].map(([label, share, text]) => ({
                label: String(label),
                share: Number(share),
                text: String(text),
              }))}
              ratings={[
                {
                  text: '上线第一个月查出 17 张重复报销，够付三年的钱。导出到金蝶的凭证不用再改。',
                  by: '宁波恒沛机电 · 专业版 · 用了 8 个月',
                },
                {
                  text: '火车票识别很稳，手写的定额票偶尔要人看一眼。客服回得快。',
                  by: '拾光书店 · 标准版 · 用了 1 年',
                },
              ]}
            />
          </Article>
        </ProductLayout>
      </div>
      <BuyBar
        amount="¥ 3,220.00"
        note="专业 · 1 年 · 12 人"
        action={
          <Button variant="primary" size="lg">
            立即购买
          </Button>
        }
      />
    </Shop>
  );
}
