import { statementStates } from '@jishi/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bj } from '../resources/shop.fixture.ts';
import { reportUsage } from '../usage/index.ts';
import { type Metered, openMetered, wire } from '../usage/metered.fixture.ts';
import { countersign, recordPayout, recordPayoutFailure } from './payout.ts';
import { runSettlement } from './run.ts';
import { settleSegment } from './settle.ts';

let m: Metered;
let meter: { resourceId: string; instanceId: string };
beforeAll(async () => {
  m = await openMetered({ start: bj('2026-03-02 10:00').toISOString() });
  await m.give(100_000_000n);
  meter = await m.meter();
});
afterAll(() => m.close());

interface StatementRow {
  id: string;
  period: string;
  state: string;
  sales: bigint;
  fee: bigint;
  payable: bigint;
  lines: number;
}
const statements = () => m.rows<StatementRow>('select * from statements order by period');
const owed = async () =>
  (
    await m.rows<{ owed: bigint }>(`select -coalesce(sum(e.amount), 0)::bigint as owed from ledger_entries e
      join ledger_accounts a on a.id = e.account_id where a.code = 'payable:${m.sellerId}'`)
  )[0]!.owed;
const run = (period: string) => m.house.write((ctx) => runSettlement(ctx, period));

/** A paid order that opens: held first, split when its segment is effective. */
async function buy(periodCount = 1): Promise<void> {
  const { placeOrder } = await import('../orders/index.ts');
  const { payFromBalance } = await import('../payments/index.ts');
  await m.house.write(
    async (ctx) => {
      const order = await placeOrder(ctx, {
        ...m.buyer,
        planId: m.month,
        periodCount,
        seats: null,
        autoRenew: false,
        agreed: true,
        expectedDue: null,
      });
      await payFromBalance(ctx, { orderId: order.id, accountId: m.buyer.accountId });
    },
    { actor: { kind: 'USER', ...m.buyer } },
  );
  await m.house.drain();
}

let serial = 0;
async function use(value: string): Promise<void> {
  const now = await m.house.world.clock.now();
  serial += 1;
  await m.house.write((ctx) =>
    reportUsage(ctx, m.sellerId, [
      wire(
        meter.instanceId,
        `u${serial}`,
        new Date(now.getTime() - 60_000 - serial * 1000),
        new Date(now.getTime() - 1000),
        value,
      ),
    ]),
  );
}

it('an effective segment is split once, however often it is told', async () => {
  await buy();
  const before = await owed();
  expect(before).toBe(7920n);
  const [line] = await m.rows<{ source_id: string; order_id: string; resource_id: string }>(
    `select * from settlement_lines where kind = 'SEGMENT'`,
  );
  const again = () =>
    m.house.write((ctx) =>
      settleSegment(ctx, {
        segmentId: line!.source_id,
        orderId: line!.order_id,
        resourceId: line!.resource_id,
        effectiveAt: ctx.now,
      }),
    );
  await again();
  await Promise.all([again(), again()]);
  expect(await owed()).toBe(before);
  expect(await m.rows('select 1 from settlement_lines')).toHaveLength(1);
});

it('over random histories every statement is the ledger to the cent, and nothing is left out or twice', async () => {
  const acts = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('buy' as const), periods: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ kind: fc.constant('use' as const), value: fc.integer({ min: 1, max: 900_000 }) }),
      fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 300 }) }),
    ),
    { minLength: 1, maxLength: 7 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (history) => {
      for (const act of history) {
        if (act.kind === 'buy') await buy(act.periods);
        else if (act.kind === 'use') await use(String(act.value / 10));
        else {
          const now = await m.house.world.clock.now();
          await m.house.advanceTo(new Date(now.getTime() + act.hours * 3_600_000));
        }
      }
      const [sums] = await m.rows<{ lines: bigint; open: bigint; bound: bigint; statements: bigint }>(`
        select coalesce(sum(seller_amount), 0)::bigint as lines,
          coalesce(sum(seller_amount) filter (where statement_id is null), 0)::bigint as open,
          coalesce(sum(seller_amount) filter (where statement_id is not null), 0)::bigint as bound,
          (select coalesce(sum(payable), 0)::bigint from statements) as statements from settlement_lines`);
      expect(await owed()).toBe(sums!.lines);
      expect(sums!.bound).toBe(sums!.statements);
      const early = await m.rows(`select 1 from settlement_lines l join statements s on s.id = l.statement_id
        where l.period > s.period`);
      expect(early).toEqual([]);
    }),
    { numRuns: 6 },
  );
  await m.house.advanceTo(new Date((await m.house.world.clock.now()).getTime() + 70 * 86_400_000));
  expect(await m.rows('select 1 from settlement_lines where statement_id is null')).toEqual([]);
  const drawn = await statements();
  expect(drawn.length).toBeGreaterThan(0);
  for (const s of drawn) {
    const [sum] = await m.rows<{ booked: bigint }>(`
      select -sum(e.amount)::bigint as booked from settlement_lines l
      join ledger_entries e on e.posting_id = l.posting_id join ledger_accounts a on a.id = e.account_id
      where l.statement_id = '${s.id}' and a.code = 'payable:${m.sellerId}'`);
    expect(s.payable).toBe(sum!.booked);
    expect(s.state).toBe('SENT');
  }
});

