import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeDownSpecification } from '../catalog/sale.ts';
import { setMyUpgradeRule } from '../catalog/upgrades.ts';
import { balanceOf, walletBalance } from '../ledger/index.ts';
import { cancelOrder, getOrder } from '../orders/index.ts';
import { confirmTopUp, payFromBalance, requestTopUp } from '../payments/index.ts';
import { says } from './fake-seller.fixture.ts';
import { requestRenewal } from './renewals.ts';
import { resourcePage } from './resource.queries.ts';
import type { Resource } from './resource.ts';
import { bj, openShop, type Shop } from './shop.fixture.ts';
import { putSpecification } from './upgrade.fixture.ts';
import { quoteUpgrade, requestUpgrade, upgradeOptions } from './upgrades.ts';

/** Upgrade and scale-out within the term: chapter 11 on a whole house, only the seller is simulated. */
let shop: Shop;
let resource: Resource;
let target: string;

const allow = (skuCode: string, targets: string[], scaleOutStep: number | null = null) =>
  shop.house.write(
    (ctx) => setMyUpgradeRule(ctx, shop.productId as never, { skuCode, targets, scaleOutStep }),
    shop.sellerEdge,
  );
const order = (wish: { skuCode?: string; seats?: number; agreed?: boolean; expectedDue?: string } = {}) =>
  shop.house.write(
    (ctx) => requestUpgrade(ctx, resource.id, { agreed: true, skuCode: target, ...wish }),
    shop.buyerEdge,
  );
const quote = (wish: { skuCode?: string; seats?: number } = { skuCode: target }) =>
  shop.house.read((ctx) => quoteUpgrade(ctx, resource.id, wish), shop.buyerEdge);
const pay = (orderId: string) =>
  shop.house.write(
    (ctx) => payFromBalance(ctx, { orderId, accountId: shop.buyer.accountId }),
    shop.buyerEdge,
  );
const stateOf = async (orderId: string) => (await shop.house.read((ctx) => getOrder(ctx, orderId))).state;
const balance = () => shop.house.read((ctx) => walletBalance(ctx, shop.buyer.accountId));
const ledger = (account: string) => shop.house.read((ctx) => balanceOf(ctx, account));

beforeEach(async () => {
  shop = await openShop({ start: bj('2025-04-08 10:30').toISOString() });
  await shop.house.write(async (ctx) => {
    const { id } = await requestTopUp(ctx, {
      ...shop.buyer,
      amount: 1_000_000n,
      channel: 'BANK_TRANSFER',
      payerName: 'buyer',
      remark: null,
    });
    await confirmTopUp(ctx, id);
  });
  resource = await shop.open();
  target = await putSpecification(shop, 'business', 19_900, { seats: true });
  await shop.house.advanceTo(bj('2025-04-18 09:00'));
});
afterEach(() => shop.house.close());

describe('what may be chosen (CHG-1)', () => {
  const ways = async () =>
    (await shop.house.read((ctx) => upgradeOptions(ctx, resource.id), shop.buyerEdge)).ways.map(
      (w) => w.skuCode,
    );

  it('is what the seller’s rule says, and nothing without one', async () => {
    expect(await ways()).toEqual([]);
    await expect(quote()).rejects.toThrow('UPGRADE_NOT_ALLOWED');
    await allow(resource.skuCode, [target]);
    expect(await ways()).toEqual([target]);
    const page = await shop.house.read((ctx) => resourcePage(ctx, resource.id), shop.buyerEdge);
    expect(page.canUpgrade).toBe(true);
    await allow(resource.skuCode, []);
    expect(await ways()).toEqual([]);
  });

  it('is void when a side is withdrawn', async () => {
    await allow(resource.skuCode, [target]);
    await shop.house.write(
      (ctx) => takeDownSpecification(ctx, shop.productId as never, { specId: 'business', confirm: true }),
      shop.sellerEdge,
    );
    expect(await ways()).toEqual([]);
    await expect(order()).rejects.toThrow('UPGRADE_NOT_ALLOWED');
  });

  it('is no cheaper specification, no other product’s, not itself, and nothing on demand', async () => {
    const cheap = await putSpecification(shop, 'small', 900);
    const refused = (targets: string[], step: number | null = null) =>
      expect(allow(resource.skuCode, targets, step)).rejects;
    for (const wrong of [cheap, 'sku_of_another', resource.skuCode]) {
      await refused([target, wrong]).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ field: 'body.targets.1' }],
      });
    }
    await refused([], 1).toMatchObject({ fields: [{ field: 'body.scaleOutStep' }] });
    const metered = resource.skuCode.replace('team', 'metered');
    await expect(allow(metered, [target])).rejects.toMatchObject({ fields: [{ field: 'params.skuCode' }] });
  });
});

