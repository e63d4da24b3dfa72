import { type ProductId, productStates, revisionStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../app/testing.ts';
import { getAddress } from '../sellers/index.ts';
import { form, t } from './catalog.fixtures.ts';
import {
  approved,
  drafted,
  listed,
  MENU,
  rejected,
  type Shopkeeper,
  shopkeeper,
  submitted,
} from './catalog.house.ts';
import {
  getPlan,
  getRenewablePlan,
  getSellablePlan,
  type PricePlan,
  putCategories,
  renewablePeriods,
  saveDraft,
} from './index.ts';
import { getMyProduct, listMyProducts } from './my-products.ts';
import { hideProduct, showProduct, takeDownProduct, takeDownSpecification } from './sale.ts';
import { getProductPage } from './storefront.ts';
import { withdrawSubmission } from './submit.ts';

let house: TestHouse;
let keeper: Shopkeeper;
let other: Shopkeeper;
beforeAll(async () => {
  house = await testHouse();
  keeper = await shopkeeper(house);
  other = await shopkeeper(house);
  await house.write((ctx) => putCategories(ctx, MENU));
});
afterAll(() => house.close());

const save = (productId: ProductId, version: number, over: object, who = keeper) =>
  house.write(
    (ctx) =>
      saveDraft(ctx, productId, {
        version,
        content: { ...form({ addressId: keeper.addressId }), ...over } as never,
      }),
    who.edge,
  );
const mine = (productId: ProductId) => house.read((ctx) => getMyProduct(ctx, productId), keeper.edge);
const plansOf = async (productId: ProductId): Promise<readonly PricePlan[]> =>
  (await mine(productId)).specifications.flatMap((spec) => spec.plans);
const withPrice = (monthly: string) => ({
  specifications: form().specifications.map((spec, i) => (i === 0 ? { ...spec, monthly } : spec)),
});
const code = (of: string) => expect.objectContaining({ code: of });

describe('drafts', () => {
  it('keeps half a form as it is', async () => {
    const { product, revision } = await drafted(house, keeper);
    await save(product.id, revision.version, {
      name: { 'zh-CN': '半' },
      specifications: [{ kind: 'PERIOD' }],
    });
    const { open } = await mine(product.id);
    expect(open).toMatchObject({ version: 2, state: 'DRAFT', content: { name: { 'zh-CN': '半' } } });
  });

  it('refuses to overwrite a newer draft, and loses neither', async () => {
    const { product } = await drafted(house, keeper);
    const [first, second] = await Promise.allSettled([
      save(product.id, 1, { headline: t('甲', 'A') }),
      save(product.id, 1, { headline: t('乙', 'B') }),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    const lost = (first.status === 'rejected' ? first : second) as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({
      code: 'DRAFT_CONFLICT',
      facts: { currentVersion: 2, yourVersion: 1 },
    });
    expect((await mine(product.id)).open?.version).toBe(2);
  });

  it('is not found by another seller, whatever it tries', async () => {
    const { product } = await drafted(house, keeper);
    await expect(save(product.id, 1, {}, other)).rejects.toEqual(code('PRODUCT_NOT_FOUND'));
    await expect(house.read((ctx) => getMyProduct(ctx, product.id), other.edge)).rejects.toEqual(
      code('PRODUCT_NOT_FOUND'),
    );
    await expect(submitted(house, other, product.id)).rejects.toEqual(code('PRODUCT_NOT_FOUND'));
    expect(await house.read((ctx) => listMyProducts(ctx, { limit: 100 }), other.edge)).toEqual([]);
  });

  it('refuses an address that is in use', async () => {
    await drafted(house, keeper, { slug: 'taken' });
    await expect(drafted(house, keeper, { slug: 'taken' })).rejects.toEqual(code('SLUG_TAKEN'));
  });
});

describe('submission', () => {
  it('answers every wrong field at once and sends nothing', async () => {
    const { product } = await drafted(house, keeper, { category: 'dev-ops', addressId: other.addressId });
    await save(product.id, 1, { category: 'dev-ops', addressId: other.addressId, ...withPrice('0') });
    const refused = await submitted(house, keeper, product.id).catch((e) => e);
    expect(refused.fields.map((f: { field: string }) => f.field)).toEqual([
      'body.content.specifications.0.monthly',
      'body.content.category',
      'body.content.addressId',
    ]);
    expect((await mine(product.id)).product.state).toBe('DRAFT');
  });

  it('happens once when it is sent twice at the same time', async () => {
    const { product } = await drafted(house, keeper);
    const both = await Promise.allSettled([
      submitted(house, keeper, product.id),
      submitted(house, keeper, product.id),
    ]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((both.find((r) => r.status === 'rejected') as PromiseRejectedResult).reason.code).toBe(
      'INVALID_TRANSITION',
    );
  });

  it('locks the form, holds its address, and can be taken back', async () => {
    const before = (await house.read((ctx) => getAddress(ctx, keeper.addressId))) as unknown as {
      useCount: number;
    };
    const { product } = await drafted(house, keeper);
    await submitted(house, keeper, product.id);
    await expect(save(product.id, 1, {})).rejects.toEqual(code('REVISION_LOCKED'));
    const back = await house.write((ctx) => withdrawSubmission(ctx, product.id), keeper.edge);
    expect([back.product.state, back.revision.state]).toEqual(['DRAFT', 'DRAFT']);
    await house.drain();
    expect(await house.read((ctx) => getAddress(ctx, keeper.addressId))).toMatchObject({
      useCount: before.useCount,
    });
    await submitted(house, keeper, product.id);
  });

  it('refuses a second product of the same name', async () => {
    await listed(house, keeper, { name: t('同名', 'Same') });
    const again = await drafted(house, keeper, { name: t('同名', 'Same') });
    await expect(submitted(house, keeper, again.product.id)).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: 'body.content.name.zh-CN', rule: 'unique' })],
    });
  });

  it('keeps the opinion of a rejection and may be sent again', async () => {
    const { product } = await drafted(house, keeper);
    await rejected(house, await submitted(house, keeper, product.id), '截图不清楚');
    expect(await mine(product.id)).toMatchObject({
      product: { state: 'REJECTED' },
      open: { opinion: '截图不清楚' },
    });
    await approved(house, await submitted(house, keeper, product.id));
    expect((await mine(product.id)).product.state).toBe('LISTED');
  });
});

