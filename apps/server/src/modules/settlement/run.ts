import { news, next, statementStates } from '@jishi/protocol';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import { transactionalSource } from '../../platform/due/due.ts';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { entriesOf } from '../ledger/index.ts';
import { planRun } from './plan.ts';
import { PeriodNotOver } from './settlement.errors.ts';
import * as settlement from './settlement.repository.ts';
import { isOver, type Line, type Period, type Totals, totalsOf } from './settlement.ts';

export interface RunResult {
  readonly period: Period;
  readonly statements: number;
  /** Sellers whose lines and ledger disagree: no statement, an error in the log. */
  readonly refused: number;
  /** Sellers with nothing to be paid: their lines wait for the next period (SET-11). */
  readonly rolledOver: number;
}

/**
 * The bill run (15.4 steps 1 and 2): one statement per seller with its lines of the period and older open
 * ones. Sent at once, because nothing is left to be confirmed (SET-1). Run twice is the same as once.
 */
export async function runSettlement(ctx: WriteContext, period: Period): Promise<RunResult> {
  if (!isOver(period, ctx.now)) throw new PeriodNotOver({ period });
  await settlement.lockRun(ctx, period);
  const result = { statements: 0, refused: 0, rolledOver: 0 };
  for (const sellerId of await settlement.sellersOpen(ctx, period)) {
    const lines = await settlement.lockOpenLines(ctx, sellerId, period);
    const totals = totalsOf(lines);
    if (totals.payable <= 0n) result.rolledOver++;
    else if (!(await agreesWithLedger(ctx, sellerId, lines, totals))) result.refused++;
    else if (await drawStatement(ctx, sellerId, period, lines, totals)) result.statements++;
  }
  await settlement.closeRun(ctx, period, result);
  // What got no statement is looked at again with the running month.
  if ((await settlement.sellersOpen(ctx, period)).length > 0) await planRun(ctx, period);
  return { period, ...result };
}

async function drawStatement(
  ctx: WriteContext,
  sellerId: string,
  period: Period,
  lines: readonly Line[],
  totals: Totals,
): Promise<boolean> {
  const id = newId('statement', ctx.now);
  // A second run of the period: late lines wait for the next one, a sent statement stays (SET-2).
  if (!(await settlement.insertStatement(ctx, { id, sellerId, period, ...totals }))) return false;
  await settlement.bindLines(
    ctx,
    id,
    lines.map((l) => l.id),
  );
  const statement = (await settlement.lockStatement(ctx, id))!;
  await settlement.saveMove(ctx, statement, 'send', next(statementStates, statement.state, 'send'), null);
  const payable = totals.payable.toString();
  await tell(ctx, news('statement.sent', id, { statementId: id, sellerId, period, payable }));
  return true;
}

/**
 * A statement that the ledger does not confirm to the cent is not sent: the payable entries of exactly these
 * postings are read again from the books.
 */
async function agreesWithLedger(
  ctx: WriteContext,
  sellerId: string,
  lines: readonly Line[],
  totals: Totals,
): Promise<boolean> {
  const postings = new Set(lines.flatMap((l) => (l.postingId === null ? [] : [l.postingId])));
  const from = new Date(Math.min(...lines.map((l) => l.postedAt.getTime())));
  let booked = 0n;
  let cursor: string | undefined;
  do {
    const page = await entriesOf(ctx, `payable:${sellerId}`, {
      from,
      limit: 1000,
      ...(cursor ? { cursor } : {}),
    });
    for (const entry of page.items) if (postings.has(entry.postingId)) booked -= entry.amount;
    cursor = page.next ?? undefined;
  } while (cursor);
  if (booked === totals.payable) return true;
  ctx.world.metrics.dueFailures.inc({ source: 'settlement.run' });
  ctx.log.error(
    { sellerId, lines: totals.payable.toString(), ledger: booked.toString() },
    'statement refused: its lines and the ledger disagree',
  );
  return false;
}

/** The month-end run; the row of the period is its timer. */
export const settlementSource = transactionalSource({
  name: 'settlement.run',
  async earliest(db: Db) {
    const { rows } = await sql<{ due: Date | null }>`
      select min(due_at) as due from settlement_runs where ran_at is null`.execute(db);
    return rows[0]?.due ?? null;
  },
  async batch(ctx) {
    const period = await settlement.claimDueRun(ctx);
    if (!period) return 0;
    await runSettlement(ctx, period);
    return 1;
  },
});
