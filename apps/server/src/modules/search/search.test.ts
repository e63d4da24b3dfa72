import { news } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import { form, t } from '../catalog/catalog.fixtures.ts';
import { listed, MENU, type Shopkeeper, shopkeeper } from '../catalog/catalog.house.ts';
import { getListing, putCategories } from '../catalog/index.ts';
import { hideProduct, showProduct, takeDownProduct, takeDownSpecification } from '../catalog/sale.ts';
import { person } from '../identity/testing.ts';
import { placeOrder } from '../orders/index.ts';
import { rebuildDocuments } from './keep.ts';
import { addSale } from './search.repository.ts';

let house: TestHouse;
let one: Shopkeeper;
let two: Shopkeeper;
const ids: Record<string, string> = {};

const only = (index: 0 | 1, monthly?: string) => {
  const spec = form().specifications[index]!;
  return { specifications: [monthly ? ({ ...spec, monthly, yearly: null } as never) : spec] };
};

beforeAll(async () => {
  house = await testHouse();
  [one, two] = [await shopkeeper(house), await shopkeeper(house)];
  await house.write((ctx) => putCategories(ctx, MENU));
  const goods = [
    [one, 'gitea', { name: t('青舟代码托管', 'Gitea Hosting'), tags: ['git', 'gitea'], ...only(0, '9900') }],
    [
      one,
      'postgres',
      {
        name: t('PostgreSQL 关系数据库', 'PostgreSQL'),
        category: 'relational',
        tags: ['postgres', 'sql'],
        ...only(0, '29900'),
      },
    ],
    [
      two,
      'mysql',
      { name: t('MySQL 数据库', 'MySQL'), category: 'relational', tags: ['mysql'], ...only(0, '69900') },
    ],
    [
      two,
      'redis',
      {
        name: t('Redis 缓存', 'Redis'),
        category: 'relational',
        brief: t('内存里的键值存储，也能配合数据库使用', 'Key-value store in memory'),
        tags: ['redis'],
        ...only(1),
      },
    ],
  ] as const;
  for (const [keeper, slug, over] of goods) {
    ids[slug] = (await listed(house, keeper, { slug, ...over })).product.id;
    await house.world.clock.set(new Date((await house.world.clock.now()).getTime() + 60_000));
  }
});
afterAll(() => house.close());

const ask = async (query: string, lang = 'zh-CN') => {
  const answer = await house.http.inject({
    url: `/api/search?${query}`,
    headers: { 'accept-language': lang },
  });
  return answer.json();
};
const found = async (query: string): Promise<string[]> =>
  (await ask(query)).items.map((item: { slug: string }) => item.slug);
const q = (text: string) => `q=${encodeURIComponent(text)}`;

describe('finding', () => {
  it('finds Chinese words, the name before the brief (STO-1)', async () => {
    const slugs = await found(q('数据库'));
    expect([...slugs].sort()).toEqual(['mysql', 'postgres', 'redis']);
    expect(slugs.at(-1)).toBe('redis');
  });
  it.each([
    ['English in any case', 'GITEA', ['gitea']],
    ['a seller', '刻渡', ['gitea', 'mysql', 'postgres', 'redis']],
    ['a category', '代码托管', ['gitea']],
    ['a tag', 'sql', ['postgres']],
    ['all words together', '数据库 mysql', ['mysql']],
    ['a growing last word', 'postg', ['postgres']],
    ['a substring that is no word', 'greSQ', ['postgres']],
    ['one Chinese character inside a word', '舟', ['gitea']],
    ['two Chinese characters that are no word', '据库', ['mysql', 'postgres', 'redis']],
    ['two letters at the end of a word', 'QL', ['mysql', 'postgres']],
    ['nothing', '葡萄酒', []],
    ['operators as text', `'& | !(`, []],
    ['a percent sign as text', '%', []],
  ])('finds by %s', async (_what, text, slugs) => {
    expect((await found(q(text))).sort()).toEqual(slugs);
  });
  it.each(['postgers', 'postgre', 'postgress', 'pustgres'])('forgives one edit: %s', async (typo) => {
    const answer = await ask(q(typo));
    expect(answer.items.map((i: { slug: string }) => i.slug)).toEqual(['postgres']);
  });
  it('says what it read instead of a typo, and forgives no short word', async () => {
    expect((await ask(q('postgers'))).corrections).toEqual([{ from: 'postgers', to: ['postgres'] }]);
    expect(await found(q('mysl'))).toEqual([]);
  });
  it('marks the matched words in the reader’s language', async () => {
    const [first] = (await ask(q('关系数据库'))).items;
    expect(first.highlights.name).toEqual([
      { text: 'PostgreSQL ', hit: false },
      { text: '关系数据库', hit: true },
    ]);
    const [english] = (await ask(q('gitea'), 'en')).items;
    expect(english.highlights.name[0]).toEqual({ text: 'Gitea', hit: true });
  });
});

