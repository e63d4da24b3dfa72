import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worldsPerAccount } from '../apps/server/src/modules/worlds/index.ts';
import { retryPolicies } from '../packages/protocol/src/seller/index.ts';
import { bj, type Market, openMarket, show } from './market.ts';
import { makeSandbox, type Person, signedIn } from './sandbox.ts';

let market: Market;
let seller: Person;

beforeAll(async () => {
  market = await openMarket('2026-03-08 10:00');
  await market.house.write((ctx) => worldsPerAccount.set(ctx, 50));
  seller = await signedIn(market, 'seller');
});
afterAll(() => market.close());

describe('three years of a subscription in a sandbox', () => {
  it('are bought, renewed twice by itself, upgraded between, expire, are frozen and released, each at its own instant', async () => {
    const [small, large] = await twoSkus(market);
    const allowed = await seller.send(
      'PUT',
      `/api/seller/products/${small.productId}/upgrade-rules/${small.skuCode}`,
      { targets: [large.skuCode], scaleOutStep: null },
    );
    expect([allowed.status, allowed.body]).toMatchObject([200, { rules: [{ void: null, voidTargets: {} }] }]);
    const sandbox = await makeSandbox(market, seller, 'three-years', bj('2026-03-08 10:00'));
    const { planId } = await market.plan('gitea', 'YEAR');
    const { resourceId } = await sandbox.buy(planId, true);
    const buyer = await sandbox.as('buyer');
    await sandbox.advance({ to: bj('2027-06-01 15:00').toISOString() });
    market.isv.clearCalls();
    const before = await buyer.send('GET', `/api/resources/${resourceId}`);
    const quote = await buyer.send(
      'GET',
      `/api/resources/${resourceId}/upgrade-quote?skuCode=${large.skuCode}`,
    );
    // 29/30 of June, eight whole months and 8/31 of March; 199 a month against a twelfth of 490 a year.
    expect(quote.body).toMatchObject({
      due: '145904',
      change: { months: '9.22473118', from: { monthly: '40.83333333' }, to: { monthly: '199' } },
    });
    const placed = await buyer.send('POST', `/api/resources/${resourceId}/upgrades`, {
      skuCode: large.skuCode,
      agreed: true,
      expectedDue: quote.body.due,
    });
    expect([placed.status, placed.body.state]).toEqual([201, 'PENDING_PAYMENT']);
    expect((await buyer.send('POST', `/api/orders/${placed.body.orderId}/pay`)).status).toBe(200);
    await sandbox.settle();
    expect(market.calls()).toEqual(['upgradeInstance']);
    const after = await buyer.send('GET', `/api/resources/${resourceId}`);
    expect(after.body).toMatchObject({
      skuCode: large.skuCode,
      state: 'IN_USE',
      instanceId: before.body.instanceId,
      expiresAt: before.body.expiresAt,
    });
    await sandbox.advance({ to: bj('2028-06-01').toISOString() });
    const changed = await buyer.send('PUT', `/api/resources/${resourceId}/expiry-policy`, {
      policy: 'NO_RENEW',
    });
    expect(changed.status).toBe(200);
    const run = await sandbox.advance({ by: 'P1Y' });
    expect(run).toMatchObject({ state: 'DONE', current: bj('2029-06-01').toISOString() });
    expect(
      await sandbox.news(
        'resource.opened',
        'resource.renewed',
        'resource.upgraded',
        'resource.expired',
        'resource.frozen',
        'resource.released',
      ),
    ).toEqual([
      '2026-03-08 10:00:00 resource.opened',
      '2027-03-01 03:00:00 resource.renewed',
      '2027-06-01 15:00:00 resource.upgraded',
      '2028-03-01 03:00:00 resource.renewed',
      '2029-03-09 00:00:00 resource.expired',
      '2029-03-16 00:00:00 resource.frozen',
      '2029-03-23 00:00:00 resource.released',
    ]);
    // A year, its renewal, the upgrade, and a renewal at the new price: all of it earned, nothing held any more.
    expect(await sandbox.look(earned)).toEqual([
      { kind: 'SEGMENT', base: 49_000n },
      { kind: 'SEGMENT', base: 49_000n },
      { kind: 'CHANGE', base: 145_904n },
      { kind: 'SEGMENT', base: 199_000n },
    ]);
    expect(await sandbox.look(heldOf)).toBe(0n);
    const told = await buyer.send('GET', `/api/clock/runs/${run.id}`);
    expect(told.body.events.map((e: { type: string }) => e.type)).toContain('resource.released');
    // The main world has not moved, and has heard of nothing.
    expect(await market.house.world.clock.now()).toEqual(bj('2026-03-08 10:00'));
    expect(await market.news('resource.opened')).toEqual([]);
  });
});

