import type { ReactNode } from 'react';
import {
  Account,
  AmountDue,
  Article,
  BallPanel,
  Bars,
  BarTool,
  Button,
  BuyBar,
  CanonicalParts,
  CategoryGrid,
  Checkbox,
  CheckList,
  ChoiceGroup,
  CodeBlock,
  Columns,
  CompareTable,
  type ConsoleNavGroup,
  ConsoleShell,
  CredentialList,
  Crumbs,
  DataTable,
  DecisionBar,
  DescriptionList,
  Diagnosis,
  Dots,
  EmptyState,
  ErrorState,
  Facets,
  FactRow,
  Field,
  FormSection,
  HealthStrip,
  Hero,
  HexBytes,
  Icon,
  KeyReveal,
  LineArea,
  Link,
  ListHead,
  ListLayout,
  Marked,
  MarketPlan,
  Meter,
  Money,
  Notice,
  OpenBand,
  OptionGroup,
  PageHeader,
  Pagination,
  Panel,
  PanelBody,
  Picks,
  PlanTable,
  PriceBlock,
  ProductCell,
  ProductHead,
  ProductLayout,
  ProductMark,
  QueueLayout,
  Radio,
  Ratings,
  ResultRow,
  Seal,
  SearchBox,
  Section,
  Select,
  Shelf,
  SideList,
  Skeleton,
  SortBar,
  Stack,
  StateBadge,
  Stepper,
  StorefrontShell,
  SumLines,
  Tabs,
  Tag,
  TextArea,
  TextInput,
  Three,
  TimeLeft,
  Timeline,
  Usage,
} from '../src/index.ts';

const brand = { text: '集市', href: '#' };
const brandEn = { text: 'Jishi', href: '#' };

