import { randomUUID } from 'node:crypto';
import { signUsage, USAGE_PUSH_PATH } from '@jishi/protocol/seller/index.ts';
import pg from 'pg';
import { repeat } from '../load.ts';
import { openClient, untilCount } from '../market.ts';
import { atLeast } from '../measure.ts';
import { query } from '../query.ts';
import { type Bench, type Scenario, startHouse, startSeller, withChildren } from '../scenario.ts';

const CONNECTIONS = 4;
const INSTANCES = 20;
const BATCH = 1000;
/** More than any machine takes in a second: what is prepared and not sent costs memory only. */
const BATCHES_PER_SECOND = 60;
const DAYS_BACK = 14;

interface Prepared {
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Batches of usage as a seller pushes them: signed, all instances mixed, no interval twice. */
function prepare(instances: readonly string[], key: string, count: number, slotOffset: number): Prepared[] {
  const base = Math.floor(Date.now() / 1000) * 1000 - (DAYS_BACK - 1) * 86_400_000;
  const stamp = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
  let n = slotOffset * BATCH;
  return Array.from({ length: count }, () => {
    const usage_records = Array.from({ length: BATCH }, () => {
      const begin = base + Math.floor(n / instances.length) * 1000;
      const instance_id = instances[n++ % instances.length];
      return {
        instance_id,
        record_time: stamp(begin + 1000),
        begin_time: stamp(begin),
        end_time: stamp(begin + 1000),
        usage_value: `${1 + (n % 97)}.25`,
        metering_sn: randomUUID(),
      };
    });
    const body = JSON.stringify({ usage_records });
    const [ts, nonce] = [String(Date.now()), randomUUID()];
    return {
      headers: { signature: signUsage({ key, ts, nonce, body }), ts, nonce },
      body: Buffer.from(body),
    };
  });
}

/** On-demand services, opened by the real way and then made a fortnight old. */
async function openInstances(bench: Bench, url: string, port: number): Promise<string[]> {
  const [seller] = bench.ground.seeded.sellers;
  const plans = await query<{ plan_id: string }>(
    url,
    `select plan_id from price_plans where charging_mode = 'ON_DEMAND' and seller_id = $1 and plan_id like 'pln\\_s%'
       and valid_to is null order by plan_id limit $2`,
    [seller.id, INSTANCES],
  );
  const client = openClient(port);
  for (const [n, { plan_id }] of plans.entries()) {
    await client.buy(bench.ground.seeded.buyers[n % bench.ground.seeded.buyers.length]!, plan_id, null);
  }
  client.close();
  const opened = `select count(*)::int as n from resources where state = 'IN_USE' and seller_id = $1`;
  await untilCount(url, opened, [seller.id], INSTANCES);
  const rows = await query<{ instance_id: string }>(
    url,
    `update resources set starts_at = starts_at - interval '${DAYS_BACK} days' where seller_id = $1 returning instance_id`,
    [seller.id],
  );
  return rows.map((row) => row.instance_id);
}

export const usagePush: Scenario = {
  name: 'usage-push',
  what: 'signed batches of 1000 records over HTTP; deduplicated, judged and durable',
  async run(bench) {
    const url = await bench.ground.database();
    const { seconds } = bench;
    await withChildren(async (keep) => {
      await keep(startSeller(bench, 0));
      const house = await keep(startHouse(bench, url));
      const instances = await openInstances(bench, url, house.port);
      const { key } = bench.ground.seeded.sellers[0];
      const client = openClient(house.port);
      const push = async (batches: Prepared[], forSeconds: number) =>
        repeat(CONNECTIONS, forSeconds, async () => {
          const batch = batches.pop();
          if (!batch) return false;
          const answer = await client.post(USAGE_PUSH_PATH, batch.headers, batch.body);
          if (!answer.text.includes('MKT.0000')) throw new Error(`refused: ${answer.text.slice(0, 300)}`);
          return true;
        });
      await push(prepare(instances, key, 40, 0), Math.min(2, seconds));
      const [{ n: before } = { n: 0 }] = await query<{ n: number }>(url, COUNT);
      const batches = prepare(instances, key, seconds * BATCHES_PER_SECOND, 40);
      const insertBefore = await batchedInsert(url, seconds / 2);
      const cpu = await house.cpuMs();
      const pushed = await push(batches, seconds);
      const used = (await house.cpuMs()) - cpu;
      const insertAfter = await batchedInsert(url, seconds / 2);
      client.close();
      const [{ n: after } = { n: 0 }] = await query<{ n: number }>(url, COUNT);
      const sent = pushed.times * BATCH;
      if (after - before !== sent)
        throw new Error(`${sent} records acknowledged, ${after - before} in the table`);
      await bench.find({
        name: 'usage-push',
        value: sent / pushed.seconds,
        unit: 'records/s',
        yardstick: { name: 'batched INSERT', value: (insertBefore + insertAfter) / 2 },
        aim: atLeast(20_000),
        note: `${CONNECTIONS} connections, ${INSTANCES} instances; every acknowledged record found again`,
      });
      await bench.find({ name: 'usage-push CPU', value: (used * 1000) / sent, unit: 'ms/1000 records' });
    });
  },
};

const COUNT = `select count(*)::int as n from usage_records where state = 'VALIDATED'`;

/** The yardstick: 1000 rows in one INSERT with a unique key, nothing looked up, nothing judged. */
async function batchedInsert(url: string, seconds: number): Promise<number> {
  await query(
    url,
    `create table if not exists bench_usage (seller_id text, metering_sn text, instance_id text, begin_at timestamptz,
      end_at timestamptz, usage_value numeric, primary key (seller_id, metering_sn))`,
  );
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const instances = Array.from({ length: BATCH }, (_one, n) => `instance-${n % INSTANCES}`);
  const values = Array.from({ length: BATCH }, (_one, n) => `${n}.25`);
  try {
    const done = await repeat(CONNECTIONS, seconds, async (connection) => {
      await clients[connection]?.query({
        name: 'insert',
        text: `insert into bench_usage select 'seller', sn, instance, now(), now(), value
          from unnest($1::text[], $2::text[], $3::numeric[]) as t(sn, instance, value) on conflict do nothing`,
        values: [Array.from({ length: BATCH }, () => randomUUID()), instances, values],
      });
      return true;
    });
    return (done.times * BATCH) / done.seconds;
  } finally {
    for (const client of clients) await client.end();
  }
}
