import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { transactionalSource } from '../../platform/due/due.ts';
import { newId } from '../../platform/ids/ids.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import * as addresses from './address.repository.ts';
import { getAddress, lockOwn, saveNewAddress } from './address.service.ts';
import type { ProductionAddress } from './address.ts';
import {
  AddressNotFound,
  InterfaceKeyDisabled,
  InterfaceKeyLimit,
  InterfaceKeyMissing,
  InterfaceKeyNotFound,
} from './seller.errors.ts';
import { sellerOf } from './seller.service.ts';
import { keyOverlapHours } from './seller.settings.ts';

/** Two, so that a new key can be brought in before the old one goes (9.3). */
export const ACTIVE_KEYS = 2;

export interface InterfaceKey {
  readonly id: string;
  readonly addressId: string;
  /** First and last four characters of the secret; the rest is not shown again. */
  readonly hint: string;
  readonly state: 'ACTIVE' | 'DISABLED';
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  /** Replaced by another key: it verifies until then. */
  readonly retiresAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly address_id: string;
  readonly hint: string;
  readonly state: InterfaceKey['state'];
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly retires_at: Date | null;
}
const COLUMNS = sql`id, address_id, hint, state, created_at, last_used_at, retires_at`;
/** Usable now: a replaced key only until its instant, whether or not it was disabled since. */
const isUsable = (ctx: ReadContext) =>
  sql`state = 'ACTIVE' and (retires_at is null or retires_at > ${ctx.now})`;

function fromRow(row: Row): InterfaceKey {
  return {
    id: row.id,
    addressId: row.address_id,
    hint: row.hint,
    state: row.state,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    retiresAt: row.retires_at,
  };
}

// Binds a sealed secret to its row.
const place = (id: string) => `interface_keys:${id}`;

/** A new key of an address; the first one signs at once. The secret is answered here and never again. */
export async function createInterfaceKey(
  ctx: WriteContext,
  addressId: string,
): Promise<InterfaceKey & { readonly secret: string }> {
  return saveNewKey(ctx, await lockOwn(ctx, addressId), randomUUID());
}

export async function saveNewKey(
  ctx: WriteContext,
  address: ProductionAddress,
  secret: string,
): Promise<InterfaceKey & { readonly secret: string }> {
  await mustHaveRoom(ctx, address.id);
  const id = newId('interfaceKey', ctx.now);
  const hint = `${secret.slice(0, 4)}…${secret.slice(-4)}`;
  const { rows } = await sql<Row>`
    insert into interface_keys (id, seller_id, address_id, sealed_secret, hint, state, created_at)
    values (${id}, ${address.sellerId}, ${address.id}, ${ctx.world.ways.vault.seal(secret, place(id))}, ${hint},
      'ACTIVE', ${ctx.now})
    returning ${COLUMNS}`.execute(ctx.tx);
  if (address.keyId === null) await addresses.save(ctx, { ...address, keyId: id });
  return { ...fromRow(rows[0]!), secret };
}

// The address's row is locked by then, so the count is exact.
async function mustHaveRoom(ctx: WriteContext, addressId: string): Promise<void> {
  const { rows } = await sql<{ active: number }>`
    select count(*)::int as active from interface_keys where address_id = ${addressId} and ${isUsable(ctx)}`.execute(
    ctx.tx,
  );
  if (rows[0]!.active >= ACTIVE_KEYS) throw new InterfaceKeyLimit({ limit: ACTIVE_KEYS });
}

export async function listInterfaceKeys(ctx: ReadContext): Promise<InterfaceKey[]> {
  const seller = await sellerOf(ctx);
  const { rows } = await sql<Row>`select ${COLUMNS} from interface_keys where seller_id = ${seller.id}
    order by created_at, id`.execute(ctx.db);
  return rows.map(fromRow);
}

async function ownKey(
  ctx: WriteContext,
  keyId: string,
): Promise<{ key: InterfaceKey; address: ProductionAddress }> {
  const { rows } = await sql<Row>`select ${COLUMNS} from interface_keys where id = ${keyId}`.execute(ctx.tx);
  const row = rows[0];
  if (!row) throw new InterfaceKeyNotFound();
  try {
    const address = await lockOwn(ctx, row.address_id);
    // Read again under the lock: two switches at once must not both count one active key.
    const { rows: locked } =
      await sql<Row>`select ${COLUMNS} from interface_keys where id = ${keyId}`.execute(ctx.tx);
    if (!locked[0]) throw new InterfaceKeyNotFound();
    return { key: fromRow(locked[0]), address };
  } catch (error) {
    if (error instanceof AddressNotFound) throw new InterfaceKeyNotFound();
    throw error;
  }
}

/** Calls signed with a disabled key fail from now on; so do usage pushes that it signs. */
export async function setKeyState(
  ctx: WriteContext,
  keyId: string,
  state: InterfaceKey['state'],
): Promise<InterfaceKey> {
  const { key } = await ownKey(ctx, keyId);
  if (state === 'ACTIVE' && key.state !== 'ACTIVE') await mustHaveRoom(ctx, key.addressId);
  await sql`update interface_keys set state = ${state}, retires_at = null where id = ${keyId}`.execute(
    ctx.tx,
  );
  return { ...key, state, retiresAt: null };
}

export async function deleteInterfaceKey(ctx: WriteContext, keyId: string): Promise<void> {
  const { address } = await ownKey(ctx, keyId);
  if (address.keyId === keyId) await addresses.save(ctx, { ...address, keyId: null });
  await sql`delete from interface_keys where id = ${keyId}`.execute(ctx.tx);
}

