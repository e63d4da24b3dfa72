import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import * as gallery from '../gallery/pages.tsx';
import {
  BallPanel,
  Bars,
  Button,
  BuyBar,
  CanonicalParts,
  CodeBlock,
  CompareTable,
  ConsoleShell,
  CopyButton,
  DataTable,
  EmptyState,
  ErrorState,
  Facets,
  Field,
  HealthStrip,
  KeyReveal,
  LineArea,
  Link,
  LinkProvider,
  Marked,
  Meter,
  Notice,
  OptionGroup,
  PageHeader,
  Pagination,
  Seal,
  SearchBox,
  Skeleton,
  StateBadge,
  Stepper,
  StorefrontShell,
  Tabs,
  Tag,
  TextInput,
  Timeline,
  Wordmark,
} from '../src/index.ts';

const html = (node: ReactNode) => renderToStaticMarkup(node);
const count = (text: string, part: string) => text.split(part).length - 1;

test.each(Object.entries(gallery))('the page %s of the gallery is drawn on the server', (_name, Page) => {
  const page = html(<Page />);
  expect(page).toContain('<h');
  expect(page).not.toContain('[object Object]');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('marks', () => {
  test('the seal takes its small cut at 24 px and below', () => {
    expect(html(<Seal size={24} />)).toContain('viewBox="0 0 16 16"');
    expect(html(<Seal size={25} />)).toContain('viewBox="0 0 64 64"');
  });
  test('two seals of one colour do not share a mask', () => {
    const page = html(
      <>
        <Seal mono size={48} />
        <Seal mono size={48} />
      </>,
    );
    const masks = [...page.matchAll(/<mask id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(masks).size).toBe(2);
  });
  test('the wordmark leads home where it has an address', () => {
    expect(html(<Wordmark text="集市" href="/" />)).toMatch(/^<a class="brand" href="\/"/);
    expect(html(<Wordmark text="集市" />)).toMatch(/^<div class="brand"/);
  });
});

describe('buttons and links', () => {
  test('with an address a button is a link', () => {
    expect(html(<Button href="/x">去</Button>)).toBe('<a class="btn" href="/x">去</a>');
    expect(html(<Button variant="primary">买</Button>)).toBe(
      '<button type="button" class="btn go">买</button>',
    );
  });
  test('a busy button says so and can still be reached', () => {
    const busy = html(<Button busy>试发</Button>);
    expect(busy).toContain('aria-busy="true"');
    expect(busy).not.toContain(' disabled');
  });
  test("links are drawn by the router's component", () => {
    const Router = (props: { href: string; children?: ReactNode }) => (
      <a data-router href={props.href}>
        {props.children}
      </a>
    );
    expect(
      html(
        <LinkProvider component={Router}>
          <Link href="/a">甲</Link>
        </LinkProvider>,
      ),
    ).toContain('data-router');
  });
  test('nothing is offered to copy before the page is alive', () => {
    expect(html(<CopyButton text="x" label="复制" doneLabel="已复制" />)).toBe('');
  });
});

describe('states', () => {
  test.each(['ok', 'wait', 'run', 'bad', 'end'] as const)('%s has a shape besides its colour', (tone) => {
    const badge = html(<StateBadge tone={tone} word="某" left="还剩 2 小时" />);
    expect(badge).toMatch(/<svg[^>]*aria-hidden="true">.+<\/svg>某<small>还剩 2 小时<\/small>/);
  });
  test('the five shapes differ', () => {
    const shapes = (['ok', 'wait', 'run', 'bad', 'end'] as const).map(
      (tone) => /<svg.*<\/svg>/.exec(html(<StateBadge tone={tone} />))?.[0],
    );
    expect(new Set(shapes).size).toBe(5);
  });
  test('the ball stands at its holder, vermilion when it is mine, and the time is a silent timer', () => {
    const parties = [
      { id: 'b', label: '买家' },
      { id: 's', label: '商家' },
    ];
    const ball = html(
      <BallPanel
        label="现在等谁"
        title="等你"
        left="还剩 18 分"
        parties={parties}
        holder="s"
        mine
        remaining={0.3}
        remainingLabel="时限已用 70%"
        announce="还剩 10 分"
      />,
    );
    expect(ball).toContain('<li>买家</li><li class="on me" aria-current="step">商家</li>');
    expect(ball).toContain('role="timer" aria-live="off">还剩 18 分');
    expect(ball).toContain('aria-label="时限已用 70%"><i style="width:30%">');
    expect(ball).toContain('role="status">还剩 10 分');
    expect(html(<BallPanel label="等" title="等商家" parties={parties} holder="s" />)).not.toContain('me');
  });
  test('a timeline keeps its order and its tones', () => {
    const line = html(
      <Timeline
        items={[
          { at: '12:12 前', title: '将来', tone: 'next' },
          { at: '10:08', dateTime: '2026-11-21T10:08+08:00', title: '现在', tone: 'now' },
          { at: '09:00', title: '坏', tone: 'bad' },
        ]}
      />,
    );
    expect(line.indexOf('将来')).toBeLessThan(line.indexOf('现在'));
    expect(line).toContain('<li class="now" aria-current="step"><time dateTime="2026-11-21T10:08+08:00">');
    expect(line).toContain('<li class="bad">');
  });
  test('a notice that appears is announced', () => {
    expect(
      html(
        <Notice tone="bad" live>
          坏
        </Notice>,
      ),
    ).toContain('role="alert"');
    expect(html(<Notice tone="wait">等</Notice>)).toContain('role="note"');
  });
});

describe('choosing and buying', () => {
  test('options are radio inputs; one that cannot be had gives its reason', () => {
    const group = html(
      <OptionGroup
        name="e"
        legend="版本"
        defaultValue="b"
        options={[
          { value: 'a', label: '标准', note: '3 人', disabled: true, reason: '本月售完' },
          { value: 'b', label: '专业', note: '10 人' },
        ]}
      />,
    );
    expect(count(group, 'type="radio"')).toBe(2);
    expect(group).toMatch(/<fieldset class="fset"><legend>/);
    expect(group).toMatch(/value="b"[^>]*checked=""|checked=""[^>]*value="b"/);
    expect(group).toContain('disabled=""');
    expect(group).toContain('<small>本月售完</small>');
    expect(group).not.toContain('3 人');
  });
  test('the stepper is a number field whose ends are shut', () => {
    const stepper = html(
      <Stepper name="n" label="成员数" lessLabel="减少" moreLabel="增加" defaultValue={0} min={0} max={5} />,
    );
    expect(stepper).toContain('type="number"');
    expect(stepper).toMatch(/aria-label="减少" disabled=""/);
    expect(stepper).not.toMatch(/aria-label="增加" disabled=""/);
  });
  test('the bar at the foot carries the amount and the one action', () => {
    expect(html(<BuyBar amount="¥ 3,220.00" action={<Button variant="primary">买</Button>} />)).toContain(
      '<b>¥ 3,220.00</b>',
    );
  });
});

describe('finding', () => {
  test('search and facets are GET forms that keep the words', () => {
    expect(html(<SearchBox action="/s" label="搜索" defaultValue="发票" />)).toMatch(
      /^<search><form [^>]*action="\/s".*type="search"[^>]*name="q"/s,
    );
    const facets = html(
      <Facets
        action="/s"
        label="筛选"
        submitLabel="筛选"
        openLabel="筛选 · 1"
        hidden={{ q: '发票' }}
        groups={[
          {
            name: 'cat',
            title: '类目',
            options: [
              { value: 'tax', label: '财务', count: '31', checked: true },
              { value: 'hr', label: '人事', count: '4' },
            ],
          },
        ]}
      />,
    );
    expect(facets).toContain('<input type="hidden" name="q" value="发票"/>');
    expect(count(facets, 'name="cat"')).toBe(2);
    expect(count(facets, 'checked=""')).toBe(1);
    expect(facets).toContain('<noscript><button');
  });
  test('what was searched for is marked, whatever its case', () => {
    expect(html(<Marked text="API 与 api" query="Api" />)).toBe('<mark>API</mark> 与 <mark>api</mark>');
    expect(html(<Marked text="a<b" query=" " />)).toBe('a&lt;b');
  });
  test('pages are links, this one is current, gaps are silent', () => {
    const pages = html(
      <Pagination
        label="分页"
        page={6}
        pages={12}
        hrefOf={(n) => `?page=${n}`}
        previous="上一页"
        next="下一页"
      />,
    );
    expect(pages).toContain('<nav class="pg" aria-label="分页">');
    expect(pages).toContain('<b aria-current="page"><span>6</span></b>');
    expect(count(pages, '…')).toBe(2);
    expect(pages).toContain('href="?page=5">上一页');
    expect(html(<Pagination label="分页" page={1} pages={1} hrefOf={String} previous="" next="" />)).toBe('');
    expect(
      html(<Pagination label="分页" page={1} pages={5} hrefOf={String} previous="" next="" />),
    ).not.toContain('…');
  });
  test('the current tab says so', () => {
    const tabs = html(
      <Tabs
        label="商品"
        items={[
          { label: '介绍', href: '#a', current: true },
          { label: '评价', href: '#b', count: '326' },
        ]}
      />,
    );
    expect(count(tabs, 'aria-current="page"')).toBe(1);
  });
});

describe('forms', () => {
  test('a field ties label, input and hint together', () => {
    const field = html(
      <Field label="手机" hint="不公开">
        <TextInput name="p" />
      </Field>,
    );
    const id = /for="([^"]+)"/.exec(field)?.[1];
    expect(field).toContain(`id="${id}"`);
    expect(field).toContain(`aria-describedby="${id}d"`);
    expect(field).toContain(`id="${id}d">不公开`);
  });
  test('an error takes the place of the hint', () => {
    const field = html(
      <Field label="地址" hint="提示" error="把 http 改成 https" required>
        <TextInput />
      </Field>,
    );
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('required=""');
    expect(field).not.toContain('提示');
    expect(
      html(
        <Field label="地址" hint="提示" error="">
          <TextInput />
        </Field>,
      ),
    ).toContain('提示');
  });
});

describe('showing', () => {
  type Row = { id: string; name: string; amount: string };
  const rows: Row[] = [{ id: '1', name: '甲', amount: '¥ 1.00' }];
  const columns = [
    { key: 'name', title: '名', main: true, cell: (row: Row) => row.name, phone: 'first' as const },
    {
      key: 'amount',
      title: '金额',
      kind: 'money' as const,
      cell: (row: Row) => row.amount,
      phone: 'firstEnd' as const,
      sortHref: '?s',
      sorted: 'descending' as const,
    },
  ];
  test('a table names itself, its rows and its order', () => {
    const table = html(
      <DataTable
        caption="费用"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/r/${row.id}`}
      />,
    );
    expect(table).toContain('<caption class="sr">费用</caption>');
    expect(table).toContain('<th scope="row" class="p1"><a class="go1" href="/r/1">甲</a></th>');
    expect(table).toContain('<td class="m p2">¥ 1.00</td>');
    expect(table).toContain('aria-sort="descending"');
  });
  test('a wide table scrolls in a region the keyboard reaches', () => {
    expect(
      html(
        <DataTable caption="健康" phone="scroll" columns={columns} rows={rows} rowKey={(row) => row.id} />,
      ),
    ).toMatch(/^<section class="tw" aria-label="健康" tabindex="0">/i);
  });
  test('no rows give way to what stands for them', () => {
    expect(
      html(
        <DataTable
          caption="费用"
          columns={columns}
          rows={[]}
          rowKey={(row) => row.id}
          empty={<EmptyState title="还没有费用" />}
        />,
      ),
    ).toBe('<div class="emp"><h2>还没有费用</h2></div>');
  });
  test('charts carry their figures as a table', () => {
    const points = [
      { label: '11-20', value: 9, text: '9.0' },
      { label: '11-21', value: 9.7, text: '9.7' },
    ];
    const line = html(
      <LineArea
        label="近 2 天"
        points={points}
        compare={{ values: [7, 7.1], label: '上月' }}
        ticks={[{ value: 0, text: '0' }]}
        axis={[{ index: 0, text: '20' }]}
        tableHead={['日', '额', '上月']}
      />,
    );
    expect(line).toContain('role="img" aria-label="近 2 天"');
    expect(line).toContain('<th scope="row">11-21</th><td>9.7</td><td>7.1</td>');
    expect(line).toContain('stroke-dasharray');
    const bars = html(<Bars label="每日" bars={points} axis={[]} tableHead={['日', '张']} />);
    expect(count(bars, 'class="on"')).toBe(1);
    expect(bars).toContain('<th scope="row">11-20</th><td>9.0</td>');
  });
  test('charts bear no points and all zeros', () => {
    for (const points of [[], [{ label: 'a', value: 0, text: '0' }]]) {
      const drawn = html(
        <>
          <LineArea label="" points={points} ticks={[]} axis={[]} tableHead={[]} />
          <Bars label="" bars={points} axis={[]} tableHead={[]} />
          <Meter label="" value={0} max={0} />
        </>,
      );
      expect(drawn).not.toContain('NaN');
      expect(drawn).not.toContain('Infinity');
    }
  });
  test('the health strip tells in words what its cells show', () => {
    const strip = html(<HealthStrip cells={['ok', 'slow', 'bad', 'none']} label="成功率 98.61%" />);
    expect(strip).toContain('role="img" aria-label="成功率 98.61%"');
    expect(strip).toContain('<i></i><i class="a"></i><i class="b"></i><i class="n"></i>');
  });
  test('a hidden key leaves its ends only', () => {
    expect(html(<KeyReveal head="5c1d" tail="e118" hiddenLabel="已隐藏" />)).toContain('aria-label="已隐藏"');
    expect(
      html(<KeyReveal head="5c1d" tail="e118" hiddenLabel="已隐藏" revealed="5c1d-secret-e118" />),
    ).not.toContain('•');
  });
  test('versions are compared in a real table with its words for phones', () => {
    const table = html(
      <CompareTable
        summary="1 处"
        before={{ title: '在售' }}
        after={{ title: '提交' }}
        rows={[{ field: '价', before: <del>1</del>, after: <ins>2</ins> }]}
      />,
    );
    expect(table).toContain(
      '<th scope="row">价</th><td data-label="在售"><del>1</del></td><td data-label="提交"><ins>2</ins></td>',
    );
  });
  test('code and canonical parts are not translated by browsers', () => {
    expect(html(<CodeBlock code="x" />)).toContain('translate="no">x</pre>');
    expect(html(<CanonicalParts parts={[{ name: 'nonce', value: 'q', size: '32 字节' }]} />)).toContain(
      'translate="no">q',
    );
  });
  test('failure is announced with its id, loading is a status', () => {
    const error = html(<ErrorState title="读不出来" requestLabel="编号" requestId="req-5e1f20" />);
    expect(error).toContain('role="alert"');
    expect(error).toContain('<span class="mono nw">req-5e1f20</span>');
    expect(html(<Skeleton label="正在载入" />)).toContain('role="status" aria-label="正在载入"');
  });
  test('a tag that can be taken away says of what', () => {
    expect(
      html(
        <Tag removeHref="?" removeLabel="去掉 财务">
          财务
        </Tag>,
      ),
    ).toContain('aria-label="去掉 财务"');
  });
  test('a page header says where one is', () => {
    const head = html(
      <PageHeader
        crumbsLabel="位置"
        crumbs={[{ label: '服务', href: '/s' }, { label: '票据通' }]}
        title="票据通"
      />,
    );
    expect(head).toContain(
      '<nav class="crumb" aria-label="位置"><a href="/s">服务</a> / <span aria-current="page">票据通</span></nav>',
    );
    expect(count(head, '<h1 ')).toBe(1);
  });
});

describe('shells', () => {
  test('the storefront has one main, a way past the bar, and a menu without script', () => {
    const page = html(
      <StorefrontShell
        brand={{ text: '集市', href: '/' }}
        navLabel="主导航"
        menuLabel="菜单"
        skipLabel="跳到正文"
        nav={[{ label: '全部商品', href: '/p', current: true }]}
        links={[{ label: 'English', href: '/en', lang: 'en' }]}
        footer={{ about: '', groups: [] }}
      >
        <h1>家</h1>
      </StorefrontShell>,
    );
    expect(count(page, '<main id="main">')).toBe(1);
    expect(page).toMatch(/^<a class="skip" href="#main">/);
    expect(page).toContain('<details class="menu"><summary aria-label="菜单">');
    expect(page).toContain('lang="en"');
    expect(count(page, 'aria-current="page"')).toBe(2);
  });
  test('the console has its groups, its counts, its band, and a drawer without script', () => {
    const page = html(
      <ConsoleShell
        brand={{ text: '集市', href: '/' }}
        area="商家中心"
        menuLabel="导航"
        skipLabel="跳到正文"
        band="沙箱"
        groups={[{ title: '交易', items: [{ label: '订单', href: '/o', count: '6', current: true }] }]}
      >
        <h1>今日</h1>
      </ConsoleShell>,
    );
    expect(page).toContain('type="checkbox"');
    expect(page).toContain('<nav class="side"');
    expect(page).toContain('aria-current="page">订单<b>6</b>');
    expect(page).toContain('<aside class="band">沙箱</aside>');
  });
});
