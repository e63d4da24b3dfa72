import type { ProductId } from '@jishi/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { withdrawReview } from '../approvals/index.ts';
import { person, type TestPerson } from '../identity/testing.ts';
import { admitAddress, admitSeller } from '../sellers/index.ts';
import { form, t } from './catalog.fixtures.ts';
import { approved, MENU } from './catalog.house.ts';
import { putCategories } from './index.ts';
import { getMyProduct } from './my-products.ts';

let house: TestHouse;
let seller: TestPerson;
let stranger: TestPerson;
let operator: TestPerson;
let addressId: string;
beforeAll(async () => {
  house = await testHouse();
  [seller, stranger, operator] = [await person(house), await person(house), await person(house, 'OPERATOR')];
  for (const who of [seller, stranger]) {
    await house.write(async (ctx) => {
      const { id } = await admitSeller(ctx, {
        accountId: who.accountId,
        company: t('刻渡', 'Kedu'),
        profile: t('托管', 'Hosting'),
      });
      if (who === seller) {
        addressId = (await admitAddress(ctx, { sellerId: id, url: 'https://isv.example.com/jishi' }))
          .addressId;
      }
    });
  }
  await house.write((ctx) => putCategories(ctx, MENU));
});
afterAll(() => house.close());

/** The whole way by HTTP: create, save, submit; answers the product id and the review. */
async function publish(name: string): Promise<{ id: string; slug: string }> {
  const made = await seller.send('POST', '/api/seller/products', {});
  expect(made.status).toBe(201);
  const { id, slug } = made.body.product;
  const content = form({ addressId, name: t(name, `${name} en`) });
  expect(
    (await seller.send('PUT', `/api/seller/products/${id}/draft`, { version: 1, content })).body.revision
      .version,
  ).toBe(2);
  expect((await seller.send('GET', `/api/seller/products/${id}/problems`)).body.problems).toEqual([]);
  expect((await seller.send('POST', `/api/seller/products/${id}/submit`, { version: 2 })).status).toBe(200);
  const open = (await house.read((ctx) => getMyProduct(ctx, id as ProductId), seller.edge)).open!;
  await approved(house, { revision: open } as never);
  return { id, slug };
}