it('a run twice, also at once, draws one statement; a period that is not over is refused', async () => {
  const before = await statements();
  const last = before.at(-1)!.period;
  await Promise.all([run(last), run(last)]);
  expect(await statements()).toEqual(before);
  const { body, status } = await m.as(m.staff, {
    method: 'POST',
    url: '/api/operator/settlement-runs',
    payload: { period: '203001' },
  });
  expect([status, body.code]).toEqual([422, 'PERIOD_NOT_OVER']);
});

it('lines that the ledger does not confirm get no statement, and say so', async () => {
  await buy();
  const period = (
    await m.rows<{ period: string }>('select period from settlement_lines where statement_id is null')
  )[0]!.period;
  await m.house.world.clock.set(bj(`${Number(period.slice(0, 4)) + 1}-01-01 00:00`));
  await m.rows('alter table settlement_lines disable trigger settlement_lines_immutable');
  await m.rows(
    'update settlement_lines set seller_amount = seller_amount + 1, fee = fee - 1 where statement_id is null',
  );
  expect(await run(period)).toMatchObject({ statements: 0, refused: 1 });
  await m.rows(
    'update settlement_lines set seller_amount = seller_amount - 1, fee = fee + 1 where statement_id is null',
  );
  await m.rows('alter table settlement_lines enable trigger settlement_lines_immutable');
  // Nothing is forgotten: the running month's timer looks at them again.
  const [timer] = await m.rows<{ n: number }>(
    'select count(*)::int as n from settlement_runs where ran_at is null',
  );
  expect(timer!.n).toBeGreaterThan(0);
  expect(await run(period)).toMatchObject({ statements: 1, refused: 0 });
});

