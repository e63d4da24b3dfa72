import { generations, knownGenerations } from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import type { Lease } from '../../platform/due/due.ts';
import { presentHolders } from '../../platform/due/presence.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { type CallRow, fromRow } from './call.mapping.ts';
import type { Call } from './call.ts';
import { type ErrorKind, REASONS_OF_KIND } from './reasons.ts';
import type { Moment } from './scenes-of-life.ts';

/** The due source of the calls: what makes one due at once stirs it. */
export const CALL_SOURCE = 'fulfilment.calls';

/** Generations whose exchange may last longer than the others' (License 6); their lease is longer by as much. */
const seconds = knownGenerations.map((name) => generations[name].timeoutSeconds);
const SLOW_SECONDS = Math.max(...seconds) - Math.min(...seconds);
const SLOW = knownGenerations.filter((name) => generations[name].timeoutSeconds > Math.min(...seconds));

/** Leases are machine time, which SQL knows as clock_timestamp(); everything else is world time. */
const COLUMNS = sql`c.*, coalesce(c.lease_until > clock_timestamp(), false) as is_calling`;

export async function find(ctx: ReadContext, id: string): Promise<Call | undefined> {
  const { rows } = await sql<CallRow>`select ${COLUMNS} from interface_calls c where c.id = ${id}`.execute(
    ctx.db,
  );
  return rows[0] && fromRow(rows[0]);
}

