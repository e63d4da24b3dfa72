import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { isLocked } from './folder-lock.ts';
import { readLocation } from './home.ts';
import { readPidFile } from './postmaster.ts';
import { isPostmasterOf, isRunning } from './processes.ts';

const PREFIX = 'jishi-test-pg-';

export interface TestCluster {
  /** Address of a role that may create databases; make one database per test file. */
  readonly url: string;
  /** Stops and deletes the cluster; does nothing to a server that was given by the environment. */
  stop(): Promise<void>;
}

/**
 * The PostgreSQL for this test run: TEST_DATABASE_URL, else DATABASE_URL (the role must be superuser or have
 * CREATEDB: MAY_NOT_CREATE_DATABASES), else an embedded cluster without durability in the temp folder.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (given) {
    await mustCreateDatabases(given);
    return { url: given, stop: async () => {} };
  }
  sweep();
  // The owner's id stands in the name, so that the next run can tell a folder in use from one left behind.
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const log = pino({ level: 'silent' });
  const cluster = await startEmbeddedPostgres({ dataDir, durability: 'test', log });
  const discardNow = () => discard(dataDir);
  process.once('exit', discardNow);
  return {
    url: cluster.url,
    async stop() {
      process.off('exit', discardNow);
      await cluster.stop();
      discard(dataDir);
    },
  };
}

let shared: Promise<TestCluster> | undefined;

/**
 * Address for tests: the one that globalSetup started, else (a single file run by hand) a cluster of this
 * process that ends with it.
 */
export async function testDatabaseUrl(): Promise<string> {
  shared ??= startTestCluster();
  return (await shared).url;
}

/** For `globalSetup` in the vitest configuration: one cluster for the whole run, handed on by the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const before = process.env.TEST_DATABASE_URL;
  process.env.TEST_DATABASE_URL = cluster.url;
  return async () => {
    if (before === undefined) delete process.env.TEST_DATABASE_URL;
    else process.env.TEST_DATABASE_URL = before;
    await cluster.stop();
  };
}

async function mustCreateDatabases(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; may: boolean }>(
      'select rolname as name, rolsuper or rolcreatedb as may from pg_roles where rolname = current_user',
    );
    if (rows[0]?.may !== true) throw new EmbeddedPostgresError('MAY_NOT_CREATE_DATABASES', rows[0]?.name);
  } finally {
    await client.end();
  }
}

/** Clusters of earlier runs that were killed would hold memory and disk for ever. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const dataDir = join(tmpdir(), name);
    if (statSync(dataDir, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    if (!isLocked(readLocation(dataDir) ?? dataDir)) discard(dataDir);
  }
}

/** Ends the server at once (its data is thrown away) and deletes everything; synchronous, for `exit`. */
function discard(dataDir: string): void {
  const place = readLocation(dataDir) ?? dataDir;
  const cluster = join(place, 'cluster');
  const pid = readPidFile(cluster)?.pid;
  if (pid !== undefined && isRunning(pid) && isPostmasterOf(pid, cluster) === true)
    process.kill(pid, 'SIGQUIT');
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;
  rmSync(place, options);
  rmSync(dataDir, options);
}
