import type { LocalText, StatementState } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Line, Period, Statement, Totals } from './settlement.ts';

export interface LineRow {
  id: bigint;
  seller_id: string;
  kind: Line['kind'];
  source_id: string;
  order_id: string | null;
  order_line_id: string | null;
  resource_id: string;
  product_id: string;
  product_name: LocalText;
  base: bigint;
  fee_basis_points: number;
  fee: bigint;
  seller_amount: bigint;
  effective_at: Date;
  period: string;
  posting_id: bigint | null;
  posted_at: Date;
  statement_id: string | null;
}

export function lineFromRow(r: LineRow): Line {
  return {
    id: r.id,
    sellerId: r.seller_id,
    kind: r.kind,
    sourceId: r.source_id,
    orderId: r.order_id,
    orderLineId: r.order_line_id,
    resourceId: r.resource_id,
    productId: r.product_id,
    productName: r.product_name,
    base: r.base,
    feeBasisPoints: r.fee_basis_points,
    fee: r.fee,
    sellerAmount: r.seller_amount,
    effectiveAt: r.effective_at,
    period: r.period,
    postingId: r.posting_id,
    postedAt: r.posted_at,
    statementId: r.statement_id,
  };
}

export interface StatementRow {
  id: string;
  seller_id: string;
  period: string;
  state: StatementState;
  sales: bigint;
  fee: bigint;
  payable: bigint;
  lines: number;
  generated_at: Date;
  sent_at: Date | null;
  countersigned_at: Date | null;
  paid_at: Date | null;
}

export function statementFromRow(r: StatementRow): Statement {
  return {
    id: r.id,
    sellerId: r.seller_id,
    period: r.period,
    state: r.state,
    sales: r.sales,
    fee: r.fee,
    payable: r.payable,
    lines: r.lines,
    generatedAt: r.generated_at,
    sentAt: r.sent_at,
    countersignedAt: r.countersigned_at,
    paidAt: r.paid_at,
  };
}