describe('filters, facets and order', () => {
  it('counts each facet under the other filters (STO-2)', async () => {
    const { total, facets } = await ask('category=databases&mode=PERIOD');
    expect(total).toBe(2);
    expect(facets.categories).toEqual([
      { code: 'databases', parent: null, count: 2 },
      { code: 'dev-ops', parent: null, count: 1 },
      { code: 'relational', parent: 'databases', count: 2 },
      { code: 'code-hosting', parent: 'dev-ops', count: 1 },
    ]);
    expect(facets.modes).toEqual([
      { mode: 'PERIOD', count: 2 },
      { mode: 'ON_DEMAND', count: 1 },
    ]);
    expect(facets.sellers.map((s: { count: number }) => s.count)).toEqual([1, 1]);
    expect(facets.priceBands).toEqual([
      { min: '10000', max: '49999', count: 1 },
      { min: '50000', max: '199999', count: 1 },
    ]);
  });
  it('agrees with itself: a facet’s count is the total when it is chosen', async () => {
    const { facets } = await ask(q('数据库'));
    for (const band of facets.priceBands) {
      const max = band.max === null ? '' : `&maxPrice=${band.max}`;
      expect((await ask(`${q('数据库')}&minPrice=${band.min}${max}`)).total).toBe(band.count);
    }
    for (const seller of facets.sellers)
      expect((await ask(`${q('数据库')}&seller=${seller.id}`)).total).toBe(seller.count);
    for (const category of facets.categories)
      expect((await ask(`${q('数据库')}&category=${category.code}`)).total).toBe(category.count);
  });
  it('orders by price, age and sales', async () => {
    expect(await found('sort=price')).toEqual(['gitea', 'postgres', 'mysql', 'redis']);
    expect(await found('sort=-price')).toEqual(['mysql', 'postgres', 'gitea', 'redis']);
    expect(await found('sort=newest')).toEqual(['redis', 'mysql', 'postgres', 'gitea']);
    await house.write((ctx) => addSale(ctx.tx, ids.postgres!, ctx.now));
    await house.drain();
    expect((await found('sort=sales'))[0]).toBe('postgres');
  });
  it('pages by number and knows the total', async () => {
    const second = await ask('sort=price&size=3&page=2');
    expect(second).toMatchObject({ total: 4, page: 2, pages: 2 });
    expect(second.items).toHaveLength(1);
    expect((await ask('page=99')).items).toEqual([]);
  });
  it.each([
    'page=0',
    'page=101',
    'sort=best',
    'minPrice=-1',
    'minPrice=1.5',
    'mode=FREE',
    'nothing=1',
    `q=${'x'.repeat(101)}`,
  ])('refuses %s', async (query) => {
    expect((await ask(query)).code).toBe('INVALID_INPUT');
  });
});

describe('what is shown', () => {
  it('never a hidden or discontinued product, and its sales survive hiding', async () => {
    const edge = one.edge;
    await house.write((ctx) => hideProduct(ctx, ids.postgres as never), edge);
    await house.drain();
    expect(await found(q('postgres'))).toEqual([]);
    expect((await ask('')).facets.categories[0].count).toBe(2);
    await house.write((ctx) => showProduct(ctx, ids.postgres as never), edge);
    await house.drain();
    expect((await ask(q('postgres'))).items[0]).toMatchObject({ slug: 'postgres', sales: 1 });
    await house.write((ctx) => takeDownProduct(ctx, ids.gitea as never, { confirm: true }), edge);
    await house.drain();
    expect(await found('')).not.toContain('gitea');
  });
  it('the lowest price of what can still be bought', async () => {
    const { product } = await listed(house, two, { slug: 'two-editions' });
    expect((await ask(q('two-editions'))).total).toBe(0); // The address is no word of the product.
    const lowest = async () =>
      (await ask('sort=newest')).items.find((i: { slug: string }) => i.slug === 'two-editions').lowest;
    expect(await lowest()).toMatchObject({ kind: 'PERIOD', amount: '9900' });
    const down = { specId: 'team', confirm: true };
    await house.write((ctx) => takeDownSpecification(ctx, product.id, down), two.edge);
    await house.drain();
    expect(await lowest()).toMatchObject({ kind: 'ON_DEMAND', unitPrice: '0.0012' });
    await house.write((ctx) => takeDownProduct(ctx, product.id, { confirm: true }), two.edge);
    await house.drain();
  });
  it('counts a completed purchase once, and no renewal', async () => {
    const plan = (await house.read((ctx) => getListing(ctx, ids.mysql!)))!.specifications[0]!.plans[0]!;
    const buyer = await person(house);
    const order = await house.write(
      (ctx) =>
        placeOrder(ctx, {
          accountId: buyer.accountId as never,
          userId: buyer.userId as never,
          planId: plan.planId,
          periodCount: 1,
          seats: null,
          autoRenew: false,
          agreed: true,
          expectedDue: null,
        }),
      buyer.edge,
    );
    const completed = (orderType: string) => ({ orderId: order.id, accountId: '', sellerId: '', orderType });
    await house.write((ctx) =>
      tell(
        ctx,
        news('order.completed', order.id, completed('NEW')),
        news('order.completed', order.id, completed('RENEW')),
      ),
    );
    await house.drain();
    // The sales of a minute are shown together.
    expect((await ask(q('mysql'))).items[0].sales).toBe(0);
    await house.world.clock.set(new Date((await house.world.clock.now()).getTime() + 60_000));
    await house.drain();
    expect((await ask(q('mysql'))).items[0].sales).toBe(1);
  });
  it('is the same after a rebuild', async () => {
    const before = await ask(`${q('数据库')}&sort=price`);
    expect(await house.write((ctx) => rebuildDocuments(ctx))).toBe(3);
    expect(await ask(`${q('数据库')}&sort=price`)).toEqual(before);
    const { rows } = await sql`select 1 from search_word_forms where word = 'gitea'`.execute(house.world.db);
    expect(rows).toEqual([]);
  });
});
