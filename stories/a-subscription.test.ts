import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Market, openMarket, show } from './market.ts';

/** From purchase to release over three months: each call and each piece of news at its moment (buying spec 9.5). */
describe('a subscription, from purchase to release', () => {
  let market: Market;
  let orderId: string;
  beforeAll(async () => {
    market = await openMarket('2026-03-08 10:00');
    await market.topUp(1_000_000n);
  });
  afterAll(() => market.close());

  it('8 March: a month of Gitea is bought, opened by the seller, and can be signed in to', async () => {
    const plan = await market.plan('gitea', 'MONTH');
    const order = await market.buy(plan.planId);
    orderId = order.id;
    expect(order.state).toBe('COMPLETED');
    const resource = await market.resourceOf(orderId);
    expect(resource.state).toBe('IN_USE');
    expect(show(resource.expiresAt!)).toBe('2026-04-09 00:00:00');
    expect(market.calls()).toEqual(['newInstance', 'queryInstance']);
    expect(await market.balance()).toBe(1_000_000n - plan.price!);
    // The seller's instance is there, and answers with its sign-in page.
    const page = await fetch(resource.access?.frontEndUrl ?? '');
    expect(page.status).toBe(200);
    // Opened means earned: nothing is held any more, the seller and the house have their shares.
    expect(await market.ledger(`held:${market.sellerId}`)).toBe(0n);
    expect(-(await market.ledger(`payable:${market.sellerId}`))).toBe((plan.price! * 95n + 50n) / 100n);
  });

  it('1, 5 and 7 April: reminders, seven, three and one days ahead', async () => {
    await market.at('2026-04-08 12:00');
    expect(await market.news('resource.expiring')).toHaveLength(3);
  });

  it('9 April: expired, still in use; 16 April: frozen by a call; 23 April: released by a call', async () => {
    market.isv.clearCalls();
    await market.at('2026-04-12 00:00');
    expect((await market.resourceOf(orderId)).state).toBe('EXPIRED');
    expect(market.calls()).toEqual([]);
    await market.at('2026-04-17 00:00');
    expect((await market.resourceOf(orderId)).state).toBe('FROZEN');
    expect(market.calls()).toEqual(['updateInstanceStatus FREEZE']);
  });

  it('20 April: renewed while frozen, it is revived from its old expiry, refreshed first and then unfrozen', async () => {
    await market.at('2026-04-20 09:00');
    market.isv.clearCalls();
    const resource = await market.resourceOf(orderId);
    const plan = await market.plan('gitea', 'MONTH');
    const { placeRenewal } = await import('../apps/server/src/modules/orders/index.ts');
    const { payFromBalance } = await import('../apps/server/src/modules/payments/index.ts');
    await market.house.write(
      async (ctx) => {
        const order = await placeRenewal(ctx, {
          ...market.buyer,
          resourceId: resource.id,
          planId: plan.planId,
          periodCount: 1,
          seats: null,
          auto: false,
        });
        await payFromBalance(ctx, { orderId: order.id, accountId: market.buyer.accountId });
      },
      { actor: { kind: 'USER', ...market.buyer } },
    );
    await market.house.drain();
    const renewed = await market.resourceOf(orderId);
    expect(renewed.state).toBe('IN_USE');
    expect(show(renewed.expiresAt!)).toBe('2026-05-09 00:00:00');
    expect(market.calls()).toEqual(['refreshInstance RENEWAL', 'updateInstanceStatus UNFREEZE']);
  });

  it('May: unpaid again, it expires, freezes and is released; the story of its news is complete', async () => {
    market.isv.clearCalls();
    await market.at('2026-06-08 00:00');
    expect((await market.resourceOf(orderId)).state).toBe('RELEASED');
    expect(market.calls()).toEqual(['updateInstanceStatus FREEZE', 'releaseInstance']);
    expect(
      await market.news(
        'resource.opened',
        'resource.renewed',
        'resource.expired',
        'resource.frozen',
        'resource.unfrozen',
        'resource.released',
      ),
    ).toEqual([
      '2026-03-08 10:00:00 resource.opened',
      '2026-04-09 00:00:00 resource.expired',
      '2026-04-16 00:00:00 resource.frozen',
      '2026-04-20 09:00:00 resource.renewed',
      '2026-05-09 00:00:00 resource.expired',
      '2026-05-16 00:00:00 resource.frozen',
      '2026-05-23 00:00:00 resource.released',
    ]);
  });
});
