import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnySeller } from '../apps/server/src/modules/fulfilment/any-seller.fixture.ts';
import { startReplay } from '../apps/server/src/modules/fulfilment/index.ts';
import { listReplays } from '../apps/server/src/modules/fulfilment/replay.ts';
import { openShop, type Shop } from '../apps/server/src/modules/resources/shop.fixture.ts';
import { bj } from './market.ts';

const ORDERS = 1000;
/** One wave every quarter of an hour, from 10:00 to 15:45. */
const WAVES = 24;
const START = bj('2026-03-02 10:00').getTime();

describe('a seller that is down for six hours while a thousand orders are paid', () => {
  let shop: Shop;
  let seller: AnySeller;
  let isDown = true;
  beforeAll(async () => {
    seller = new AnySeller('saas-v2');
    shop = await openShop({ start: new Date(START).toISOString(), outside: seller });
    seller.keys.set('isv.example.com', [shop.seller.key]);
    seller.whim = () =>
      isDown ? { ok: false, reason: 'CONNECT', detail: 'down', milliseconds: 1 } : undefined;
  });
  afterAll(() => shop?.house.close());

  const count = async (text: string) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(text)}`.execute(
      shop.house.world.db,
    );
    return rows[0]!.n;
  };
  const states = async () => {
    const { rows } = await sql<{ state: string; n: number }>`
      select state, count(*)::int as n from orders group by state`.execute(shop.house.world.db);
    return Object.fromEntries(rows.map((r) => [r.state, r.n]));
  };

  it('restarts all it missed: every order is completed or refunded, exactly once', async () => {
    for (let wave = 0; wave < WAVES; wave++) {
      await shop.house.advanceTo(new Date(START + wave * 900_000));
      const from = Math.floor((ORDERS * wave) / WAVES);
      const to = Math.floor((ORDERS * (wave + 1)) / WAVES);
      for (let n = from; n < to; n++) await shop.buy(n % 3 === 0 ? shop.onDemand : shop.month);
    }
    await shop.house.advanceTo(bj('2026-03-02 16:00'));
    const before = await states();
    // Paid until 13:00, their three hours are over; the others wait.
    expect(before).toEqual({ REFUNDED: 541, PROCESSING: 459 });
    expect(await count(`interface_calls where state = 'RETRYING'`)).toBe(459);

    isDown = false;
    await shop.house.write((ctx) => startReplay(ctx, { sellerId: shop.sellerId }, null));
    await shop.house.drain();
    const [replay] = await shop.house.read((ctx) => listReplays(ctx, shop.sellerId));
    expect(replay).toMatchObject({ state: 'DONE', total: 459, restarted: 459, skipped: 0, succeeded: 459 });
    expect(await states()).toEqual({ REFUNDED: 541, COMPLETED: 459 });

    // And it stays so: nothing is called, opened or refunded a second time.
    await shop.house.advanceTo(bj('2026-03-03 10:00'));
    expect(await states()).toEqual({ REFUNDED: 541, COMPLETED: 459 });
    const created = seller.heard.filter((h) => h.scene === 'newInstance');
    const answered = new Set(created.map((h) => h.params.orderId));
    expect(answered.size).toBe(ORDERS);
    expect(await count(`resources where state = 'IN_USE'`)).toBe(459);
    const { rows } = await sql<{ resources: number; instances: number; orders: number }>`
      select count(*)::int as resources, count(distinct instance_id)::int as instances,
        count(distinct order_id)::int as orders from resources where state = 'IN_USE'`.execute(
      shop.house.world.db,
    );
    expect(rows[0]).toEqual({ resources: 459, instances: 459, orders: 459 });
    expect(await count('refunds')).toBe(541);
    expect(await count('(select distinct order_id from refunds) r')).toBe(541);
    expect(await count(`domain_events where type = 'order.completed'`)).toBe(459);
    expect(seller.forged).toEqual([]);
  }, 600_000);
});