/** The two specifications of Gitea, the cheaper one first. */
async function twoSkus({ house }: Market) {
  const { rows } = await sql<{ productId: string; skuCode: string }>`
    select p.product_id as "productId", p.sku_code as "skuCode"
    from price_plans p join products r on r.id = p.product_id
    where r.slug = 'gitea' and p.period_type = 'YEAR' and p.valid_to is null
    order by p.price`.execute(house.world.db);
  return [rows[0]!, rows[1]!] as const;
}

type Look = Parameters<Parameters<Awaited<ReturnType<typeof makeSandbox>>['look']>[0]>[0];

async function earned(db: Look) {
  const { rows } = await sql<{ kind: string; base: bigint }>`
    select kind, base from settlement_lines order by id`.execute(db);
  return rows;
}

async function heldOf(db: Look): Promise<bigint> {
  const { rows } = await sql<{ held: bigint }>`
    select coalesce(sum(e.amount), 0)::bigint as held
    from ledger_entries e join ledger_accounts a on a.id = e.account_id where a.code like 'held:%'`.execute(
    db,
  );
  return rows[0]!.held;
}

describe('the same history in many sandboxes at once', () => {
  it('20 worlds with different clocks tell the same news in the same order', async () => {
    const { planId } = await market.plan('gitea', 'MONTH');
    const live = async (index: number) => {
      const begin = bj(`20${26 + (index % 10)}-03-08 10:00`);
      const sandbox = await makeSandbox(market, seller, `parallel-${index}`, begin);
      for (let n = 0; n < 2; n++) await sandbox.buy(planId, n === 1);
      await sandbox.advance({ by: 'P20D' });
      await sandbox.advance({ by: 'P60D' });
      const log = await sandbox.log();
      await seller.send('DELETE', `/api/worlds/parallel-${index}`);
      return { year: begin.getUTCFullYear(), log };
    };
    const lives = await Promise.all(Array.from({ length: 20 }, (_, index) => live(index)));
    const first = new Map<number, string[]>();
    for (const { year, log } of lives) {
      expect(log.length).toBeGreaterThan(35);
      if (!first.has(year)) first.set(year, log);
      expect(log).toEqual(first.get(year));
    }
    // Ten clocks, each in two worlds; and but for the dates all ten are alike.
    expect(first.size).toBe(10);
    const kinds = (log: string[]) => log.map((line) => line.split(' ')[1]);
    for (const log of first.values()) expect(kinds(log)).toEqual(kinds([...first.values()][0]!));
  }, 300_000);
});

describe('the timetable of calls', () => {
  const attempts = (db: Look, scene: string) =>
    sql<{ at: Date }>`select at from call_attempts where scene = ${scene} order by at, number`
      .execute(db)
      .then(({ rows }) => rows.map((r) => r.at));
  const offsets = (at: readonly Date[]) => at.map((one) => (one.getTime() - at[0]!.getTime()) / 1000);

  it('of newInstance is the specification’s to the second, and then the order has failed', async () => {
    const sandbox = await makeSandbox(market, seller, 'timetable-new', bj('2026-03-08 10:00'));
    const buyer = await sandbox.as('buyer');
    await buyer.send('PUT', '/api/chaos', { seed: 7, rules: [{ kind: 'HTTP_5XX', scene: 'newInstance' }] });
    await sandbox.buy((await market.plan('gitea', 'MONTH')).planId);
    await sandbox.advance({ by: 'P1D' });
    const made = await sandbox.look((db) => attempts(db, 'newInstance'));
    expect(show(made[0]!)).toBe('2026-03-08 10:00:00');
    expect(offsets(made)).toEqual(retryPolicies.HOURLY_FOR_3_HOURS.schedule);
    expect(await sandbox.news('order.failed', 'order.refunded')).toEqual([
      '2026-03-08 13:00:00 order.failed',
      '2026-03-08 13:00:00 order.refunded',
    ]);
  });

  it('of updateInstanceStatus is the specification’s to the second', async () => {
    const sandbox = await makeSandbox(market, seller, 'timetable-freeze', bj('2026-03-08 10:00'));
    await sandbox.buy((await market.plan('gitea', 'MONTH')).planId);
    const buyer = await sandbox.as('buyer');
    await buyer.send('PUT', '/api/chaos', { rules: [{ kind: 'TIMEOUT', scene: 'updateInstanceStatus' }] });
    await sandbox.advance({ by: 'P40D' });
    const made = await sandbox.look((db) => attempts(db, 'updateInstanceStatus'));
    expect(show(made[0]!)).toBe('2026-04-16 00:00:00');
    expect(offsets(made)).toEqual(retryPolicies.EVERY_2_MINUTES_FOR_1_HOUR.schedule);
  });
});

