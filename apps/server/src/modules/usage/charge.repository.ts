import type { LocalText } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';

export interface DueMeter {
  readonly resourceId: string;
  readonly accountId: string;
  readonly failures: number;
}

/** In the order of the accounts, so that two workers take their wallets' locks in one order. */
export async function claimMeters(ctx: WriteContext, limit: number): Promise<DueMeter[]> {
  const { rows } = await sql<{ resource_id: string; account_id: string; failures: number }>`
    select resource_id, account_id, failures from usage_meters where charge_due_at <= ${ctx.now}
    order by charge_due_at, account_id, resource_id limit ${limit} for update skip locked`.execute(ctx.tx);
  return rows.map((r) => ({ resourceId: r.resource_id, accountId: r.account_id, failures: r.failures }));
}

export interface TakenUsage {
  readonly itemCode: string;
  readonly records: number;
  readonly usage: string;
  readonly from: Date;
  readonly until: Date;
}

/** Moves what ended until `runAt` from VALIDATED over RATED to CHARGED and sums it, in one statement. */
export async function takeUncharged(
  ctx: WriteContext,
  resourceId: string,
  runAt: Date,
  chargeId: string,
): Promise<TakenUsage[]> {
  const { rows } = await sql<{
    item_code: string;
    records: number;
    usage: string;
    consumed_from: Date;
    consumed_until: Date;
  }>`
    with taken as (
      update usage_records set state = 'CHARGED', charge_id = ${chargeId}
      where resource_id = ${resourceId} and state = 'VALIDATED' and end_at <= ${runAt}
      returning item_code, usage_value, begin_at, end_at
    )
    select item_code, count(*)::int as records, sum(usage_value)::text as usage,
      min(begin_at) as consumed_from, max(end_at) as consumed_until
    from taken group by item_code order by item_code`.execute(ctx.tx);
  return rows.map((r) => ({
    itemCode: r.item_code,
    records: r.records,
    usage: r.usage,
    from: r.consumed_from,
    until: r.consumed_until,
  }));
}

export async function carriesOf(ctx: WriteContext, resourceId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ item_code: string; carried: string }>`
    select item_code, carried::text from usage_carries where resource_id = ${resourceId}`.execute(ctx.tx);
  return new Map(rows.map((r) => [r.item_code, r.carried]));
}

export interface ChargeLine {
  readonly itemCode: string;
  readonly itemName: LocalText;
  readonly itemUnit: LocalText;
  readonly unitPrice: string;
  readonly records: number;
  readonly usage: string;
  readonly accrued: string;
  readonly carriedIn: string;
  readonly posted: bigint;
  readonly carriedOut: string;
}

export interface Charge {
  readonly id: string;
  readonly resourceId: string;
  readonly accountId: string;
  readonly sellerId: string;
  readonly productId: string;
  readonly planId: string;
  readonly feeBasisPoints: number;
  readonly runAt: Date;
  readonly chargedAt: Date;
  readonly consumedFrom: Date;
  readonly consumedUntil: Date;
  readonly accountMonth: string;
  readonly amount: bigint;
  readonly postingId: bigint | null;
}

export async function insertCharge(
  ctx: WriteContext,
  c: Charge,
  lines: readonly ChargeLine[],
): Promise<void> {
  await sql`
    insert into usage_charges (id, resource_id, account_id, seller_id, product_id, plan_id, fee_basis_points,
      run_at, charged_at, consumed_from, consumed_until, account_month, amount, posting_id)
    values (${c.id}, ${c.resourceId}, ${c.accountId}, ${c.sellerId}, ${c.productId}, ${c.planId},
      ${c.feeBasisPoints}, ${c.runAt}, ${c.chargedAt}, ${c.consumedFrom}, ${c.consumedUntil},
      ${c.accountMonth}, ${c.amount}, ${c.postingId})`.execute(ctx.tx);
  for (const l of lines) {
    await sql`
      insert into usage_charge_lines (charge_id, item_code, item_name, item_unit, unit_price, records,
        usage_value, accrued, carried_in, posted, carried_out)
      values (${c.id}, ${l.itemCode}, ${JSON.stringify(l.itemName)}::jsonb, ${JSON.stringify(l.itemUnit)}::jsonb,
        ${l.unitPrice}, ${l.records}, ${l.usage}, ${l.accrued}, ${l.carriedIn}, ${l.posted},
        ${l.carriedOut})`.execute(ctx.tx);
    await sql`
      insert into usage_carries (resource_id, item_code, carried)
      values (${c.resourceId}, ${l.itemCode}, ${l.carriedOut})
      on conflict (resource_id, item_code) do update set carried = excluded.carried`.execute(ctx.tx);
  }
}

