import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDatabase } from './index.ts';
import { startTestCluster, type TestCluster } from './test-cluster.ts';

let cluster: TestCluster;
const name = `check_${process.pid}`;
const role = `${name}_guest`;

beforeAll(async () => {
  cluster = await startTestCluster();
  await admin(`create role ${role} login password 'guest'`);
}, 60_000);

afterAll(async () => {
  await admin(`drop database if exists ${name}`);
  await admin(`drop role ${role}`);
  await cluster.stop();
}, 60_000);

test('a UTF-8 database passes, twice', async () => {
  await recreate(`template template0 encoding 'UTF8'`);
  await inDatabase(checkDatabase);
  await inDatabase(checkDatabase);
});

test('trigrams in another schema than the search path’s are found', async () => {
  await recreate(`template template0 encoding 'UTF8'`);
  await inDatabase(async (client) => {
    await client.query('create schema "Extra"; create extension pg_trgm schema "Extra"');
    await checkDatabase(client);
  });
});

test('a database whose character classes are C is refused, because search would be blind', async () => {
  await recreate(`template template0 encoding 'UTF8' locale_provider libc locale 'C'`);
  await expect(inDatabase(checkDatabase)).rejects.toMatchObject({
    code: 'TRIGRAM_BLIND',
    message: expect.stringMatching(/中文.*Chinese/s),
  });
});

test('a database that is not UTF-8 is refused', async () => {
  await recreate(`template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`);
  await expect(inDatabase(checkDatabase)).rejects.toMatchObject({ code: 'NOT_UTF8' });
});

test('a role that may not create the missing extension is told what to ask for', async () => {
  await recreate(`template template0 encoding 'UTF8'`);
  await expect(inDatabase(checkDatabase, role, 'guest')).rejects.toMatchObject({
    code: 'NO_TRIGRAM_EXTENSION',
  });
});

async function recreate(options: string): Promise<void> {
  await admin(`drop database if exists ${name}`);
  await admin(`create database ${name} ${options}`);
}

async function admin(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

async function inDatabase(
  work: (client: pg.Client) => Promise<void>,
  user?: string,
  password?: string,
): Promise<void> {
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await work(client).finally(() => client.end());
}
