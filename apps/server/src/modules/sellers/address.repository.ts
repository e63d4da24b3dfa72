import type { SellerId } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { AddressState, ProductionAddress } from './address.ts';

interface Row {
  readonly id: string;
  readonly seller_id: string;
  readonly url: string;
  readonly state: AddressState;
  readonly key_id: string | null;
  readonly use_count: number;
  readonly checked_at: Date | null;
  readonly problem: string | null;
  readonly problem_detail: string | null;
  readonly created_at: Date;
}

function fromRow(row: Row): ProductionAddress {
  return {
    id: row.id,
    sellerId: row.seller_id as SellerId,
    url: row.url,
    state: row.state,
    keyId: row.key_id,
    useCount: row.use_count,
    checkedAt: row.checked_at,
    problem: row.problem,
    problemDetail: row.problem_detail,
    createdAt: row.created_at,
  };
}

/** False when the seller has this address already. */
export async function insert(ctx: WriteContext, a: ProductionAddress): Promise<boolean> {
  const { rows } = await sql`
    insert into production_addresses (id, seller_id, url, state, created_at)
    values (${a.id}, ${a.sellerId}, ${a.url}, ${a.state}, ${a.createdAt})
    on conflict (seller_id, url) do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function find(ctx: ReadContext, id: string): Promise<ProductionAddress | undefined> {
  const { rows } = await sql<Row>`select * from production_addresses where id = ${id}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function lock(ctx: WriteContext, id: string): Promise<ProductionAddress | undefined> {
  const { rows } = await sql<Row>`select * from production_addresses where id = ${id} for update`.execute(
    ctx.tx,
  );
  return rows[0] && fromRow(rows[0]);
}

export async function listOfSeller(ctx: ReadContext, sellerId: string): Promise<ProductionAddress[]> {
  const { rows } = await sql<Row>`select * from production_addresses where seller_id = ${sellerId}
    order by created_at, id`.execute(ctx.db);
  return rows.map(fromRow);
}

export async function count(ctx: ReadContext, sellerId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from production_addresses where seller_id = ${sellerId}`.execute(ctx.db);
  return rows[0]!.n;
}

export async function save(ctx: WriteContext, a: ProductionAddress): Promise<void> {
  await sql`update production_addresses set state = ${a.state}, key_id = ${a.keyId}, checked_at = ${a.checkedAt},
      problem = ${a.problem}, problem_detail = ${a.problemDetail}
    where id = ${a.id}`.execute(ctx.tx);
}

/** Counts one product more or fewer; false when there is no such address. */
export async function changeUse(ctx: WriteContext, id: string, by: 1 | -1): Promise<boolean> {
  const { rows } = await sql`update production_addresses set use_count = use_count + ${by}::integer
    where id = ${id} returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function remove(ctx: WriteContext, id: string): Promise<void> {
  await sql`update production_addresses set key_id = null where id = ${id}`.execute(ctx.tx);
  await sql`delete from interface_keys where address_id = ${id}`.execute(ctx.tx);
  await sql`delete from production_addresses where id = ${id} and use_count = 0`.execute(ctx.tx);
}
