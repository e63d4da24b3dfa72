import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markPaid } from './index.ts';
import { type Market, METERED_PLAN, MONTH_PLAN, openMarket } from './market.fixtures.ts';
import { maskName } from './order.policy.ts';

let market: Market;
beforeAll(async () => {
  market = await openMarket();
});
afterAll(() => market.close());

const body = {
  planId: MONTH_PLAN,
  periodCount: 1,
  seats: null,
  autoRenew: false,
  agreed: true,
  expectedDue: '10000',
};
const place = (payload: object, headers = {}) =>
  market.as(market.buyer, { method: 'POST', url: '/api/orders', payload, headers });

describe('POST /api/orders', () => {
  it('201: answers the order with amounts as text and who holds the ball', async () => {
    const { status, body: order } = await place(body);
    expect(status).toBe(201);
    expect(order).toMatchObject({
      type: 'NEW',
      state: 'PENDING_PAYMENT',
      actions: ['pay', 'cancel'],
      due: '10000',
      resourceId: null,
      paidAt: null,
      expiresAt: '2026-03-09T02:00:00.000Z',
      ball: { holder: 'BUYER', until: '2026-03-09T02:00:00.000Z' },
    });
    expect(order.lines[0]).toMatchObject({ amount: '10000', seats: 0, productName: { en: 'Boards' } });
  });
  it('201: an on-demand service needs no duration', async () => {
    const { status, body: order } = await place({ planId: METERED_PLAN, periodCount: null, agreed: true });
    expect(status).toBe(201);
    expect(order.lines[0]).toMatchObject({ seats: null, periodCount: null, periodType: null });
  });
  it('201: the same key answers the same order', async () => {
    const headers = { 'idempotency-key': 'one-click-twice' };
    const [first, second] = await Promise.all([place(body, headers), place(body, headers)]);
    expect(first.body.id).toBe(second.body.id);
    expect((await place({ ...body, periodCount: 2, expectedDue: null }, headers)).body.code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });
  it('400: names what is wrong', async () => {
    const missing = await place({ periodCount: 1, agreed: true });
    expect(missing.body.errors).toEqual([{ field: 'body.planId', rule: 'required', message: 'Required' }]);
    const unticked = await place({ ...body, agreed: false });
    expect(unticked.body.errors[0]).toMatchObject({ field: 'body.agreed' });
    expect((await place({ ...body, price: 1 })).body.errors[0].field).toBe('body.price');
    expect((await place({ ...body, expectedDue: '1.5' })).status).toBe(400);
    expect((await place({ ...body, periodCount: 1.5 })).status).toBe(400);
  });
  it('400: without an idempotency key', async () => {
    expect((await place(body, { 'idempotency-key': 'x' })).body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
  });
  it('409: shows the new price', async () => {
    const { status, body: problem } = await place({ ...body, expectedDue: '9000' });
    expect(status).toBe(409);
    expect(problem).toMatchObject({ code: 'PRICE_CHANGED', facts: { due: '10000', expected: '9000' } });
    expect(problem.detail).toBe(
      'The price went from 90.00 to 100.00 CNY; nothing was ordered. Check the new price and submit again',
    );
  });
  it('422: a number off the steps', async () => {
    expect((await place({ ...body, seats: 3, expectedDue: null })).body.code).toBe('QUANTITY_STEP');
  });
  it('401 and 403: visitors and roles that may not', async () => {
    expect((await market.as(null, { method: 'POST', url: '/api/orders', payload: body })).status).toBe(401);
    expect((await place(body, { 'x-test-role': 'VIEWER' })).status).toBe(403);
  });
});

describe('GET /api/orders and /api/orders/:orderId', () => {
  it('200: filters by state, type and the beginning of the number, newest first', async () => {
    const order = await market.place();
    const list = async (query: string) =>
      (await market.as(market.buyer, { url: `/api/orders?${query}` })).body.items.map(
        (o: { id: string }) => o.id,
      );
    expect(await list(`q=${order.id.toLowerCase()}`)).toEqual([order.id]);
    expect(await list('state=COMPLETED')).toEqual([]);
    expect(await list('type=ON_DEMAND_OPEN')).toHaveLength(1);
    expect(await list('q=%25')).toEqual([]);
    const first = (await market.as(market.buyer, { url: '/api/orders?limit=2' })).body;
    expect(first.items).toHaveLength(2);
    const rest = (await market.as(market.buyer, { url: `/api/orders?limit=100&cursor=${first.next}` })).body;
    expect(rest.next).toBeNull();
    expect((await market.as(market.buyer, { url: '/api/orders?cursor=bad' })).body.errors[0].field).toBe(
      'query.cursor',
    );
    const forged = Buffer.from('["never","x"]').toString('base64url');
    const refused = await market.as(market.buyer, { url: `/api/orders?cursor=${forged}` });
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'query.cursor']);
    expect((await market.as(market.buyer, { url: '/api/orders?state=NONE' })).status).toBe(400);
  });
  it('200: tells the story of the order', async () => {
    const order = await market.place();
    await market.house.write((ctx) => markPaid(ctx, order.id, 10_000n));
    const { body: seen } = await market.as(market.buyer, { url: `/api/orders/${order.id}` });
    expect(seen.ball).toEqual({ holder: 'SELLER', until: '2026-03-02T05:00:00.000Z' });
    expect(seen.history).toEqual([
      {
        action: 'place',
        from: null,
        to: 'PENDING_PAYMENT',
        at: '2026-03-02T02:00:00.000Z',
        by: 'BUYER',
        reason: null,
      },
      {
        action: 'pay',
        from: 'PENDING_PAYMENT',
        to: 'PROCESSING',
        at: '2026-03-02T02:00:00.000Z',
        by: 'SYSTEM',
        reason: null,
      },
    ]);
  });
});

