import { news, type OrderState, orderStates, type ResourceId } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '../../platform/outbox/outbox.ts';
import {
  attachResource,
  cancelOrder,
  completeOrder,
  failOrder,
  getOrder,
  markPaid,
  placeRenewal,
  settleRefund,
  startRefund,
} from './index.ts';
import {
  type Market,
  METERED_PLAN,
  MONTH_PLAN,
  OFF_SALE_PLAN,
  openMarket,
  SELLER,
} from './market.fixtures.ts';
import { listOrders } from './order.service.ts';
import { ballOf } from './order.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market.close());

const write: Market['house']['write'] = (work, edge) => market.house.write(work, edge);
const read = (id: string) => market.house.read((ctx) => getOrder(ctx, id));
const pay = (id: string, amount = 10_000n) => write((ctx) => markPaid(ctx, id, amount));

async function historyRows(id: string) {
  const { rows } = await sql<{
    action: string;
    from_state: string | null;
    to_state: string;
    reason: string | null;
  }>`
    select action, from_state, to_state, reason from order_history where order_id = ${id} order by id`.execute(
    market.house.world.db,
  );
  return rows.map((r) => `${r.action}: ${r.from_state} > ${r.to_state}${r.reason ? ` (${r.reason})` : ''}`);
}
async function newsOf(id: string) {
  const { rows } = await sql<{
    type: string;
  }>`select type from domain_events where subject = ${id} order by id`.execute(market.house.world.db);
  return rows.map((r) => r.type);
}
async function counts() {
  const { rows } =
    await sql`select (select count(*) from orders) as o, (select count(*) from order_lines) as l,
    (select count(*) from order_history) as h, (select count(*) from domain_events) as e`.execute(
      market.house.world.db,
    );
  return rows[0];
}

describe('placeOrder', () => {
  it('freezes the terms on the line and waits for payment', async () => {
    const order = await market.place(market.buyer, { periodCount: 3, seats: 15, autoRenew: true });
    expect(order.id).toMatch(/^CS2603021000[0-9A-Z]{6}$/);
    expect(order).toMatchObject({
      type: 'NEW',
      state: 'PENDING_PAYMENT',
      sellerId: SELLER,
      list: 45_750n,
      discount: 0n,
      due: 45_750n,
      paid: 0n,
      expiresAt: new Date('2026-03-09T02:00:00.000Z'),
    });
    expect(order.lines).toEqual([
      {
        id: `${order.id}-000001`,
        planId: MONTH_PLAN,
        skuCode: 'SKU-ONE',
        productId: 'prd_1',
        productName: { 'zh-CN': '看板', en: 'Boards' },
        specificationName: { 'zh-CN': '看板', en: 'Boards' },
        chargingMode: 'PERIOD',
        periodType: 'MONTH',
        periodCount: 3,
        seats: 15,
        amount: 45_750n,
        feeBasisPoints: 500,
        taxRate: '0.06',
        autoRenew: true,
        agreementVersion: '2026-01',
        change: null,
        priceLines: [
          {
            code: 'BASE',
            quantity: 1,
            periods: 3,
            unit: '100.00',
            amount: '30000',
            name: null,
            measure: null,
          },
          {
            code: 'SEATS',
            quantity: 15,
            periods: 3,
            unit: '3.5',
            amount: '15750',
            name: { 'zh-CN': '成员', en: 'Members' },
            measure: { 'zh-CN': '人', en: 'people' },
          },
        ],
      },
    ]);
    expect(await read(order.id)).toEqual(order);
    expect(await historyRows(order.id)).toEqual(['place: null > PENDING_PAYMENT']);
    expect(await newsOf(order.id)).toEqual(['order.created']);
  });

  it('opens an on-demand service as an order of zero (ORD-6)', async () => {
    const order = await market.place(market.buyer, {
      planId: METERED_PLAN,
      periodCount: null,
      autoRenew: true,
    });
    expect(order).toMatchObject({ type: 'ON_DEMAND_OPEN', due: 0n });
    expect(order.lines[0]).toMatchObject({
      periodCount: null,
      seats: null,
      autoRenew: false,
      priceLines: [],
    });
    const paid = await pay(order.id, 0n);
    expect(paid.state).toBe('PROCESSING');
    expect(ballOf(paid)).toEqual({ holder: 'SELLER', until: new Date('2026-03-02T05:00:00.000Z') });
  });

  it.each([
    ['another price than the buyer saw', { expectedDue: 9_999n }, 'PRICE_CHANGED'],
    ['agreements that were not ticked', { agreed: false }, 'INVALID_INPUT'],
    ['a term without a duration', { periodCount: null }, 'INVALID_INPUT'],
    ['more periods than there are', { periodCount: 10 }, 'PERIOD_COUNT'],
    ['a number off the steps', { seats: 7 }, 'QUANTITY_STEP'],
    ['a plan that is off sale', { planId: OFF_SALE_PLAN }, 'PLAN_NOT_ON_SALE'],
    ['a plan that is not there', { planId: 'pln_none' }, 'PLAN_NOT_FOUND'],
  ])('refuses %s and leaves nothing', async (_what, wrong, code) => {
    const before = await counts();
    await expect(market.place(market.buyer, wrong)).rejects.toMatchObject({ code });
    expect(await counts()).toEqual(before);
  });

  it('shows the new price when it refuses', async () => {
    await expect(market.place(market.buyer, { expectedDue: 9_999n })).rejects.toMatchObject({
      facts: { due: '10000', expected: '9999' },
    });
    expect((await market.place(market.buyer, { expectedDue: 10_000n })).due).toBe(10_000n);
  });

  it('sells nothing new while the account owes money (13.6)', async () => {
    await sql`insert into ledger_wallets (owner, balance) values (${market.stranger.accountId}, -1)`.execute(
      market.house.world.db,
    );
    await expect(market.place(market.stranger)).rejects.toMatchObject({
      code: 'ARREARS',
      facts: { missing: '1' },
    });
    await sql`delete from ledger_wallets`.execute(market.house.world.db);
  });
});

