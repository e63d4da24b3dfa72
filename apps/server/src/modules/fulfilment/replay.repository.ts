import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { type CallRow, fromRow as callFromRow } from './call.mapping.ts';
import type { Call } from './call.ts';
import type { Replay, ReplayFilter, ReplayProgress } from './replay.model.ts';

interface Row {
  id: string;
  seller_id: string;
  product_id: string | null;
  scene: string | null;
  failed_from: Date | null;
  failed_to: Date | null;
  state: Replay['state'];
  total: number;
  restarted: number;
  skipped: number;
  cursor: bigint;
  up_to: bigint;
  created_at: Date;
  finished_at: Date | null;
}

const fromRow = (r: Row): Replay => ({
  id: r.id,
  sellerId: r.seller_id,
  productId: r.product_id,
  scene: r.scene,
  from: r.failed_from,
  to: r.failed_to,
  state: r.state,
  total: r.total,
  restarted: r.restarted,
  skipped: r.skipped,
  cursor: r.cursor,
  upTo: r.up_to,
  createdAt: r.created_at,
  finishedAt: r.finished_at,
});

function matches(filter: {
  readonly sellerId: string;
  readonly productId?: string | null | undefined;
  readonly scene?: string | null | undefined;
  readonly from?: Date | string | null | undefined;
  readonly to?: Date | string | null | undefined;
}): RawBuilder<unknown> {
  return sql`c.seller_id = ${filter.sellerId} and c.state in ('RETRYING', 'FAILED')
    ${filter.productId ? sql`and c.product_id = ${filter.productId}` : sql``}
    ${filter.scene ? sql`and c.scene = ${filter.scene}` : sql``}
    ${filter.from ? sql`and c.last_attempt_at >= ${filter.from}::timestamptz` : sql``}
    ${filter.to ? sql`and c.last_attempt_at < ${filter.to}::timestamptz` : sql``}`;
}

export async function missed(
  ctx: ReadContext,
  filter: ReplayFilter,
): Promise<{ readonly total: number; readonly upTo: bigint }> {
  const { rows } = await sql<{ total: number; upTo: bigint }>`
    select count(*)::int as total, coalesce(max(c.position), 0)::bigint as "upTo"
    from interface_calls c where ${matches(filter)}`.execute(ctx.db);
  return rows[0]!;
}

export async function countMissed(ctx: ReadContext, filter: ReplayFilter): Promise<number> {
  return (await missed(ctx, filter)).total;
}

/** Undefined when one is running for this seller. */
export async function insert(
  ctx: WriteContext,
  wish: {
    readonly id: string;
    readonly requestedBy: string | null;
    readonly filter: ReplayFilter;
    readonly total: number;
    readonly upTo: bigint;
  },
): Promise<Replay | undefined> {
  const { filter } = wish;
  const { rows } = await sql<Row>`
    insert into call_replays (id, seller_id, requested_by, product_id, scene, failed_from, failed_to, state, total,
      up_to, due_at, created_at)
    values (${wish.id}, ${filter.sellerId}, ${wish.requestedBy}, ${filter.productId ?? null}, ${filter.scene ?? null},
      ${filter.from ?? null}::timestamptz, ${filter.to ?? null}::timestamptz, 'RUNNING', ${wish.total}, ${wish.upTo},
      ${ctx.now}, ${ctx.now})
    on conflict do nothing returning *`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

export async function earliest(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`select min(due_at) as due from call_replays
    where due_at is not null`.execute(db);
  return rows[0]?.due ?? null;
}

/** The one that waited longest for its next batch. */
export async function lockDue(ctx: WriteContext): Promise<Replay | undefined> {
  const { rows } = await sql<Row>`
    select * from call_replays where due_at <= ${ctx.now} order by due_at, restarted + skipped, id
    limit 1 for update skip locked`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

export async function lockMissed(ctx: WriteContext, replay: Replay, limit: number): Promise<Call[]> {
  const { rows } = await sql<CallRow>`
    select c.*, coalesce(c.lease_until > clock_timestamp(), false) as is_calling from interface_calls c
    where ${matches(replay)} and c.position > ${replay.cursor} and c.position <= ${replay.upTo}
    order by c.position limit ${limit} for update`.execute(ctx.tx);
  return rows.map(callFromRow);
}

export async function advance(
  ctx: WriteContext,
  replay: Replay,
  step: {
    readonly restarted: number;
    readonly skipped: number;
    readonly cursor: bigint;
    readonly isDone: boolean;
  },
): Promise<void> {
  await sql`update call_replays set restarted = restarted + ${step.restarted}, skipped = skipped + ${step.skipped},
      cursor = ${step.cursor}, state = ${step.isDone ? 'DONE' : 'RUNNING'},
      due_at = ${step.isDone ? null : ctx.now}, finished_at = ${step.isDone ? ctx.now : null}
    where id = ${replay.id}`.execute(ctx.tx);
}

/** The latest ten of a seller. */
export async function listOf(ctx: ReadContext, sellerId: string): Promise<ReplayProgress[]> {
  const { rows } = await sql<Row & { succeeded: number; failed_again: number; waiting: number }>`
    select r.*, n.* from (
      select * from call_replays where seller_id = ${sellerId} order by created_at desc, id desc limit 10
    ) r cross join lateral (
      select count(*) filter (where c.state = 'SUCCESS')::int as succeeded,
        count(*) filter (where c.state in ('RETRYING', 'FAILED', 'CLOSED'))::int as failed_again,
        count(*) filter (where c.state = 'PENDING')::int as waiting
      from interface_calls c where c.replay_id = r.id
    ) n order by r.created_at desc, r.id desc`.execute(ctx.db);
  return rows.map((r) => ({
    ...fromRow(r),
    succeeded: r.succeeded,
    failedAgain: r.failed_again,
    waiting: r.waiting,
  }));
}
