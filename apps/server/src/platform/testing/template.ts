import pg from 'pg';
import { migrate, migrationsFingerprint } from '../database/migrate.ts';
import { openDatabase } from '../database/pool.ts';
import { startTestCluster } from '../embedded-postgres/test-cluster.ts';

export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}

export async function adminQuery(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/**
 * A migrated database named after the migrations' fingerprint; test databases are cloned from it in
 * under 100 ms. Made once, by whoever comes first.
 */
export async function templateDatabase(): Promise<{
  admin: string;
  name: string;
  url: string;
  close(): Promise<void>;
}> {
  const cluster = await startTestCluster();
  const name = `jishi_template_${await migrationsFingerprint()}`;
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7211)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      `${name}_ready`,
    ]);
    if (!rowCount) {
      await client.query(`drop database if exists "${name}"`);
      await client.query(`create database "${name}"`);
      const { db } = openDatabase({
        url: withDatabase(cluster.url, name),
        maxConnections: 2,
        statementTimeoutSeconds: 60,
        applicationName: 'jishi-template',
      });
      try {
        await migrate(db);
      } finally {
        await db.destroy();
      }
      await client.query(`alter database "${name}" rename to "${name}_ready"`);
    }
  } finally {
    await client.end();
  }
  return {
    admin: cluster.url,
    name: `${name}_ready`,
    url: withDatabase(cluster.url, `${name}_ready`),
    close: () => cluster.stop(),
  };
}
