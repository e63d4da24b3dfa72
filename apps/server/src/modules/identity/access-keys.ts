import { randomInt } from 'node:crypto';
import { type AccountId, type AccountKind, permissionsOf, type Role } from '@jishi/protocol';
import { sql } from 'kysely';
import type { Caller } from '../../platform/http/server.ts';
import { newId } from '../../platform/ids/ids.ts';
import type { ReadContext, World, WriteContext } from '../../platform/world/world.ts';
import { accountIdOf, userIdOf } from './accounts.ts';
import { AccessKeyLimit, AccessKeyNotFound } from './identity.errors.ts';
import { lockAccount } from './identity.repository.ts';
import { newToken } from './tokens.ts';

export const ACTIVE_KEYS = 2;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export interface AccessKey {
  readonly id: string;
  readonly accessKey: string;
  readonly state: 'ACTIVE' | 'DISABLED';
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly access_key: string;
  readonly state: AccessKey['state'];
  readonly created_at: Date;
  readonly last_used_at: Date | null;
}
const COLUMNS = sql`id, access_key, state, created_at, last_used_at`;

function fromRow(row: Row): AccessKey {
  return {
    id: row.id,
    accessKey: row.access_key,
    state: row.state,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  };
}

// Binds a sealed secret to its row.
const place = (id: string) => `access_keys:${id}`;

/** A new pair; the secret is answered here once and can never be read again. */
export async function createAccessKey(
  ctx: WriteContext,
): Promise<AccessKey & { readonly secretKey: string }> {
  const accountId = accountIdOf(ctx);
  const userId = userIdOf(ctx);
  await mustHaveRoom(ctx, accountId);
  const id = newId('accessKey', ctx.now);
  let accessKey = 'JS';
  for (let i = 0; i < 18; i++) accessKey += LETTERS[randomInt(LETTERS.length)];
  const secretKey = newToken();
  const { rows } = await sql<Row>`
    insert into access_keys (id, account_id, user_id, access_key, sealed_secret, state, created_at)
    values (${id}, ${accountId}, ${userId}, ${accessKey}, ${ctx.world.ways.vault.seal(secretKey, place(id))},
      'ACTIVE', ${ctx.now})
    returning ${COLUMNS}`.execute(ctx.tx);
  return { ...fromRow(rows[0]!), secretKey };
}

async function mustHaveRoom(ctx: WriteContext, accountId: AccountId): Promise<void> {
  await lockAccount(ctx, accountId);
  const { rows } = await sql<{ active: number }>`
    select count(*)::int as active from access_keys where account_id = ${accountId} and state = 'ACTIVE'`.execute(
    ctx.tx,
  );
  if (rows[0]!.active >= ACTIVE_KEYS) throw new AccessKeyLimit({ limit: ACTIVE_KEYS });
}

export async function listAccessKeys(ctx: ReadContext): Promise<AccessKey[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from access_keys where account_id = ${accountIdOf(ctx)}
    order by created_at, id`.execute(ctx.db);
  return rows.map(fromRow);
}

/** Disabling takes effect with the next request; an already disabled key stays so. */
export async function setAccessKeyState(
  ctx: WriteContext,
  id: string,
  state: AccessKey['state'],
): Promise<AccessKey> {
  const accountId = accountIdOf(ctx);
  const { rows: found } = await sql<Row>`
    select ${COLUMNS} from access_keys where id = ${id} and account_id = ${accountId}`.execute(ctx.tx);
  if (!found[0]) throw new AccessKeyNotFound();
  if (state === 'ACTIVE' && found[0].state !== 'ACTIVE') await mustHaveRoom(ctx, accountId);
  const { rows } = await sql<Row>`update access_keys set state = ${state}
    where id = ${id} and account_id = ${accountId} returning ${COLUMNS}`.execute(ctx.tx);
  if (!rows[0]) throw new AccessKeyNotFound();
  return fromRow(rows[0]);
}

export async function deleteAccessKey(ctx: WriteContext, id: string): Promise<void> {
  const { rows } = await sql`delete from access_keys where id = ${id} and account_id = ${accountIdOf(ctx)}
    returning id`.execute(ctx.tx);
  if (rows.length === 0) throw new AccessKeyNotFound();
}

/** The active key with its secret opened, to verify a signature. */
export async function findAccessKey(
  ctx: Pick<ReadContext, 'db' | 'world'>,
  accessKey: string,
): Promise<{ accountId: AccountId; keyId: string; secret: string } | undefined> {
  const { rows } = await sql<{ id: string; account_id: string; sealed_secret: string }>`
    select k.id, k.account_id, k.sealed_secret from access_keys k join accounts a on a.id = k.account_id
    where k.access_key = ${accessKey} and k.state = 'ACTIVE' and a.state = 'ACTIVE'`.execute(ctx.db);
  const row = rows[0];
  if (!row) return undefined;
  return {
    accountId: row.account_id as AccountId,
    keyId: row.id,
    secret: ctx.world.ways.vault.open(row.sealed_secret, place(row.id)),
  };
}

/** What a program may do that signs with this key: what the user may who made it, save managing the account. */
export async function callerOfKey(world: World, keyId: string): Promise<Caller | undefined> {
  const { rows } = await sql<{
    account_id: string;
    kind: AccountKind;
    role: Role;
    is_seller: boolean;
    last_used_at: Date | null;
  }>`
    select k.account_id, a.kind, u.role, a.is_seller, k.last_used_at
    from access_keys k join users u on u.id = k.user_id join accounts a on a.id = k.account_id
    where k.id = ${keyId}`.execute(world.db);
  const row = rows[0];
  if (!row) return undefined;
  await markUsed(world, keyId, row.last_used_at);
  const permissions = new Set(
    permissionsOf({ accountKind: row.kind, role: row.role, isSeller: row.is_seller }),
  );
  // A stolen key must not make further keys.
  permissions.delete('account.manage');
  return { actor: { kind: 'PROGRAM', accountId: row.account_id, keyId }, permissions };
}

async function markUsed(world: World, keyId: string, last: Date | null): Promise<void> {
  const now = await world.clock.now();
  if (last && now.getTime() - last.getTime() < 60_000) return;
  await sql`update access_keys set last_used_at = ${now} where id = ${keyId}`.execute(world.db);
}
