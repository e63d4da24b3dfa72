import {
  Button,
  CategoryGrid,
  FactRow,
  Hero,
  MarketPlan,
  OpenBand,
  Picks,
  ProductCell,
  SearchBox,
  Section,
  Shelf,
} from '../src/index.ts';
import { Shop } from './shop.tsx';

export const stalls = [
  '票据通',
  '青梧 CRM',
  '云栈备份',
  '电子合同签',
  '慧语客服',
  '仓海 WMS',
  '点滴监控',
  '图南 GIS',
  '快递面单',
  '渠成',
  '河图 ERP',
  '烽火告警',
  '数澜 BI',
  '会签通',
  '模流仿真',
  '木铎',
  '鲁班 CAD',
  '工单流',
  '百工',
  '轻薪',
].map((name) => ({ name, href: `#${name}` }));

export const terminal = (
  <>
    <em>$</em>
    {` npm start
  jishi  http://localhost:8080   9.1 s

`}
    <em>$</em>
    {` jishi conform https://isv.example/produce
  newInstance      `}
    <b>ok</b>
    {`   same order twice, same instanceId
  refreshInstance  `}
    <b>ok</b>
    {`   signature, stale timestamp, replay
  releaseInstance  `}
    <b>ok</b>
    {'   answered in 212 ms'}
  </>
);

export function Home() {
  const cell = (
    name: string,
    seller: string,
    description: string,
    price: string,
    unit: string | undefined,
    facts: string,
  ) => (
    <ProductCell
      key={name}
      href="#"
      name={name}
      seller={seller}
      description={description}
      price={price}
      unit={unit}
      facts={facts}
    />
  );
  return (
    <Shop home>
      <div className="wrap">
        <Hero
          title={
            <>
              搜到、买下、用上，
              <br />
              两分钟。
            </>
          }
          lead="企业软件的集市。每一步都写明现在等谁、等到几时；每笔费用都能点开，看到背后那几条用量。"
          search={
            <SearchBox
              action="#"
              size="lg"
              label="搜索"
              placeholder="找软件、接口或服务，如「发票识别」"
              button="搜索"
            />
          }
          hot={{
            label: '大家在找',
            links: ['发票识别', '电子合同', '等保测评', '私有大模型', '备份容灾'].map((label) => ({
              label,
              href: `#${label}`,
            })),
          }}
          aside={
            <MarketPlan
              stalls={stalls}
              yours={{
                label: (
                  <>
                    你的
                    <br />
                    摊位
                  </>
                ),
                href: '#',
              }}
            />
          }
        />
        <FactRow
          look="hero"
          facts={[
            { value: '38', unit: '秒', label: '从付款到能登录，近 30 天中位数' },
            { value: '99.4', unit: '%', label: '一次开通成功' },
            { value: '5', unit: '天', label: '不合适，按规则全额退' },
            { value: '1,284', unit: '件', label: '商品，来自 316 家商家' },
          ]}
        />
        <Section title="本周值得看" note="编辑部每周一更新，不收推荐费" link={{ label: '往期', href: '#' }}>
          <Picks
            first={{
              href: '#',
              title: '票据通：月底那三天，终于可以不加班',
              text: '拍照、邮件、税局推送的发票自动收齐，识别、验真、查重、入账一次做完。',
              price: '¥ 199.00',
              unit: '起 / 月',
              note: '开通约 41 秒',
              picture: <div style={{ aspectRatio: '660/340' }} />,
            }}
            others={[
              {
                href: '#1',
                name: '云栈备份',
                price: '¥ 0.12',
                unit: '/ GB·天',
                text: '勒索软件来过的地方，三年里每一天都能回去。',
              },
              {
                href: '#2',
                name: '慧语客服',
                price: '¥ 480.00',
                unit: '起 / 月',
                text: '听得懂方言的语音客服，转人工前先把话说清楚。',
              },
              {
                href: '#3',
                name: '智审合规',
                price: '¥ 2,600.00',
                unit: '/ 次',
                text: '合同交上去，十分钟后拿到逐条批注。',
              },
              {
                href: '#4',
                name: '点滴监控',
                price: '免费起',
                text: '机器、接口、账单，一张图看全，半夜只叫该醒的人。',
              },
            ]}
          />
        </Section>
        <Section title="按行当逛" link={{ label: '全部 12 类', href: '#' }}>
          <CategoryGrid
            items={[
              ['财务与税务', '86', '发票、报销、预算'],
              ['客户与营销', '142', 'CRM、短信、会员'],
              ['人事与协同', '97', '招聘、薪酬、会签'],
              ['数据与智能', '168', 'BI、模型、标注'],
              ['安全与合规', '121', '等保、堡垒机、审计'],
              ['研发与运维', '134', '监控、备份、镜像'],
              ['供应链', '78', '仓储、面单、报关'],
              ['工业软件', '64', '仿真、质检、MES'],
            ].map(([name, count, text]) => ({ name, count, text, href: `#${name}` }))}
          />
        </Section>
        <Section title="卖得好的" note="按近 30 天新开通数排" link={{ label: '看榜单', href: '#' }}>
          <Shelf>
            {cell(
              '青梧 CRM',
              '青梧科技',
              '从线索到回款一条线，销售愿意自己填的客户管理。',
              '¥ 68.00',
              '/ 人·月',
              '4.8 · 1,206 家在用',
            )}
            {cell(
              '电子合同签',
              '同文数证',
              '一份合同从起草到归档，全程留痕，出证当天可取。',
              '¥ 3.50',
              '/ 份',
              '4.7 · 893 家在用',
            )}
            {cell(
              '等保守望',
              '玄武安全',
              '二级、三级等保差距一页说清，整改到哪一步都有人跟。',
              '¥ 9,800.00',
              '起 / 年',
              '4.9 · 214 家在用',
            )}
            {cell(
              '数澜 BI',
              '数澜信息',
              '业务同事用中文问，报表自己长出来，口径只认一份。',
              '¥ 1,200.00',
              '/ 月',
              '4.6 · 567 家在用',
            )}
            {cell(
              '仓海 WMS',
              '仓海软件',
              '入库、拣货、盘点都在手持机上，断网也能接着干。',
              '¥ 1,880.00',
              '/ 仓·月',
              '4.7 · 302 家在用',
            )}
            {cell(
              '声纹云',
              '澄音实验室',
              '三秒语音确认是本人，接口一个，按次计费。',
              '¥ 0.04',
              '/ 次',
              '4.5 · 128 家在用',
            )}
            {cell(
              '轻薪',
              '算盘云',
              '算薪、个税、社保一键报，改一处，处处跟着改。',
              '¥ 12.00',
              '/ 人·月',
              '4.8 · 1,540 家在用',
            )}
            {cell(
              '云杉镜像',
              '云杉开源',
              '打好补丁的数据库与中间件镜像，漏洞公布当日更新。',
              '免费',
              undefined,
              '4.9 · 2,310 家在用',
            )}
          </Shelf>
        </Section>
      </div>
      <OpenBand
        title={
          <>
            来集市摆摊，
            <br />
            先在自己电脑上开一座
          </>
        }
        text="一条命令，整座集市就在笔记本里：能下单、会计费、钟可以拨快。接口对不对，上线前就知道。"
        action={
          <Button size="lg" href="#">
            看接入文档
          </Button>
        }
        terminal={terminal}
      />
    </Shop>
  );
}