describe('POST /api/orders/:orderId/cancel', () => {
  it('200, then 409', async () => {
    const order = await market.place();
    const cancel = () => market.as(market.buyer, { method: 'POST', url: `/api/orders/${order.id}/cancel` });
    const first = await cancel();
    expect(first.body).toMatchObject({
      state: 'CANCELLED',
      cancelReason: 'BUYER',
      actions: [],
      ball: { holder: null },
    });
    expect(await cancel()).toMatchObject({ status: 409, body: { code: 'INVALID_TRANSITION' } });
  });
});

describe('what belongs to another account', () => {
  it('404 on every route', async () => {
    const order = await market.place();
    for (const request of [
      { url: `/api/orders/${order.id}` },
      { method: 'POST' as const, url: `/api/orders/${order.id}/cancel` },
      { url: '/api/orders/CS000' },
    ]) {
      expect(await market.as(market.stranger, request)).toMatchObject({
        status: 404,
        body: { code: 'ORDER_NOT_FOUND' },
      });
    }
    expect((await market.as(market.stranger, { url: '/api/orders' })).body.items).toEqual([]);
    expect(await market.as(market.otherSeller, { url: `/api/seller/orders/${order.id}` })).toMatchObject({
      status: 404,
    });
    expect((await market.as(market.otherSeller, { url: '/api/seller/orders' })).body.items).toEqual([]);
  });
});

describe('the seller’s and the operator’s lists', () => {
  it('show the seller its share and the buyer masked (X-5, 15.5)', async () => {
    const order = await market.place(market.buyer, { seats: 5 });
    const { body: list } = await market.as(market.seller, { url: `/api/seller/orders?q=${order.id}` });
    expect(list.items).toHaveLength(1);
    expect(list.items[0]).toMatchObject({
      buyer: { name: '明***技' },
      feeBasisPoints: 500,
      due: '11750',
      share: '11163',
    });
    expect(JSON.stringify(list)).not.toContain('明远科技');
    expect(JSON.stringify(list)).not.toContain(market.buyer.accountId);
    const { body: one } = await market.as(market.seller, { url: `/api/seller/orders/${order.id}` });
    expect(one.history).toHaveLength(1);
    expect((await market.as(market.buyer, { url: '/api/seller/orders' })).status).toBe(403);
  });
  it('show staff everything', async () => {
    const order = await market.place();
    const { body: list } = await market.as(market.staff, {
      url: `/api/operator/orders?accountId=${market.buyer.accountId}&q=${order.id}`,
    });
    expect(list.items[0]).toMatchObject({ accountName: '明远科技', accountId: market.buyer.accountId });
    const { body: one } = await market.as(market.staff, { url: `/api/operator/orders/${order.id}` });
    expect(one).toMatchObject({ id: order.id, accountName: '明远科技' });
    expect(
      (await market.as(market.staff, { url: '/api/operator/orders?sellerId=sel_none' })).body.items,
    ).toEqual([]);
    expect((await market.as(market.buyer, { url: '/api/operator/orders' })).status).toBe(403);
  });
  it('mask names of any length', () => {
    expect([maskName('明'), maskName('明远'), maskName('明远科技'), maskName('')]).toEqual([
      '明***',
      '明***',
      '明***技',
      '****',
    ]);
  });
});
