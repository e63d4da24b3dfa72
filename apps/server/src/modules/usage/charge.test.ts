import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../platform/calendar/calendar.ts';
import { bj } from '../resources/shop.fixture.ts';
import { type Metered, openMetered, type Wire, wire } from './metered.fixture.ts';
import { reportUsage } from './push.ts';

let m: Metered;
let day = '2026-03-02';
const T = (clock: string) => bj(`${day} ${clock}`);

beforeAll(async () => {
  m = await openMetered({ start: T('09:00').toISOString() });
});
afterAll(() => m.close());

/** A day of its own for each test, with a fresh resource and this much in the wallet. */
async function open(balance: bigint) {
  day = addDays(day, 1);
  await m.house.advanceTo(T('10:00'));
  await m.give(balance - (await m.balance()));
  return m.meter();
}
const charges = () =>
  m.rows<{ run_at: Date; amount: bigint; account_month: string; id: string }>(
    `select id, run_at, amount, account_month from usage_charges
     where run_at >= '${T('10:00').toISOString()}' order by run_at`,
  );
// Ids are unique per seller for ever, so each day has its own.
const report = (...records: Wire[]) =>
  m.house.write((ctx) =>
    reportUsage(
      ctx,
      m.sellerId,
      records.map((r) => ({ ...r, metering_sn: `${day}/${r.metering_sn}` })),
    ),
  );

describe('the hourly charging', () => {
  it('at minute 15 charges what ended in the closed hour, and leaves the running one', async () => {
    const { instanceId, resourceId } = await open(100_000n);
    await m.house.advanceTo(T('11:05'));
    await report(
      wire(instanceId, 'a', T('10:00'), T('11:00'), '1000'),
      wire(instanceId, 'b', T('10:30'), T('11:01'), '2000'),
    );
    await m.house.advanceTo(T('11:14:59'));
    expect(await charges()).toEqual([]);
    await m.house.advanceTo(T('11:15'));
    expect(await charges()).toMatchObject([{ run_at: T('11:00'), amount: 345n }]);
    await m.house.advanceTo(T('12:15'));
    expect(await charges()).toMatchObject([{ amount: 345n }, { run_at: T('12:00'), amount: 692n }]);
    expect(await m.balance()).toBe(100_000n - 345n - 692n);
    expect(await m.shopNews(resourceId)).toEqual(['usage.charged', 'usage.charged']);
  });

  it('charges a late record with the next run, once', async () => {
    const { instanceId } = await open(100_000n);
    await m.house.advanceTo(T('11:05'));
    await report(wire(instanceId, 'a', T('10:00'), T('11:00'), '1000'));
    await m.house.advanceTo(T('11:20'));
    await report(wire(instanceId, 'late', T('10:10'), T('10:20'), '1000'));
    await m.house.advanceTo(T('12:14'));
    expect(await charges()).toHaveLength(1);
    await m.house.advanceTo(T('12:15'));
    await m.house.drain();
    expect(await charges()).toMatchObject([{ amount: 345n }, { run_at: T('12:00'), amount: 346n }]);
    await m.house.advanceTo(T('20:00'));
    expect(await charges()).toHaveLength(2);
  });

  it('a charge below one fen moves no money, tells nothing and is carried', async () => {
    const { instanceId, resourceId } = await open(1_000n);
    for (const [n, hour] of ['10', '11', '12', '13'].entries()) {
      const next = String(Number(hour) + 1);
      await m.house.advanceTo(T(`${next}:05`));
      await report(wire(instanceId, `h${n}`, T(`${hour}:00`), T(`${next}:00`), '1'));
    }
    await m.house.advanceTo(T('14:15'));
    expect((await charges()).map((c) => c.amount)).toEqual([0n, 0n, 1n, 0n]);
    expect(
      await m.rows(`select carried::text from usage_carries where resource_id = '${resourceId}'`),
    ).toEqual([{ carried: '0.00382680' }]);
    expect(await m.balance()).toBe(999n);
    expect(await m.shopNews(resourceId)).toEqual(['usage.charged']);
  });

  it('takes the wallet below zero and tells the arrears once', async () => {
    const { instanceId } = await open(100n);
    await m.house.advanceTo(T('11:05'));
    await report(wire(instanceId, 'a', T('10:00'), T('11:00'), '1000'));
    await m.house.advanceTo(T('12:05'));
    await report(wire(instanceId, 'b', T('11:00'), T('12:00'), '1000'));
    await m.house.advanceTo(T('12:15'));
    expect(await m.balance()).toBe(100n - 345n - 346n);
    const told = await m.rows(
      `select payload->>'balance' as balance from domain_events where type = 'account.in_arrears' and occurred_at > '${T('10:00').toISOString()}'`,
    );
    expect(told).toEqual([{ balance: '-245' }]);
  });

  it('two workers at once charge each resource once', async () => {
    const first = await open(100_000n);
    const second = await m.meter();
    await m.house.advanceTo(T('11:05'));
    await report(
      wire(first.instanceId, 'a', T('10:00'), T('11:00'), '1000'),
      wire(second.instanceId, 'b', T('10:00'), T('11:00'), '1000'),
    );
    await m.house.world.clock.set(T('11:15'));
    const source = m.house.sources.find((s) => s.name === 'usage.charging')!;
    await Promise.all([source.run(m.house.world), source.run(m.house.world), source.run(m.house.world)]);
    await m.house.drain();
    expect(await charges()).toHaveLength(2);
    expect(await m.balance()).toBe(100_000n - 690n);
  });

  it('a resource that cannot be charged is put off and holds up nobody', async () => {
    const broken = await open(100_000n);
    const well = await m.meter();
    await m.house.advanceTo(T('11:05'));
    await report(
      wire(broken.instanceId, 'a', T('10:00'), T('11:00'), '1000'),
      wire(well.instanceId, 'b', T('10:00'), T('11:00'), '1000'),
    );
    await m.rows(`update usage_records set item_code = 'gone' where metering_sn = '${day}/a'`);
    await m.house.advanceTo(T('11:15'));
    expect(await charges()).toHaveLength(1);
    const [meter] = await m.rows<{ failures: number; last_error: string }>(
      `select failures, last_error from usage_meters where resource_id = '${broken.resourceId}'`,
    );
    expect(meter).toMatchObject({ failures: 1, last_error: expect.stringContaining('gone') });
    expect(await m.rows(`select state from usage_records where metering_sn = '${day}/a'`)).toEqual([
      { state: 'VALIDATED' },
    ]);
    await m.rows(`update usage_records set item_code = 'calls' where metering_sn = '${day}/a'`);
    await m.house.advanceTo(T('11:30'));
    expect(await charges()).toHaveLength(2);
  });

  it('a charge cannot be changed', async () => {
    const { instanceId } = await open(100_000n);
    await m.house.advanceTo(T('11:05'));
    await report(wire(instanceId, 'a', T('10:00'), T('11:00'), '1000'));
    await m.house.advanceTo(T('11:15'));
    await expect(m.rows('update usage_charges set amount = 1')).rejects.toThrow('append-only');
    await expect(m.rows('delete from usage_charge_lines')).rejects.toThrow('append-only');
  });
});