describe('seller routes', () => {
  it('200: from an empty draft to the shop, and the list shows it', async () => {
    const { id, slug } = await publish('路上');
    expect((await house.http.inject(`/api/products/${slug}`)).statusCode).toBe(200);
    const { items } = (await seller.send('GET', '/api/seller/products?state=LISTED&q=%E8%B7%AF')).body;
    expect(items).toMatchObject([
      { id, openVersion: 0, minPrice: '9900', maxPrice: '99000', specificationCount: 2 },
    ]);
    const mine = (await seller.send('GET', `/api/seller/products/${id}`)).body;
    expect(mine).toMatchObject({ open: null, live: { number: 1 }, feeBasisPoints: 500 });
    expect(mine.specifications[0].plans[0].planId).toMatch(/^pln_/);
  });

  it('pages the list by cursor, each product once', async () => {
    for (let i = 0; i < 3; i++) await seller.send('POST', '/api/seller/products', { slug: `page-${i}` });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await seller.send(
        'GET',
        `/api/seller/products?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(4);
  });

  it('400: types and sizes of a draft, by field', async () => {
    const { body } = await seller.send('POST', '/api/seller/products', {
      content: { name: { 'zh-CN': 5, fr: 'x' }, specifications: [{ kind: 'FREE' }] },
    });
    expect(body.errors.map((e: { field: string }) => e.field)).toEqual(
      expect.arrayContaining(['body.content.name.fr', 'body.content.specifications.0.kind']),
    );
    expect(
      (await seller.send('POST', '/api/seller/products', { slug: 'Bad Slug' })).body.errors[0].field,
    ).toBe('body.slug');
  });

  it('400: a submission names every wrong field in the reader’s language', async () => {
    const { id } = (await seller.send('POST', '/api/seller/products', {})).body.product;
    const { status, body } = await seller.send('POST', `/api/seller/products/${id}/submit`, {});
    expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
    expect(body.errors).toContainEqual({
      field: 'body.content.name.zh-CN',
      rule: 'required',
      message: '必填',
    });
  });

  it('403 without the permission, 404 for another seller, 409 in the wrong state', async () => {
    const { id } = await publish('别人的');
    expect((await operator.send('GET', '/api/seller/products')).status).toBe(403);
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/problems', undefined],
      ['PUT', '/draft', { version: 0, content: {} }],
      ['POST', '/submit', {}],
      ['POST', '/withdraw', undefined],
      ['POST', '/hide', undefined],
      ['POST', '/show', undefined],
      ['POST', '/take-down', { confirm: true }],
      ['POST', '/specifications/team/take-down', { confirm: true }],
    ] as const) {
      const answer = await stranger.send(method, `/api/seller/products/${id}${path}`, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'PRODUCT_NOT_FOUND']);
    }
    expect((await seller.send('POST', `/api/seller/products/${id}/show`)).body.code).toBe(
      'INVALID_TRANSITION',
    );
    expect((await seller.send('POST', `/api/seller/products/${id}/submit`, {})).body.code).toBe(
      'NOTHING_TO_SUBMIT',
    );
    expect(
      (await seller.send('POST', `/api/seller/products/${id}/take-down`, { confirm: false })).status,
    ).toBe(422);
  });

  it('hears that a submission was withdrawn by way of "my applications"', async () => {
    const { id } = await publish('撤回');
    const content = form({ addressId, name: t('撤回', 'Withdrawn'), headline: t('改了', 'Changed') });
    await seller.send('PUT', `/api/seller/products/${id}/draft`, { version: 0, content });
    await seller.send('POST', `/api/seller/products/${id}/submit`, {});
    await house.write((ctx) => withdrawReview(ctx, { subjectId: id, accountId: seller.accountId }));
    await house.drain();
    expect((await seller.send('GET', `/api/seller/products/${id}`)).body).toMatchObject({
      product: { state: 'LISTED' },
      open: { state: 'DRAFT', version: 1 },
    });
  });
});

describe('operator routes', () => {
  it('200: compares a change with what is live, field by field', async () => {
    const { id } = await publish('对比');
    const content = form({ addressId, name: t('对比', '对比 en'), headline: t('新标题', 'New headline') });
    await seller.send('PUT', `/api/seller/products/${id}/draft`, { version: 0, content });
    const revision = (await seller.send('GET', `/api/seller/products/${id}`)).body.open;
    const path = `/api/operator/revisions/${revision.id}/comparison`;
    expect((await operator.send('GET', path)).body.code).toBe('REVISION_NOT_FOUND');
    await seller.send('POST', `/api/seller/products/${id}/submit`, {});
    const { body } = await operator.send('GET', path);
    expect(body).toMatchObject({ productId: id, isFirst: false, changedCount: 2 });
    expect(body.fields.filter((f: { changed: boolean }) => f.changed)).toEqual([
      {
        field: 'headline.zh-CN',
        label: 'headline',
        lang: 'zh-CN',
        live: '代码放在自己的实例里',
        submitted: '新标题',
        changed: true,
      },
      {
        field: 'headline.en',
        label: 'headline',
        lang: 'en',
        live: 'Keep the code in your own instance',
        submitted: 'New headline',
        changed: true,
      },
    ]);
    expect((await seller.send('GET', path)).status).toBe(403);
  });

  it('puts the menu, refuses a code twice and a code that moves', async () => {
    const put = (categories: unknown) => operator.send('PUT', '/api/operator/categories', { categories });
    expect((await put(MENU)).body.categories).toHaveLength(2);
    expect((await put([MENU[0], MENU[0]])).body.errors[0].field).toBe('body.categories');
    const [top, second] = MENU;
    expect((await put([{ ...second, children: [...second.children, top.children[0]] }])).body.code).toBe(
      'CATEGORY_MOVED',
    );
    expect((await put([top])).body.categories).toHaveLength(1);
    expect((await put(MENU)).body.categories).toHaveLength(2);
    expect((await seller.send('PUT', '/api/operator/categories', { categories: [] })).status).toBe(403);
  });
});