export async function lock(ctx: WriteContext, id: string): Promise<Call | undefined> {
  const { rows } = await sql<CallRow>`
    select ${COLUMNS} from interface_calls c where c.id = ${id} for update`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

/** The call by which a resource was opened. */
export async function findOpening(ctx: ReadContext, resourceId: string): Promise<Call | undefined> {
  const { rows } = await sql<CallRow>`
    select ${COLUMNS} from interface_calls c where c.queue = ${resourceId} and c.moment = 'OPEN' limit 1`.execute(
    ctx.db,
  );
  return rows[0] && fromRow(rows[0]);
}

export type NewCall = Pick<
  Call,
  | 'id'
  | 'purpose'
  | 'sellerId'
  | 'accountId'
  | 'resourceId'
  | 'orderId'
  | 'productId'
  | 'productName'
  | 'queue'
  | 'moment'
  | 'generation'
  | 'scene'
  | 'variant'
  | 'params'
  | 'addressId'
  | 'policy'
  | 'windowStartedAt'
>;

/** False when this purpose has its call already. */
export async function insert(ctx: WriteContext, c: NewCall): Promise<boolean> {
  const { rows } = await sql`
    insert into interface_calls (id, purpose, seller_id, account_id, resource_id, order_id, product_id,
      product_name, queue, moment, generation, scene, variant, params, address_id, policy, state,
      window_started_at, next_attempt_at, created_at)
    values (${c.id}, ${c.purpose}, ${c.sellerId}, ${c.accountId}, ${c.resourceId}, ${c.orderId}, ${c.productId},
      ${JSON.stringify(c.productName)}::jsonb, ${c.queue}, ${c.moment}, ${c.generation}, ${c.scene}, ${c.variant},
      ${JSON.stringify(c.params)}::jsonb, ${c.addressId}, ${c.policy}, 'PENDING', ${c.windowStartedAt}, ${ctx.now},
      ${ctx.now})
    on conflict (purpose) do nothing returning id`.execute(ctx.tx);
  ctx.stir(CALL_SOURCE);
  return rows.length > 0;
}

/**
 * Takes calls that are due: the earliest unfinished one of each queue, none of whose calls is outside,
 * and at most `perSeller` outside for one seller, so that a slow seller delays nobody else. One claim at a
 * time over all workers keeps these two counts true. It goes from seller to seller by the index and looks
 * at no more calls than a seller has free places, so a long queue of one costs the others nothing.
 */
export async function claim(
  ctx: WriteContext,
  lease: Lease & { readonly owner: string; readonly perSeller: number },
): Promise<Call[]> {
  // Sent together; the second sees what was committed when the first had its lock.
  const oneAtATime = sql`select pg_advisory_xact_lock(7110::bigint)`.execute(ctx.tx);
  const claiming = sql<CallRow>`
    with recursive sellers as (
      (select seller_id from interface_calls where next_attempt_at is not null order by seller_id limit 1)
      union all
      select (select c.seller_id from interface_calls c
        where c.next_attempt_at is not null and c.seller_id > s.seller_id order by c.seller_id limit 1)
      from sellers s where s.seller_id is not null
    ), free as (
      select c.id, c.next_attempt_at, c.position
      from sellers s
      cross join lateral (
        select ${lease.perSeller}::int - count(*) as places from interface_calls o
        where o.seller_id = s.seller_id and o.lease_until > ${lease.machineNow}
      ) p
      cross join lateral (
        select c.id, c.next_attempt_at, c.position from interface_calls c
        where c.seller_id = s.seller_id and c.next_attempt_at <= ${ctx.now}
          and not exists (select 1 from interface_calls e
            where e.queue = c.queue
              and ((e.next_attempt_at is not null and e.position < c.position)
                or e.lease_until > ${lease.machineNow}))
        order by c.next_attempt_at, c.position limit greatest(p.places, 0)
      ) c
      where s.seller_id is not null
      order by c.next_attempt_at, c.position limit ${lease.limit}
    ), taken as (
      select c.id from interface_calls c join free f on f.id = c.id
      where c.next_attempt_at <= ${ctx.now}
      for update of c skip locked
    )
    update interface_calls c set lease_owner = ${lease.owner},
      lease_until = ${lease.until}::timestamptz
        + make_interval(secs => case when c.generation = any(${SLOW}::text[]) then ${SLOW_SECONDS} else 0 end),
      lease_holder = ${lease.holder}, attempts = c.attempts + 1,
      first_attempt_at = coalesce(c.first_attempt_at, ${ctx.now}), last_attempt_at = ${ctx.now}
    from taken where c.id = taken.id
    returning c.*, true as is_calling`.execute(ctx.tx);
  const [{ rows }] = await Promise.all([claiming, oneAtATime]);
  return rows.map(fromRow);
}

/**
 * Leases whose process is gone end as soon as its call cannot be under way any more, `cutSeconds` before
 * their time: a process that only lost its connection may still be outside. Answers how many.
 */
export async function cutLeasesOfTheGone(
  ctx: WriteContext,
  cut: { readonly machineNow: Date; readonly cutSeconds: number },
): Promise<number> {
  const { rows } = await sql`
    update interface_calls set lease_holder = null,
      lease_until = lease_until - make_interval(secs => ${cut.cutSeconds})
    where lease_until > ${cut.machineNow} and lease_holder is not null
      and lease_holder not in (${presentHolders})
    returning id`.execute(ctx.tx);
  return rows.length;
}

/** The outcome of an attempt or a restart; the lease ends with it. */
export async function save(ctx: WriteContext, c: Call): Promise<void> {
  await sql`update interface_calls set state = ${c.state}, next_attempt_at = ${c.nextAttemptAt},
      policy = ${c.policy}, window_started_at = ${c.windowStartedAt},
      timetable_started_at = ${c.timetableStartedAt}, replay_id = ${c.replayId},
      failures = ${c.failures}, last_reason = ${c.lastReason},
      last_facts = ${c.lastFacts === null ? null : JSON.stringify(c.lastFacts)}::jsonb,
      finished_at = ${c.finishedAt}, lease_until = null, lease_owner = null, lease_holder = null
    where id = ${c.id}`.execute(ctx.tx);
  // A place of its seller is free, and perhaps the next call of its resource; a restart is due at once.
  ctx.stir(CALL_SOURCE);
}

/** Takes the restart of this minute (machine time); false when it was taken already. */
export async function takeRestart(ctx: WriteContext, id: string): Promise<boolean> {
  const { rows } = await sql`
    update interface_calls set restart_free_at = clock_timestamp() + interval '60 seconds'
    where id = ${id} and (restart_free_at is null or restart_free_at <= clock_timestamp())
    returning id`.execute(ctx.tx);
  return rows.length > 0;
}

/** Brings locked calls back at once, as a restart by hand does, and takes their restart of this minute. */
export async function restartMany(
  ctx: WriteContext,
  ids: readonly string[],
  replayId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update interface_calls set state = 'PENDING', next_attempt_at = ${ctx.now}, finished_at = null,
      replay_id = ${replayId}, restart_free_at = clock_timestamp() + interval '60 seconds'
    where id = any(${ids}::text[])`.execute(ctx.tx);
  ctx.stir(CALL_SOURCE);
}

/** Locks the calls of a resource that tell of this moment and may still be made or restarted. */
export async function lockOpenOf(ctx: WriteContext, resourceId: string, moment: Moment): Promise<Call[]> {
  const { rows } = await sql<CallRow>`
    select ${COLUMNS} from interface_calls c
    where c.queue = ${resourceId} and c.moment = ${moment} and c.state in ('PENDING', 'RETRYING', 'FAILED')
    order by c.position for update`.execute(ctx.tx);
  return rows.map(fromRow);
}

export interface Attempt {
  readonly callId: string;
  readonly number: number;
  readonly sellerId: string;
  readonly productId: string;
  readonly addressId: string | null;
  readonly scene: string;
  readonly at: Date;
  readonly requestLine: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly canonicalParts: readonly { readonly name: string; readonly value: string }[];
  readonly answerStatus: number | null;
  readonly answerHeaders: Readonly<Record<string, string>> | null;
  readonly answerBody: string | null;
  /** The exact bytes, sealed, of an answer whose signature failed. */
  readonly sealedAnswer: string | null;
  readonly milliseconds: number;
  readonly outcome: 'OK' | 'PROCESSING' | 'FAILED';
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, unknown>> | null;
}

export async function insertAttempt(ctx: WriteContext, a: Attempt): Promise<void> {
  await sql`
    insert into call_attempts (call_id, number, seller_id, product_id, address_id, scene, at, request_line,
      request_headers, request_body, canonical_parts, answer_status, answer_headers, answer_body, sealed_answer,
      milliseconds, outcome, reason, facts)
    values (${a.callId}, ${a.number}, ${a.sellerId}, ${a.productId}, ${a.addressId}, ${a.scene}, ${a.at}, ${a.requestLine},
      ${JSON.stringify(a.requestHeaders)}::jsonb, ${a.requestBody}, ${JSON.stringify(a.canonicalParts)}::jsonb,
      ${a.answerStatus}, ${a.answerHeaders === null ? null : JSON.stringify(a.answerHeaders)}::jsonb,
      ${a.answerBody}, ${a.sealedAnswer}, ${Math.round(a.milliseconds)}, ${a.outcome}, ${a.reason},
      ${a.facts === null ? null : JSON.stringify(a.facts)}::jsonb)
    on conflict (call_id, number) do nothing`.execute(ctx.tx);
}

export async function attemptsOf(ctx: ReadContext, callId: string): Promise<Attempt[]> {
  const { rows } = await sql<{
    call_id: string;
    number: number;
    seller_id: string;
    product_id: string;
    address_id: string | null;
    scene: string;
    at: Date;
    request_line: string;
    request_headers: Record<string, string>;
    request_body: string;
    canonical_parts: { name: string; value: string }[];
    answer_status: number | null;
    answer_headers: Record<string, string> | null;
    answer_body: string | null;
    sealed_answer: string | null;
    milliseconds: number;
    outcome: Attempt['outcome'];
    reason: string | null;
    facts: Record<string, unknown> | null;
  }>`select * from call_attempts where call_id = ${callId} order by number desc limit 200`.execute(ctx.db);
  return rows.map((r) => ({
    callId: r.call_id,
    number: r.number,
    sellerId: r.seller_id,
    productId: r.product_id,
    addressId: r.address_id,
    scene: r.scene,
    at: r.at,
    requestLine: r.request_line,
    requestHeaders: r.request_headers,
    requestBody: r.request_body,
    canonicalParts: r.canonical_parts,
    answerStatus: r.answer_status,
    answerHeaders: r.answer_headers,
    answerBody: r.answer_body,
    sealedAnswer: r.sealed_answer,
    milliseconds: r.milliseconds,
    outcome: r.outcome,
    reason: r.reason,
    facts: r.facts,
  }));
}

export interface CallFilter {
  readonly sellerId?: string | undefined;
  readonly state?: string | undefined;
  readonly scene?: string | undefined;
  readonly generation?: string | undefined;
  readonly errorKind?: ErrorKind | undefined;
  readonly orderId?: string | undefined;
  readonly productId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const ofKind = (kind: ErrorKind) =>
  kind === 'REFUSED'
    ? sql`and c.last_reason like 'RESULT\\_CODE\\_%' and c.last_reason <> 'RESULT_CODE_000001'`
    : sql`and c.last_reason = any(${REASONS_OF_KIND[kind]}::text[])`;

/** Newest first; `before` is the position to go on from. */
export async function list(
  ctx: ReadContext,
  filter: CallFilter,
  before: string | undefined,
  limit: number,
): Promise<Call[]> {
  const state =
    filter.state === 'CALLING'
      ? sql`and c.lease_until > clock_timestamp()`
      : filter.state
        ? sql`and c.state = ${filter.state}`
        : sql``;
  const { rows } = await sql<CallRow>`
    select ${COLUMNS} from interface_calls c where true
      ${filter.sellerId ? sql`and c.seller_id = ${filter.sellerId}` : sql``} ${state}
      ${filter.scene ? sql`and c.scene = ${filter.scene}` : sql``}
      ${filter.generation ? sql`and c.generation = ${filter.generation}` : sql``}
      ${filter.errorKind ? ofKind(filter.errorKind) : sql``}
      ${filter.orderId ? sql`and c.order_id = ${filter.orderId}` : sql``}
      ${filter.productId ? sql`and c.product_id = ${filter.productId}` : sql``}
      ${filter.from ? sql`and c.created_at >= ${filter.from}::timestamptz` : sql``}
      ${filter.to ? sql`and c.created_at < ${filter.to}::timestamptz` : sql``}
      ${before ? sql`and c.position < ${before}::bigint` : sql``}
    order by c.position desc limit ${limit}`.execute(ctx.db);
  return rows.map(fromRow);
}

/** Called off. A lease stays: whoever is outside with it still blocks the resource until it is back. */
export async function close(ctx: WriteContext, id: string, state: Call['state']): Promise<void> {
  await sql`update interface_calls set state = ${state}, next_attempt_at = null, finished_at = ${ctx.now}
    where id = ${id}`.execute(ctx.tx);
}

/** The one who was outside is back; somebody else's lease stays. */
export async function endLease(ctx: WriteContext, id: string, owner: string): Promise<void> {
  await sql`update interface_calls set lease_until = null, lease_owner = null, lease_holder = null
    where id = ${id} and lease_owner = ${owner}`.execute(ctx.tx);
}
