import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Account, User } from './account.ts';
import { type AccountRow, accountFromRow, type UserRow, userFromRow } from './identity.mapping.ts';

const ACCOUNT = sql`a.id, a.kind, a.name, a.customer_level, a.state, a.is_seller, a.created_at`;
const USER = sql`u.id, u.account_id, u.email, u.name, u.role, u.lang, u.created_at`;

export async function findAccount(ctx: ReadContext, id: string): Promise<Account | undefined> {
  const { rows } = await sql<AccountRow>`select ${ACCOUNT} from accounts a where a.id = ${id}`.execute(
    ctx.db,
  );
  return rows[0] && accountFromRow(rows[0]);
}

/** Locks the account's row: counts under it are exact. */
export async function lockAccount(ctx: WriteContext, id: string): Promise<Account | undefined> {
  const { rows } =
    await sql<AccountRow>`select ${ACCOUNT} from accounts a where a.id = ${id} for update`.execute(ctx.tx);
  return rows[0] && accountFromRow(rows[0]);
}

export async function insertAccount(ctx: WriteContext, account: Account): Promise<void> {
  await sql`insert into accounts (id, kind, name, customer_level, state, is_seller, created_at)
    values (${account.id}, ${account.kind}, ${account.name}, ${account.customerLevel}, ${account.state},
      ${account.isSeller}, ${account.createdAt})`.execute(ctx.tx);
}

export async function insertUser(
  ctx: WriteContext,
  user: User,
  secret: { passwordHash: string; termsAcceptedAt: Date | null },
): Promise<void> {
  await sql`insert into users (id, account_id, email, name, role, lang, password_hash, terms_accepted_at, created_at)
    values (${user.id}, ${user.accountId}, ${user.email}, ${user.name}, ${user.role}, ${user.lang},
      ${secret.passwordHash}, ${secret.termsAcceptedAt}, ${user.createdAt})`.execute(ctx.tx);
}

export async function findUser(ctx: ReadContext, id: string): Promise<User | undefined> {
  const { rows } = await sql<UserRow>`select ${USER} from users u where u.id = ${id}`.execute(ctx.db);
  return rows[0] && userFromRow(rows[0]);
}

/** For signing in: the user, the hash of the password, and whether the account may be used. */
export async function findCredentials(
  ctx: ReadContext,
  who: { email: string } | { userId: string },
): Promise<{ user: User; passwordHash: string; frozen: boolean } | undefined> {
  const where = 'email' in who ? sql`lower(u.email) = lower(${who.email})` : sql`u.id = ${who.userId}`;
  const { rows } = await sql<UserRow & { password_hash: string; frozen: boolean }>`
    select ${USER}, u.password_hash, a.state = 'FROZEN' as frozen
    from users u join accounts a on a.id = u.account_id where ${where}`.execute(ctx.db);
  const row = rows[0];
  return row && { user: userFromRow(row), passwordHash: row.password_hash, frozen: row.frozen };
}

/** False when the password was changed by somebody else in between. */
export async function replacePassword(
  ctx: WriteContext,
  userId: string,
  passwordHash: string,
  was?: string,
): Promise<boolean> {
  const { rows } = await sql`update users set password_hash = ${passwordHash}
    where id = ${userId} and (${was ?? null}::text is null or password_hash = ${was ?? null})
    returning id`.execute(ctx.tx);
  return rows.length > 0;
}

export async function saveLang(ctx: WriteContext, userId: string, lang: string): Promise<void> {
  await sql`update users set lang = ${lang} where id = ${userId}`.execute(ctx.tx);
}

export async function saveIsSeller(
  ctx: WriteContext,
  accountId: string,
  isSeller: boolean,
): Promise<boolean> {
  const { rows } =
    await sql`update accounts set is_seller = ${isSeller} where id = ${accountId} returning id`.execute(
      ctx.tx,
    );
  return rows.length > 0;
}

export async function listUsers(ctx: ReadContext, accountId: string): Promise<User[]> {
  const { rows } = await sql<UserRow>`select ${USER} from users u where u.account_id = ${accountId}
    order by u.created_at, u.id`.execute(ctx.db);
  return rows.map(userFromRow);
}

export async function listOperatorUsers(ctx: ReadContext): Promise<User[]> {
  const { rows } = await sql<UserRow>`select ${USER} from users u join accounts a on a.id = u.account_id
    where a.kind = 'OPERATOR' and a.state = 'ACTIVE' order by u.created_at, u.id`.execute(ctx.db);
  return rows.map(userFromRow);
}

export type ListedAccount = Account & { readonly ownerName: string; readonly ownerEmail: string };

/** Newest first; `text` is part of a name, an e-mail address or the id. */
export async function listAccounts(
  ctx: ReadContext,
  filter: { text: string | null; kind: string | null; after: readonly string[] | undefined; limit: number },
): Promise<ListedAccount[]> {
  const like = filter.text === null ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
  const [at, id] = filter.after ?? [null, null];
  const { rows } = await sql<AccountRow & { owner_name: string; owner_email: string }>`
    select ${ACCOUNT}, coalesce(o.name, '') as owner_name, coalesce(o.email, '') as owner_email
    from accounts a left join lateral (
      select u.name, u.email from users u where u.account_id = a.id order by u.created_at, u.id limit 1
    ) o on true
    where (${filter.kind}::text is null or a.kind = ${filter.kind})
      and (${like}::text is null or a.name ilike ${like} or a.id = ${filter.text}
        or exists (select 1 from users u where u.account_id = a.id and (u.email ilike ${like} or u.name ilike ${like})))
      and (${at}::timestamptz is null or (a.created_at, a.id) < (${at}::timestamptz, ${id}))
    order by a.created_at desc, a.id desc limit ${filter.limit + 1}`.execute(ctx.db);
  return rows.map((row) => ({
    ...accountFromRow(row),
    ownerName: row.owner_name,
    ownerEmail: row.owner_email,
  }));
}

/** Names of people by id, for logs that say who did what; unknown ids are missing. */
export async function userNames(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from users where id = any(${[...new Set(ids)]}::text[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The same for accounts. */
export async function accountNames(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from accounts where id = any(${[...new Set(ids)]}::text[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.name]));
}
