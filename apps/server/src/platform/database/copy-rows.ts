import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from '../../schema.gen.ts';
import type { Tx } from './pool.ts';

/**
 * Copies rows of one table from one world's database into another's, as they are; rows that are there already stay.
 * `change` sets columns otherwise. Both databases have the same migrations. Answers how many rows were new.
 */
export async function copyRows(
  from: Kysely<DB>,
  to: Tx,
  table: keyof DB & string,
  where: RawBuilder<unknown>,
  change: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const { rows } = await sql<{ text: string }>`
    select to_jsonb(t)::text as text from ${sql.table(table)} t where ${where}`.execute(from);
  if (rows.length === 0) return 0;
  // As text all the way: JSON in JavaScript would round the large numbers.
  const all = `[${rows.map((row) => row.text).join(',')}]`;
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table)}
    select (jsonb_populate_record(null::${sql.table(table)}, r || ${JSON.stringify(change)}::jsonb)).*
    from jsonb_array_elements(${all}::jsonb) r
    on conflict do nothing`.execute(to);
  return Number(numAffectedRows ?? 0n);
}
