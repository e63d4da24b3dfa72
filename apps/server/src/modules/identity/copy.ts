import { sql } from 'kysely';
import { copyRows } from '../../platform/database/copy-rows.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';

/**
 * Copies an account with its users and access keys into another world, under the same ids: passwords and AK/SK work
 * there too, sessions do not.
 */
export async function copyAccount(from: ReadContext, to: WriteContext, accountId: string): Promise<void> {
  // A sandbox's own play accounts give way to a real one of that name.
  const { rows } = await sql<{ name: string }>`select name from accounts where id = ${accountId}`.execute(
    from.db,
  );
  await sql`update accounts set name = left(name, 60) || ' 2'
    where lower(name) = lower(${rows[0]?.name ?? ''}) and id <> ${accountId}`.execute(to.tx);
  await copyRows(from.db, to.tx, 'accounts', sql`t.id = ${accountId}`);
  await copyRows(from.db, to.tx, 'users', sql`t.account_id = ${accountId}`);
  await copyRows(from.db, to.tx, 'access_keys', sql`t.account_id = ${accountId}`);
}
