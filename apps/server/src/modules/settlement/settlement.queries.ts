import { allowedActions, type StatementState, statementStates } from '@jishi/protocol';
import { sql } from 'kysely';
import { addDays, beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { getSeller, sellerOf } from '../sellers/index.ts';
import { StatementNotFound } from './settlement.errors.ts';
import * as settlement from './settlement.repository.ts';
import { runDay } from './settlement.settings.ts';
import { type Line, nextPeriod, periodOf, runAt, type Statement, startOfPeriod } from './settlement.ts';

const iso = (at: Date | null) => at?.toISOString() ?? null;

export interface StatementFilter {
  readonly state?: StatementState | undefined;
  readonly period?: string | undefined;
  readonly sellerId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export function toStatementItem(s: Statement) {
  return {
    id: s.id,
    sellerId: s.sellerId,
    period: s.period,
    state: s.state,
    currency: 'CNY' as const,
    sales: s.sales.toString(),
    fee: s.fee.toString(),
    payable: s.payable.toString(),
    lines: s.lines,
    generatedAt: s.generatedAt.toISOString(),
    sentAt: iso(s.sentAt),
    countersignedAt: iso(s.countersignedAt),
    paidAt: iso(s.paidAt),
  };
}

export function toLineView(l: Line) {
  return {
    id: l.id.toString(),
    kind: l.kind,
    orderId: l.orderId,
    orderLineId: l.orderLineId,
    usageChargeId: l.kind === 'USAGE' ? l.sourceId : null,
    resourceId: l.resourceId,
    productId: l.productId,
    productName: l.productName,
    base: l.base.toString(),
    feeBasisPoints: l.feeBasisPoints,
    fee: l.fee.toString(),
    sellerAmount: l.sellerAmount.toString(),
    effectiveAt: l.effectiveAt.toISOString(),
    period: l.period,
    postingId: l.postingId?.toString() ?? null,
  };
}

async function listStatements(ctx: ReadContext, filter: StatementFilter) {
  const after = decodeCursor(filter.cursor, ['instant', 'text']);
  const limit = filter.limit ?? 20;
  const { rows } = await sql<settlement.StatementRow>`
    select * from statements where true
      ${filter.sellerId ? sql`and seller_id = ${filter.sellerId}` : sql``}
      ${filter.state ? sql`and state = ${filter.state}` : sql``}
      ${filter.period ? sql`and period = ${filter.period}` : sql``}
      ${after ? sql`and (generated_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by generated_at desc, id desc limit ${limit + 1}`.execute(ctx.db);
  return pageOf(
    rows.map(settlement.statementFromRow),
    limit,
    (s) => s,
    (s) => [s.generatedAt, s.id],
  );
}

export async function listOwnStatements(ctx: ReadContext, filter: StatementFilter) {
  const seller = await sellerOf(ctx);
  const page = await listStatements(ctx, { ...filter, sellerId: seller.id });
  return { items: page.items.map(toStatementItem), next: page.next };
}

/** The operator's list, with the sellers' names. */
export async function listAllStatements(ctx: ReadContext, filter: StatementFilter) {
  const page = await listStatements(ctx, filter);
  const items = [];
  for (const s of page.items) items.push(await withSeller(ctx, s));
  return { items, next: page.next };
}

async function withSeller(ctx: ReadContext, s: Statement) {
  const seller = await getSeller(ctx, s.sellerId);
  return {
    ...toStatementItem(s),
    sellerName: seller.company,
    actions: allowedActions(statementStates, s.state),
  };
}

async function ownStatement(ctx: ReadContext, statementId: string): Promise<Statement> {
  const seller = await sellerOf(ctx);
  const statement = await settlement.findStatement(ctx, statementId);
  if (statement?.sellerId !== seller.id) throw new StatementNotFound({ statementId });
  return statement!;
}

/** A statement with its totals by kind, its way so far, and its payout. */
async function detail(ctx: ReadContext, s: Statement) {
  const { rows: kinds } = await sql<{
    kind: Line['kind'];
    lines: number;
    sales: bigint;
    fee: bigint;
    payable: bigint;
  }>`select kind, count(*)::int as lines, sum(base)::bigint as sales, sum(fee)::bigint as fee,
      sum(seller_amount)::bigint as payable
    from settlement_lines where statement_id = ${s.id} group by kind order by kind`.execute(ctx.db);
  const { rows: history } = await sql<{ action: string; state: string; note: string | null; at: Date }>`
    select action, state, note, at from statement_history where statement_id = ${s.id} order by id`.execute(
    ctx.db,
  );
  const payout = await settlement.findPayout(ctx, s.id);
  return {
    ...toStatementItem(s),
    kinds: kinds.map((k) => ({
      kind: k.kind,
      lines: k.lines,
      sales: k.sales.toString(),
      fee: k.fee.toString(),
      payable: k.payable.toString(),
    })),
    history: history.map((h) => ({ action: h.action, state: h.state, note: h.note, at: h.at.toISOString() })),
    payout: payout
      ? {
          id: payout.id,
          amount: payout.amount.toString(),
          bankReference: payout.bankReference,
          recordedAt: payout.recordedAt.toISOString(),
        }
      : null,
  };
}

export async function openOwnStatement(ctx: ReadContext, statementId: string) {
  return detail(ctx, await ownStatement(ctx, statementId));
}

export async function openStatement(ctx: ReadContext, statementId: string) {
  const statement = await settlement.findStatement(ctx, statementId);
  if (!statement) throw new StatementNotFound({ statementId });
  return { ...(await detail(ctx, statement)), ...(await withSeller(ctx, statement)) };
}

interface PageWish {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

async function linesPage(ctx: ReadContext, statementId: string, page: PageWish) {
  const after = decodeCursor(page.cursor, ['number']);
  const limit = page.limit ?? 20;
  const { rows } = await sql<settlement.LineRow>`
    select * from settlement_lines where statement_id = ${statementId}
      ${after ? sql`and id > ${after[0]}::bigint` : sql``}
    order by id limit ${limit + 1}`.execute(ctx.db);
  return pageOf(rows.map(settlement.lineFromRow), limit, toLineView, (l) => [l.id]);
}

export async function ownStatementLines(ctx: ReadContext, statementId: string, page: PageWish) {
  return linesPage(ctx, (await ownStatement(ctx, statementId)).id, page);
}

export async function statementLines(ctx: ReadContext, statementId: string, page: PageWish) {
  if (!(await settlement.findStatement(ctx, statementId))) throw new StatementNotFound({ statementId });
  return linesPage(ctx, statementId, page);
}

/** The running month so far, and what of older months is still open. */
export async function currentStatement(ctx: ReadContext) {
  const seller = await sellerOf(ctx);
  const period = periodOf(ctx.now);
  const { rows } = await sql<{ lines: number; sales: bigint; fee: bigint; payable: bigint }>`
    select count(*)::int as lines, coalesce(sum(base), 0)::bigint as sales,
      coalesce(sum(fee), 0)::bigint as fee, coalesce(sum(seller_amount), 0)::bigint as payable
    from settlement_lines where statement_id is null and seller_id = ${seller.id}`.execute(ctx.db);
  const { rows: recent } = await sql<settlement.LineRow>`
    select * from settlement_lines where statement_id is null and seller_id = ${seller.id}
    order by effective_at desc, id desc limit 50`.execute(ctx.db);
  const total = rows[0]!;
  return {
    period,
    currency: 'CNY' as const,
    from: startOfPeriod(period).toISOString(),
    to: startOfPeriod(nextPeriod(period)).toISOString(),
    runAt: runAt(period, await runDay.get(ctx)).toISOString(),
    lines: total.lines,
    sales: total.sales.toString(),
    fee: total.fee.toString(),
    payable: total.payable.toString(),
    recent: recent.map(settlement.lineFromRow).map(toLineView),
  };
}

/** What the seller earned per Beijing day, for the last `days` and the same length before. */
export async function revenueByDay(ctx: ReadContext, days: number) {
  const seller = await sellerOf(ctx);
  const today = beijingDate(ctx.now);
  const first = addDays(today, 1 - 2 * days);
  const { rows } = await sql<{ date: string; sales: bigint; payable: bigint; lines: number }>`
    select to_char(effective_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as date,
      sum(base)::bigint as sales, sum(seller_amount)::bigint as payable, count(*)::int as lines
    from settlement_lines where seller_id = ${seller.id} and effective_at >= ${beijingInstant(first)}
      and effective_at < ${beijingInstant(addDays(today, 1))}
    group by 1`.execute(ctx.db);
  const byDate = new Map(rows.map((r) => [r.date, r]));
  const series = (from: string) =>
    Array.from({ length: days }, (_, n) => {
      const date = addDays(from, n);
      const row = byDate.get(date);
      return {
        date,
        sales: (row?.sales ?? 0n).toString(),
        payable: (row?.payable ?? 0n).toString(),
        lines: row?.lines ?? 0,
      };
    });
  const sum = (list: ReturnType<typeof series>, what: 'sales' | 'payable') =>
    list.reduce((total, day) => total + BigInt(day[what]), 0n).toString();
  const current = series(addDays(today, 1 - days));
  const previous = series(first);
  return {
    currency: 'CNY' as const,
    days,
    current,
    previous,
    currentSales: sum(current, 'sales'),
    currentPayable: sum(current, 'payable'),
    previousSales: sum(previous, 'sales'),
    previousPayable: sum(previous, 'payable'),
  };
}

export async function listRuns(ctx: ReadContext) {
  const { rows } = await sql<{
    period: string;
    due_at: Date;
    ran_at: Date | null;
    statements: number | null;
    refused: number | null;
    rolled_over: number | null;
  }>`select * from settlement_runs order by period desc limit 36`.execute(ctx.db);
  return {
    items: rows.map((r) => ({
      period: r.period,
      dueAt: r.due_at.toISOString(),
      ranAt: iso(r.ran_at),
      statements: r.statements,
      refused: r.refused,
      rolledOver: r.rolled_over,
    })),
  };
}
