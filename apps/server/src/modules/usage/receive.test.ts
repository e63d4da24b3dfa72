import { usageStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bj } from '../resources/shop.fixture.ts';
import { type Metered, openMetered, type Wire, wire } from './metered.fixture.ts';
import { reportUsage } from './push.ts';
import type { Receipt } from './usage.ts';

let m: Metered;
let one: { resourceId: string; instanceId: string };
let two: { resourceId: string; instanceId: string };
const T = (clock: string) => bj(`2026-03-02 ${clock}`);

beforeAll(async () => {
  m = await openMetered({ start: T('10:00').toISOString() });
  await m.give(1_000n);
  one = await m.meter();
  two = await m.meter(m.twoPlan);
  await m.house.world.clock.set(T('11:00'));
});
afterAll(() => m.close());

const report = (...records: Wire[]): Promise<readonly Receipt[]> =>
  m.house.write((ctx) => reportUsage(ctx, m.sellerId, records));
const results = (receipts: readonly Receipt[]) => receipts.map((r) => [r.result, r.code]);
const count = async (where: string) =>
  (await m.rows<{ n: number }>(`select count(*)::int as n from usage_records where ${where}`))[0]!.n;

describe('repetition', () => {
  it('the same record again is a duplicate of the first receipt and counts once', async () => {
    const r = wire(one.instanceId, 'dup', T('10:00'), T('10:01'), '1.50');
    expect(results(await report(r))).toEqual([['ACCEPTED', null]]);
    expect(results(await report({ ...r, usage_value: 1.5 }))).toEqual([['DUPLICATE', null]]);
    expect(await count(`metering_sn = 'dup'`)).toBe(1);
  });

  it('another content under one id is a conflict and changes nothing', async () => {
    const r = wire(one.instanceId, 'clash', T('10:01'), T('10:02'), '1');
    await report(r);
    expect(results(await report({ ...r, usage_value: '2' }))).toEqual([['CONFLICT', '005']]);
    const rows = await m.rows<{ usage_value: string }>(
      `select usage_value::text from usage_records where metering_sn = 'clash'`,
    );
    expect(rows).toEqual([{ usage_value: '1.0000' }]);
  });

  it('within one push as well', async () => {
    const r = wire(one.instanceId, 'inner', T('10:02'), T('10:03'), '1');
    expect(results(await report(r, r, { ...r, usage_value: '3' }))).toEqual([
      ['ACCEPTED', null],
      ['DUPLICATE', null],
      ['CONFLICT', '005'],
    ]);
    expect(await count(`metering_sn = 'inner'`)).toBe(1);
  });

  it('another id for the same interval is 010 and is not charged (10.4 rule 2)', async () => {
    const r = wire(one.instanceId, 'iv-1', T('10:03'), T('10:04'), '1');
    await report(r);
    expect(results(await report({ ...r, metering_sn: 'iv-2' }))).toEqual([['ABNORMAL', '010']]);
    expect(results(await report({ ...r, metering_sn: 'iv-2' }))).toEqual([['DUPLICATE', '010']]);
    expect(await count(`metering_sn = 'iv-2' and state = 'ABNORMAL'`)).toBe(1);
  });

  it('a hundred concurrent copies count once, in any order, without deadlock', async () => {
    const copies = Array.from({ length: 20 }, (_, i) =>
      wire(one.instanceId, `par-${i}`, new Date(T('10:05').getTime() + i * 1000), T('10:30'), '1'),
    );
    const pushes = Array.from({ length: 8 }, (_, i) => (i % 2 ? copies : [...copies].reverse()));
    const all = await Promise.all(pushes.map((p) => report(...p)));
    const flat = all.flat();
    expect(flat.filter((r) => r.result === 'ACCEPTED')).toHaveLength(20);
    expect(flat.filter((r) => r.result === 'DUPLICATE')).toHaveLength(140);
    expect(await count(`metering_sn like 'par-%'`)).toBe(20);
  });

  it('concurrent ids for one interval: exactly one counts', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        report(wire(one.instanceId, `race-${i}`, T('10:06'), T('10:07'), '1')),
      ),
    );
    expect(all.flat().filter((r) => r.result === 'ACCEPTED')).toHaveLength(1);
    expect(await count(`metering_sn like 'race-%' and state = 'VALIDATED'`)).toBe(1);
  });
});

