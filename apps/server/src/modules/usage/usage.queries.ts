import { minorToText, type ResourceId } from '@jishi/protocol';
import { usageRecordCodes } from '@jishi/protocol/seller/index.ts';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { getPlan } from '../catalog/index.ts';
import { accountIdOf } from '../identity/index.ts';
import { getResource, type Resource, ResourceNotFound } from '../resources/index.ts';
import { findSellerOfAccount, sellerOf } from '../sellers/index.ts';
import { type Charge, chargesOfResource, findCharge, linesOf } from './charge.repository.ts';
import { UsageChargeNotFound } from './usage.errors.ts';
import { monthOf, monthRange } from './usage.ts';

export interface RecordRow {
  id: string;
  metering_sn: string;
  instance_id: string;
  resource_id: string | null;
  item_code: string | null;
  usage_value: string;
  record_at: Date;
  begin_at: Date;
  end_at: Date;
  received_at: Date;
  state: 'RECEIVED' | 'VALIDATED' | 'RATED' | 'CHARGED' | 'ABNORMAL';
  code: keyof typeof usageRecordCodes | null;
  charge_id: string | null;
}

export function toRecordView(r: RecordRow) {
  const words = r.code ? usageRecordCodes[r.code] : null;
  return {
    id: r.id,
    meteringSn: r.metering_sn,
    instanceId: r.instance_id,
    resourceId: r.resource_id,
    itemCode: r.item_code,
    usage: plain(r.usage_value),
    recordAt: r.record_at.toISOString(),
    beginAt: r.begin_at.toISOString(),
    endAt: r.end_at.toISOString(),
    receivedAt: r.received_at.toISOString(),
    state: r.state,
    code: r.code,
    reason: words ? { 'zh-CN': words.zh, en: words.en } : null,
    chargeId: r.charge_id,
  };
}

/** numeric text without the zeros that only its column's scale added. */
function plain(numeric: string): string {
  return numeric.includes('.') ? numeric.replace(/\.?0+$/, '') : numeric;
}

