import type { KnownGeneration } from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Cause, DebugRun, Examined, Exchange, Verdict } from './run.ts';

interface Row {
  id: string;
  position: bigint;
  seller_id: string;
  address_id: string;
  key_id: string;
  generation: KnownGeneration;
  scene: string;
  variant: string | null;
  params: Record<string, unknown>;
  cause: Cause;
  at: Date;
  verdict: Verdict;
  reason: string | null;
  exchanges: Exchange[];
  checks: DebugRun['checks'];
  diagnosis: Examined | null;
}

const fromRow = (row: Row): DebugRun => ({
  id: row.id,
  position: row.position,
  sellerId: row.seller_id,
  addressId: row.address_id,
  keyId: row.key_id,
  generation: row.generation,
  scene: row.scene,
  variant: row.variant,
  params: row.params,
  cause: row.cause,
  at: row.at,
  verdict: row.verdict,
  reason: row.reason,
  exchanges: row.exchanges,
  checks: row.checks,
  examined: row.diagnosis,
});

/** JSON that PostgreSQL takes: whatever a seller answered, without NUL and broken surrogate pairs. */
export const kept = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed().replaceAll('\u0000', '\uFFFD') : inner,
  );

export async function insert(ctx: WriteContext, run: Omit<DebugRun, 'position'>): Promise<DebugRun> {
  const { rows } = await sql<Row>`
    insert into debug_runs (id, seller_id, address_id, key_id, generation, scene, variant, params, cause, at,
      verdict, reason, exchanges, checks, diagnosis)
    values (${run.id}, ${run.sellerId}, ${run.addressId}, ${run.keyId}, ${run.generation}, ${run.scene},
      ${run.variant}, ${kept(run.params)}::jsonb, ${run.cause}, ${run.at}, ${run.verdict}, ${run.reason},
      ${kept(run.exchanges)}::jsonb, ${kept(run.checks)}::jsonb,
      ${run.examined === null ? null : kept(run.examined)}::jsonb)
    returning *`.execute(ctx.tx);
  return fromRow(rows[0]!);
}

/** Keeps the newest runs of a seller, and those that a saved case shows as its last. */
export async function trim(ctx: WriteContext, sellerId: string, count: number): Promise<void> {
  await sql`delete from debug_runs r where r.seller_id = ${sellerId}
    and r.position < (select position from debug_runs where seller_id = ${sellerId}
      order by position desc offset ${count - 1} limit 1)
    and not exists (select 1 from test_cases c where c.last_run_id = r.id)`.execute(ctx.tx);
}

export async function find(ctx: ReadContext, id: string): Promise<DebugRun | undefined> {
  const { rows } = await sql<Row>`select * from debug_runs where id = ${id}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export interface RunFilter {
  readonly sellerId: string;
  readonly addressId?: string | undefined;
  readonly generation?: string | undefined;
  readonly scene?: string | undefined;
  readonly verdict?: string | undefined;
}

/** Newest first; `before` is the position of the last row of the page before. */
export async function list(
  ctx: ReadContext,
  filter: RunFilter,
  before: string | undefined,
  limit: number,
): Promise<DebugRun[]> {
  const { rows } = await sql<Row>`select * from debug_runs where seller_id = ${filter.sellerId}
      and (${filter.addressId ?? null}::text is null or address_id = ${filter.addressId ?? null})
      and (${filter.generation ?? null}::text is null or generation = ${filter.generation ?? null})
      and (${filter.scene ?? null}::text is null or scene = ${filter.scene ?? null})
      and (${filter.verdict ?? null}::text is null or verdict = ${filter.verdict ?? null})
      and (${before ?? null}::bigint is null or position < ${before ?? null}::bigint)
    order by position desc limit ${limit}`.execute(ctx.db);
  return rows.map(fromRow);
}

/** Calls by hand in the last minute of machine time. */
export async function countRecent(ctx: ReadContext, sellerId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from debug_runs
    where seller_id = ${sellerId} and cause <> 'DIAL'
      and machine_time > clock_timestamp() - interval '1 minute'`.execute(ctx.db);
  return rows[0]!.n;
}
