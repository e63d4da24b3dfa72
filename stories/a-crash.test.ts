import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVault } from '../apps/server/src/platform/vault/index.ts';
import { type Market, openMarket, show } from './market.ts';

const root = new URL('..', import.meta.url).pathname;

/** Real worker processes on the story's database; the one that has called the seller is killed before it records. */
describe('a worker that is killed between the call and its record', () => {
  let market: Market;
  let dataDir: string;
  const workers: ChildProcess[] = [];
  const secret = randomBytes(32).toString('base64');

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'jishi-crash-'));
    market = await openMarket(show(new Date()), {
      vault: createVault({ keys: { k1: secret }, currentKeyId: 'k1' }),
    });
    await market.topUp(1_000_000n);
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await market.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function startWorker(): Promise<ChildProcess> {
    const worker = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'apps/server/src/main/worker.ts')],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          PATH: process.env.PATH ?? '',
          DATABASE_URL: market.house.world.url,
          DATA_DIR: dataDir,
          JISHI_SECRET_KEY: secret,
          LOG_LEVEL: 'error',
        },
      },
    );
    workers.push(worker);
    await new Promise<void>((resolve, reject) => {
      worker.stdout!.once('data', () => resolve());
      worker.once('exit', (code) => reject(new Error(`worker ended with ${code}`)));
    });
    return worker;
  }

  async function until(what: () => Promise<boolean> | boolean, seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!(await what())) {
      if (Date.now() > end) throw new Error(`Not within ${seconds} s`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('leaves one instance, one charge and an open service', async () => {
    // The seller does its work and answers so late that the worker dies waiting.
    market.isv.misbehave({ mode: 'slow', activity: 'newInstance', seconds: 4, times: 1 });
    const plan = await market.plan('gitea', 'MONTH');
    const first = await startWorker();
    const order = await orderWithoutDraining(market, plan.planId);
    await until(() => market.calls().includes('newInstance'), 10);
    first.kill('SIGKILL');
    await new Promise((resolve) => first.once('exit', resolve));
    expect((await market.order(order)).state).toBe('PROCESSING');

    // Its lease would run 30 seconds. The next worker sees that nobody is there any more.
    const { rows: leased } = await sql<{ seconds: number }>`
      select extract(epoch from lease_until - clock_timestamp())::float as seconds
      from interface_calls where lease_until is not null`.execute(market.house.world.db);
    expect(leased).toHaveLength(1);
    expect(leased[0]!.seconds).toBeGreaterThan(20);
    await startWorker();
    await until(async () => (await market.order(order)).state === 'COMPLETED', 20);

    const openings = market.isv
      .calls()
      .filter((call) => (call.body as { activity: string }).activity === 'newInstance');
    expect(openings).toHaveLength(2);
    expect(new Set(openings.map((call) => (call.body as { orderId: string }).orderId))).toEqual(
      new Set([order]),
    );
    expect(new Set(openings.map((call) => (call.body as { businessId: string }).businessId)).size).toBe(2);
    const { rows: instances } = await sql<{
      n: bigint;
    }>`select count(distinct instance_id) as n from resources where instance_id is not null`.execute(
      market.house.world.db,
    );
    expect(instances[0]!.n).toBe(1n);
    const answered = openings
      .map((call) => call.answer as { body?: { instanceId?: string }; instanceId?: string } | undefined)
      .map((a) => a?.body?.instanceId ?? a?.instanceId)
      .filter(Boolean);
    expect(new Set(answered).size).toBeLessThanOrEqual(1);
    expect(await market.balance()).toBe(1_000_000n - plan.price!);
    const { rows: sums } = await sql<{
      sum: string;
    }>`select coalesce(sum(amount), 0)::text as sum from ledger_entries`.execute(market.house.world.db);
    expect(sums[0]!.sum).toBe('0');
  });
});

async function orderWithoutDraining(market: Market, planId: string): Promise<string> {
  const { placeOrder } = await import('../apps/server/src/modules/orders/index.ts');
  const { payFromBalance } = await import('../apps/server/src/modules/payments/index.ts');
  return market.house.write(
    async (ctx) => {
      const placed = await placeOrder(ctx, {
        ...market.buyer,
        planId,
        periodCount: 1,
        seats: null,
        autoRenew: false,
        agreed: true,
        expectedDue: null,
      });
      await payFromBalance(ctx, { orderId: placed.id, accountId: market.buyer.accountId });
      return placed.id as string;
    },
    { actor: { kind: 'USER', ...market.buyer } },
  );
}