describe('an upgrade', () => {
  beforeEach(() => allow(resource.skuCode, [target]));

  it('costs the difference over the remaining months, from the day after', async () => {
    const terms = await quote();
    expect(terms).toMatchObject({
      seats: 0,
      // (199 − 99) × (12/30 + 8/31)
      due: 6581n,
      change: {
        months: '0.65806452',
        remaining: [
          { month: '2025-04', days: 12, of: 30 },
          { month: '2025-05', days: 8, of: 31 },
        ],
        from: { skuCode: resource.skuCode, monthly: '99', whole: '65.1483871' },
        to: { skuCode: target, monthly: '199', whole: '130.95483871' },
      },
    });
    expect((await quote({ skuCode: target, seats: 10 })).due).toBe(13_161n);
    await expect(quote({ skuCode: target, seats: 7 })).rejects.toMatchObject({
      code: 'QUANTITY_STEP',
      fields: [{ field: 'query.seats' }],
    });
  });

  it('is held when paid, in force when the seller has confirmed it, and settled then', async () => {
    const before = { held: await ledger(`held:${shop.sellerId}`), balance: await balance() };
    const payable = await ledger(`payable:${shop.sellerId}`);
    const placed = await order({ seats: 10, expectedDue: '13161' });
    expect(placed).toMatchObject({
      type: 'CHANGE',
      state: 'PENDING_PAYMENT',
      due: 13_161n,
      resourceId: resource.id,
    });
    shop.seller.once.set('upgradeInstance', [() => says('not yet', 500)]);
    await pay(placed.id);
    await shop.house.drain();
    // Paid and not confirmed: nothing has changed yet.
    expect(await shop.resource(resource.id)).toMatchObject({ skuCode: resource.skuCode, seats: null });
    expect(await stateOf(placed.id)).toBe('PROCESSING');
    expect(await balance()).toBe(before.balance - 13_161n);
    expect(await ledger(`held:${shop.sellerId}`)).toBe(before.held - 13_161n);
    await shop.house.advanceTo(bj('2025-04-18 10:00'));
    const [, said] = shop.seller.said('upgradeInstance');
    expect(said?.body).toMatchObject({
      instanceId: resource.instanceId,
      orderId: placed.id,
      orderLineId: `${placed.id}-000001`,
    });
    expect(await shop.resource(resource.id)).toMatchObject({
      skuCode: target,
      planId: `pln_MONTH_${target}`,
      specificationName: { en: 'business' },
      seats: 10,
      instanceId: resource.instanceId,
      expiresAt: resource.expiresAt,
      nextTransitionAt: expect.any(Date),
    });
    expect(await stateOf(placed.id)).toBe('COMPLETED');
    expect(await shop.news(resource.id, ['resource.upgraded'])).toEqual([
      expect.objectContaining({ at: '2025-04-18 10:00:00', payload: expect.objectContaining({ seats: 10 }) }),
    ]);
    // The new plan's fee of 10 % is the platform's.
    expect(await ledger(`held:${shop.sellerId}`)).toBe(before.held);
    expect(await ledger(`payable:${shop.sellerId}`)).toBe(payable - 11_845n);
    const { rows } =
      await sql`select base, fee, seller_amount from settlement_lines where kind = 'CHANGE'`.execute(
        shop.house.world.db,
      );
    expect(rows).toEqual([{ base: 13_161n, fee: 1_316n, seller_amount: 11_845n }]);
  });

  it('fails after three hours: refunded, and the old specification is kept (7.3)', async () => {
    const before = await balance();
    shop.seller.whims.set('upgradeInstance', () => says('broken', 500));
    const placed = await order();
    await pay(placed.id);
    await shop.house.advanceTo(bj('2025-04-18 13:00'));
    expect(shop.seller.said('upgradeInstance').length).toBe(4);
    expect(await stateOf(placed.id)).toBe('REFUNDED');
    expect(await balance()).toBe(before);
    expect(await shop.resource(resource.id)).toMatchObject({
      state: 'IN_USE',
      skuCode: resource.skuCode,
      planId: resource.planId,
      expiresAt: resource.expiresAt,
    });
    expect(shop.seller.said('releaseInstance')).toEqual([]);
  });

  it('leaves what comes after at the new specification’s price', async () => {
    const placed = await order();
    await pay(placed.id);
    await shop.house.drain();
    const renewal = await shop.house.write(
      (ctx) => requestRenewal(ctx, resource.id, { periodCount: 1 }),
      shop.buyerEdge,
    );
    expect(renewal.lines[0]).toMatchObject({ skuCode: target, amount: 19_900n });
  });

  it('takes the price of the remaining duration: a year and more by the year (chapter 11)', async () => {
    const long = await shop.open(shop.year, { periodCount: 3 });
    resource = long;
    const { change } = await quote();
    expect(change.to.pricedPlanId).toBe(`pln_YEAR_${target}`);
    expect(change.from.monthly).toBe('82.5');
    expect(change.to.monthly).toBe('165.83333333');
    resource = await shop.open(shop.year);
    await shop.house.advanceTo(bj('2025-05-01 09:00'));
    const shorter = await quote();
    expect(shorter.change.to.pricedPlanId).toBe(`pln_MONTH_${target}`);
    // It stays on the period that it was bought for.
    expect(shorter.plan.planId).toBe(`pln_YEAR_${target}`);
  });
});