describe('the line', () => {
  it('is never changed', async () => {
    const order = await market.place();
    const { db } = market.house.world;
    await expect(
      sql`update order_lines set amount = 1 where order_id = ${order.id}`.execute(db),
    ).rejects.toThrow(/append-only/);
    await expect(sql`delete from order_history where order_id = ${order.id}`.execute(db)).rejects.toThrow(
      /append-only/,
    );
  });
});

describe('placeRenewal', () => {
  const renew = (resourceId: string, auto = false) =>
    write((ctx) =>
      placeRenewal(ctx, {
        accountId: market.buyer.accountId,
        userId: auto ? null : market.buyer.userId,
        resourceId: resourceId as ResourceId,
        planId: MONTH_PLAN,
        periodCount: 2,
        seats: 5,
        auto,
      }),
    );

  it('is refused while the resource has an unpaid order, naming it (ORD-4)', async () => {
    const first = await renew('ins_a');
    expect(first).toMatchObject({ type: 'RENEW', resourceId: 'ins_a', due: 23_500n });
    await expect(renew('ins_a', true)).rejects.toMatchObject({
      code: 'ORDER_PENDING_EXISTS',
      facts: { orderId: first.id },
    });
    await write((ctx) => cancelOrder(ctx, first.id, 'BUYER'));
    expect(await renew('ins_a', true)).toMatchObject({ type: 'AUTO_RENEW', userId: null });
  });

  it('gives one order when two ask at the same time', async () => {
    const outcomes = await Promise.allSettled([renew('ins_b'), renew('ins_b'), renew('ins_b', true)]);
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    for (const o of outcomes) if (o.status === 'rejected') expect(o.reason.code).toBe('ORDER_PENDING_EXISTS');
  });
});

