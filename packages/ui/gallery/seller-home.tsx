import {
  Button,
  Columns,
  DataTable,
  DescriptionList,
  FactRow,
  HealthStrip,
  LineArea,
  Money,
  PageHeader,
  Panel,
  PanelBody,
  ProductMark,
  Stack,
  StateBadge,
} from '../src/index.ts';
import { Console, sellerNav } from './console.tsx';

const now30 = [
  5.2, 4.8, 6.1, 6.6, 5.8, 3.1, 2.7, 6.3, 7.0, 6.8, 7.4, 7.1, 3.8, 3.3, 7.2, 7.9, 8.3, 7.7, 8.0, 4.1, 3.6,
  7.8, 8.4, 9.1, 8.8, 8.6, 4.5, 4.2, 9.0, 9.7,
];

const before30 = [
  4.5, 4.4, 5.0, 5.2, 4.9, 2.8, 2.5, 5.1, 5.5, 5.7, 5.8, 5.6, 3.2, 2.9, 5.7, 6.0, 6.2, 6.1, 6.4, 3.5, 3.1,
  6.2, 6.4, 6.7, 6.6, 6.8, 3.7, 3.4, 6.9, 7.1,
];

export function SellerHome() {
  const todo = [
    {
      what: '重启失败的调用',
      on: '青梧 CRM 冻结通知连续失败 3 次',
      tone: 'bad' as const,
      due: '今天 11:40',
      left: '，还剩 1 小时 32 分',
      act: '去看',
    },
    {
      what: '确认交付',
      on: '百川 ETL，宁波恒沛机电的实施需求',
      tone: 'wait' as const,
      due: '今天 18:00',
      left: '，还剩 7 小时 52 分',
      act: '确认',
    },
    {
      what: '答复退款申请',
      on: '锦书，拾光书店，¥ 360.00',
      due: '11-23 09:20',
      left: '，还剩 1 天 23 小时',
      act: '答复',
    },
    {
      what: '确认 10 月账单',
      on: '¥ 184,206.35，共 1,322 行',
      due: '11-25 24:00',
      left: '，还剩 4 天',
      act: '核对',
    },
    { what: '补交资质', on: '软件著作权证书下月到期', due: '12-05', left: '，还剩 14 天', act: '上传' },
  ];
  const ok = Array<'ok' | 'slow' | 'bad'>(24).fill('ok');
  const health = [
    {
      name: '青梧 CRM',
      badge: <StateBadge tone="bad" word="冻结通知失败" left="3 次" />,
      cells: [...ok.slice(0, 21), 'slow' as const, 'bad' as const, 'bad' as const],
      rate: '98.61%',
      p: '1.84 s',
      rest: '12%',
    },
    {
      name: '百川 ETL',
      badge: <StateBadge tone="ok" word="正常" />,
      cells: ok.with(9, 'slow'),
      rate: '99.98%',
      p: '0.31 s',
      rest: '94%',
    },
    {
      name: '锦书',
      badge: <StateBadge tone="ok" word="正常" />,
      cells: ok,
      rate: '100%',
      p: '0.22 s',
      rest: '100%',
    },
    {
      name: '烽火告警',
      badge: <StateBadge tone="end" word="已按计划暂停" left="至 14:00" />,
      cells: ok,
      rate: '100%',
      p: '0.40 s',
      rest: '88%',
    },
  ];
  return (
    <Console area="商家中心" groups={sellerNav('今日')} who="青梧科技">
      <PageHeader
        title="上午好，沈砚"
        meta={['11 月 21 日，星期六', '5 件事等你，最早的在 11:40']}
        actions={<Button>发布商品</Button>}
      />
      <Stack>
        <Panel title="等你处理" note="按截止时间排" flush>
          <DataTable
            caption="等你处理"
            rows={todo}
            rowKey={(row) => row.what}
            columns={[
              {
                key: 'what',
                title: '事项',
                main: true,
                width: '20%',
                cell: (row) => <b>{row.what}</b>,
                phone: 'first',
              },
              {
                key: 'on',
                title: '对象',
                cell: (row) => <span className="i2">{row.on}</span>,
                phone: 'whole',
              },
              {
                key: 'due',
                title: '截止 (UTC+8)',
                cell: (row) => (
                  <>
                    {row.tone && <StateBadge tone={row.tone} />} <b className="num">{row.due}</b>
                    {row.left}
                  </>
                ),
                phone: 'second',
              },
              {
                key: 'act',
                title: <span className="sr">操作</span>,
                kind: 'action',
                cell: (row) => (
                  <Button size="sm" variant={row.tone === 'bad' ? 'primary' : 'default'}>
                    {row.act}
                  </Button>
                ),
                phone: 'secondEnd',
              },
            ]}
          />
        </Panel>
        <Columns rail={320} equal>
          <Panel title="成交" note="近 30 天，含税，已扣退款" flush>
            <FactRow
              look="figure"
              facts={[
                { label: '成交额', value: '¥ 1,964,380.00', note: '比上个 30 天多 24.1%' },
                { label: '新开通', value: '1,206', note: '退订 31，续费率 91.4%' },
                { label: '待结算', value: '¥ 612,044.18', note: '12-08 出账' },
              ]}
            />
            <PanelBody>
              <LineArea
                label="近 30 天成交额，最近一天 9.7 万元，上一个 30 天同日 7.1 万元"
                tableHead={['日', '成交额', '上个 30 天']}
                points={now30.map((value, i) => ({ label: `第 ${i + 1} 天`, value, text: `${value} 万` }))}
                compare={{ values: before30, label: '上月同日' }}
                ticks={[
                  { value: 0, text: '0' },
                  { value: 4, text: '4 万' },
                  { value: 8, text: '8 万' },
                ]}
                axis={[
                  { index: 0, text: '10-23' },
                  { index: 7, text: '10-30' },
                  { index: 14, text: '11-06' },
                  { index: 21, text: '11-13' },
                  { index: 29, text: '昨天' },
                ]}
              />
            </PanelBody>
          </Panel>
          <Panel title="10 月账单" actions={<StateBadge tone="wait" word="等你确认" />} fill>
            <p>
              <Money amount="¥ 184,206.35" size="lg" />
            </p>
            <p className="note">1,322 行，每一行都能点到订单或用量</p>
            <div className="mt">
              <DescriptionList
                end
                items={[
                  { term: '成交', detail: '¥ 217,690.00' },
                  { term: '退款', detail: '− ¥ 980.00' },
                  { term: '技术服务费 15%', detail: '− ¥ 32,506.50' },
                  { term: '用量调整', detail: '¥ 2.85' },
                ]}
              />
            </div>
            <div className="row g8">
              <Button block>核对</Button>
              <Button block>下载验账包</Button>
            </div>
          </Panel>
        </Columns>
        <Panel title="接口健康" note="近 24 小时，每格 1 小时" flush>
          <DataTable
            caption="接口健康"
            phone="scroll"
            rows={health}
            rowKey={(row) => row.name}
            rowHref={(row) => `#${row.name}`}
            columns={[
              {
                key: 'n',
                title: '商品',
                main: true,
                cell: (row) => (
                  <span className="row nw">
                    <ProductMark name={row.name} size={28} />
                    {row.name}
                  </span>
                ),
              },
              { key: 's', title: '状态', cell: (row) => row.badge },
              {
                key: 'h',
                title: '近 24 小时',
                cell: (row) => <HealthStrip cells={row.cells} label={`${row.name} 成功率 ${row.rate}`} />,
              },
              {
                key: 'r',
                title: '成功率',
                kind: 'money',
                cell: (row) => row.rate,
                sortHref: '#s',
                sorted: 'ascending',
              },
              { key: 'p', title: 'p95', kind: 'money', cell: (row) => row.p },
              { key: 'q', title: '本月余量', kind: 'money', cell: (row) => row.rest },
            ]}
          />
        </Panel>
      </Stack>
    </Console>
  );
}
