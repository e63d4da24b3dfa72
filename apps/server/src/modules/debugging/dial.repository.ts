import type { ChargingMode } from '@jishi/protocol';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';

export interface DialledProduct {
  readonly productId: string;
  readonly sellerId: string;
  readonly addressId: string;
  readonly chargingModes: readonly ChargingMode[];
  readonly isOnSale: boolean;
}

export async function putProduct(ctx: WriteContext, p: DialledProduct): Promise<void> {
  await sql`insert into dialled_products (product_id, seller_id, address_id, charging_modes, is_on_sale)
    values (${p.productId}, ${p.sellerId}, ${p.addressId}, ${[...p.chargingModes]}::text[], ${p.isOnSale})
    on conflict (product_id) do update set address_id = excluded.address_id,
      charging_modes = excluded.charging_modes, is_on_sale = excluded.is_on_sale`.execute(ctx.tx);
}

export async function takeOffSale(ctx: WriteContext, productId: string): Promise<void> {
  await sql`update dialled_products set is_on_sale = false where product_id = ${productId}`.execute(ctx.tx);
}

export async function onSaleAt(ctx: ReadContext, addressId: string): Promise<DialledProduct[]> {
  const { rows } = await sql<DialledProduct>`
    select product_id as "productId", seller_id as "sellerId", address_id as "addressId",
      charging_modes as "chargingModes", is_on_sale as "isOnSale"
    from dialled_products where address_id = ${addressId} and is_on_sale order by product_id`.execute(ctx.db);
  return rows;
}

/** When the next round is, if it would find anything to call. */
export async function earliestRound(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ next_at: Date }>`select next_at from dial_schedule
    where exists (select 1 from dialled_products p join test_cases c on c.address_id = p.address_id
      where p.is_on_sale)`.execute(db);
  return rows[0]?.next_at ?? null;
}

/** The timer, locked, when it has run out. */
export async function lockDueRound(ctx: WriteContext): Promise<Date | undefined> {
  const { rows } = await sql<{ next_at: Date }>`select next_at from dial_schedule
    where next_at <= ${ctx.now} for update skip locked`.execute(ctx.tx);
  return rows[0]?.next_at;
}

export async function plan(ctx: WriteContext, nextAt: Date): Promise<void> {
  await sql`update dial_schedule set next_at = ${nextAt}`.execute(ctx.tx);
}

/**
 * Begins a round: every saved case of an address that a product on sale uses is due within the spread, the cases
 * of one address together. A case that its seller has just asked for counts as this round's.
 */
export async function beginRound(ctx: WriteContext, spreadSeconds: number): Promise<number> {
  const { rows } = await sql`
    with addresses as (
      select distinct p.address_id, p.seller_id from dialled_products p
      where p.is_on_sale and exists (select 1 from test_cases c where c.address_id = p.address_id)
    ), begun as (
      insert into dial_addresses (address_id, seller_id, round_at)
      select address_id, seller_id, ${ctx.now} from addresses
      on conflict (address_id) do update set round_at = excluded.round_at, concluded_at = null
    )
    update test_cases c set next_cause = 'DIAL',
      next_run_at = ${ctx.now}::timestamptz
        + make_interval(secs => (abs(hashtext(c.address_id)::bigint) % ${Math.max(1, spreadSeconds)}::bigint)::double precision)
    from addresses a where c.address_id = a.address_id
    returning c.id`.execute(ctx.tx);
  return rows.length;
}

export interface DialAddress {
  readonly addressId: string;
  readonly sellerId: string;
  readonly roundAt: Date;
  readonly failedDays: number;
  /** Beijing date. */
  readonly lastFailedOn: string | null;
  readonly toldFiveDays: boolean;
}

export async function lockAddress(ctx: WriteContext, addressId: string): Promise<DialAddress | undefined> {
  const { rows } = await sql<DialAddress>`
    select address_id as "addressId", seller_id as "sellerId", round_at as "roundAt", failed_days as "failedDays",
      last_failed_on::text as "lastFailedOn", told_five_days as "toldFiveDays"
    from dial_addresses where address_id = ${addressId} and concluded_at is null for update`.execute(ctx.tx);
  return rows[0];
}

export async function conclude(ctx: WriteContext, a: DialAddress): Promise<void> {
  await sql`update dial_addresses set concluded_at = ${ctx.now}, failed_days = ${a.failedDays},
      last_failed_on = ${a.lastFailedOn}::date, told_five_days = ${a.toldFiveDays}
    where address_id = ${a.addressId}`.execute(ctx.tx);
}

/** How the round of an address stands. */
export async function tally(
  ctx: ReadContext,
  a: Pick<DialAddress, 'addressId' | 'roundAt'>,
): Promise<{
  readonly pending: number;
  readonly total: number;
  readonly failedScenes: readonly string[];
  readonly failed: number;
}> {
  const { rows } = await sql<{ pending: number; total: number; failed: number; scenes: string[] | null }>`
    select count(*) filter (where next_cause = 'DIAL')::int as pending,
      count(*) filter (where last_cause = 'DIAL' and last_run_at >= ${a.roundAt})::int as total,
      count(*) filter (where last_cause = 'DIAL' and last_run_at >= ${a.roundAt} and verdict = 'FAILED')::int as failed,
      array_agg(distinct scene) filter (where last_cause = 'DIAL' and last_run_at >= ${a.roundAt} and verdict = 'FAILED') as scenes
    from test_cases where address_id = ${a.addressId}`.execute(ctx.db);
  const row = rows[0]!;
  return { pending: row.pending, total: row.total, failed: row.failed, failedScenes: row.scenes ?? [] };
}

export interface DialStanding {
  readonly addressId: string;
  readonly roundAt: Date;
  readonly failedDays: number;
}

/** Addresses of a seller that were dialled. */
export async function standings(ctx: ReadContext, sellerId: string): Promise<DialStanding[]> {
  const { rows } = await sql<DialStanding>`
    select address_id as "addressId", round_at as "roundAt", failed_days as "failedDays"
    from dial_addresses where seller_id = ${sellerId}`.execute(ctx.db);
  return rows;
}