/** The earliest end of what is still uncharged; null when nothing is. */
export async function earliestUncharged(ctx: WriteContext, resourceId: string): Promise<Date | null> {
  const { rows } = await sql<{ end_at: Date | null }>`
    select min(end_at) as end_at from usage_records
    where resource_id = ${resourceId} and state = 'VALIDATED'`.execute(ctx.tx);
  return rows[0]?.end_at ?? null;
}

export async function setMeter(
  ctx: WriteContext,
  resourceId: string,
  to: { dueAt: Date | null; failures: number; lastError: string | null },
): Promise<void> {
  await sql`update usage_meters set charge_due_at = ${to.dueAt}, failures = ${to.failures},
    last_error = ${to.lastError} where resource_id = ${resourceId}`.execute(ctx.tx);
}

interface ChargeRow {
  id: string;
  resource_id: string;
  account_id: string;
  seller_id: string;
  product_id: string;
  plan_id: string;
  fee_basis_points: number;
  run_at: Date;
  charged_at: Date;
  consumed_from: Date;
  consumed_until: Date;
  account_month: string;
  amount: bigint;
  posting_id: bigint | null;
}

function fromRow(r: ChargeRow): Charge {
  return {
    id: r.id,
    resourceId: r.resource_id,
    accountId: r.account_id,
    sellerId: r.seller_id,
    productId: r.product_id,
    planId: r.plan_id,
    feeBasisPoints: r.fee_basis_points,
    runAt: r.run_at,
    chargedAt: r.charged_at,
    consumedFrom: r.consumed_from,
    consumedUntil: r.consumed_until,
    accountMonth: r.account_month,
    amount: r.amount,
    postingId: r.posting_id,
  };
}

export async function findCharge(ctx: ReadContext, id: string): Promise<Charge | undefined> {
  const { rows } = await sql<ChargeRow>`select * from usage_charges where id = ${id}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function linesOf(ctx: ReadContext, chargeId: string): Promise<ChargeLine[]> {
  const { rows } = await sql<{
    item_code: string;
    item_name: LocalText;
    item_unit: LocalText;
    unit_price: string;
    records: number;
    usage_value: string;
    accrued: string;
    carried_in: string;
    posted: bigint;
    carried_out: string;
  }>`select * from usage_charge_lines where charge_id = ${chargeId} order by item_code`.execute(ctx.db);
  return rows.map((r) => ({
    itemCode: r.item_code,
    itemName: r.item_name,
    itemUnit: r.item_unit,
    unitPrice: r.unit_price,
    records: r.records,
    usage: r.usage_value,
    accrued: r.accrued,
    carriedIn: r.carried_in,
    posted: r.posted,
    carriedOut: r.carried_out,
  }));
}

/** The charges of a resource in one account month, newest first. */
export async function chargesOfResource(
  ctx: ReadContext,
  resourceId: string,
  month: string,
  limit: number,
): Promise<Charge[]> {
  const { rows } = await sql<ChargeRow>`
    select * from usage_charges where resource_id = ${resourceId} and account_month = ${month}
    order by run_at desc limit ${limit}`.execute(ctx.db);
  return rows.map(fromRow);
}
