import {
  BallPanel,
  Bars,
  Button,
  Columns,
  CredentialList,
  DataTable,
  DescriptionList,
  Dots,
  Icon,
  Meter,
  PageHeader,
  Panel,
  ProductMark,
  Stack,
  StateBadge,
  TimeLeft,
  Timeline,
  Usage,
} from '../src/index.ts';
import { buyerNav, Console, copy, parties, see } from './console.tsx';

export function BuyerResource() {
  const days = [74, 88, 96, 91, 30, 22, 84, 97, 105, 110, 101, 28, 19, 92, 99, 121, 118, 108, 33, 25, 112];
  const fees = [
    { at: '11-21 09:12', what: '升级差价：专业版到集团版', order: 'CS2611210912', amount: '¥ 5,076.34' },
    { at: '10-31 24:00', what: '超出识别 214 张 × ¥ 0.05', order: '10 月用量', amount: '¥ 10.70' },
    {
      at: '08-21 14:03',
      what: '专业版 1 年，首购券减 ¥ 200.00',
      order: 'CS2608211402',
      amount: '¥ 2,788.00',
    },
  ];
  return (
    <Console area="买家中心" groups={buyerNav('已购买的服务')} who="恒沛机电">
      <PageHeader
        crumbsLabel="位置"
        crumbs={[{ label: '已购买的服务', href: '#' }, { label: '票据通' }]}
        mark={<ProductMark name="票据通" size={52} />}
        title="票据通 · 专业版"
        badge={<StateBadge tone="ok" word="使用中" />}
        meta={[
          <span key="i" className="mono">
            ins-7f2c91d0
          </span>,
          '启明财务软件',
          '2026-08-21 购买',
          '到期 2027-08-20 23:59，还有 272 天',
        ]}
        actions={
          <>
            <Button>续费</Button>
            <Button>退订</Button>
            <Button variant="primary" iconEnd={<Icon name="external" />}>
              打开票据通
            </Button>
          </>
        }
      />
      <Stack>
        <BallPanel
          label="现在等谁"
          title="升级到集团版，等商家开通"
          text={
            <>
              你已于 11-21 09:12 付清差价 ¥ 5,076.34。启明财务软件须在 <b>今天 12:12</b> 前完成，
              <TimeLeft>还剩 2 小时 4 分</TimeLeft>。逾时自动退回原款，现有版本照常使用。
            </>
          }
          parties={parties}
          holder="seller"
          remaining={0.69}
          remainingLabel="时限已用 31%"
        />
        <Columns>
          <Stack>
            <Panel title="登录" note="首次登录后请改密码" flush>
              <CredentialList
                items={[
                  {
                    term: '地址',
                    value: <span className="mono">https://piao.qiming.example/t/88213</span>,
                    action: copy,
                  },
                  { term: '账号', value: <span className="mono">admin@hengpei</span>, action: copy },
                  { term: '初始密码', value: <Dots label="已隐藏" />, note: '查看会记入事件', action: see },
                ]}
              />
            </Panel>
            <Panel
              title="本月用量"
              actions={
                <a className="lk" href="#u">
                  逐条查看 1,583 条
                </a>
              }
            >
              <Usage value="1,583" of="/ 3,000 张识别" outlook="按现在的速度，月底约 2,310 张，不会超出" />
              <Meter label="已用 53%" value={1583} max={3000} />
              <Bars
                label="11 月 1 日至 21 日每日识别张数，今天 112 张"
                tableHead={['日', '张']}
                bars={days.map((value, i) => ({
                  label: `11-${String(i + 1).padStart(2, '0')}`,
                  value,
                  text: String(value),
                }))}
                axis={[
                  { index: 0, text: '11-01' },
                  { index: 7, text: '11-08' },
                  { index: 14, text: '11-15' },
                  { index: 20, text: '今天' },
                ]}
              />
            </Panel>
            <Panel
              title="费用"
              actions={
                <a className="lk" href="#f">
                  全部 4 笔
                </a>
              }
              flush
            >
              <DataTable
                caption="费用"
                rows={fees}
                rowKey={(row) => row.order}
                rowHref={(row) => `#${row.order}`}
                columns={[
                  { key: 'at', title: '时间', kind: 'time', cell: (row) => row.at, phone: 'second' },
                  { key: 'what', title: '事由', main: true, cell: (row) => row.what, phone: 'first' },
                  { key: 'order', title: '订单', kind: 'id', cell: (row) => row.order, phone: 'secondEnd' },
                  {
                    key: 'amount',
                    title: '金额',
                    kind: 'money',
                    cell: (row) => row.amount,
                    phone: 'firstEnd',
                  },
                ]}
              />
            </Panel>
          </Stack>
          <Stack>
            <Panel title="经过" note="UTC+8">
              <Timeline
                items={[
                  { at: '12:12 前', title: '商家完成升级，否则退款', tone: 'next' },
                  {
                    at: '今天 10:08',
                    title: '第 2 次请商家升级',
                    detail: '商家系统答复「处理中」',
                    tone: 'now',
                  },
                  { at: '今天 09:12', title: '付清差价 ¥ 5,076.34', detail: '陈知行，余额支付' },
                  { at: '10-31 24:00', title: '10 月用量出账 ¥ 10.70' },
                  { at: '08-21 14:04', title: '开通成功，用时 38 秒', tone: 'ok' },
                  { at: '08-21 14:03', title: '付款 ¥ 2,788.00' },
                ]}
              />
            </Panel>
            <Panel>
              <DescriptionList
                items={[
                  { term: '到期后', detail: '宽限 7 天，冻结保留 7 天' },
                  {
                    term: '自动续费',
                    detail: (
                      <>
                        关{' '}
                        <a className="lk" href="#o">
                          打开
                        </a>
                      </>
                    ),
                  },
                  { term: '商家客服', detail: '工作日 9:00–18:00' },
                ]}
              />
              <Button block className="mt">
                请人帮忙
              </Button>
            </Panel>
          </Stack>
        </Columns>
      </Stack>
    </Console>
  );
}