function Shop({
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

function ShopEn({ children, home, pad }: { children: ReactNode; home?: boolean; pad?: boolean }) {
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

const stalls = [
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

const terminal = (
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

export function HomeEn() {
  return (
    <ShopEn home>
      <div className="wrap">
        <Hero
          title={
            <>
              Found, bought, running.
              <br />
              In two minutes.
            </>
          }
          lead="A marketplace for business software. Every step says who has to act and by when; every fee opens down to the usage behind it."
          search={
            <SearchBox
              action="#"
              size="lg"
              label="Search"
              placeholder="Software, APIs or services, e.g. invoice OCR"
              button="Search"
            />
          }
          hot={{
            label: 'Popular',
            links: ['Invoice OCR', 'E-signature', 'Compliance audit', 'Private LLM', 'Backup'].map(
              (label) => ({ label, href: `#${label}` }),
            ),
          }}
          aside={
            <MarketPlan
              stalls={stalls}
              yours={{
                label: (
                  <>
                    your
                    <br />
                    stall
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
            { value: '38', unit: 's', label: 'from payment to first sign-in, 30-day median' },
            { value: '99.4', unit: '%', label: 'provisioned at the first attempt' },
            { value: '5', unit: 'days', label: 'to change your mind, full refund by the rules' },
            { value: '1,284', label: 'products from 316 sellers' },
          ]}
        />
        <Section
          title="In demand"
          note="By new subscriptions, last 30 days"
          link={{ label: 'Rankings', href: '#' }}
        >
          <Shelf>
            <ProductCell
              href="#"
              name="Qingwu CRM"
              markName="青梧 CRM"
              seller="Qingwu Technology"
              description="From lead to payment on one line; the CRM that sales people fill in themselves."
              price="¥68.00"
              unit="/ seat-month"
              facts="4.8 · 1,206 in use"
            />
            <ProductCell
              href="#"
              name="Tongwen Sign"
              markName="电子合同签"
              seller="Tongwen Digital"
              description="A contract from draft to archive, with evidence you can collect the same day."
              price="¥3.50"
              unit="/ document"
              facts="4.7 · 893 in use"
            />
            <ProductCell
              href="#"
              name="Shouwang"
              markName="等保守望"
              seller="Xuanwu Security"
              description="The gap to level 2 and 3 on one page, and somebody following every fix."
              price="¥9,800.00"
              unit="/ year"
              facts="4.9 · 214 in use"
            />
            <ProductCell
              href="#"
              name="Shulan BI"
              markName="数澜 BI"
              seller="Shulan Data"
              description="Ask in plain words; the report builds itself, on one set of definitions."
              price="¥1,200.00"
              unit="/ month"
              facts="4.6 · 567 in use"
            />
          </Shelf>
        </Section>
      </div>
      <OpenBand
        title={
          <>
            Open a stall here,
            <br />
            but first on your laptop
          </>
        }
        text="One command puts a whole marketplace on your machine: orders, metering, and a clock you can move. Know that your endpoint is right before you go live."
        action={
          <Button size="lg" href="#">
            Read the protocol
          </Button>
        }
        terminal={terminal}
      />
    </ShopEn>
  );
}

export function List() {
  const row = (
    name: string,
    seller: string,
    text: string,
    facts: string[],
    price: string,
    unit: string,
    note: string,
  ) => (
    <ResultRow
      key={name}
      href="#"
      name={name}
      markName={name}
      seller={seller}
      description={<Marked text={text} query="发票" />}
      facts={facts}
      price={price}
      unit={unit}
      note={note}
    />
  );
  return (
    <Shop current>
      <div className="wrap">
        <ListHead title="「发票」" note="共 38 件，在财务与税务里有 31 件。" />
        <ListLayout
          facets={
            <Facets
              action="#"
              label="筛选"
              submitLabel="筛选"
              openLabel="筛选 · 2"
              groups={[
                {
                  name: 'cat',
                  title: '类目',
                  options: [
                    { value: '1', label: '财务与税务', count: '31', checked: true },
                    { value: '2', label: '人事与协同', count: '4' },
                    { value: '3', label: '供应链', count: '3' },
                  ],
                },
                {
                  name: 'open',
                  title: '开通方式',
                  options: [
                    { value: '1', label: '自动开通', count: '26', checked: true },
                    { value: '2', label: '人工交付', count: '9' },
                    { value: '3', label: 'License', count: '3' },
                  ],
                },
                {
                  name: 'fee',
                  title: '计费',
                  options: [
                    { value: '1', label: '包月包年', count: '30' },
                    { value: '2', label: '按量', count: '11' },
                    { value: '3', label: '一次性', count: '4' },
                    { value: '4', label: '免费', count: '0', disabled: true },
                  ],
                },
                {
                  name: 'safe',
                  title: '保障',
                  options: [
                    { value: '1', label: '5 天全额退', count: '22' },
                    { value: '2', label: '交付监管', count: '9' },
                    { value: '3', label: '可试用', count: '17' },
                  ],
                },
              ]}
            />
          }
        >
          <SortBar
            label="排序"
            orders={['最相关', '在用最多', '评价', '价格从低', '最新'].map((label, i) => ({
              label,
              href: `#${i}`,
              current: i === 0,
            }))}
            applied={[
              { label: '财务与税务', removeHref: '#r1', removeLabel: '去掉 财务与税务' },
              { label: '自动开通', removeHref: '#r2', removeLabel: '去掉 自动开通' },
            ]}
          />
          {row(
            '票据通',
            '启明财务软件',
            '发票从哪儿来都收得齐，识别、验真、查重、入账一次做完。',
            ['约 41 秒开通', '按月 · 按年', '开放接口'],
            '¥ 199.00',
            '起 / 月',
            '4.8 分 · 326 条',
          )}
          {row(
            '税小二',
            '小二数科',
            '进项发票自动勾选，申报前把风险逐条列出来。',
            ['约 35 秒开通', '按月 · 按年'],
            '¥ 98.00',
            '起 / 月',
            '4.7 分 · 512 条',
          )}
          {row(
            '会签通',
            '同文数证',
            '报销、合同、付款走一条审批线，发票跟着单据走。',
            ['约 52 秒开通', '按人按月', '试用 14 天'],
            '¥ 15.00',
            '/ 人·月',
            '4.6 分 · 208 条',
          )}
          {row(
            '码上审',
            '审慎科技',
            '全电发票真伪与重复的查验接口，单张毫秒级返回。',
            ['即时开通', '按次计费', 'API'],
            '¥ 0.03',
            '/ 次',
            '4.9 分 · 91 条',
          )}
          <Pagination
            label="分页"
            page={1}
            pages={12}
            hrefOf={(n) => `#${n}`}
            previous="上一页"
            next="下一页"
          />
        </ListLayout>
      </div>
    </Shop>
  );
}

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

export function ProductEn() {
  return (
    <ShopEn pad>
      <div className="wrap">
        <Crumbs
          className="bc"
          label="You are here"
          items={[
            { label: 'All products', href: '#' },
            { label: 'Finance & tax', href: '#' },
            { label: 'Invoice management' },
          ]}
        />
        <ProductLayout
          head={
            <>
              <ProductHead
                name="Piaojutong"
                markName="票据通"
                tagline="Invoices from everywhere, read, verified, deduplicated and booked in one pass."
                facts={[
                  <a key="s" className="lk" href="#s">
                    Qiming Finance Software
                  </a>,
                  '4.8 · 326 ratings',
                  '1,840 in use',
                ]}
              />
              <FactRow
                facts={[
                  { label: 'Provisioning', value: 'Automatic, about 41 s' },
                  { label: 'Refund', value: 'Full, within 5 days' },
                  { label: 'Endpoint uptime, 90 days', value: '99.97%' },
                ]}
              />
            </>
          }
          price={
            <PriceBlock
              label="Buy"
              primary={
                <Button variant="primary" size="lg" type="submit">
                  Buy now
                </Button>
              }
              secondary={
                <>
                  <Button>Add to cart</Button>
                  <Button>Try 14 days</Button>
                </>
              }
              promises={[
                'Opens about 41 s after payment; address and password in the Buyer Center',
                'Full refund until 26 Nov 2026, 24:00 (UTC+8)',
                'Reminders 7, 3 and 1 days before the end; renewal is off by default',
              ]}
            >
              <OptionGroup
                name="e"
                legend="Edition"
                defaultValue="b"
                options={[
                  { value: 'a', label: 'Standard', note: '3 seats' },
                  { value: 'b', label: 'Professional', note: '10 seats' },
                  { value: 'c', label: 'Group', note: 'unlimited' },
                ]}
              />
              <OptionGroup
                name="t"
                legend="Term"
                defaultValue="b"
                options={[
                  { value: 'a', label: '1 month', note: '¥299/month' },
                  { value: 'b', label: '1 year', note: '¥249/month' },
                  { value: 'c', label: '3 years', note: '¥208/month' },
                ]}
              />
              <Stepper
                name="n"
                legend="Extra seats"
                aside="¥18.00 / seat-month"
                note="12 seats in all"
                defaultValue={2}
                label="Seats"
                lessLabel="Fewer"
                moreLabel="More"
              />
              <SumLines
                lines={[
                  { label: 'Professional, 1 year', amount: '¥2,988.00' },
                  { label: '2 seats × 12 months', amount: '¥432.00' },
                  { label: 'First-purchase voucher', amount: '−¥200.00' },
                ]}
              />
              <AmountDue label="Due" symbol="¥" amount="3,220.00" />
            </PriceBlock>
          }
        >
          <Tabs
            label="Product"
            size="lg"
            items={[
              { label: 'Overview', href: '#i', current: true },
              { label: 'Editions and prices', href: '#p' },
              { label: 'Guide', href: '#g' },
              { label: 'Service', href: '#s' },
              { label: 'Ratings', href: '#r', count: '326' },
            ]}
          />
          <Article>
            <h2>Month end without the late nights</h2>
            <p>
              Finance does not fear many invoices; it fears scattered ones. Piaojutong connects mailbox,
              WeChat, tax office and scanner, reads each as it arrives, stops duplicates on the spot, and asks
              you when a cent is off.
            </p>
          </Article>
        </ProductLayout>
      </div>
      <BuyBar
        amount="¥3,220.00"
        note="Professional · 1 year · 12 seats"
        action={
          <Button variant="primary" size="lg">
            Buy now
          </Button>
        }
      />
    </ShopEn>
  );
}

function nav(groups: [string | undefined, string][], current: string): ConsoleNavGroup[] {
  return groups.map(([title, items]) => ({
    title,
    items: items.split(' ').map((item) => {
      const [label = '', count] = item.split('/');
      return { label, count, href: `#${label}`, current: label === current };
    }),
  }));
}

function Console(props: {
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

const buyerNav = (current: string) =>
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
const sellerNav = (current: string) =>
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
const operatorNav = (current: string) =>
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
const parties = [
  { id: 'buyer', label: '买家' },
  { id: 'market', label: '集市' },
  { id: 'seller', label: '商家' },
];
const copy = (
  <Button size="sm" icon={<Icon name="copy" size={14} />}>
    复制
  </Button>
);
const see = (
  <Button size="sm" icon={<Icon name="eye" size={14} />}>
    查看 30 秒
  </Button>
);

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

export function Parts() {
  const h = (text: string) => (
    <h2
      style={{
        font: '600 15px/22px var(--sans)',
        paddingBottom: 8,
        borderBottom: '1px solid var(--ink)',
        margin: '32px 0 18px',
      }}
    >
      {text}
    </h2>
  );
  const two = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit,minmax(320px,1fr))', gap: '0 24px' };
  return (
    <main className="wrap con" style={{ paddingBottom: 64 }}>
      <h1 className="sr">部件</h1>
      {h('印与商品标')}
      <div className="row wr" style={{ alignItems: 'flex-end', gap: 22 }}>
        <Seal size={96} />
        <Seal size={48} />
        <Seal size={24} />
        <Seal size={16} />
        <span className="i2">
          <Seal size={48} mono />
        </span>
        <span className="i2">
          <Seal size={16} mono />
        </span>
        {[
          '票据通',
          '青梧 CRM',
          '云栈备份',
          '电子合同签',
          '慧语客服',
          '烽火告警',
          '仓海 WMS',
          '快递面单',
          '渠成',
        ].map((name) => (
          <ProductMark key={name} name={name} title={name} />
        ))}
      </div>
      <div style={two}>
        <section>
          {h('状态')}
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '10px 24px' }}>
            <StateBadge tone="ok" word="使用中" />
            <StateBadge tone="wait" word="等你付款" left="还剩 29 分" />
            <StateBadge tone="wait" word="等商家开通" left="还剩 2 小时 4 分" />
            <StateBadge tone="run" word="开通中" left="第 2 次尝试" />
            <StateBadge tone="bad" word="开通失败" left="款已退回" />
            <StateBadge tone="end" word="已释放" />
          </div>
        </section>
        <section>
          {h('按钮')}
          <div className="row wr">
            <Button variant="primary">立即购买</Button>
            <Button>续费</Button>
            <Button variant="text">查看用量</Button>
            <Button variant="danger">释放资源</Button>
            {copy}
            <Button busy>正在试发</Button>
            <Button disabled>已售完</Button>
          </div>
          <div className="row wr" style={{ marginTop: 16 }}>
            <Tag>SaaS</Tag>
            <Tag tone="wait">试用</Tag>
            <Tag tone="ok">自动开通</Tag>
            <Tag tone="bad">下架</Tag>
            <Tag tone="info">新</Tag>
            <Tag onRemove={() => {}} removeLabel="去掉">
              财务
            </Tag>
          </div>
        </section>
        <section>
          {h('空')}
          <div className="pan">
            <EmptyState
              title="还没有买过服务"
              text="买下的软件会出现在这里，登录地址、用量和到期时间都在一处。"
              action={<Button>去逛逛</Button>}
            />
          </div>
        </section>
        <section>
          {h('出错')}
          <div className="pan">
            <ErrorState
              title="账单暂时读不出来"
              text="数据没有丢。可以再试一次；若仍不行，请把编号告诉我们。"
              action={<Button>再试一次</Button>}
              requestLabel="编号"
              requestId="req-5e1f20"
            />
          </div>
        </section>
        <section>
          {h('载入')}
          <Panel>
            <Skeleton label="正在载入" />
          </Panel>
        </section>
        <section>
          {h('密钥')}
          <Panel>
            <KeyReveal
              head="5c1d"
              tail="e118"
              hiddenLabel="中间已隐藏"
              actions={
                <>
                  {see}
                  {copy}
                </>
              }
              note="10-12 生成，用于 3 件商品。查看与复制会记入事件。"
            />
          </Panel>
        </section>
      </div>
      {h('提示')}
      <Stack>
        <Notice tone="wait" title="余额不足 3 天" action={<Button size="sm">充值</Button>}>
          按近 7 天用量，余额到 11-24 用完。用完后按量服务会暂停，数据保留 7 天。
        </Notice>
        <Notice tone="bad" title="三处要改">
          接口地址、价格、退款规则没有填对。
        </Notice>
        <Notice tone="run" title="新版已提交">
          审核时限 24 小时，期间旧版照常销售。
        </Notice>
      </Stack>
      {h('表单')}
      <section className="pan">
        <FormSection title="生产接口" purpose="集市向这个地址发开通、续费、冻结等请求。">
          <Field label="接口地址" error="V2.0 只接受 https 地址，把 http 改成 https 即可" required>
            <TextInput defaultValue="http://api.jinshu.example/produce" />
          </Field>
          <Field label="负责人手机" hint="调用失败时发短信，不对买家公开" remark="选填">
            <TextInput placeholder="11 位手机号" />
          </Field>
          <Field label="协议">
            <Select
              options={[
                { value: '2', label: 'SaaS V2.0' },
                { value: '1', label: 'SaaS V1.0' },
              ]}
            />
          </Field>
          <Field label="说明">
            <TextArea defaultValue="供应商自己上传发票，对账差异当面说清。" />
          </Field>
          <ChoiceGroup legend="到期后">
            <Radio name="x" label="冻结保留 7 天" note="买家可以续费恢复" defaultChecked />
            <Radio name="x" label="立即释放" />
          </ChoiceGroup>
          <ChoiceGroup legend="通知">
            <Checkbox label="开通失败时发短信" defaultChecked />
            <Checkbox label="每天发汇总" disabled />
          </ChoiceGroup>
        </FormSection>
        <FormSection title="草稿">
          <div className="row">
            <span className="note">已自动保存，10:08:41</span>
            <span className="sp" />
            <Button>试发一次</Button>
            <Button variant="primary">提交审核</Button>
          </div>
        </FormSection>
      </section>
      {h('分页')}
      <Pagination label="分页" page={6} pages={12} hrefOf={(n) => `#${n}`} previous="上一页" next="下一页" />
      <Link href="#">链接</Link>
    </main>
  );
}