export interface RecordFilter {
  readonly state?: RecordRow['state'] | undefined;
  readonly resourceId?: string | undefined;
  readonly meteringSn?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

type Whose = { sellerId: string } | { resourceId: string } | { chargeId: string };

/** Newest received first. `from` and `to` are over the instant of receipt, half-open. */
async function recordsWhere(ctx: ReadContext, whose: Whose, filter: RecordFilter) {
  const after = decodeCursor(filter.cursor, ['instant', 'text']);
  const limit = filter.limit ?? 20;
  const owner =
    'sellerId' in whose
      ? sql`seller_id = ${whose.sellerId}`
      : 'resourceId' in whose
        ? sql`resource_id = ${whose.resourceId} and state <> 'ABNORMAL'`
        : sql`charge_id = ${whose.chargeId}`;
  const { rows } = await sql<RecordRow>`
    select * from usage_records where ${owner}
      ${filter.state ? sql`and state = ${filter.state}` : sql``}
      ${filter.resourceId ? sql`and resource_id = ${filter.resourceId}` : sql``}
      ${filter.meteringSn ? sql`and metering_sn = ${filter.meteringSn}` : sql``}
      ${filter.from ? sql`and received_at >= ${filter.from}::timestamptz` : sql``}
      ${filter.to ? sql`and received_at < ${filter.to}::timestamptz` : sql``}
      ${after ? sql`and (received_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by received_at desc, id desc limit ${limit + 1}`.execute(ctx.db);
  return pageOf(rows, limit, toRecordView, (r) => [r.received_at, r.id]);
}

/** The seller's page of usage records (话单管理), faulty ones with their reason. */
export async function listReported(ctx: ReadContext, filter: RecordFilter) {
  const seller = await sellerOf(ctx);
  return recordsWhere(ctx, { sellerId: seller.id }, filter);
}

async function ownResource(ctx: ReadContext, resourceId: string): Promise<Resource> {
  const resource = await getResource(ctx, resourceId);
  if (resource.accountId !== accountIdOf(ctx)) throw new ResourceNotFound({ resourceId });
  return resource;
}

/** The buyer's use of one resource: items and prices, the month by day, charges, records. */
export async function usageOfResource(
  ctx: ReadContext,
  resourceId: string,
  query: { month?: string | undefined; cursor?: string | undefined; limit?: number | undefined },
) {
  const resource = await ownResource(ctx, resourceId);
  const month = query.month ?? monthOf(ctx.now);
  const plan = await getPlan(ctx, resource.planId);
  const charges = await chargesOfResource(ctx, resource.id, month, 1000);
  return {
    resourceId: resource.id,
    chargingMode: resource.chargingMode,
    month,
    currency: plan.currency,
    items: plan.items.map(({ code, name, unit, unitPrice }) => ({ code, name, unit, unitPrice })),
    total: charges.reduce((sum, c) => sum + c.amount, 0n).toString(),
    days: await usageByDay(ctx, resource.id, month),
    charges: charges.slice(0, 50).map(toChargeItem),
    records: await recordsWhere(ctx, { resourceId: resource.id }, query),
  };
}

/** Usage per Beijing day and item: an hour that ends at midnight belongs to the day before. */
async function usageByDay(ctx: ReadContext, resourceId: ResourceId, month: string) {
  const { from, to } = monthRange(month);
  const { rows } = await sql<{ date: string; item_code: string; usage: string; records: number }>`
    select to_char((greatest(end_at - interval '1 second', begin_at)) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
      as date, item_code, sum(usage_value)::text as usage, count(*)::int as records
    from usage_records
    where resource_id = ${resourceId} and state <> 'ABNORMAL'
      and greatest(end_at - interval '1 second', begin_at) >= ${from}
      and greatest(end_at - interval '1 second', begin_at) < ${to}
      and received_at >= ${from} and received_at < ${new Date(to.getTime() + 22 * 86_400_000)}
    group by 1, 2 order by 1, 2`.execute(ctx.db);
  return rows.map((r) => ({
    date: r.date,
    itemCode: r.item_code,
    usage: plain(r.usage),
    records: r.records,
  }));
}

/** The account's pay-per-use at a glance: each on-demand resource and the month by day. */
export async function usageOverview(ctx: ReadContext, query: { month?: string | undefined }) {
  const accountId = accountIdOf(ctx);
  const month = query.month ?? monthOf(ctx.now);
  const { rows: totals } = await sql<{ resource_id: string; amount: bigint; charges: number }>`
    select resource_id, sum(amount)::bigint as amount, count(*)::int as charges from usage_charges
    where account_id = ${accountId} and account_month = ${month} group by resource_id`.execute(ctx.db);
  const byResource = new Map(totals.map((t) => [t.resource_id, t]));
  const { rows: owned } = await sql<{ resource_id: string }>`
    select resource_id from usage_instances
    where account_id = ${accountId} and charging_mode = 'ON_DEMAND' limit 200`.execute(ctx.db);
  const { rows: days } = await sql<{ date: string; amount: bigint }>`
    select to_char((consumed_until - interval '1 second') at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as date,
      sum(amount)::bigint as amount
    from usage_charges where account_id = ${accountId} and account_month = ${month}
    group by 1 order by 1`.execute(ctx.db);
  const resources = [];
  for (const { resource_id } of owned) {
    const resource = await getResource(ctx, resource_id);
    const total = byResource.get(resource_id);
    resources.push({
      resourceId: resource.id,
      productName: resource.productName,
      specificationName: resource.specificationName,
      state: resource.state,
      amount: (total?.amount ?? 0n).toString(),
      charges: total?.charges ?? 0,
    });
  }
  resources.sort((a, b) => (BigInt(b.amount) > BigInt(a.amount) ? 1 : -1));
  return {
    month,
    currency: 'CNY' as const,
    total: totals.reduce((sum, t) => sum + t.amount, 0n).toString(),
    resources,
    days: days.map((d) => ({ date: d.date, amount: d.amount.toString() })),
  };
}

export function toChargeItem(c: Charge) {
  return {
    id: c.id,
    resourceId: c.resourceId,
    runAt: c.runAt.toISOString(),
    chargedAt: c.chargedAt.toISOString(),
    consumedFrom: c.consumedFrom.toISOString(),
    consumedUntil: c.consumedUntil.toISOString(),
    accountMonth: c.accountMonth,
    amount: c.amount.toString(),
  };
}

/** One charge, opened down to its records and its sum; for its buyer and for its seller. */
export async function openCharge(
  ctx: ReadContext,
  chargeId: string,
  as: 'BUYER' | 'SELLER',
  page: { cursor?: string | undefined; limit?: number | undefined },
) {
  const charge = await findCharge(ctx, chargeId);
  const isOwn =
    charge !== undefined &&
    (as === 'BUYER'
      ? charge.accountId === accountIdOf(ctx)
      : charge.sellerId === (await findSellerOfAccount(ctx, accountIdOf(ctx)))?.id);
  if (!charge || !isOwn) throw new UsageChargeNotFound({ chargeId });
  const lines = await linesOf(ctx, chargeId);
  return {
    ...toChargeItem(charge),
    currency: 'CNY' as const,
    planId: charge.planId,
    lines: lines.map((l) => ({
      itemCode: l.itemCode,
      name: l.itemName,
      unit: l.itemUnit,
      records: l.records,
      usage: plain(l.usage),
      unitPrice: plain(l.unitPrice),
      accrued: l.accrued,
      carriedIn: l.carriedIn,
      posted: l.posted.toString(),
      carriedOut: l.carriedOut,
      /** The same arithmetic as a sentence that anybody can check. */
      formula: `${plain(l.usage)} × ${plain(l.unitPrice)} = ${l.accrued}; + ${l.carriedIn} = ${minorToText(l.posted)} + ${l.carriedOut}`,
    })),
    records: await recordsWhere(ctx, { chargeId }, page),
  };
}