describe('the moves', () => {
  it('leave a row each with who, when and why, and tell their news', async () => {
    const order = await market.place();
    await market.house.world.clock.set(new Date('2026-03-02T02:00:05.000Z'));
    await pay(order.id);
    await write((ctx) => completeOrder(ctx, order.id));
    await write((ctx) => completeOrder(ctx, order.id));
    expect(await read(order.id)).toMatchObject({
      state: 'COMPLETED',
      paid: 10_000n,
      paidAt: new Date('2026-03-02T02:00:05.000Z'),
      completedAt: new Date('2026-03-02T02:00:05.000Z'),
    });
    expect(await historyRows(order.id)).toEqual([
      'place: null > PENDING_PAYMENT',
      'pay: PENDING_PAYMENT > PROCESSING',
      'complete: PROCESSING > COMPLETED',
    ]);
    expect(await newsOf(order.id)).toEqual(['order.created', 'order.paid', 'order.completed']);
  });

  it('fail once and give back: all of it, or a part', async () => {
    const [whole, part] = [await market.place(), await market.place()];
    for (const order of [whole, part]) {
      await pay(order.id);
      await write((ctx) => failOrder(ctx, order.id, 'SELLER_UNREACHABLE'));
      await write((ctx) => failOrder(ctx, order.id, 'AGAIN'));
      await write((ctx) => startRefund(ctx, order.id));
    }
    expect(await write((ctx) => settleRefund(ctx, whole.id, 10_000n))).toMatchObject({ state: 'REFUNDED' });
    expect(await write((ctx) => settleRefund(ctx, part.id, 4_000n))).toMatchObject({
      state: 'PARTIALLY_REFUNDED',
      refunded: 4_000n,
      failReason: 'SELLER_UNREACHABLE',
    });
    expect(await historyRows(whole.id)).toContain('fail: PROCESSING > FAILED (SELLER_UNREACHABLE)');
    await expect(write((ctx) => settleRefund(ctx, whole.id, 1n))).rejects.toThrow();
  });

  it('refuse what the state table does not know', async () => {
    const order = await market.place();
    for (const move of [
      (id: string) => write((ctx) => completeOrder(ctx, id)),
      (id: string) => write((ctx) => failOrder(ctx, id, 'x')),
      (id: string) => write((ctx) => startRefund(ctx, id)),
      (id: string) => write((ctx) => settleRefund(ctx, id, 0n)),
    ]) {
      await expect(move(order.id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    }
    await pay(order.id);
    await expect(pay(order.id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    await expect(write((ctx) => cancelOrder(ctx, order.id, 'BUYER'))).rejects.toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    await expect(write((ctx) => cancelOrder(ctx, 'CS0', 'BUYER'))).rejects.toMatchObject({
      code: 'ORDER_NOT_FOUND',
    });
  });

  it('never take more or less than what is due', async () => {
    const order = await market.place();
    await expect(pay(order.id, 9_999n)).rejects.toThrow(/is due/);
    await expect(pay(order.id, 10_001n)).rejects.toThrow(/is due/);
    expect(await read(order.id)).toMatchObject({ state: 'PENDING_PAYMENT', paid: 0n });
  });

  it('happen once when two come at the same time: paid or cancelled', async () => {
    const order = await market.place();
    const outcomes = await Promise.allSettled([
      pay(order.id),
      write((ctx) => cancelOrder(ctx, order.id, 'BUYER')),
      pay(order.id),
    ]);
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    expect(await historyRows(order.id)).toHaveLength(2);
  });

  it('name the resource once', async () => {
    const order = await market.place();
    await write((ctx) => attachResource(ctx, order.id, 'ins_x' as ResourceId));
    await write((ctx) => attachResource(ctx, order.id, 'ins_x' as ResourceId));
    await expect(write((ctx) => attachResource(ctx, order.id, 'ins_y' as ResourceId))).rejects.toThrow();
    expect((await read(order.id)).resourceId).toBe('ins_x');
  });
});

describe('the lists', () => {
  it('page without losing or doubling an order of the same instant', async () => {
    const all = new Set<string>();
    let cursor: string | undefined;
    for (;;) {
      const rows = await market.house.read((ctx) =>
        listOrders(ctx, { accountId: market.buyer.accountId, limit: 4, ...(cursor ? { cursor } : {}) }),
      );
      for (const o of rows.slice(0, 4)) {
        expect(all.has(o.id)).toBe(false);
        all.add(o.id);
      }
      if (rows.length <= 4) break;
      const last = rows[3]!;
      cursor = Buffer.from(JSON.stringify([last.createdAt.toISOString(), last.id])).toString('base64url');
    }
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from orders
      where account_id = ${market.buyer.accountId}`.execute(market.house.world.db);
    expect(BigInt(all.size)).toBe(rows[0]!.n);
  });
});

describe('the state table', () => {
  it('is the one the database checks', async () => {
    const { rows } = await sql<{ def: string }>`select pg_get_constraintdef(oid) as def from pg_constraint
      where conname = 'orders_state_check'`.execute(market.house.world.db);
    const known = [...rows[0]!.def.matchAll(/'([A-Z_]+)'/g)].map((m) => m[1] as OrderState).sort();
    expect(known).toEqual(Object.keys(orderStates).sort());
  });
});

describe('a product that is taken down', () => {
  it('takes its unpaid purchases with it, and leaves what is paid, and renewals', async () => {
    const [unpaid, paid] = [await market.place(), await market.place()];
    await pay(paid.id);
    const renewal = await write((ctx) =>
      placeRenewal(ctx, {
        accountId: market.buyer.accountId,
        userId: market.buyer.userId,
        resourceId: 'ins_kept' as ResourceId,
        planId: MONTH_PLAN,
        periodCount: 1,
        seats: null,
        auto: false,
      }),
    );
    const gone = { productId: 'prd_1', sellerId: SELLER };
    await write((ctx) =>
      tell(ctx, news('product.discontinued', 'prd_1', gone), news('product.discontinued', 'prd_1', gone)),
    );
    await market.house.drain();
    expect(await read(unpaid.id)).toMatchObject({ state: 'CANCELLED', cancelReason: 'PRODUCT_DISCONTINUED' });
    expect((await read(paid.id)).state).toBe('PROCESSING');
    expect((await read(renewal.id)).state).toBe('PENDING_PAYMENT');
  });
});

describe('the validity of a pending order (ORD-3)', () => {
  it('ends after seven days: cancelled with reason TIMEOUT, at its instant and not before', async () => {
    const order = await market.place();
    const end = order.expiresAt;
    await market.house.advanceTo(new Date(end.getTime() - 1));
    expect((await read(order.id)).state).toBe('PENDING_PAYMENT');
    // A payer who comes at the very instant is too late, timer or not.
    await market.house.world.clock.set(end);
    await expect(pay(order.id)).rejects.toMatchObject({ code: 'ORDER_EXPIRED' });
    await market.house.drain();
    expect(await read(order.id)).toMatchObject({ state: 'CANCELLED', cancelReason: 'TIMEOUT' });
    expect(await newsOf(order.id)).toEqual(['order.created', 'order.cancelled']);
  });
});
