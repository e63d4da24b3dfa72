import { createHash } from 'node:crypto';
import pg from 'pg';
import { pgCode } from './pool.ts';

/** Databases beside the one we work in: made from a template, dropped with whoever is still connected. */

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.toString();
}

/** The user of DATABASE_URL lacks the right CREATEDB. */
export class MayNotCreateDatabases extends Error {
  constructor(cause: unknown) {
    super('The database user needs CREATEDB: ALTER ROLE … CREATEDB', { cause });
    this.name = 'MayNotCreateDatabases';
  }
}

/** One connection outside of any pool, for statements that no transaction takes. */
export async function administering<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'jishi-databases' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export async function createDatabase(client: pg.Client, name: string, template: string): Promise<void> {
  try {
    await client.query(`create database ${quoted(name)} template ${quoted(template)}`);
  } catch (error) {
    if (pgCode(error) === '42501') throw new MayNotCreateDatabases(error);
    throw error;
  }
}

/**
 * Commits no longer wait for the disk: after a crash of the machine the last second of this database may be missing,
 * but nothing in it is torn. For databases whose history can be played again.
 */
export async function relaxCommits(client: pg.Client, name: string): Promise<void> {
  await client.query(`alter database ${quoted(name)} set synchronous_commit = off`);
}

/** Gone, whoever is connected; what was not there is fine. */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${quoted(name)} with (force)`);
}

/**
 * The template of this installation's sandboxes, made when it is missing: named after what is in it, so that another
 * version makes another. One process makes it, the others wait; half a template never bears the name. Templates of
 * former versions go.
 */
export async function ensureTemplate(
  url: string,
  version: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  return administering(url, async (client) => {
    const mine = templatesOf(url);
    const name = `${mine}${version}`;
    const isThere = async () =>
      (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
    if (await isThere()) return name;
    await client.query('select pg_advisory_lock(7120, hashtext($1))', [mine]);
    if (await isThere()) return name;
    const half = `${name}_half`;
    await dropDatabase(client, half);
    await createDatabase(client, half, 'template0');
    await fill(withDatabase(url, half));
    await client.query(`alter database ${quoted(half)} rename to ${quoted(name)}`);
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1) and datname <> $2',
      [mine, name],
    );
    for (const { datname } of rows) await dropDatabase(client, datname);
    return name;
  });
}

/** Several marketplaces may share one server: each has its own templates. */
export function templatesOf(url: string): string {
  const main = decodeURIComponent(new URL(url).pathname.slice(1));
  return `jishi_template_${createHash('sha256').update(main).digest('hex').slice(0, 8)}_`;
}