describe('the pages', () => {
  it('open a charge down to its records and arithmetic; others’ are not found', async () => {
    const { instanceId, resourceId } = await open(100_000n);
    await m.house.advanceTo(T('11:05'));
    await report(
      wire(instanceId, 'a', T('10:00'), T('10:30'), '600'),
      wire(instanceId, 'b', T('10:30'), T('11:00'), '400.5'),
      wire(instanceId, 'bad', T('09:00'), T('11:00'), '1'),
    );
    await m.house.advanceTo(T('11:20'));
    const [charge] = await charges();
    const { status, body } = await m.as(m.buyer, { url: `/api/usage-charges/${charge!.id}` });
    expect(status).toBe(200);
    expect(body).toMatchObject({ amount: '345', accountMonth: '202603' });
    expect(body.lines).toEqual([
      expect.objectContaining({
        usage: '1000.5',
        unitPrice: '0.0034567',
        accrued: '3.45842835',
        carriedIn: '0.00000000',
        posted: '345',
        carriedOut: '0.00842835',
        formula: '1000.5 × 0.0034567 = 3.45842835; + 0.00000000 = 3.45 + 0.00842835',
      }),
    ]);
    expect(body.records.items.map((r: { meteringSn: string }) => r.meteringSn).sort()).toEqual([
      `${day}/a`,
      `${day}/b`,
    ]);
    expect((await m.as(m.sellerPerson, { url: `/api/seller/usage-charges/${charge!.id}` })).status).toBe(200);
    const rival = await m.other();
    for (const url of [`/api/usage-charges/${charge!.id}`, `/api/seller/usage-charges/${charge!.id}`]) {
      expect((await m.as(rival, { url })).body).toMatchObject({
        code: 'USAGE_CHARGE_NOT_FOUND',
        status: 404,
      });
    }
    expect((await m.as(rival, { url: `/api/resources/${resourceId}/usage` })).status).toBe(404);

    const overview = await m.as(m.buyer, { url: '/api/usage' });
    expect(overview.body).toMatchObject({
      month: '202603',
      days: expect.arrayContaining([{ date: day, amount: '345' }]),
      resources: expect.arrayContaining([expect.objectContaining({ resourceId, amount: '345', charges: 1 })]),
    });
    const own = await m.as(m.buyer, { url: `/api/resources/${resourceId}/usage` });
    expect(own.body).toMatchObject({
      total: '345',
      days: [{ date: day, itemCode: 'calls', usage: '1000.5', records: 2 }],
      items: [{ code: 'calls', unitPrice: '0.0034567' }],
    });
    expect(own.body.records.items).toHaveLength(2);
    const faulty = await m.as(m.sellerPerson, { url: '/api/seller/usage-records?state=ABNORMAL' });
    expect(faulty.body.items).toMatchObject([
      { meteringSn: `${day}/bad`, code: '011', reason: { en: 'Bad time range' }, chargeId: null },
    ]);
    const page = await m.as(m.sellerPerson, { url: '/api/seller/usage-records?limit=2' });
    const rest = await m.as(m.sellerPerson, {
      url: `/api/seller/usage-records?limit=2&cursor=${page.body.next}`,
    });
    expect(new Set([...page.body.items, ...rest.body.items].map((r) => r.meteringSn)).size).toBe(4);
    expect((await m.as(rival, { url: '/api/seller/usage-records' })).body.items).toEqual([]);
    expect((await m.as(null, { url: '/api/usage' })).status).toBe(401);
    expect((await m.as(m.buyer, { url: '/api/usage?month=202613' })).status).toBe(400);
  });

  it('report and answer one by one over HTTP, for those who may report', async () => {
    const { instanceId } = await open(100n);
    await m.house.advanceTo(T('11:05'));
    const payload = { usage_records: [wire(instanceId, 'x', T('10:00'), T('10:30'), '1')] };
    const send = (headers = {}) =>
      m.as(m.sellerPerson, { method: 'POST', url: '/api/seller/usage-records', payload, headers });
    expect((await send()).body).toEqual({
      results: [{ meteringSn: 'x', result: 'ACCEPTED', code: null, reason: null }],
    });
    expect((await send()).body.results[0].result).toBe('DUPLICATE');
    expect((await send({ 'x-test-role': 'FINANCE' })).status).toBe(403);
  });
});

