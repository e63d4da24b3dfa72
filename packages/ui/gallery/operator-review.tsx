import type { ReactNode } from 'react';
import {
  BallPanel,
  Button,
  CheckList,
  CompareTable,
  DecisionBar,
  PageHeader,
  Panel,
  ProductMark,
  QueueLayout,
  StateBadge,
} from '../src/index.ts';
import { Console, operatorNav, parties } from './console.tsx';

export function OperatorReview() {
  const item = (name: string, note: string, badge: ReactNode, current = false) => ({
    href: `#${name}`,
    current,
    mark: <ProductMark name={name} size={36} />,
    title: name,
    note,
    badge,
  });
  return (
    <Console area="运营台" groups={operatorNav('商品审核')} who="陆明远" wide>
      <QueueLayout
        label="待审"
        title="商品审核"
        note="9 件，按时限排"
        items={[
          item(
            '电子合同签',
            '改价与说明，同文数证',
            <StateBadge key="1" tone="bad" word="已超 2 小时 10 分" />,
          ),
          item(
            '锦书',
            '改价与说明，青梧科技',
            <StateBadge key="2" tone="wait" word="还剩 5 小时 20 分" />,
            true,
          ),
          item('望舒排班', '新商品，望舒软件', <StateBadge key="3" tone="wait" word="还剩 7 小时 48 分" />),
          item('墨斗', '新规格，鲁班数造', <StateBadge key="4" tone="run" word="还剩 1 天 3 小时" />),
          item('回声', '下架，澄音实验室', <StateBadge key="5" tone="end" word="等商家补材料" />),
        ]}
      >
        <PageHeader
          mark={<ProductMark name="锦书" size={52} />}
          title="锦书，改价与说明"
          meta={['青梧科技', '第 7 版，替换第 6 版', '11-20 15:28 提交', '在用 77 家']}
          actions={<Button>看商品页</Button>}
        />
        <BallPanel
          label="现在等谁"
          title="等你审定，今天 15:28 前"
          text="时限 24 小时，"
          left="还剩 5 小时 20 分"
          consequence="。逾时不自动通过，会升级给主管。"
          parties={parties}
          holder="market"
          mine
          remaining={0.22}
          remainingLabel="时限已用 78%"
        />
        <CompareTable
          summary="4 处改动"
          before={{ title: '在售', note: '，第 6 版' }}
          after={{ title: '提交', note: '，第 7 版' }}
          rows={[
            {
              field: '每月价格',
              before: <del>¥ 360.00</del>,
              after: (
                <>
                  <ins>¥ 420.00</ins> <span className="mut">多 16.7%，老客户到期前不变</span>
                </>
              ),
            },
            {
              field: '一句话',
              before: (
                <>
                  供应商自己上传发票，<del>对账再也不吵架</del>。
                </>
              ),
              after: (
                <>
                  供应商自己上传发票，<ins>对账差异当面说清</ins>。
                </>
              ),
            },
            {
              field: '退款规则',
              before: (
                <>
                  <del>3 天</del>内全额退
                </>
              ),
              after: (
                <>
                  <ins>5 天</ins>内全额退
                </>
              ),
            },
            { field: '开放接口', before: '无', after: <ins>有，每日 10,000 次</ins> },
            {
              field: '接口地址',
              before: <span className="mono">https://api.jinshu.example/produce</span>,
              after: '未改',
              same: true,
            },
            { field: '分成', before: '商家 85%，集市 15%', after: '未改', same: true },
          ]}
        />
        <Panel title="已自动核对" note="今天 09:31，用上月订单预演">
          <CheckList
            items={[
              { tone: 'ok', label: '改价幅度', note: '16.7%，限 20%' },
              { tone: 'ok', label: '一致性检查', note: '21 / 21' },
              { tone: 'ok', label: '禁用词', note: '无' },
              { tone: 'wait', label: '与竞品比价', note: '高 11%，请看' },
              { tone: 'ok', label: '退款规则', note: '不低于平台' },
              { tone: 'ok', label: '预演', note: '应收多 ¥ 4,620.00' },
            ]}
          />
        </Panel>
        <DecisionBar
          note="退回须写明哪一处、怎么改"
          actions={
            <>
              <Button>退回修改</Button>
              <Button variant="primary">通过，明天 00:00 生效</Button>
            </>
          }
        />
      </QueueLayout>
    </Console>
  );
}