describe('seats that are added', () => {
  it('go up by the seller’s steps only, to the rule’s end', async () => {
    await allow(resource.skuCode, [target]);
    const up = await order();
    await pay(up.id);
    await shop.house.drain();
    await allow(target, [], 2);
    resource = await shop.resource(resource.id);
    const { ways } = await shop.house.read((ctx) => upgradeOptions(ctx, resource.id), shop.buyerEdge);
    expect(ways).toMatchObject([{ skuCode: target, isSame: true, seats: { min: 10, max: 50, step: 10 } }]);
    await expect(order({ seats: 15 })).rejects.toMatchObject({ fields: [{ field: 'body.seats' }] });
    // 20 × 10 × R
    const more = await order({ seats: 20 });
    expect(more.due).toBe(13_161n);
    await pay(more.id);
    await shop.house.drain();
    expect(await shop.resource(resource.id)).toMatchObject({ skuCode: target, seats: 20 });
  });
});

describe('is refused (CHG-4)', () => {
  beforeEach(() => allow(resource.skuCode, [target]));

  it('while another order is unpaid, and the other way round', async () => {
    const placed = await order();
    await expect(order()).rejects.toThrow('ORDER_PENDING_EXISTS');
    const renew = () =>
      shop.house.write((ctx) => requestRenewal(ctx, resource.id, { periodCount: 1 }), shop.buyerEdge);
    await expect(renew()).rejects.toThrow('ORDER_PENDING_EXISTS');
    shop.seller.whims.set('upgradeInstance', () => says('busy', 500));
    await pay(placed.id);
    await shop.house.drain();
    await expect(quote()).rejects.toThrow('ORDER_UNDER_WAY');
    await expect(renew()).rejects.toThrow('ORDER_UNDER_WAY');
  });

  it('once it has expired, for a stranger, without the agreement, and at another price', async () => {
    await expect(order({ agreed: false })).rejects.toMatchObject({ fields: [{ field: 'body.agreed' }] });
    await expect(order({ expectedDue: '1' })).rejects.toThrow('PRICE_CHANGED');
    await expect(
      shop.house.read((ctx) => quoteUpgrade(ctx, resource.id, { skuCode: target }), shop.sellerEdge),
    ).rejects.toThrow('RESOURCE_NOT_FOUND');
    await shop.house.advanceTo(bj('2025-05-09 00:00'));
    await expect(order()).rejects.toThrow('RESOURCE_NOT_UPGRADABLE');
  });

  it('cannot be paid once the term that it changes is over', async () => {
    await shop.house.advanceTo(bj('2025-05-08 23:00'));
    const placed = await order();
    expect([placed.due, placed.expiresAt]).toEqual([0n, resource.expiresAt]);
    await shop.house.advanceTo(bj('2025-05-09 00:00'));
    expect(await stateOf(placed.id)).toBe('CANCELLED');
  });

  it('and a take-down cancels what nobody has paid for', async () => {
    const placed = await order();
    await shop.house.write((ctx) => cancelOrder(ctx, placed.id, 'BUYER'), shop.buyerEdge);
    const again = await order();
    for (const specId of ['team', 'metered', 'business']) {
      await shop.house.write(
        (ctx) => takeDownSpecification(ctx, shop.productId as never, { specId, confirm: true }),
        shop.sellerEdge,
      );
    }
    await shop.house.drain();
    expect(await stateOf(again.id)).toBe('CANCELLED');
  });
});
