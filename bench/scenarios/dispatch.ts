import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '../child.ts';
import { openClient, untilCount } from '../market.ts';
import { atMost, percentile, ratioAtMost } from '../measure.ts';
import { query } from '../query.ts';
import { MAKE_PLANS } from '../raw-order.ts';
import { type Bench, type Scenario, startHouse, startSeller, withChildren } from '../scenario.ts';
import { plansOf } from './orders.ts';

/** Orders a second to all sellers together: modest, so that the way is measured and not the queue before it. */
const PER_SECOND = 10;
const LONGEST_MS = 200;

interface Shop {
  readonly url: string;
  readonly port: number;
  readonly plans: readonly (readonly string[])[];
}

/** Buys at an even pace from the first `sellers` sellers in turn, `count` orders of each; answers those of the first. */
async function buyEvenly(bench: Bench, shop: Shop, sellers: number, count: number): Promise<string[]> {
  const client = openClient(shop.port);
  const { buyers } = bench.ground.seeded;
  const began = performance.now();
  const bought: Promise<string>[] = [];
  const others: Promise<string>[] = [];
  for (let n = 0; n < count * sellers; n++) {
    const seller = n % sellers;
    const plans = shop.plans[seller]!;
    const buying = client.buy(buyers[n % buyers.length]!, plans[n % plans.length]!);
    (seller === 0 ? bought : others).push(buying);
    await sleep(Math.max(0, began + ((n + 1) * 1000) / PER_SECOND - performance.now()));
  }
  const ids = await Promise.all(bought);
  await Promise.all(others);
  client.close();
  return ids;
}

/** Milliseconds from the order's paid time to the first call at the seller's door. */
async function latencies(shop: Shop, seller: Child, orderIds: readonly string[]): Promise<number[]> {
  await untilCount(
    shop.url,
    `select count(*)::int as n from orders where id = any($1) and state = 'COMPLETED'`,
    [orderIds],
    orderIds.length,
  );
  const arrivals = new Map(await seller.ask<[string, number][]>({ ask: 'arrivals' }));
  await seller.ask({ ask: 'forget' });
  const rows = await query<{ id: string; paid_at: Date }>(
    shop.url,
    'select id, paid_at from orders where id = any($1)',
    [orderIds],
  );
  return rows.map(({ id, paid_at }) => {
    const arrived = arrivals.get(id);
    if (arrived === undefined) throw new Error(`Order ${id} never came to the seller`);
    return arrived - paid_at.getTime();
  });
}

async function openShop(bench: Bench, url: string, port: number): Promise<Shop> {
  await query(url, MAKE_PLANS);
  const plans = await Promise.all(bench.ground.seeded.sellers.map(({ id }) => plansOf(url, id)));
  return { url, port, plans };
}

// The seller remembers its last thousand calls: two an order, with room.
const countOf = (bench: Bench) => Math.min(300, Math.max(20, bench.seconds * PER_SECOND));

export const dispatch: Scenario = {
  name: 'dispatch',
  what: "from payment to the seller's door, order by order",
  async run(bench) {
    const url = await bench.ground.database();
    await withChildren(async (keep) => {
      const seller = await keep(startSeller(bench, 0));
      const house = await keep(startHouse(bench, url));
      const shop = await openShop(bench, url, house.port);
      await latencies(shop, seller, await buyEvenly(bench, shop, 1, 20));
      const taken = await latencies(shop, seller, await buyEvenly(bench, shop, 1, countOf(bench)));
      const note = `${taken.length} orders, ${PER_SECOND}/s`;
      await bench.find({ name: 'dispatch p50', value: percentile(taken, 50), unit: 'ms', note });
      await bench.find({
        name: 'dispatch p99',
        value: percentile(taken, 99),
        unit: 'ms',
        aim: atMost(LONGEST_MS),
        note,
      });
    });
  },
};

/** Asks for all that a seller missed, as its button does; the house finds it by its poll. Answers how many. */
async function replayAll(url: string, sellerId: string): Promise<number> {
  const rows = await query<{ total: number }>(
    url,
    `insert into call_replays (id, seller_id, state, total, up_to, due_at, created_at)
     select 'rpl_bench', $1, 'RUNNING', count(*)::int, max(position), now(), now()
     from interface_calls where seller_id = $1 and state in ('RETRYING', 'FAILED') having count(*) > 0
     returning total`,
    [sellerId],
  );
  return rows[0]?.total ?? 0;
}

export const deadSeller: Scenario = {
  name: 'dead-seller',
  what: 'the same with a second seller that answers, one that hangs, and one whose missed calls are brought back',
  async run(bench) {
    const url = await bench.ground.database();
    await withChildren(async (keep) => {
      const seller = await keep(startSeller(bench, 0));
      const second = await keep(startSeller(bench, 1));
      const house = await keep(startHouse(bench, url));
      const shop = await openShop(bench, url, house.port);
      await latencies(shop, seller, await buyEvenly(bench, shop, 2, 20));
      const beside = await latencies(shop, seller, await buyEvenly(bench, shop, 2, countOf(bench)));
      await second.ask({ ask: 'misbehave', mode: 'hang' });
      const dead = await latencies(shop, seller, await buyEvenly(bench, shop, 2, countOf(bench)));
      const missed = await replayAll(url, bench.ground.seeded.sellers[1]!.id);
      const replayed = await latencies(shop, seller, await buyEvenly(bench, shop, 2, countOf(bench)));
      // Where orders queue though both sellers answer, one fewer that answers is a relief and proves nothing.
      const isQueueing = percentile(beside, 99) > LONGEST_MS;
      const verdict = isQueueing ? '; no verdict: orders queue already while both answer' : '';
      for (const p of [50, 99]) {
        await bench.find({
          name: `dead-seller p${p}`,
          value: percentile(dead, p),
          unit: 'ms',
          yardstick: { name: 'both answer', value: percentile(beside, p) },
          ...(p === 99 && !isQueueing ? { aim: ratioAtMost(1.1) } : {}),
          note: `${dead.length} orders to the healthy seller, ${PER_SECOND / 2}/s to each${verdict}`,
        });
        await bench.find({
          name: `dead-seller replay p${p}`,
          value: percentile(replayed, p),
          unit: 'ms',
          yardstick: { name: 'both answer', value: percentile(beside, p) },
          ...(p === 99 && !isQueueing ? { aim: ratioAtMost(1.1) } : {}),
          note: `while ${missed} missed calls of the hanging seller are brought back${verdict}`,
        });
      }
    });
  },
};
