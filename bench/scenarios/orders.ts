import { randomUUID } from 'node:crypto';
import type { PlannedRequest } from 'autocannon';
import { cpuMsOf } from '../child.ts';
import { type Load, load } from '../load.ts';
import { atMost, percentile, ratioAtLeast } from '../measure.ts';
import { runRaw } from '../pgbench.ts';
import { query } from '../query.ts';
import { MAKE_PLANS, PLANS, RAW_ORDER } from '../raw-order.ts';
import { type Bench, type House, type Scenario, startHouse, startSeller, withChildren } from '../scenario.ts';
import type { Buyer } from '../seed.ts';

const CONNECTIONS = 16;

interface Purchase {
  buyer?: Buyer;
  orderId?: string;
  began?: number;
}

/** Finished orders: milliseconds from sending the order to the answer of its payment. */
type Finished = number[];

/** Two requests of a signed-in browser, again and again: place an order, pay it. One buyer for one connection. */
export function purchases(
  plans: readonly string[],
  buyers: readonly Buyer[],
  finished: Finished,
): PlannedRequest<Purchase>[] {
  const free = [...buyers];
  let turn = 0;
  const headersOf = (buyer: Buyer) => ({
    cookie: buyer.cookie,
    'x-csrf-token': buyer.csrfToken,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  });
  return [
    {
      setupRequest(_request, context) {
        // autocannon makes the first request of a connection twice, so a buyer may be lost; there are enough.
        const buyer = free.pop();
        if (!buyer) throw new Error('More connections than buyers');
        context.buyer = buyer;
        context.began = performance.now();
        const body = JSON.stringify({ planId: plans[turn++ % plans.length], periodCount: 1, agreed: true });
        return { method: 'POST', path: '/api/orders', headers: headersOf(buyer), body };
      },
      onResponse(status, body, context) {
        if (status === 201) context.orderId = (JSON.parse(body) as { id: string }).id;
      },
    },
    {
      setupRequest(_request, context) {
        const buyer = context.buyer!;
        return {
          method: 'POST',
          path: `/api/orders/${context.orderId ?? 'none'}/pay`,
          headers: headersOf(buyer),
          body: '{}',
        };
      },
      onResponse(status, _body, context) {
        if (status === 200 && context.began !== undefined) finished.push(performance.now() - context.began);
        if (context.buyer) free.push(context.buyer);
      },
    },
  ];
}

export async function plansOf(url: string, sellerId?: string): Promise<string[]> {
  return query<{ plan_id: string }>(
    url,
    'select plan_id from bench_plans where $1::text is null or seller_id = $1 order by n',
    [sellerId ?? null],
  ).then((rows) => rows.map((row) => row.plan_id));
}

async function measure(bench: Bench, part: 'api' | 'all', name: string): Promise<void> {
  const { seconds, ground } = bench;
  const url = await ground.database();
  const rawUrl = await ground.database();
  for (const one of [url, rawUrl]) await query(one, MAKE_PLANS);
  const raw = (forSeconds: number) =>
    runRaw({
      url: rawUrl,
      statements: RAW_ORDER,
      plans: PLANS,
      connections: CONNECTIONS,
      seconds: forSeconds,
      folder: ground.folder,
    });
  // Before and after, never beside: the workers of the house go on for a while.
  await raw(1);
  const before = await raw(Math.ceil(seconds / 2));
  const ours = await withChildren(async (keep) => {
    // Whoever opens what was bought runs beside the house, as it would.
    if (part === 'all') for (const which of [0, 1] as const) await keep(startSeller(bench, which));
    const house = await keep(startHouse(bench, url, { part }));
    await buy(bench, url, house, Math.min(2, seconds));
    const bought = await buy(bench, url, house, seconds);
    return bought;
  });
  const after = await raw(Math.ceil(seconds / 2));
  const count = ours.finished.length;
  await bench.find({
    name,
    value: ours.perSecond,
    unit: 'orders/s',
    yardstick: { name: `raw transaction, ${before.by}`, value: (before.perSecond + after.perSecond) / 2 },
    aim: ratioAtLeast(1 / 3),
    note: `${CONNECTIONS} connections; yardstick ${before.perSecond.toFixed(0)}/s before, ${after.perSecond.toFixed(0)}/s after`,
  });
  await bench.find({ name: `${name} CPU`, value: ours.cpu / count, unit: 'ms/order', aim: atMost(4) });
  if (ours.databaseCpu > 0) {
    const value = ours.databaseCpu / count;
    await bench.find({
      name: `${name} database CPU`,
      value,
      unit: 'ms/order',
      note: 'backends of the house',
    });
  }
  if (part === 'all') {
    const note =
      'services opened by the sellers meanwhile; what is paid and not opened is a backlog that grows';
    const yardstick = { name: 'paid', value: ours.perSecond };
    await bench.find({
      name: `${name} opened`,
      value: ours.openedPerSecond,
      unit: 'orders/s',
      yardstick,
      note,
    });
  }
  await bench.find({ name: `${name} p50`, value: percentile(ours.finished, 50), unit: 'ms' });
  await bench.find({ name: `${name} p99`, value: percentile(ours.finished, 99), unit: 'ms' });
}

async function buy(bench: Bench, url: string, house: House, seconds: number) {
  const finished: Finished = [];
  const what: Load<Purchase> = {
    port: house.port,
    connections: CONNECTIONS,
    seconds,
    requests: purchases(await plansOf(url), bench.ground.seeded.buyers, finished),
  };
  const backends = await query<{ pid: number }>(
    url,
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'jishi-bench'`,
  );
  const databaseCpu = () => backends.reduce((sum, { pid }) => sum + (cpuMsOf(pid) ?? 0), 0);
  const openedBefore = await opened(url);
  const start = { cpu: await house.cpuMs(), database: databaseCpu(), at: performance.now() };
  await load(what);
  const milliseconds = performance.now() - start.at;
  return {
    finished,
    cpu: (await house.cpuMs()) - start.cpu,
    databaseCpu: databaseCpu() - start.database,
    openedPerSecond: (((await opened(url)) - openedBefore) * 1000) / milliseconds,
    perSecond: (finished.length * 1000) / milliseconds,
  };
}

/** An order is only half the story until its service is open: how many were, and what still waits. */
async function opened(url: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    url,
    `select count(*)::int as n from orders where state = 'COMPLETED'`,
  );
  return row?.n ?? 0;
}

export const ordersApi: Scenario = {
  name: 'orders-api',
  what: 'place and pay over HTTP; the API process alone, workers elsewhere',
  run: (bench) => measure(bench, 'api', 'orders-api'),
};

export const orders: Scenario = {
  name: 'orders',
  what: 'place and pay over HTTP; API and workers in one process, the sellers answering',
  run: (bench) => measure(bench, 'all', 'orders'),
};
