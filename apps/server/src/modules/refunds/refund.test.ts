import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balanceOf, post, postingsOf, walletAccount, walletBalance } from '../ledger/index.ts';
import { failOrder, getOrder } from '../orders/index.ts';
import { type Market, METERED_PLAN, openMarket, SELLER } from '../orders/market.fixtures.ts';
import { payFromBalance } from '../payments/index.ts';
import { findRefund, refundFailedOrder } from './index.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market.close());

const balance = () => market.house.read((ctx) => walletBalance(ctx, market.buyer.accountId));
const held = () => market.house.read((ctx) => balanceOf(ctx, `held:${SELLER}`));
async function paidOrder(what = {}) {
  const order = await market.place(market.buyer, what);
  await market.house.write((ctx) =>
    payFromBalance(ctx, { orderId: order.id, accountId: market.buyer.accountId }),
  );
  return order;
}
const fail = (id: string) => market.house.write((ctx) => failOrder(ctx, id, 'SELLER_UNREACHABLE'));
async function newsOf(subject: string) {
  const { rows } = await sql<{
    type: string;
  }>`select type from domain_events where subject = ${subject} order by id`.execute(market.house.world.db);
  return rows.map((r) => r.type);
}

describe('an order that failed (ORD-1, 12.7)', () => {
  it('gives everything back to the balance by itself', async () => {
    await market.give(market.buyer, 30_000n);
    const order = await paidOrder();
    expect(await balance()).toBe(20_000n);
    await fail(order.id);
    await market.house.drain();
    expect(await balance()).toBe(30_000n);
    expect(await held()).toBe(0n);
    expect(await market.house.read((ctx) => getOrder(ctx, order.id))).toMatchObject({
      state: 'REFUNDED',
      paid: 10_000n,
      refunded: 10_000n,
      failReason: 'SELLER_UNREACHABLE',
    });
    expect(await market.house.read((ctx) => findRefund(ctx, order.id))).toMatchObject({
      amount: 10_000n,
      reason: 'SELLER_UNREACHABLE',
    });
    expect(await newsOf(order.id)).toEqual(['order.created', 'order.paid', 'order.failed', 'order.refunded']);
    const postings = await market.house.read((ctx) => postingsOf(ctx, order.id));
    expect(postings.map((p) => p.key)).toEqual([`order-paid:${order.id}`, `refund:${order.id}`]);
  });

  it('gives it back once, however often the news is heard', async () => {
    const before = await balance();
    const order = await paidOrder();
    await fail(order.id);
    const again = () =>
      market.house.write((ctx) =>
        refundFailedOrder(ctx, { orderId: order.id, reason: 'SELLER_UNREACHABLE' }),
      );
    const refunds = await Promise.all([again(), again(), again()]);
    await market.house.drain();
    expect(new Set(refunds.map((r) => r.id)).size).toBe(1);
    expect(await balance()).toBe(before);
    expect(await newsOf(order.id)).toEqual(['order.created', 'order.paid', 'order.failed', 'order.refunded']);
  });

  it('ends refunded without a posting when nothing had been paid', async () => {
    const order = await paidOrder({ planId: METERED_PLAN, periodCount: null });
    await fail(order.id);
    await market.house.drain();
    expect(await market.house.read((ctx) => getOrder(ctx, order.id))).toMatchObject({
      state: 'REFUNDED',
      paid: 0n,
    });
    expect(await market.house.read((ctx) => findRefund(ctx, order.id))).toMatchObject({
      amount: 0n,
      postingId: null,
    });
  });

  it('refunds nothing that did not fail', async () => {
    const order = await paidOrder();
    const waiting = await market.place();
    for (const { id } of [order, waiting]) {
      // A paid order may be refunded by agreement later, but never by this verb's own account of a failure.
      await expect(
        market.house.write((ctx) => refundFailedOrder(ctx, { orderId: id, reason: 'x' })),
      ).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    }
    expect(await market.house.read((ctx) => findRefund(ctx, order.id))).toBeUndefined();
  });

  it('clears arrears when it brings the balance up to zero', async () => {
    const order = await paidOrder();
    const there = await balance();
    await market.house.write((ctx) =>
      post(ctx, {
        key: 'usage-charge:1',
        kind: 'usage-charge',
        subject: 'chg',
        currency: 'CNY',
        entries: [
          { account: walletAccount(market.buyer.accountId), amount: there + 1n },
          { account: 'held:sel_one', amount: -there - 1n },
        ],
      }),
    );
    await fail(order.id);
    await market.house.drain();
    expect(await balance()).toBe(9_999n);
    expect(await newsOf(market.buyer.accountId)).toContain('account.arrears_cleared');
  });
});
