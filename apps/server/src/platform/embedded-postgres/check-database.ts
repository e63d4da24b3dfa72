import { EmbeddedPostgresError } from './errors.ts';

/** What the check needs of a `pg` client or pool. */
export interface Queryable {
  query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
}

/**
 * Makes sure a database can hold and find Chinese text: PostgreSQL ≥ 15, UTF8, and pg_trgm (created if absent)
 * whose trigrams see Chinese letters; under a plain C locale they see none and every search comes back empty.
 *
 * Throws EmbeddedPostgresError TOO_OLD, NOT_UTF8, NO_TRIGRAM_EXTENSION or TRIGRAM_BLIND, in Chinese and English.
 */
export async function checkDatabase(client: Queryable): Promise<void> {
  const [server] = (
    await client.query(
      `select current_database() as name, current_setting('server_encoding') as encoding,
            current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
    )
  ).rows;
  const facts = `database ${server?.name}, PostgreSQL ${server?.version}, ${server?.encoding}`;
  if (Number(server?.number) < 150_000) throw new EmbeddedPostgresError('TOO_OLD', facts);
  if (server?.encoding !== 'UTF8') throw new EmbeddedPostgresError('NOT_UTF8', facts);
  const schema = await trigramSchema(client, facts);
  const [probe] = (await client.query(`select ${schema}.similarity('发票识别', '发票') > 0 as sees`)).rows;
  if (probe?.sees !== true) throw new EmbeddedPostgresError('TRIGRAM_BLIND', facts);
}

/** The quoted schema the extension lives in; an operator may have put it elsewhere than on our search path. */
async function trigramSchema(client: Queryable, facts: string): Promise<string> {
  const find = `select quote_ident(n.nspname) as schema
                from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'`;
  const [present] = (await client.query(find)).rows;
  if (present !== undefined) return String(present.schema);
  try {
    await client.query('create extension if not exists pg_trgm');
  } catch (cause) {
    // Two servers starting on one database may create it at the same instant; one of them then gets here.
    const [byAnother] = (await client.query(find)).rows;
    if (byAnother !== undefined) return String(byAnother.schema);
    throw new EmbeddedPostgresError('NO_TRIGRAM_EXTENSION', `${facts}: ${(cause as Error).message}`, {
      cause,
    });
  }
  const [created] = (await client.query(find)).rows;
  return String(created?.schema);
}
