import type { KnownGeneration } from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import type { Lease } from '../../platform/due/due.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { kept } from './run.repository.ts';
import type { Cause, Trial, Verdict } from './run.ts';

/** A call that passed once and is repeated from then on. */
export interface TestCase extends Trial {
  readonly id: string;
  readonly sellerId: string;
  readonly addressId: string;
  /** The key of its last call. */
  readonly keyId: string;
  readonly savedAt: Date;
  /** Of the last call. */
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly lastRunAt: Date;
  readonly lastRunId: string;
  readonly lastCause: Cause;
  /** A call by us is waiting or under way. */
  readonly nextRunAt: Date | null;
  readonly nextCause: 'RERUN' | 'DIAL' | null;
}

interface Row {
  id: string;
  seller_id: string;
  address_id: string;
  key_id: string;
  generation: KnownGeneration;
  scene: string;
  variant: string | null;
  params: Record<string, unknown>;
  saved_at: Date;
  verdict: Verdict;
  reason: string | null;
  last_run_at: Date;
  last_run_id: string;
  last_cause: Cause;
  next_run_at: Date | null;
  next_cause: 'RERUN' | 'DIAL' | null;
}

const fromRow = (row: Row): TestCase => ({
  id: row.id,
  sellerId: row.seller_id,
  addressId: row.address_id,
  keyId: row.key_id,
  generation: row.generation,
  scene: row.scene,
  variant: row.variant,
  params: row.params,
  savedAt: row.saved_at,
  verdict: row.verdict,
  reason: row.reason,
  lastRunAt: row.last_run_at,
  lastRunId: row.last_run_id,
  lastCause: row.last_cause,
  nextRunAt: row.next_run_at,
  nextCause: row.next_cause,
});

/** Saves a new case, or takes the result over into the one with the same values. */
export async function put(ctx: WriteContext, one: TestCase, digest: string): Promise<TestCase> {
  const { rows } = await sql<Row>`
    insert into test_cases (id, seller_id, address_id, key_id, generation, scene, variant, params, params_digest,
      saved_at, verdict, reason, last_run_at, last_run_id, last_cause)
    values (${one.id}, ${one.sellerId}, ${one.addressId}, ${one.keyId}, ${one.generation}, ${one.scene},
      ${one.variant}, ${kept(one.params)}::jsonb, ${digest}, ${one.savedAt}, ${one.verdict}, ${one.reason},
      ${one.lastRunAt}, ${one.lastRunId}, ${one.lastCause})
    on conflict (address_id, generation, scene, variant, params_digest) do update set
      key_id = excluded.key_id, verdict = excluded.verdict, reason = excluded.reason,
      last_run_at = excluded.last_run_at, last_run_id = excluded.last_run_id, last_cause = excluded.last_cause
    returning *`.execute(ctx.tx);
  return fromRow(rows[0]!);
}

/** What a further call of the case brought; `owner` when it was claimed. False when the case is gone or claimed anew. */
export async function saveResult(
  ctx: WriteContext,
  id: string,
  result: { keyId: string; verdict: Verdict; reason: string | null; runId: string; cause: Cause },
  owner?: string,
): Promise<boolean> {
  const { rows } = await sql`
    update test_cases set key_id = ${result.keyId}, verdict = ${result.verdict}, reason = ${result.reason},
      last_run_at = ${ctx.now}, last_run_id = ${result.runId}, last_cause = ${result.cause},
      next_run_at = case when ${owner === undefined}::boolean then next_run_at end,
      next_cause = case when ${owner === undefined}::boolean then next_cause end,
      lease_until = case when ${owner === undefined}::boolean then lease_until end,
      lease_owner = case when ${owner === undefined}::boolean then lease_owner end
    where id = ${id} and (${owner ?? null}::text is null or lease_owner = ${owner ?? null})
    returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function postpone(ctx: WriteContext, id: string, until: Date): Promise<void> {
  await sql`update test_cases set next_run_at = ${until}, lease_until = null, lease_owner = null
    where id = ${id} and next_run_at is not null`.execute(ctx.tx);
}

export async function find(ctx: ReadContext, id: string): Promise<TestCase | undefined> {
  const { rows } = await sql<Row>`select * from test_cases where id = ${id}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function lock(ctx: WriteContext, id: string): Promise<TestCase | undefined> {
  const { rows } = await sql<Row>`select * from test_cases where id = ${id} for update`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

export async function remove(ctx: WriteContext, id: string): Promise<void> {
  await sql`delete from test_cases where id = ${id}`.execute(ctx.tx);
}

export async function count(ctx: ReadContext, sellerId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from test_cases where seller_id = ${sellerId}`.execute(ctx.db);
  return rows[0]!.n;
}

export async function ofAddress(ctx: ReadContext, addressId: string): Promise<TestCase[]> {
  const { rows } = await sql<Row>`select * from test_cases where address_id = ${addressId}
    order by saved_at, id`.execute(ctx.db);
  return rows.map(fromRow);
}

export interface CaseFilter {
  readonly sellerId: string;
  readonly addressId?: string | undefined;
  readonly generation?: string | undefined;
  readonly scene?: string | undefined;
  readonly state?: string | undefined;
}

/** Newest first; `before` is the sort key of the last row of the page before. */
export async function list(
  ctx: ReadContext,
  filter: CaseFilter,
  before: readonly string[] | undefined,
  limit: number,
): Promise<TestCase[]> {
  const { rows } = await sql<Row>`select * from test_cases where seller_id = ${filter.sellerId}
      and (${filter.addressId ?? null}::text is null or address_id = ${filter.addressId ?? null})
      and (${filter.generation ?? null}::text is null or generation = ${filter.generation ?? null})
      and (${filter.scene ?? null}::text is null or scene = ${filter.scene ?? null})
      and (${filter.state ?? null}::text is null or verdict = ${filter.state ?? null})
      and (${before?.[0] ?? null}::timestamptz is null
        or (saved_at, id) < (${before?.[0] ?? null}::timestamptz, ${before?.[1] ?? null}::text))
    order by saved_at desc, id desc limit ${limit}`.execute(ctx.db);
  return rows.map(fromRow);
}

/** Has the cases called as soon as there is room; those already waiting keep their turn. Answers how many. */
export async function queueAll(
  ctx: WriteContext,
  of: { sellerId: string; addressId?: string | undefined },
): Promise<number> {
  const { rows } = await sql`update test_cases set next_run_at = ${ctx.now}, next_cause = 'RERUN'
    where seller_id = ${of.sellerId} and next_run_at is null
      and (${of.addressId ?? null}::text is null or address_id = ${of.addressId ?? null})
    returning id`.execute(ctx.tx);
  return rows.length;
}

export interface ClaimedCase extends TestCase {
  readonly owner: string;
}

/** What is due, one of each address at a time: a seller's test system is not flooded. */
export async function claim(ctx: WriteContext, lease: Lease, owner: string): Promise<ClaimedCase[]> {
  const { rows } = await sql<Row>`
    update test_cases set lease_until = ${lease.until}, lease_owner = ${owner}
    where id in (
      select c.id from test_cases c
      where c.next_run_at <= ${ctx.now} and (c.lease_until is null or c.lease_until < ${lease.machineNow})
        and not exists (select 1 from test_cases o where o.address_id = c.address_id and o.id <> c.id
          and (o.lease_until >= ${lease.machineNow}
            or (o.next_run_at, o.id) < (c.next_run_at, c.id)))
      order by c.next_run_at, c.id limit ${lease.limit} for update skip locked)
    returning *`.execute(ctx.tx);
  return rows.map((row) => ({ ...fromRow(row), owner }));
}
