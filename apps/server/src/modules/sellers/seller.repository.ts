import type { AccountId, LocalText, SellerId, SellerState } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Seller } from './seller.ts';

interface Row {
  readonly id: string;
  readonly account_id: string;
  readonly state: SellerState;
  readonly company: LocalText;
  readonly website: string | null;
  readonly contact_name: string;
  readonly support_phone: string;
  readonly support_email: string;
  readonly profile: LocalText;
  readonly registered_capital: string;
  readonly fee_basis_points: number;
  readonly applied_at: Date;
  readonly activated_at: Date | null;
}

function fromRow(row: Row): Seller {
  return {
    id: row.id as SellerId,
    accountId: row.account_id as AccountId,
    state: row.state,
    company: row.company,
    website: row.website,
    contactName: row.contact_name,
    supportPhone: row.support_phone,
    supportEmail: row.support_email,
    profile: row.profile,
    registeredCapital: row.registered_capital,
    feeBasisPoints: row.fee_basis_points,
    appliedAt: row.applied_at,
    activatedAt: row.activated_at,
  };
}

export async function find(ctx: ReadContext, id: string): Promise<Seller | undefined> {
  const { rows } = await sql<Row>`select * from sellers where id = ${id}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function findOfAccount(ctx: ReadContext, accountId: string): Promise<Seller | undefined> {
  const { rows } = await sql<Row>`select * from sellers where account_id = ${accountId}`.execute(ctx.db);
  return rows[0] && fromRow(rows[0]);
}

export async function lock(ctx: WriteContext, id: string): Promise<Seller | undefined> {
  const { rows } = await sql<Row>`select * from sellers where id = ${id} for update`.execute(ctx.tx);
  return rows[0] && fromRow(rows[0]);
}

export async function lockOfAccount(ctx: WriteContext, accountId: string): Promise<Seller | undefined> {
  const { rows } = await sql<Row>`select * from sellers where account_id = ${accountId} for update`.execute(
    ctx.tx,
  );
  return rows[0] && fromRow(rows[0]);
}

/** False when the account has a seller record already: two applications at once make one. */
export async function insert(ctx: WriteContext, s: Seller): Promise<boolean> {
  const { rows } = await sql`
    insert into sellers (id, account_id, state, company, website, contact_name, support_phone, support_email, profile,
      registered_capital, fee_basis_points, agreements_accepted_at, applied_at, activated_at)
    values (${s.id}, ${s.accountId}, ${s.state}, ${JSON.stringify(s.company)}::jsonb, ${s.website}, ${s.contactName},
      ${s.supportPhone}, ${s.supportEmail}, ${JSON.stringify(s.profile)}::jsonb, ${s.registeredCapital},
      ${s.feeBasisPoints}, ${s.appliedAt}, ${s.appliedAt}, ${s.activatedAt})
    on conflict (account_id) do nothing returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function save(ctx: WriteContext, s: Seller): Promise<void> {
  await sql`update sellers set state = ${s.state}, company = ${JSON.stringify(s.company)}::jsonb,
      website = ${s.website}, contact_name = ${s.contactName}, support_phone = ${s.supportPhone},
      support_email = ${s.supportEmail}, profile = ${JSON.stringify(s.profile)}::jsonb,
      registered_capital = ${s.registeredCapital}, fee_basis_points = ${s.feeBasisPoints},
      agreements_accepted_at = ${s.appliedAt}, applied_at = ${s.appliedAt}, activated_at = ${s.activatedAt}
    where id = ${s.id}`.execute(ctx.tx);
}

/** The operator's list, newest application first; `text` is part of the company's name in either language. */
export async function list(
  ctx: ReadContext,
  filter: {
    readonly state: SellerState | null;
    readonly text: string | null;
    readonly after: readonly string[] | undefined;
    readonly limit: number;
  },
): Promise<Seller[]> {
  const like = filter.text === null ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
  const [at, id] = filter.after ?? [null, null];
  const { rows } = await sql<Row>`select * from sellers
    where (${filter.state}::text is null or state = ${filter.state})
      and (${like}::text is null or company->>'zh-CN' ilike ${like} or company->>'en' ilike ${like} or id = ${filter.text})
      and (${at}::timestamptz is null or (applied_at, id) < (${at}::timestamptz, ${id}))
    order by applied_at desc, id desc limit ${filter.limit + 1}`.execute(ctx.db);
  return rows.map(fromRow);
}

/** Company names by id; unknown ids are missing. */
export async function companiesOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, LocalText>> {
  const { rows } = await sql<{ id: string; company: LocalText }>`
    select id, company from sellers where id = any(${[...new Set(ids)]}::text[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.company]));
}
