import { sql } from 'kysely';
import { copyRows } from '../../platform/database/copy-rows.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';

/**
 * Copies a seller with its production addresses and interface keys into another world of the same vault; the account
 * is there already. There it sells at once, admitted or not. Addresses count the products that use them there.
 */
export async function copySeller(from: ReadContext, to: WriteContext, sellerId: string): Promise<void> {
  const mine = sql`t.seller_id = ${sellerId}`;
  await copyRows(from.db, to.tx, 'sellers', sql`t.id = ${sellerId}`, {
    state: 'ACTIVE',
    activated_at: to.now.toISOString(),
  });
  await copyRows(from.db, to.tx, 'production_addresses', mine, { key_id: null, use_count: 0 });
  await copyRows(from.db, to.tx, 'interface_keys', mine);
  const { rows } = await sql<{ id: string; key_id: string }>`
    select id, key_id from production_addresses t where ${mine} and key_id is not null`.execute(from.db);
  for (const { id, key_id } of rows) {
    await sql`update production_addresses set key_id = ${key_id}
      where id = ${id} and key_id is null and exists (select 1 from interface_keys where id = ${key_id})`.execute(
      to.tx,
    );
  }
}