describe('listing', () => {
  it('makes one SKU per specification and one plan per period type', async () => {
    const { product } = await listed(house, keeper);
    const plans = await plansOf(product.id);
    expect(plans.map((p) => [p.chargingMode, p.periodType, p.price, p.feeBasisPoints])).toEqual([
      ['PERIOD', 'MONTH', 9900n, 500],
      ['PERIOD', 'YEAR', 99_000n, 500],
      ['ON_DEMAND', null, null, 500],
    ]);
    expect(new Set(plans.map((p) => p.skuCode)).size).toBe(2);
    expect(plans[0]?.skuCode).toBe(plans[1]?.skuCode);
    expect(
      await house.read((ctx) => getRenewablePlan(ctx, { skuCode: plans[0]!.skuCode, periodType: 'YEAR' })),
    ).toEqual(plans[1]);
    const periodsOf = (skuCode: string) => house.read((ctx) => renewablePeriods(ctx, skuCode));
    expect(await periodsOf(plans[0]!.skuCode)).toEqual(['MONTH', 'YEAR']);
    expect(await periodsOf(plans[2]!.skuCode)).toEqual([]);
  });

  it('leaves the live revision on sale while a change is in review', async () => {
    const { product } = await listed(house, keeper, { slug: 'stays-live' });
    await save(product.id, 0, { ...withPrice('10900'), name: t('新名字', 'New name') });
    await submitted(house, keeper, product.id);
    const page = await house.read((ctx) => getProductPage(ctx, 'stays-live'));
    expect(page.content.name).not.toEqual(t('新名字', 'New name'));
    expect(page.lowest).toMatchObject({ amount: 9900n });
    expect(page.isOnSale).toBe(true);
  });

  it('keeps the old terms of a changed price for whoever bought them', async () => {
    const { product, revision } = await listed(house, keeper);
    const [month, year] = await plansOf(product.id);
    const { name } = (await mine(product.id)).live!.content;
    await save(product.id, 0, { ...withPrice('10900'), name });
    await approved(house, await submitted(house, keeper, product.id));
    const now = await plansOf(product.id);
    expect(now.map((p) => p.price)).toEqual([10_900n, 99_000n, null]);
    expect(now[1]?.planId).toBe(year?.planId);
    expect(now[0]?.skuCode).toBe(month?.skuCode);
    expect(await house.read((ctx) => getPlan(ctx, month!.planId))).toEqual(month);
    await expect(house.read((ctx) => getSellablePlan(ctx, month!.planId))).rejects.toEqual(
      code('PLAN_NOT_ON_SALE'),
    );
    expect(
      (await house.read((ctx) => getRenewablePlan(ctx, { skuCode: month!.skuCode, periodType: 'MONTH' })))
        .price,
    ).toBe(10_900n);
    const { rows } = await sql<{
      state: string;
    }>`select state from product_revisions where id = ${revision.id}`.execute(house.world.db);
    expect(rows[0]?.state).toBe('SUPERSEDED');
  });

  it('never changes sold terms, not even by hand', async () => {
    await listed(house, keeper);
    await expect(sql`update price_plans set price = 1`.execute(house.world.db)).rejects.toThrow(/frozen/);
    await expect(sql`delete from price_plans`.execute(house.world.db)).rejects.toThrow(/frozen/);
  });

  it('freezes the kind of a specification, and keeps listed ones in the form', async () => {
    const { product } = await listed(house, keeper);
    const [, metered] = form().specifications;
    await save(product.id, 0, { specifications: [{ ...metered, specId: 'team' }, metered] });
    await expect(submitted(house, keeper, product.id)).rejects.toEqual(code('SPEC_KIND_FROZEN'));
    await save(product.id, 1, { specifications: [metered] });
    await expect(submitted(house, keeper, product.id)).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ rule: 'listed' })]),
    });
  });
});

