import type { LocalText, ProductId, TakedownCause, TakedownState } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Takedown } from './takedown.ts';

interface Row {
  readonly id: string;
  readonly product_id: string;
  readonly seller_id: string;
  readonly product_name: LocalText;
  readonly cause: TakedownCause;
  readonly period: string;
  readonly facts: Takedown['facts'];
  readonly state: TakedownState;
  readonly opened_at: Date;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  readonly reason: string | null;
}

function fromRow(row: Row): Takedown {
  return {
    id: row.id,
    productId: row.product_id as ProductId,
    sellerId: row.seller_id,
    productName: row.product_name,
    cause: row.cause,
    period: row.period,
    facts: row.facts,
    state: row.state,
    openedAt: row.opened_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    reason: row.reason,
  };
}

export interface FailedOrder {
  readonly orderId: string;
  readonly productId: string;
  readonly sellerId: string;
  readonly period: string;
}

/** Counts an order once; answers the month's number, or undefined when it was counted before. */
export async function countFailure(ctx: WriteContext, f: FailedOrder): Promise<number | undefined> {
  // Two at once for one product must not both be the third.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`takedowns:${f.productId}`}, 0))`.execute(ctx.tx);
  const { rows } = await sql`
    insert into interface_failed_orders (order_id, product_id, seller_id, period, failed_at)
    values (${f.orderId}, ${f.productId}, ${f.sellerId}, ${f.period}, ${ctx.now})
    on conflict (order_id) do nothing returning order_id`.execute(ctx.tx);
  if (rows.length === 0) return undefined;
  const { rows: counted } = await sql<{ failures: number }>`
    select count(*)::int as failures from interface_failed_orders
    where product_id = ${f.productId} and period = ${f.period}`.execute(ctx.tx);
  return counted[0]!.failures;
}

/** False when this product has its task for this cause and period already. */
export async function insert(ctx: WriteContext, t: Takedown): Promise<boolean> {
  const { rows } = await sql`
    insert into takedown_tasks (id, product_id, seller_id, product_name, cause, period, facts, state, opened_at)
    values (${t.id}, ${t.productId}, ${t.sellerId}, ${JSON.stringify(t.productName)}::jsonb, ${t.cause}, ${t.period},
      ${JSON.stringify(t.facts)}::jsonb, ${t.state}, ${t.openedAt})
    on conflict (product_id, cause, period) do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function lock(ctx: WriteContext, id: string): Promise<Takedown | undefined> {
  const { rows } = await sql<Row>`select * from takedown_tasks where id = ${id} for update`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

export async function save(ctx: WriteContext, t: Takedown): Promise<void> {
  await sql`update takedown_tasks set state = ${t.state}, decided_at = ${t.decidedAt}, decided_by = ${t.decidedBy},
      reason = ${t.reason} where id = ${t.id}`.execute(ctx.tx);
}

export async function log(
  ctx: WriteContext,
  taskId: string,
  action: 'open' | 'suspend' | 'dismiss' | 'restore',
  reason: string | null,
): Promise<void> {
  await sql`insert into takedown_log (task_id, action, actor, reason, happened_at)
    values (${taskId}, ${action}, ${JSON.stringify(ctx.actor)}::jsonb, ${reason}, ${ctx.now})`.execute(
    ctx.tx,
  );
}

/** Newest first. */
export async function list(
  ctx: ReadContext,
  filter: { state: TakedownState | null; after: readonly string[] | undefined; limit: number },
): Promise<Takedown[]> {
  const [at, id] = filter.after ?? [null, null];
  const { rows } = await sql<Row>`select * from takedown_tasks
    where (${filter.state}::text is null or state = ${filter.state})
      and (${at}::timestamptz is null or (opened_at, id) < (${at}::timestamptz, ${id}))
    order by opened_at desc, id desc limit ${filter.limit + 1}`.execute(ctx.db);
  return rows.map(fromRow);
}

/** Failures of a seller's products in one month; products without any are missing. */
export async function failuresOfSeller(
  ctx: ReadContext,
  sellerId: string,
  period: string,
): Promise<{ productId: string; failures: number }[]> {
  const { rows } = await sql<{ product_id: string; failures: number }>`
    select product_id, count(*)::int as failures from interface_failed_orders
    where seller_id = ${sellerId} and period = ${period} group by 1`.execute(ctx.db);
  return rows.map((row) => ({ productId: row.product_id, failures: row.failures }));
}

/** A seller's tasks that matter still: open, or the product is suspended by one; and this month's. */
export async function tasksOfSeller(ctx: ReadContext, sellerId: string, period: string): Promise<Takedown[]> {
  const { rows } = await sql<Row>`select * from takedown_tasks
    where seller_id = ${sellerId} and (state in ('OPEN', 'SUSPENDED') or period = ${period})
    order by opened_at desc, id desc`.execute(ctx.db);
  return rows.map(fromRow);
}
