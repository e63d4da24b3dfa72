import {
  BallPanel,
  Button,
  CanonicalParts,
  CodeBlock,
  Columns,
  DescriptionList,
  Diagnosis,
  HexBytes,
  PageHeader,
  Panel,
  ProductMark,
  SideList,
  Stack,
  StateBadge,
  Tabs,
} from '../src/index.ts';
import { Console, parties, sellerNav } from './console.tsx';

export function SellerMessage() {
  return (
    <Console
      area="商家中心"
      groups={sellerNav('接口消息')}
      who="青梧科技"
      band={
        <>
          <b>沙箱「双十一排练」</b>
          <span>现在 2026-11-21 10:42 (UTC+8)，比真实时间快 41 天</span>
          <a href="#t">拨钟</a>
        </>
      }
    >
      <PageHeader
        crumbsLabel="位置"
        crumbs={[{ label: '接口消息', href: '#' }, { label: <span className="mono">msg-9c04e7</span> }]}
        mark={<ProductMark name="青梧 CRM" size={52} />}
        title="冻结通知"
        badge={<StateBadge tone="bad" word="3 次均失败" />}
        meta={[
          '青梧 CRM',
          <span key="a" className="mono">
            updateInstanceStatus
          </span>,
          'SaaS V2.0',
          <span key="o">
            订单 <span className="mono">CS2611130087</span>
          </span>,
          '10:00 起',
        ]}
        actions={
          <>
            <Button>试发一次</Button>
            <Button variant="primary">重新启动</Button>
          </>
        }
      />
      <Stack>
        <BallPanel
          label="现在等谁"
          title="等你修好接口后重新启动"
          text={
            <>
              自动重试窗口 <b>11:00</b> 关闭，
            </>
          }
          left="还剩 18 分"
          consequence="。关闭后转入例外清单，由你或运营手动重启。买家已无法登录，无须重复冻结。"
          parties={parties}
          holder="seller"
          mine
          remaining={0.3}
          remainingLabel="时限已用 70%"
        />
        <Columns left>
          <Panel title="尝试" note="UTC+8" flush>
            <SideList
              items={[
                {
                  href: '#3',
                  current: true,
                  title: '第 3 次，10:40:12',
                  end: '0.41 s',
                  note: '应答签名不符',
                },
                { href: '#2', title: '第 2 次，10:20:11', end: '0.38 s', note: '应答签名不符' },
                { href: '#1', title: '第 1 次，10:00:11', end: '5.00 s', note: '超时，未读到应答' },
                { href: '#4', title: '下一次，11:00:00', end: '自动', next: true },
              ]}
            />
          </Panel>
          <Stack>
            <Diagnosis
              badge="签名诊断"
              title="应答末尾多了一个换行，签名时没有算进去"
              text={
                <>
                  你发来 46 个字节，Body-Sign 却是按前 45 个算的。请对最终写出的字节签名，或去掉末尾的{' '}
                  <span className="mono">\n</span>。
                </>
              }
              columns={[
                {
                  title: '收到的应答，末 16 字节',
                  content: (
                    <>
                      <HexBytes
                        bytes={'4d 73 67 22 3a 22 73 75 63 63 65 73 73 22 7d 0a'.split(' ')}
                        wrong={[15]}
                      />
                      <p className="note">0a 是换行，通常来自 println 或模板文件末行</p>
                    </>
                  ),
                },
                {
                  title: '两种算法对照',
                  content: (
                    <DescriptionList
                      termWidth={84}
                      items={[
                        { term: '你的签名', detail: <span className="mono">/KAk17R1JzW2xamShutEfM…</span> },
                        {
                          term: '按 46 字节',
                          detail: (
                            <>
                              <span className="mono">fvGBU+8ePuOOKZkVvIhDx0…</span>{' '}
                              <StateBadge tone="bad" word="不同" />
                            </>
                          ),
                        },
                        {
                          term: '按 45 字节',
                          detail: (
                            <>
                              <span className="mono">/KAk17R1JzW2xamShutEfM…</span>{' '}
                              <StateBadge tone="ok" word="相同" />
                            </>
                          ),
                        },
                      ]}
                    />
                  ),
                },
              ]}
            />
            <section className="pan">
              <Tabs
                label="消息"
                items={[
                  { label: '请求', href: '#a' },
                  { label: '请求签名', href: '#b', current: true },
                  { label: '应答', href: '#c' },
                  { label: '握手与耗时', href: '#d' },
                ]}
              />
              <div className="b">
                <p className="i2">四段依次相连，不加分隔，再以密钥做 HMAC-SHA256。</p>
                <CanonicalParts
                  parts={[
                    {
                      name: 'accessKey',
                      value: '••••••••-••••-••••-••••-••••••••e118',
                      size: '36 字节',
                      hidden: true,
                    },
                    { name: 'nonce', value: 'qT7vXr2LkB9mWc4ZpH6sNd8YfJ3gUa5E', size: '32 字节' },
                    { name: 'timestamp', value: '1795228812408', size: '毫秒' },
                    {
                      name: 'bodyHash',
                      value: '67f4a2105a94f4417a0668959962882c4ff57b5746a9ec3efdd1991d1b6216df',
                      size: '64 字节',
                    },
                    {
                      name: 'signature',
                      value: '5804D6514544ED52809B26D36DCB77443B861DF87EAD5A68E0F7FB9427B8E16D',
                      size: <StateBadge tone="ok" word="已送达" />,
                      strong: true,
                    },
                  ]}
                />
                <CodeBlock
                  caption="正文，164 字节，成员按名升序、无空白"
                  copyLabel="复制"
                  copiedLabel="已复制"
                  code={
                    '{"activity":"updateInstanceStatus","instanceId":"qw-20398817","instanceStatus":"FREEZE","orderId":"CS2611130087","orderLineId":"CS2611130087-000001","testFlag":"0"}'
                  }
                />
              </div>
            </section>
          </Stack>
        </Columns>
      </Stack>
    </Console>
  );
}
