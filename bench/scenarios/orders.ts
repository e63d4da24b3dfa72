import { randomUUID } from 'node:crypto';
import type { PlannedRequest } from 'autocannon';
import pg from 'pg';
import { type Load, load } from '../load.ts';
import { atMost, percentile, ratioAtLeast } from '../measure.ts';
import { runRaw } from '../pgbench.ts';
import { MAKE_PLANS, PLANS, RAW_ORDER } from '../raw-order.ts';
import { type Bench, type Scenario, startHouse, startSeller, withChildren } from '../scenario.ts';
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
export function purchases(plans: readonly string[], buyers: readonly Buyer[], finished: Finished): PlannedRequest<Purchase>[] {
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

export async function query<Row extends pg.QueryResultRow>(url: string, text: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function measure(bench: Bench, part: 'api' | 'all', name: string): Promise<void> {
  const { seconds, ground } = bench;
  const url = await ground.database();
  const rawUrl = await ground.database();
  for (const one of [url, rawUrl]) await query(one, MAKE_PLANS);
  await withChildren(async (keep) => {
    // Whoever opens what was bought runs beside the house, as it would.
    if (part === 'all') for (const which of [0, 1] as const) await keep(startSeller(bench, which));
    const house = await keep(startHouse(bench, url, { part }));
    const plans = await plansOf(url);
    const order = async (forSeconds: number) => {
      const finished: Finished = [];
      const what: Load<Purchase> = {
        port: house.port,
        connections: CONNECTIONS,
        seconds: forSeconds,
        requests: purchases(plans, ground.seeded.buyers, finished),
      };
      const [cpuBefore, began] = [await house.cpuMs(), performance.now()];
      await load(what);
      const cpu = (await house.cpuMs()) - cpuBefore;
      return { finished, cpu, perSecond: (finished.length * 1000) / (performance.now() - began) };
    };
    const raw = (forSeconds: number) =>
      runRaw({ url: rawUrl, statements: RAW_ORDER, plans: PLANS, connections: CONNECTIONS, seconds: forSeconds, folder: ground.folder });
    await order(Math.min(2, seconds));
    await raw(1);
    const ours = await order(seconds);
    const yardstick = await raw(seconds);
    await bench.find({
      name,
      value: ours.perSecond,
      unit: 'orders/s',
      yardstick: { name: `raw transaction (${yardstick.by})`, value: yardstick.perSecond },
      aim: ratioAtLeast(1 / 3),
      note: `${CONNECTIONS} connections, placed and paid; yardstick on average ${yardstick.averageMs.toFixed(1)} ms`,
    });
    await bench.find({ name: `${name} CPU`, value: ours.cpu / ours.finished.length, unit: 'ms/order', aim: atMost(4) });
    await bench.find({ name: `${name} p50`, value: percentile(ours.finished, 50), unit: 'ms' });
    await bench.find({ name: `${name} p99`, value: percentile(ours.finished, 99), unit: 'ms' });
    if (part === 'all') await sayOpened(bench, url);
  });
}

/** How far the workers came meanwhile: an order is only half the story until its service is open. */
async function sayOpened(bench: Bench, url: string): Promise<void> {
  const [row] = await query<{ paid: number; opened: number; news: number }>(
    url,
    `select count(*) filter (where paid_at is not null)::int as paid, count(*) filter (where state = 'COMPLETED')::int as opened,
       (select count(*)::int from event_deliveries) as news from orders`,
  );
  bench.say(`orders: ${row?.paid} paid, ${row?.opened} opened meanwhile, ${row?.news} news waiting`);
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
