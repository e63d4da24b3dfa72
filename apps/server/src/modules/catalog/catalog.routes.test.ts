import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { form } from './catalog.fixtures.ts';
import { approved, drafted, listed, MENU, type Shopkeeper, shopkeeper, submitted } from './catalog.house.ts';
import { putCategories, saveDraft } from './index.ts';
import { hideProduct, takeDownProduct, takeDownSpecification } from './sale.ts';
import { getProductPage } from './storefront.ts';

let house: TestHouse;
let keeper: Shopkeeper;
beforeAll(async () => {
  house = await testHouse();
  keeper = await shopkeeper(house);
  await house.write((ctx) => putCategories(ctx, MENU));
  await listed(house, keeper, { slug: 'open' });
});
afterAll(() => house.close());

describe('public routes', () => {
  it('lists the menu with the counts of both levels', async () => {
    const { categories } = (await house.http.inject('/api/categories')).json();
    expect(categories.map((c: { code: string; count: number }) => [c.code, c.count])).toEqual([
      ['dev-ops', 1],
      ['databases', 0],
    ]);
    expect(categories[0].children[0]).toMatchObject({ code: 'code-hosting', count: 1 });
  });

  it('shows a page with seller, plans and lowest price, and none of what only staff see', async () => {
    const answer = await house.http.inject('/api/products/open');
    expect(answer.statusCode).toBe(200);
    const page = answer.json();
    expect(page).toMatchObject({
      isOnSale: true,
      lowest: { kind: 'PERIOD', amount: '9900', periodType: 'MONTH' },
      categories: [{ code: 'dev-ops' }, { code: 'code-hosting' }],
      seller: { id: keeper.sellerId },
    });
    expect(page.specifications[0].plans.map((p: { price: string }) => p.price)).toEqual(['9900', '99000']);
    expect(answer.body).not.toMatch(/addressId|feeBasisPoints|accountId/);
  });

  it('shows every change of product, offer, category and seller at once, kept pages or not', async () => {
    const { product } = await listed(house, keeper, { slug: 'moving' });
    const page = async () => (await house.http.inject('/api/products/moving')).json();
    await page();
    const content = form({ addressId: keeper.addressId, tags: ['moved'] }) as never;
    await house.write((ctx) => saveDraft(ctx, product.id, { version: 0, content }), keeper.edge);
    expect((await page()).tags).not.toContain('moved');
    await approved(house, await submitted(house, keeper, product.id));
    expect((await page()).tags).toContain('moved');

    await house.write(
      (ctx) => takeDownSpecification(ctx, product.id, { specId: 'team', confirm: true }),
      keeper.edge,
    );
    expect((await page()).specifications).toHaveLength(1);
    await house.write((ctx) => hideProduct(ctx, product.id), keeper.edge);
    expect((await page()).state).toBe('HIDDEN');

    const [devOps, databases] = MENU;
    const renamed = { ...devOps, name: { 'zh-CN': '研发', en: 'Engineering' } };
    await house.write((ctx) => putCategories(ctx, [renamed, databases]));
    expect((await page()).categories[0].name.en).toBe('Engineering');
    await house.write((ctx) =>
      sql`update sellers set profile = '{"zh-CN": "新", "en": "New"}' where id = ${keeper.sellerId}`.execute(
        ctx.tx,
      ),
    );
    expect((await page()).seller.profile.en).toBe('New');

    await house.write((ctx) => takeDownProduct(ctx, product.id, { confirm: true }), keeper.edge);
    expect(await page()).toMatchObject({ isOnSale: false, specifications: [] });
  });

  it('finds no draft', async () => {
    await drafted(house, keeper, { slug: 'secret' });
    expect((await house.http.inject('/api/products/secret')).statusCode).toBe(404);
    expect((await house.http.inject('/api/products/none')).json().code).toBe('PRODUCT_NOT_FOUND');
  });

  it('quotes a selection and names the field of a wrong one', async () => {
    const page = await house.read((ctx) => getProductPage(ctx, 'open'));
    const planId = page.specifications[0]!.plans[0]!.planId;
    const quote = async (rest: string) =>
      (await house.http.inject(`/api/products/open/quote?planId=${planId}${rest}`)).json();
    expect(await quote('&periodCount=3&seats=10')).toMatchObject({
      lines: [
        { code: 'BASE', periods: 3, unit: '99.00', amount: '29700' },
        { code: 'SEATS', quantity: 10, unit: '12.5', amount: '37500' },
      ],
      due: '67200',
    });
    expect(await quote('&seats=3')).toMatchObject({
      code: 'QUANTITY_STEP',
      errors: [{ field: 'query.seats' }],
    });
    expect(await quote('&periodCount=10')).toMatchObject({
      code: 'PERIOD_COUNT',
      errors: [{ field: 'query.periodCount' }],
    });
    expect(await quote('&periodCount=x')).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await house.http.inject('/api/products/open/quote?planId=none')).json().code).toBe(
      'PLAN_NOT_FOUND',
    );
    const metered = page.specifications[1]!.plans[0]!.planId;
    expect((await house.http.inject(`/api/products/open/quote?planId=${metered}`)).json().code).toBe(
      'ON_DEMAND_HAS_NO_QUOTE',
    );
  });

  it('shows strangers nothing of Seller Center or the operator', async () => {
    for (const url of [
      '/api/seller/products',
      '/api/seller/products/x',
      '/api/operator/revisions/x/comparison',
    ]) {
      expect((await house.http.inject(url)).statusCode).toBe(401);
    }
    expect(
      (await house.http.inject({ method: 'PUT', url: '/api/operator/categories', payload: {} })).statusCode,
    ).toBe(401);
  });
});