/** True when this segment or charge has its line already. */
export async function hasLine(ctx: ReadContext, kind: Line['kind'], sourceId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from settlement_lines where kind = ${kind} and source_id = ${sourceId}`.execute(ctx.db);
  return rows.length > 0;
}

export async function insertLine(ctx: WriteContext, line: Omit<Line, 'id' | 'statementId'>): Promise<void> {
  await sql`
    insert into settlement_lines (seller_id, kind, source_id, order_id, order_line_id, resource_id, product_id,
      product_name, currency, base, fee_basis_points, fee, seller_amount, effective_at, period, posting_id,
      posted_at)
    values (${line.sellerId}, ${line.kind}, ${line.sourceId}, ${line.orderId}, ${line.orderLineId},
      ${line.resourceId}, ${line.productId}, ${JSON.stringify(line.productName)}::jsonb, 'CNY', ${line.base},
      ${line.feeBasisPoints}, ${line.fee}, ${line.sellerAmount}, ${line.effectiveAt}, ${line.period},
      ${line.postingId}, ${line.postedAt})`.execute(ctx.tx);
}

/** The timer of a period, set by its first line; answers false when that period has been run already. */
export async function planRun(ctx: WriteContext, period: Period, dueAt: Date): Promise<boolean> {
  const { rows } = await sql<{ ran_at: Date | null }>`
    select ran_at from settlement_runs where period = ${period} for share`.execute(ctx.tx);
  if (rows[0]) return rows[0].ran_at === null;
  await sql`insert into settlement_runs (period, due_at) values (${period}, ${dueAt})
    on conflict (period) do nothing`.execute(ctx.tx);
  return true;
}

export async function claimDueRun(ctx: WriteContext): Promise<Period | undefined> {
  const { rows } = await sql<{ period: string }>`
    select period from settlement_runs where ran_at is null and due_at <= ${ctx.now}
    order by due_at limit 1 for update skip locked`.execute(ctx.tx);
  return rows[0]?.period;
}

/** Locks the run of a period, so that two runs of it follow each other. */
export async function lockRun(ctx: WriteContext, period: Period): Promise<void> {
  await sql`insert into settlement_runs (period, due_at) values (${period}, ${ctx.now})
    on conflict (period) do update set due_at = settlement_runs.due_at`.execute(ctx.tx);
}

export async function closeRun(
  ctx: WriteContext,
  period: Period,
  result: { statements: number; refused: number; rolledOver: number },
): Promise<void> {
  await sql`update settlement_runs set ran_at = ${ctx.now},
      statements = coalesce(statements, 0) + ${result.statements}, refused = ${result.refused},
      rolled_over = ${result.rolledOver}
    where period = ${period}`.execute(ctx.tx);
}

/** Sellers with unstatemented lines of this period or older ones. */
export async function sellersOpen(ctx: ReadContext, period: Period): Promise<string[]> {
  const { rows } = await sql<{ seller_id: string }>`
    select distinct seller_id from settlement_lines
    where statement_id is null and period <= ${period} order by seller_id`.execute(ctx.db);
  return rows.map((r) => r.seller_id);
}

/** The lines of a seller's next statement, locked. */
export async function lockOpenLines(ctx: WriteContext, sellerId: string, period: Period): Promise<Line[]> {
  const { rows } = await sql<LineRow>`
    select * from settlement_lines
    where statement_id is null and seller_id = ${sellerId} and period <= ${period}
    order by id for update`.execute(ctx.tx);
  return rows.map(lineFromRow);
}

/** False when the seller has a statement of this period already. */
export async function insertStatement(
  ctx: WriteContext,
  s: { id: string; sellerId: string; period: Period } & Totals,
): Promise<boolean> {
  const { rows } = await sql`
    insert into statements (id, seller_id, period, state, currency, sales, fee, payable, lines, generated_at)
    values (${s.id}, ${s.sellerId}, ${s.period}, 'GENERATED', 'CNY', ${s.sales}, ${s.fee}, ${s.payable},
      ${s.lines}, ${ctx.now})
    on conflict (seller_id, period) do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function bindLines(
  ctx: WriteContext,
  statementId: string,
  lineIds: readonly bigint[],
): Promise<void> {
  await sql`update settlement_lines set statement_id = ${statementId}
    where id = any(${lineIds.map(String)}::bigint[]) and statement_id is null`.execute(ctx.tx);
}

export async function findStatement(ctx: ReadContext, id: string): Promise<Statement | undefined> {
  const { rows } = await sql<StatementRow>`select * from statements where id = ${id}`.execute(ctx.db);
  return rows[0] && statementFromRow(rows[0]);
}

export async function lockStatement(ctx: WriteContext, id: string): Promise<Statement | undefined> {
  const { rows } = await sql<StatementRow>`select * from statements where id = ${id} for update`.execute(
    ctx.tx,
  );
  return rows[0] && statementFromRow(rows[0]);
}

/** One move: the state from where it was, its instant, and the row of its history. */
export async function saveMove(
  ctx: WriteContext,
  statement: Statement,
  action: string,
  state: StatementState,
  note: string | null,
): Promise<Statement> {
  const { rows } = await sql<StatementRow>`
    update statements set state = ${state},
      sent_at = case when ${state} = 'SENT' then ${ctx.now}::timestamptz else sent_at end,
      countersigned_at = case when ${state} = 'COUNTERSIGNING' then ${ctx.now}::timestamptz else countersigned_at end,
      paid_at = case when ${state} = 'PAID' then ${ctx.now}::timestamptz else paid_at end
    where id = ${statement.id} and state = ${statement.state} returning *`.execute(ctx.tx);
  if (!rows[0]) throw new Error(`Statement ${statement.id} moved while it was locked`);
  await sql`insert into statement_history (statement_id, action, state, actor, note, at)
    values (${statement.id}, ${action}, ${state}, ${JSON.stringify(ctx.actor)}::jsonb, ${note}, ${ctx.now})`.execute(
    ctx.tx,
  );
  return statementFromRow(rows[0]);
}

export interface Payout {
  readonly id: string;
  readonly amount: bigint;
  readonly bankReference: string;
  readonly recordedAt: Date;
}

export async function findPayout(ctx: ReadContext, statementId: string): Promise<Payout | undefined> {
  const { rows } = await sql<{ id: string; amount: bigint; bank_reference: string; recorded_at: Date }>`
    select id, amount, bank_reference, recorded_at from payouts where statement_id = ${statementId}`.execute(
    ctx.db,
  );
  const row = rows[0];
  return (
    row && { id: row.id, amount: row.amount, bankReference: row.bank_reference, recordedAt: row.recorded_at }
  );
}

export async function insertPayout(
  ctx: WriteContext,
  p: {
    id: string;
    statementId: string;
    sellerId: string;
    amount: bigint;
    bankReference: string;
    postingId: bigint;
    recordedBy: string;
  },
): Promise<void> {
  await sql`
    insert into payouts (id, statement_id, seller_id, amount, bank_reference, posting_id, recorded_at,
      recorded_by)
    values (${p.id}, ${p.statementId}, ${p.sellerId}, ${p.amount}, ${p.bankReference}, ${p.postingId},
      ${ctx.now}, ${p.recordedBy})`.execute(ctx.tx);
}