describe('sale states', () => {
  it('hides from lists at once and stays buyable by its address (STO-4)', async () => {
    const { product } = await listed(house, keeper, { slug: 'hidden-one' });
    await house.write((ctx) => hideProduct(ctx, product.id), keeper.edge);
    const page = await house.read((ctx) => getProductPage(ctx, 'hidden-one'));
    expect([page.product.state, page.isOnSale]).toEqual(['HIDDEN', true]);
    const planId = page.specifications[0]!.plans[0]!.planId;
    expect((await house.read((ctx) => getSellablePlan(ctx, planId))).planId).toBe(planId);
    await house.write((ctx) => showProduct(ctx, product.id), keeper.edge);
    await expect(house.write((ctx) => showProduct(ctx, product.id), keeper.edge)).rejects.toEqual(
      code('INVALID_TRANSITION'),
    );
  });

  it('says "no longer on sale" after a take-down, for good, and stays renewable (STO-5)', async () => {
    const { product } = await listed(house, keeper, { slug: 'gone' });
    const [plan] = await plansOf(product.id);
    await save(product.id, 0, { name: t('再改', 'Changed') });
    await submitted(house, keeper, product.id);
    await expect(
      house.write((ctx) => takeDownProduct(ctx, product.id, { confirm: false }), keeper.edge),
    ).rejects.toEqual(code('TAKE_DOWN_NOT_CONFIRMED'));
    await house.write((ctx) => takeDownProduct(ctx, product.id, { confirm: true }), keeper.edge);
    await house.drain();
    const page = await house.http.inject('/api/products/gone');
    expect(page.json()).toMatchObject({
      state: 'DISCONTINUED',
      isOnSale: false,
      specifications: [],
      lowest: null,
    });
    await expect(house.read((ctx) => getSellablePlan(ctx, plan!.planId))).rejects.toEqual(
      code('PLAN_NOT_ON_SALE'),
    );
    expect(
      (await house.read((ctx) => getRenewablePlan(ctx, { skuCode: plan!.skuCode, periodType: 'MONTH' })))
        .planId,
    ).toBe(plan!.planId);
    await expect(save(product.id, 1, {})).rejects.toEqual(code('REVISION_LOCKED'));
  });

  it('discontinues the product with its last specification', async () => {
    const { product } = await listed(house, keeper);
    const down = (specId: string) =>
      house.write((ctx) => takeDownSpecification(ctx, product.id, { specId, confirm: true }), keeper.edge);
    expect((await down('metered')).state).toBe('LISTED');
    await expect(down('none')).rejects.toEqual(code('SPECIFICATION_NOT_FOUND'));
    expect((await down('team')).state).toBe('DISCONTINUED');
  });
});

describe('the database', () => {
  it('knows the same states as the state tables', async () => {
    const { rows } = await sql<{ name: string; def: string }>`
      select conrelid::regclass::text as name, pg_get_constraintdef(oid) as def from pg_constraint
      where conname in ('products_state_check', 'product_revisions_state_check')`.execute(house.world.db);
    const statesIn = (table: string) =>
      [...(rows.find((r) => r.name === table)?.def ?? '').matchAll(/'([A-Z_]+)'/g)].map((m) => m[1]).sort();
    expect(statesIn('products')).toEqual(Object.keys(productStates).sort());
    expect(statesIn('product_revisions')).toEqual(Object.keys(revisionStates).sort());
  });
});