describe('a movement of the clock', () => {
  it('is one at a time, shows how far it is, and can be called off; the clock stands where it was', async () => {
    const sandbox = await makeSandbox(market, seller, 'one-at-a-time', bj('2026-03-08 10:00'));
    await sandbox.buy((await market.plan('gitea', 'MONTH')).planId, true);
    const buyer = await sandbox.as('buyer');
    const started = await buyer.send('POST', '/api/clock/advance', { by: 'P20Y' });
    expect(started.status).toBe(202);
    expect(started.body.state).toMatch(/PENDING|RUNNING/);
    for (const [path, body] of [
      ['advance', { by: 'P1D' }],
      ['next', {}],
      ['freeze', undefined],
      ['resume', undefined],
    ] as const) {
      const refused = await buyer.send('POST', `/api/clock/${path}`, body);
      expect([path, refused.status, refused.body.code]).toEqual([path, 409, 'CLOCK_BUSY']);
    }
    expect((await buyer.send('GET', '/api/clock')).body.run.id).toBe(started.body.id);
    await buyer.send('POST', `/api/clock/runs/${started.body.id}/cancel`);
    let run = started.body;
    while (run.state !== 'CANCELLED') {
      expect(run.state).toMatch(/PENDING|RUNNING/);
      run = (await buyer.send('GET', `/api/clock/runs/${started.body.id}`)).body;
    }
    expect(run.current < run.target).toBe(true);
    const { body: clock } = await buyer.send('GET', '/api/clock');
    expect(clock).toMatchObject({ state: 'FROZEN', now: run.current, run: null });
  });

  it('goes to the next event only, and a running clock runs on from there', async () => {
    const sandbox = await makeSandbox(market, seller, 'next-event', bj('2026-03-08 10:00'));
    await sandbox.buy((await market.plan('gitea', 'MONTH')).planId);
    const buyer = await sandbox.as('buyer');
    await buyer.send('POST', '/api/clock/advance', { by: 'P5D', waitSeconds: 30 });
    expect((await buyer.send('POST', '/api/clock/resume')).body).toMatchObject({
      kind: 'RESUME',
      state: 'DONE',
    });
    const seen: string[] = [];
    for (let n = 0; n < 12 && !seen.includes('resource.expiring'); n++) {
      const { body } = await buyer.send('POST', '/api/clock/next', { waitSeconds: 30 });
      expect(body.state).toBe('DONE');
      const { body: told } = await buyer.send('GET', `/api/clock/runs/${body.id}`);
      seen.push(...told.events.map((e: { type: string }) => e.type));
    }
    expect(seen).toContain('resource.expiring');
    const { body: clock } = await buyer.send('GET', '/api/clock');
    expect(clock.state).toBe('RUNNING');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await buyer.send('GET', '/api/clock')).body.now > clock.now).toBe(true);
    const frozen = (await buyer.send('POST', '/api/clock/freeze')).body;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await buyer.send('GET', '/api/clock')).body).toMatchObject({
      state: 'FROZEN',
      now: frozen.current,
    });
  });

  it('refuses to go back, too far, by nothing, and in the main world', async () => {
    const sandbox = await makeSandbox(market, seller, 'refusals', bj('2026-03-08 10:00'));
    const buyer = await sandbox.as('buyer');
    for (const body of [
      {},
      { by: 'P1D', to: bj('2027-01-01').toISOString() },
      { by: 'P21Y' },
      { to: bj('2026-03-08 09:59').toISOString() },
      { by: 'P' },
      { by: '3y' },
    ]) {
      const { status, body: said } = await buyer.send('POST', '/api/clock/advance', body);
      expect([body, status, said.errors?.[0]?.field]).toEqual([
        body,
        400,
        expect.stringMatching(/^body\.(by|to)$/),
      ]);
    }
    const main = await seller.send('POST', '/api/clock/advance', { by: 'P1D' });
    expect([main.status, main.body.code]).toEqual([409, 'REAL_TIME']);
    expect((await seller.send('GET', '/api/clock')).body).toMatchObject({ state: 'REAL', run: null });
  });
});
