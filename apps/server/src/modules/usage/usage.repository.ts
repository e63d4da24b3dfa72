import type { UsageRecordCode } from '@jishi/protocol/seller/index.ts';
import { type RawBuilder, sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Instance } from './usage.ts';

/** Instances of these ids, of whichever seller: an id is unique per seller only. */
export async function instancesById(ctx: ReadContext, ids: readonly string[]): Promise<Instance[]> {
  const { rows } = await sql<{
    instance_id: string;
    seller_id: string;
    resource_id: string;
    account_id: string;
    product_id: string;
    plan_id: string;
    charging_mode: Instance['chargingMode'];
    state: Instance['state'];
    starts_at: Date | null;
    closed_at: Date | null;
  }>`select * from usage_instances where instance_id = any(${ids})`.execute(ctx.db);
  return rows.map((r) => ({
    instanceId: r.instance_id,
    sellerId: r.seller_id,
    resourceId: r.resource_id,
    accountId: r.account_id,
    productId: r.product_id,
    planId: r.plan_id,
    chargingMode: r.charging_mode,
    state: r.state,
    startsAt: r.starts_at,
    closedAt: r.closed_at,
  }));
}

/** True when this seller's nonce was not seen within the memory; concurrent repeats meet on the key. */
export async function takeNonce(
  ctx: WriteContext,
  sellerId: string,
  nonce: string,
  forgottenBefore: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into usage_nonces (seller_id, nonce, seen_at) values (${sellerId}, ${nonce}, ${ctx.now})
    on conflict (seller_id, nonce) do update set seen_at = excluded.seen_at
      where usage_nonces.seen_at <= ${forgottenBefore}
    returning 1`.execute(ctx.tx);
  return rows.length > 0;
}

export async function forgetNonces(ctx: WriteContext, before: Date): Promise<void> {
  await sql`delete from usage_nonces where seen_at < ${before}`.execute(ctx.tx);
}

/** A record on its way into the table. */
export interface NewRecord {
  readonly id: string;
  readonly meteringSn: string;
  readonly hash: string;
  readonly resourceId: string | null;
  readonly accountId: string | null;
  readonly instanceId: string;
  readonly itemCode: string | null;
  readonly usageValue: string;
  readonly recordAt: Date;
  readonly beginAt: Date;
  readonly endAt: Date;
  readonly relatePkgInstance: string | null;
  code: UsageRecordCode | null;
}

/**
 * Claims the metering_sn of each; answers the ids of the records that got theirs. A claim of an ABNORMAL
 * record is taken over by other content, or by the same one when it has become valid; an interval that is
 * taken (010) stays taken. Sorted, so that two overlapping pushes cannot lock each other out.
 */
export async function claimIds(
  ctx: WriteContext,
  sellerId: string,
  records: readonly NewRecord[],
): Promise<Set<string>> {
  return claimedOf(
    ctx,
    records,
    sql`insert into usage_claims (seller_id, metering_sn, content_hash, record_id, code)
    select ${sellerId}, sn, decode(hash, 'hex'), id, code
    from unnest(${records.map((r) => r.meteringSn)}::text[], ${plain(records.map((r) => r.hash))}::text[],
      ${plain(records.map((r) => r.id))}::text[], ${plain(records.map((r) => r.code))}::text[])
      as t(sn, hash, id, code)
    order by sn collate "C"
    on conflict (seller_id, metering_sn) do update
      set content_hash = excluded.content_hash, record_id = excluded.record_id, code = excluded.code
      where usage_claims.code is not null
        and (usage_claims.content_hash <> excluded.content_hash
          or (excluded.code is null and usage_claims.code <> '010'))
    returning record_id`,
  );
}

/** The ids that an insertion returns. Nearly always all of them, and then they are not sent back one by one. */
async function claimedOf(
  ctx: WriteContext,
  records: readonly NewRecord[],
  insertion: RawBuilder<unknown>,
): Promise<Set<string>> {
  const { rows } = await sql<{ ids: string[] | null }>`
    with claimed as (${insertion})
    select case when count(*) < ${records.length}::int then coalesce(array_agg(record_id), '{}') end as ids
    from claimed`.execute(ctx.tx);
  return new Set(rows[0]?.ids ?? records.map((r) => r.id));
}

/**
 * An array as PostgreSQL writes it, of texts that need no quotes there: our own ids, digits, hex. The driver would
 * look at every letter of each.
 */
function plain(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

export interface Claim {
  readonly meteringSn: string;
  readonly hash: string;
  readonly code: UsageRecordCode | null;
}

export async function claimsOf(
  ctx: WriteContext,
  sellerId: string,
  meteringSns: readonly string[],
): Promise<Map<string, Claim>> {
  const { rows } = await sql<{ metering_sn: string; hash: string; code: UsageRecordCode | null }>`
    select metering_sn, encode(content_hash, 'hex') as hash, code from usage_claims
    where seller_id = ${sellerId} and metering_sn = any(${meteringSns})`.execute(ctx.tx);
  return new Map(rows.map((r) => [r.metering_sn, { meteringSn: r.metering_sn, hash: r.hash, code: r.code }]));
}

/** Claims the interval of each; answers the ids of the records that were first. */
export async function claimIntervals(ctx: WriteContext, records: readonly NewRecord[]): Promise<Set<string>> {
  return claimedOf(
    ctx,
    records,
    sql`insert into usage_intervals (resource_id, item_code, begin_at, end_at, record_id)
    select resource_id, item_code, to_timestamp(begin_at), to_timestamp(end_at), id
    from unnest(${plain(records.map((r) => r.resourceId))}::text[], ${records.map((r) => r.itemCode)}::text[],
      ${seconds(records, 'beginAt')}::float8[], ${seconds(records, 'endAt')}::float8[],
      ${plain(records.map((r) => r.id))}::text[]) as t(resource_id, item_code, begin_at, end_at, id)
    order by resource_id collate "C", item_code collate "C", begin_at, end_at
    on conflict do nothing returning record_id`,
  );
}

export async function markClaims(
  ctx: WriteContext,
  sellerId: string,
  meteringSns: readonly string[],
  code: UsageRecordCode,
): Promise<void> {
  await sql`update usage_claims set code = ${code}
    where seller_id = ${sellerId} and metering_sn = any(${meteringSns})`.execute(ctx.tx);
}

export async function insertRecords(
  ctx: WriteContext,
  sellerId: string,
  batchId: string,
  records: readonly NewRecord[],
): Promise<void> {
  await sql`
    insert into usage_records (id, batch_id, seller_id, resource_id, instance_id, item_code, metering_sn,
      usage_value, record_at, begin_at, end_at, relate_pkg_instance, received_at, state, code)
    select id, ${batchId}, ${sellerId}, resource_id, instance_id, item_code, sn, value, to_timestamp(record_at),
      to_timestamp(begin_at), to_timestamp(end_at), pkg, ${ctx.now},
      case when code is null then 'VALIDATED' else 'ABNORMAL' end, code
    from unnest(${plain(records.map((r) => r.id))}::text[], ${plain(records.map((r) => r.resourceId))}::text[],
      ${records.map((r) => r.instanceId)}::text[], ${records.map((r) => r.itemCode)}::text[],
      ${records.map((r) => r.meteringSn)}::text[], ${plain(records.map((r) => r.usageValue))}::numeric[],
      ${seconds(records, 'recordAt')}::float8[], ${seconds(records, 'beginAt')}::float8[],
      ${seconds(records, 'endAt')}::float8[], ${records.map((r) => r.relatePkgInstance)}::text[],
      ${plain(records.map((r) => r.code))}::text[])
      as t(id, resource_id, instance_id, item_code, sn, value, record_at, begin_at, end_at, pkg, code)`.execute(
    ctx.tx,
  );
}

/** Seconds since 1970: the wire knows no smaller part, and numbers are read many times faster than dates. */
function seconds(records: readonly NewRecord[], member: 'recordAt' | 'beginAt' | 'endAt'): string {
  return plain(records.map((r) => r[member].getTime() / 1000));
}

/** Sets each resource's timer to the earliest of its uncharged intervals. Sorted against deadlocks. */
export async function wakeMeters(
  ctx: WriteContext,
  due: readonly { resourceId: string; accountId: string; dueAt: Date }[],
): Promise<void> {
  await sql`
    insert into usage_meters (resource_id, account_id, charge_due_at)
    select * from unnest(${due.map((d) => d.resourceId)}::text[], ${due.map((d) => d.accountId)}::text[],
      ${due.map((d) => d.dueAt.toISOString())}::timestamptz[]) as t(resource_id, account_id, due)
    order by resource_id collate "C"
    on conflict (resource_id) do update
      set charge_due_at = least(usage_meters.charge_due_at, excluded.charge_due_at)`.execute(ctx.tx);
}

export interface BatchCounts {
  readonly accepted: number;
  readonly duplicates: number;
  readonly abnormal: number;
  readonly conflicts: number;
}

export async function insertBatch(
  ctx: WriteContext,
  batch: BatchCounts & {
    readonly id: string;
    readonly sellerId: string;
    readonly channel: 'PUSH' | 'API';
    readonly signatureForm: string | null;
  },
): Promise<void> {
  await sql`
    insert into usage_batches (id, seller_id, channel, signature_form, received_at, accepted, duplicates,
      abnormal, conflicts)
    values (${batch.id}, ${batch.sellerId}, ${batch.channel}, ${batch.signatureForm}, ${ctx.now},
      ${batch.accepted}, ${batch.duplicates}, ${batch.abnormal}, ${batch.conflicts})`.execute(ctx.tx);
}
