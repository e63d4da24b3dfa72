import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { post, walletBalance } from '../ledger/index.ts';
import { getOrder } from '../orders/index.ts';
import { bj, openShop, type Shop, show } from './shop.fixture.ts';

let shop: Shop;
afterEach(() => shop?.house.close());

const START = bj('2025-04-08 10:30').toISOString();

async function topUp(amount: bigint): Promise<void> {
  await shop.house.write((ctx) =>
    post(ctx, {
      key: `topup:test-${amount}-${ctx.now.toISOString()}`,
      kind: 'topup',
      subject: shop.buyer.accountId,
      currency: 'CNY',
      entries: [
        { account: 'bank', amount },
        { account: `wallet:${shop.buyer.accountId}`, amount: -amount },
      ],
    }),
  );
}

const money = () => shop.house.read((ctx) => walletBalance(ctx, shop.buyer.accountId));

it('renews 7 days before expiry at 03:00 from the balance, month after month, once each (REN-22)', async () => {
  shop = await openShop({ start: START });
  const resource = await shop.open(shop.month, { autoRenew: true });
  expect(show(resource.autoRenewAt)).toBe('2025-05-01 03:00:00');
  await topUp(100_000n);
  await shop.house.advanceTo(bj('2025-06-15 00:00'));
  const renewed = await shop.news(resource.id, ['resource.renewed']);
  expect(renewed.map((e) => e.at)).toEqual(['2025-05-01 03:00:00', '2025-06-01 03:00:00']);
  const after = await shop.resource(resource.id);
  expect([after.state, show(after.expiresAt), show(after.autoRenewAt)]).toEqual([
    'IN_USE',
    '2025-07-09 00:00:00',
    '2025-07-01 03:00:00',
  ]);
  expect(await money()).toBe(100_000n - 2n * 9_900n);
  const order = await shop.house.read((ctx) => getOrder(ctx, String(renewed[0]!.payload.orderId)));
  expect([order.type, order.state, order.userId]).toEqual(['AUTO_RENEW', 'COMPLETED', null]);
  expect(await shop.news(resource.id, ['resource.expiring', 'resource.expired'])).toEqual([]);
});

it('bought inside the 7 days it renews at the next 03:00', async () => {
  shop = await openShop({ start: START });
  const resource = await shop.open();
  await shop.house.advanceTo(bj('2025-05-05 12:00'));
  const { changePolicy } = await import('./policy.ts');
  const set = await shop.house.write(
    (ctx) => changePolicy(ctx, resource.id, { policy: 'AUTO', periodCount: 2 }),
    shop.buyerEdge,
  );
  expect(show(set.autoRenewAt)).toBe('2025-05-06 03:00:00');
  await topUp(100_000n);
  await shop.house.advanceTo(bj('2025-05-06 03:00'));
  expect(show((await shop.resource(resource.id)).expiresAt)).toBe('2025-07-09 00:00:00');
});

it('without money it is told and tried again daily at 03:00, leaves no open order, and succeeds when money comes (REN-23)', async () => {
  shop = await openShop({ start: START });
  const resource = await shop.open(shop.month, { autoRenew: true });
  await shop.house.advanceTo(bj('2025-05-10 12:00'));
  const failed = await shop.news(resource.id, ['resource.auto_renewal_failed']);
  expect(failed.map((e) => e.at)).toEqual(
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((d) => `2025-05-${d} 03:00:00`),
  );
  expect(failed[0]!.payload.reason).toBe('BALANCE_INSUFFICIENT');
  const { rows } = await sql<{ state: string }>`
    select distinct state from orders where type = 'AUTO_RENEW'`.execute(shop.house.world.db);
  expect(rows.map((r) => r.state)).toEqual(['CANCELLED']);
  expect((await shop.resource(resource.id)).state).toBe('EXPIRED');
  await topUp(9_900n);
  await shop.house.advanceTo(bj('2025-05-11 12:00'));
  const after = await shop.resource(resource.id);
  expect([after.state, show(after.expiresAt)]).toEqual(['IN_USE', '2025-06-09 00:00:00']);
  expect(await money()).toBe(0n);
});

it('stops with the release', async () => {
  shop = await openShop({ start: START, level: 'V0' });
  const resource = await shop.open(shop.month, { autoRenew: true });
  await shop.house.advanceTo(bj('2025-05-20 12:00'));
  const failed = await shop.news(resource.id, ['resource.auto_renewal_failed']);
  expect(failed.at(-1)!.at).toBe('2025-05-10 03:00:00');
  expect((await shop.resource(resource.id)).autoRenewAt).toBeNull();
});

it('two workers at once deduct once', async () => {
  shop = await openShop({ start: START });
  await shop.open(shop.month, { autoRenew: true });
  await topUp(100_000n);
  await shop.house.world.clock.set(bj('2025-05-01 03:00'));
  const source = shop.house.sources.find((s) => s.name === 'resources.auto_renewals')!;
  await Promise.all([
    source.run(shop.house.world),
    source.run(shop.house.world),
    source.run(shop.house.world),
  ]);
  await shop.house.drain();
  expect(await money()).toBe(100_000n - 9_900n);
});

it('is reminded of only when it failed: 5 and 2 days before expiry and on the day (REN-23)', async () => {
  shop = await openShop({ start: START });
  const resource = await shop.open(shop.month, { autoRenew: true });
  await shop.house.advanceTo(bj('2025-05-09 00:00'));
  const told = await shop.news(resource.id, ['resource.expiring', 'resource.expired']);
  expect(told.map((e) => [e.at, e.payload.daysLeft])).toEqual([
    ['2025-05-03 10:00:00', 5],
    ['2025-05-06 10:00:00', 2],
    ['2025-05-08 10:00:00', 0],
    ['2025-05-09 00:00:00', undefined],
  ]);
});

it.each([
  [11_880, []],
  [
    11_881,
    [
      {
        at: '2025-04-16 10:00:00',
        before: '9900',
        due: '11881',
        renewsAt: bj('2025-05-01 03:00').toISOString(),
      },
    ],
  ],
])(
  'a price of %i after 9900 is told 15 days ahead when it is over 20 %% more (REN-24)',
  async (price, expected) => {
    shop = await openShop({ start: START });
    const resource = await shop.open(shop.month, { autoRenew: true });
    await topUp(100_000n);
    // Terms are frozen: the new price is a new plan beside the old one.
    await shop.house.write(async ({ tx, now }) => {
      await sql`update price_plans set valid_to = ${now} where plan_id = ${shop.month}`.execute(tx);
      await sql`insert into price_plans select (jsonb_populate_record(p, jsonb_build_object('plan_id', 'pln_dearer',
    'price', ${price}::int, 'valid_to', null, 'valid_from', ${now}::timestamptz))).*
    from price_plans p where plan_id = ${shop.month}`.execute(tx);
    });
    await shop.house.advanceTo(bj('2025-05-02 00:00'));
    const told = await shop.news(resource.id, ['resource.price_rising']);
    expect(told.map(({ at, payload: { before, due, renewsAt } }) => ({ at, before, due, renewsAt }))).toEqual(
      expected,
    );
    expect(await shop.news(resource.id, ['resource.renewed'])).toHaveLength(1);
  },
);
