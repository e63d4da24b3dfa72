import type { AccountId, SellerId, WorldId, WorldState } from '@jishi/protocol';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { SandboxWorld } from './world.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly account_id: string;
  readonly seller_id: string | null;
  readonly state: string;
  readonly database_name: string;
  readonly created_at: Date;
  readonly opened_at: Date | null;
}

function fromRow(row: Row): SandboxWorld {
  return {
    id: row.id as WorldId,
    name: row.name,
    title: row.title,
    accountId: row.account_id as AccountId,
    sellerId: row.seller_id as SellerId | null,
    state: row.state as WorldState,
    databaseName: row.database_name,
    createdAt: row.created_at,
    openedAt: row.opened_at,
  };
}

export async function findByName(
  ctx: Pick<ReadContext, 'db'>,
  name: string,
): Promise<SandboxWorld | undefined> {
  const { rows } = await sql<Row>`select * from worlds where name = ${name}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function lock(ctx: WriteContext, id: string): Promise<SandboxWorld | undefined> {
  const { rows } = await sql<Row>`select * from worlds where id = ${id} for update`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

export async function listOfAccount(ctx: ReadContext, accountId: string): Promise<SandboxWorld[]> {
  const { rows } = await sql<Row>`select * from worlds where account_id = ${accountId}
    order by created_at desc, id`.execute(ctx.db);
  return rows.map(fromRow);
}

/** Counted one after another for one account. */
export async function lockCount(ctx: WriteContext, accountId: string): Promise<number> {
  await sql`select 1 from accounts where id = ${accountId} for update`.execute(ctx.tx);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from worlds where account_id = ${accountId}`.execute(ctx.tx);
  return rows[0]?.n ?? 0;
}

/** False when the name is taken. */
export async function insert(ctx: WriteContext, w: SandboxWorld, leaseUntil: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into worlds (id, name, title, account_id, seller_id, state, database_name, created_at, lease_until)
    values (${w.id}, ${w.name}, ${w.title}, ${w.accountId}, ${w.sellerId}, ${w.state}, ${w.databaseName},
      ${w.createdAt}, ${leaseUntil})
    on conflict (name) do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function saveState(
  ctx: WriteContext,
  id: string,
  state: WorldState,
  leaseUntil: Date | null,
): Promise<void> {
  await sql`update worlds set state = ${state}, lease_until = ${leaseUntil} where id = ${id}`.execute(ctx.tx);
}

export async function saveOpened(ctx: Pick<ReadContext, 'db' | 'now'>, id: string): Promise<void> {
  await sql`update worlds set opened_at = ${ctx.now} where id = ${id}`.execute(ctx.db);
}

export async function remove(ctx: WriteContext, id: string): Promise<void> {
  await sql`delete from worlds where id = ${id}`.execute(ctx.tx);
}

/** What nobody finished making or removing; there is none in a sandbox's own database. */
export async function earliestLeft(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select min(created_at) as due from worlds where state <> 'READY'
      and (lease_until is null or lease_until < clock_timestamp())`.execute(db);
  return rows[0]?.due ?? null;
}

export async function claimLeft(
  ctx: WriteContext,
  lease: { until: Date; machineNow: Date; limit: number },
): Promise<SandboxWorld[]> {
  const { rows } = await sql<Row>`
    update worlds set lease_until = ${lease.until}, state = 'DELETING' where id in (
      select id from worlds where state <> 'READY'
        and (lease_until is null or lease_until < ${lease.machineNow})
      order by created_at, id limit ${lease.limit} for update skip locked)
    returning *`.execute(ctx.tx);
  return rows.map(fromRow);
}