describe('random pushes in random order, repeated and late', () => {
  it('cost what the reference model says, to the cent, with the crumb carried', async () => {
    const { instanceId, resourceId } = await open(1_000_000_00n);
    let hour = T('10:00').getTime();
    let expected = new Decimal(0);
    let serial = 0;
    const value = fc.integer({ min: 1, max: 9_999_999 }).map((v) => new Decimal(v).div(10_000).toFixed());
    const hours = fc.array(
      fc.array(fc.record({ value, back: fc.nat(3), times: fc.integer({ min: 1, max: 3 }) }), {
        maxLength: 6,
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(hours, fc.infiniteStream(fc.nat(1000)), async (plan, order) => {
        for (const records of plan) {
          hour += 3_600_000;
          await m.house.advanceTo(new Date(hour + 5 * 60_000));
          const pushes = records.flatMap(({ value: v, back, times }) => {
            serial += 1;
            const end = new Date(
              Math.max(hour - back * 3_600_000, T('10:30').getTime()) - (serial % 1500) * 1000,
            );
            const r = wire(instanceId, `p${serial}`, new Date(end.getTime() - 1000), end, v);
            if (end.getTime() - 1000 < T('10:00').getTime()) return [];
            return Array.from({ length: times }, () => ({ r, at: order.next().value as number }));
          });
          pushes.sort((a, b) => a.at - b.at);
          const half = Math.ceil(pushes.length / 2);
          const receipts = (
            await Promise.all(
              [pushes.slice(0, half), pushes.slice(half)]
                .filter((p) => p.length > 0)
                .map((p) => report(...p.map((x) => x.r))),
            )
          ).flat();
          const taken = new Set(
            receipts.filter((x) => x.result === 'ACCEPTED').map((x) => x.meteringSn.slice(day.length + 1)),
          );
          for (const sn of taken) {
            const { r } = pushes.find((p) => p.r.metering_sn === sn)!;
            expected = expected.plus(new Decimal(r.usage_value).times('0.0034567'));
          }
        }
        // One run later everything is charged, the late ones too.
        hour += 3_600_000;
        await m.house.advanceTo(new Date(hour + 16 * 60_000));
        const [sum] = await m.rows<{ amount: bigint; carried: string; open: number }>(`
          select coalesce(sum(amount), 0)::bigint as amount,
            (select coalesce(max(carried), 0)::text from usage_carries where resource_id = '${resourceId}') as carried,
            (select count(*)::int from usage_records where state = 'VALIDATED') as open
          from usage_charges where resource_id = '${resourceId}'`);
        const [runs] = await m.rows<{ n: number }>(
          `select count(*)::int as n from usage_charges where resource_id = '${resourceId}'`,
        );
        expect(sum!.open).toBe(0);
        // Each run rounds once at 8 decimals: at most half a unit there per run.
        const posted = new Decimal(sum!.amount.toString()).div(100).plus(sum!.carried);
        expect(posted.minus(expected).abs().lte(new Decimal('0.000000005').times(runs!.n))).toBe(true);
        expect(await m.balance()).toBe(1_000_000_00n - sum!.amount);
        const { rows } = await sql<{ bad: number }>`
          select count(*)::int as bad from usage_charges c where amount <> (
            select sum(posted) from usage_charge_lines l where l.charge_id = c.id)`.execute(m.house.world.db);
        expect(rows[0]!.bad).toBe(0);
      }),
      { numRuns: 8 },
    );
  });
});