describe('faulty records', () => {
  it('give their id back: the corrected record under the same id counts', async () => {
    const bad = wire(one.instanceId, 'mend', T('09:00'), T('10:08'), '1');
    expect(results(await report(bad))).toEqual([['ABNORMAL', '011']]);
    expect(results(await report(bad))).toEqual([['DUPLICATE', '011']]);
    expect(results(await report({ ...bad, begin_time: '20260302T020800Z' }))).toEqual([['ACCEPTED', null]]);
    expect(results(await report(bad))).toEqual([['CONFLICT', '005']]);
    expect(await count(`metering_sn = 'mend'`)).toBe(2);
  });

  it('are answered one by one; the good ones of the push are taken in', async () => {
    const good = wire(one.instanceId, 'good', T('10:09'), T('10:10'), '1');
    const receipts = await report(
      { ...good, metering_sn: '' },
      good,
      { ...good, metering_sn: 'none', instance_id: 'i-none' },
      { ...good, metering_sn: 'neg', usage_value: '-1' },
      null as never,
      wire(two.instanceId, 'no-item', T('10:09'), T('10:10'), '1'),
    );
    expect(results(receipts)).toEqual([
      ['ABNORMAL', '004'],
      ['ACCEPTED', null],
      ['ABNORMAL', '001'],
      ['ABNORMAL', '003'],
      ['ABNORMAL', '003'],
      ['ABNORMAL', '003'],
    ]);
  });

  it('another seller’s instance is 009', async () => {
    const rival = await m.other();
    const receipts = await m.house.write((ctx) =>
      reportUsage(ctx, rival.sellerId, [wire(one.instanceId, 'steal', T('10:10'), T('10:11'), '1')]),
    );
    expect(results(receipts)).toEqual([['ABNORMAL', '009']]);
    const rows = await m.rows(`select resource_id from usage_records where metering_sn = 'steal'`);
    expect(rows).toEqual([{ resource_id: null }]);
  });

  it('each item of a plan with several has its own intervals', async () => {
    const r = wire(two.instanceId, 'two-a', T('10:00'), T('10:30'), '1');
    const receipts = await report(
      { ...r, item_code: 'calls' },
      { ...r, metering_sn: 'two-b', item_code: 'gb' },
    );
    expect(results(receipts)).toEqual([
      ['ACCEPTED', null],
      ['ACCEPTED', null],
    ]);
  });
});

describe('a push that breaks off', () => {
  it('leaves nothing: no record, no claim, no timer, no news', async () => {
    const r = wire(one.instanceId, 'torn', T('10:12'), T('10:13'), '1');
    const tables = ['usage_records', 'usage_claims', 'usage_intervals', 'usage_batches', 'domain_events'];
    const sums = () => Promise.all(tables.map((t) => m.rows(`select count(*)::int as n from ${t}`)));
    const before = await sums();
    await expect(
      m.house.write(async (ctx) => {
        await reportUsage(ctx, m.sellerId, [r]);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await sums()).toEqual(before);
    expect(results(await report(r))).toEqual([['ACCEPTED', null]]);
  });
});

describe('months', () => {
  it('get their partition with the first push, the next one a week ahead, and records stay unique across them', async () => {
    const months = () => m.rows<{ month: string }>('select month::text from usage_partitions order by 1');
    expect(await months()).toEqual([{ month: '2026-03-01' }]);
    const r = wire(one.instanceId, 'edge', T('10:14'), T('10:15'), '1');
    await report(r);
    await m.house.advanceTo(bj('2026-03-26 08:00'));
    expect(await months()).toEqual([{ month: '2026-03-01' }, { month: '2026-04-01' }]);
    await m.house.world.clock.set(bj('2026-04-02 00:00'));
    expect(results(await report(r))).toEqual([['DUPLICATE', null]]);
    await report(wire(one.instanceId, 'april', bj('2026-04-01 09:00'), bj('2026-04-01 10:00'), '1'));
    expect(await count(`metering_sn = 'april'`)).toBe(1);
    const [where] = await m.rows<{ part: string }>(
      `select tableoid::regclass::text as part from usage_records where metering_sn = 'april'`,
    );
    expect(where!.part).toBe('usage_records_202604');
  });
});

it('the states of the table are those of the check constraint', async () => {
  const { rows } = await sql<{ def: string }>`
    select pg_get_constraintdef(oid) as def from pg_constraint
    where conname = 'usage_records_state' and conrelid = 'usage_records'::regclass`.execute(m.house.world.db);
  const inDatabase = [...rows[0]!.def.matchAll(/'([A-Z_]+)'/g)].map((x) => x[1]);
  expect(inDatabase.sort()).toEqual(Object.keys(usageStates).sort());
});