describe('a statement on its way', () => {
  it('cannot be changed, nor its lines', async () => {
    await expect(m.rows('update statements set payable = payable + 1, fee = fee - 1')).rejects.toThrow(
      'immutable',
    );
    await expect(m.rows('delete from statements')).rejects.toThrow('append-only');
    await expect(m.rows('update settlement_lines set statement_id = null')).rejects.toThrow('immutable');
    await expect(m.rows('delete from settlement_lines')).rejects.toThrow('append-only');
  });

  it('is paid once: countersigned, failed, paid; twice at once is once', async () => {
    const [s] = await statements();
    const before = await owed();
    const pay = () =>
      m.house.write((ctx) => recordPayout(ctx, s!.id, { amount: s!.payable, bankReference: 'B-1' }));
    await expect(pay()).rejects.toThrow('INVALID_TRANSITION');
    await m.house.write((ctx) => countersign(ctx, s!.id));
    await m.house.write((ctx) => recordPayoutFailure(ctx, s!.id, 'account closed'));
    expect(await owed()).toBe(before);
    await expect(
      m.house.write((ctx) => recordPayout(ctx, s!.id, { amount: s!.payable - 1n, bankReference: 'B-1' })),
    ).rejects.toThrow('PAYOUT_AMOUNT_DIFFERS');
    const outcomes = await Promise.allSettled([pay(), pay(), pay()]);
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    expect(await owed()).toBe(before - s!.payable);
    const history = await m.rows<{ action: string }>(
      `select action from statement_history where statement_id = '${s!.id}' order by id`,
    );
    expect(history.map((h) => h.action)).toEqual(['send', 'countersign', 'pay', 'fail', 'pay', 'succeed']);
  });

  it('over HTTP the payout with one Idempotency-Key is answered twice and booked once', async () => {
    const s = (await statements())[1]!;
    const url = `/api/operator/statements/${s.id}`;
    expect((await m.as(m.sellerPerson, { method: 'POST', url: `${url}/countersign` })).status).toBe(403);
    expect((await m.as(m.staff, { method: 'POST', url: `${url}/countersign` })).body.state).toBe(
      'COUNTERSIGNING',
    );
    const before = await owed();
    const payout = (key?: string) =>
      m.as(m.staff, {
        method: 'POST',
        url: `${url}/payout`,
        payload: { bankReference: 'B-2', amount: s.payable.toString() },
        headers: key ? { 'idempotency-key': key } : {},
      });
    expect((await payout()).body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    const answers = [await payout('payout-key-1'), await payout('payout-key-1')];
    expect(answers.map((a) => [a.status, a.body.state])).toEqual([
      [200, 'PAID'],
      [200, 'PAID'],
    ]);
    expect((await payout('payout-key-2')).body.code).toBe('INVALID_TRANSITION');
    expect(await owed()).toBe(before - s.payable);
  });
});

describe('the pages', () => {
  it('show a seller its own statements, opened down; another’s is not found', async () => {
    const [s] = await statements();
    const list = await m.as(m.sellerPerson, { url: '/api/seller/statements?limit=1' });
    expect(list.body.items).toHaveLength(1);
    const detail = await m.as(m.sellerPerson, { url: `/api/seller/statements/${s!.id}` });
    expect(detail.body).toMatchObject({
      sales: s!.sales.toString(),
      payable: s!.payable.toString(),
      payout: { bankReference: 'B-1' },
    });
    const lines = await m.as(m.sellerPerson, { url: `/api/seller/statements/${s!.id}/lines?limit=100` });
    expect(lines.body.items).toHaveLength(s!.lines);
    for (const l of lines.body.items) expect(l.orderId === null).toBe(l.usageChargeId !== null);
    const rival = await m.other();
    for (const path of ['', '/lines']) {
      const { status, body } = await m.as(rival, { url: `/api/seller/statements/${s!.id}${path}` });
      expect([status, body.code]).toEqual([404, 'STATEMENT_NOT_FOUND']);
    }
    expect((await m.as(rival, { url: '/api/seller/statements' })).body.items).toEqual([]);
    expect((await m.as(m.buyer, { url: '/api/seller/statements' })).status).toBe(403);
  });

  it('show the running month and the revenue by day', async () => {
    await buy();
    const current = await m.as(m.sellerPerson, { url: '/api/seller/statements/current' });
    expect(current.body).toMatchObject({ lines: 1, sales: '9900', fee: '1980', payable: '7920' });
    const revenue = await m.as(m.sellerPerson, { url: '/api/seller/revenue?days=7' });
    expect(revenue.body.current).toHaveLength(7);
    expect(revenue.body.current.at(-1)).toMatchObject({ payable: '7920', lines: 1 });
    expect(revenue.body).toMatchObject({ currentSales: '9900', currentPayable: '7920' });
    expect([revenue.body.previousSales, revenue.body.previousPayable]).toEqual(['0', '0']);
    expect((await m.as(m.sellerPerson, { url: '/api/seller/revenue?days=0' })).status).toBe(400);
    const all = await m.as(m.staff, { url: '/api/operator/statements' });
    expect(all.body.items[0]).toMatchObject({ sellerName: { en: 'Kedu' }, actions: expect.any(Array) });
    expect((await m.as(m.staff, { url: '/api/operator/settlement-runs' })).body.items.length).toBeGreaterThan(
      0,
    );
  });
});

it('the states of the table are those of the check constraint', async () => {
  const [row] = await m.rows<{ def: string }>(
    `select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'statements_state'`,
  );
  const inDatabase = [...row!.def.matchAll(/'([A-Z_]+)'/g)].map((x) => x[1]);
  expect(inDatabase.sort()).toEqual(Object.keys(statementStates).sort());
});
