import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Market, openMarket } from './market.ts';

describe('a seller that is down for two hours, then back', () => {
  let market: Market;
  beforeAll(async () => {
    market = await openMarket('2026-03-02 10:00');
    await market.topUp(1_000_000n);
  });
  afterAll(() => market.close());

  it('is called hourly; the third call opens the service; the buyer pays once', async () => {
    market.isv.misbehave({ mode: 'down' });
    const plan = await market.plan('grafana', 'MONTH');
    const order = await market.buy(plan.planId);
    expect(order.state).toBe('PROCESSING');
    await market.at('2026-03-02 11:59');
    expect((await market.order(order.id)).state).toBe('PROCESSING');
    market.isv.misbehave({ mode: 'ok' });
    await market.at('2026-03-02 12:00');
    expect((await market.order(order.id)).state).toBe('COMPLETED');
    expect(await market.news('call.failed', 'call.recovered', 'order.completed')).toEqual([
      '2026-03-02 10:00:00 call.failed',
      '2026-03-02 11:00:00 call.failed',
      '2026-03-02 12:00:00 call.recovered',
      '2026-03-02 12:00:00 order.completed',
    ]);
    expect(await market.balance()).toBe(1_000_000n - plan.price!);
  });
});

describe('a seller that is down for four hours', () => {
  let market: Market;
  beforeAll(async () => {
    market = await openMarket('2026-03-02 10:00');
    await market.topUp(1_000_000n);
  });
  afterAll(() => market.close());

  it('loses the order after three hours, and the buyer has every cent back (ORD-1)', async () => {
    market.isv.misbehave({ mode: 'down' });
    const plan = await market.plan('grafana', 'MONTH');
    const order = await market.buy(plan.planId);
    await market.at('2026-03-02 12:59');
    expect((await market.order(order.id)).state).toBe('PROCESSING');
    await market.at('2026-03-02 13:05');
    expect((await market.order(order.id)).state).toBe('REFUNDED');
    expect(await market.balance()).toBe(1_000_000n);
    expect(await market.ledger(`held:${market.sellerId}`)).toBe(0n);
    expect(await market.ledger(`payable:${market.sellerId}`)).toBe(0n);
    expect((await market.resourceOf(order.id)).state).toBe('UNSUBSCRIBED');
  });

  it('is not called for it again when it is back', async () => {
    market.isv.misbehave({ mode: 'ok' });
    market.isv.clearCalls();
    await market.at('2026-03-02 20:00');
    expect(market.calls().filter((c) => c === 'newInstance')).toEqual([]);
  });
});