/** From now on this key signs the calls to its address. */
export async function bindKey(
  ctx: WriteContext,
  addressId: string,
  keyId: string,
): Promise<ProductionAddress> {
  const address = await lockOwn(ctx, addressId);
  const { rows } = await sql<Row>`select ${COLUMNS} from interface_keys
    where id = ${keyId} and address_id = ${addressId}`.execute(ctx.tx);
  if (!rows[0]) throw new InterfaceKeyNotFound();
  if (rows[0].state !== 'ACTIVE') throw new InterfaceKeyDisabled();
  const bound = { ...address, keyId };
  await addresses.save(ctx, bound);
  // A key that signs again does not retire.
  await sql`update interface_keys set retires_at = null where id = ${keyId}`.execute(ctx.tx);
  return bound;
}

/**
 * Replaces the key of an address (9.3): the new one signs from now on, the old one verifies for
 * `overlapHours` of world time more, so that both sides can change at their own pace.
 */
export async function rotateKey(
  ctx: WriteContext,
  addressId: string,
  overlapHours?: number,
): Promise<InterfaceKey & { readonly secret: string }> {
  const address = await lockOwn(ctx, addressId);
  const created = await saveNewKey(ctx, address, randomUUID());
  if (address.keyId === null) return created;
  const hours = overlapHours ?? (await keyOverlapHours.get(ctx));
  const retiresAt = new Date(ctx.now.getTime() + hours * 3_600_000);
  await sql`update interface_keys set retires_at = ${retiresAt} where id = ${address.keyId} and state = 'ACTIVE'`.execute(
    ctx.tx,
  );
  await addresses.save(ctx, { ...address, keyId: created.id });
  ctx.stir(KEY_SOURCE);
  return created;
}

/** The due source that disables replaced keys when their overlap is over. */
export const KEY_SOURCE = 'sellers.key_retirement';

export const keyRetirement = transactionalSource({
  name: KEY_SOURCE,
  async earliest(db) {
    const { rows } = await sql<{ due: Date | null }>`
      select min(retires_at) as due from interface_keys where state = 'ACTIVE' and retires_at is not null`.execute(
      db,
    );
    return rows[0]?.due ?? null;
  },
  async batch(ctx) {
    const { rows } = await sql`
      update interface_keys set state = 'DISABLED' where id in (
        select id from interface_keys where state = 'ACTIVE' and retires_at <= ${ctx.now}
        for update skip locked limit 100) returning id`.execute(ctx.tx);
    return rows.length;
  },
});

/** The opened secret of the key that signs calls to this address. */
export async function interfaceKeySecret(ctx: ReadContext, addressId: string): Promise<string> {
  const { rows } = await sql<{ id: string; sealed_secret: string }>`
    select k.id, k.sealed_secret from production_addresses a join interface_keys k on k.id = a.key_id
    where a.id = ${addressId} and k.state = 'ACTIVE'
      and (k.retires_at is null or k.retires_at > ${ctx.now})`.execute(ctx.db);
  const row = rows[0];
  if (!row) throw new InterfaceKeyMissing();
  return ctx.world.ways.vault.open(row.sealed_secret, place(row.id));
}

/** A key with its secret opened: for what a seller does with its own keys (debugging, diagnoses). */
export interface OpenKey {
  readonly keyId: string;
  readonly addressId: string;
  readonly hint: string;
  readonly secret: string;
}

/** The active keys of a seller with the address that each belongs to, oldest first. */
export async function openKeysOf(ctx: ReadContext, sellerId: string): Promise<OpenKey[]> {
  const { rows } = await sql<Row & { sealed_secret: string }>`
    select ${COLUMNS}, sealed_secret from interface_keys where seller_id = ${sellerId} and ${isUsable(ctx)}
    order by created_at, id`.execute(ctx.db);
  return rows.map((row) => ({
    keyId: row.id,
    addressId: row.address_id,
    hint: row.hint,
    secret: ctx.world.ways.vault.open(row.sealed_secret, place(row.id)),
  }));
}

/** All active keys of a seller: whatever it pushes may be signed with any of them. */
export async function verifyingKeys(
  ctx: ReadContext,
  sellerId: string,
): Promise<readonly { readonly keyId: string; readonly secret: string }[]> {
  const { rows } = await sql<{ id: string; sealed_secret: string }>`
    select id, sealed_secret from interface_keys where seller_id = ${sellerId} and ${isUsable(ctx)}
    order by created_at, id`.execute(ctx.db);
  return rows.map((row) => ({
    keyId: row.id,
    secret: ctx.world.ways.vault.open(row.sealed_secret, place(row.id)),
  }));
}

/** Notes that a key was used, at most once a minute; the caller does so when it records its call. */
export async function markKeyUsed(ctx: WriteContext, keyId: string): Promise<void> {
  await sql`update interface_keys set last_used_at = ${ctx.now}
    where id = ${keyId} and (last_used_at is null or last_used_at < ${new Date(ctx.now.getTime() - 60_000)})`.execute(
    ctx.tx,
  );
}

/** The same for the key that signs calls to an address. */
export async function markSigningKeyUsed(ctx: WriteContext, addressId: string): Promise<void> {
  const { keyId } = await getAddress(ctx, addressId);
  if (keyId) await markKeyUsed(ctx, keyId);
}

/** An address that is verified and has a key, without asking it: for the seeder, stories and tests. */
export async function admitAddress(
  ctx: WriteContext,
  input: { readonly sellerId: string; readonly url: string; readonly secret?: string },
): Promise<{ readonly addressId: string; readonly keyId: string; readonly secret: string }> {
  const address = await saveNewAddress(ctx, input.sellerId, input.url);
  const verified = { ...address, state: 'VERIFIED', checkedAt: ctx.now } as const;
  await addresses.save(ctx, verified);
  const key = await saveNewKey(ctx, verified, input.secret ?? randomUUID());
  return { addressId: address.id, keyId: key.id, secret: key.secret };
}
