import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from './embedded-postgres.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { isPostmasterOf, isRunning } from './processes.ts';

/** A database server that runs now. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const ADOPT_MS = 600_000;
const FAST_MS = 60_000;
const IMMEDIATE_MS = 15_000;
/** Above every system's largest process id, so that PostgreSQL finds "that one is gone" and looks no further. */
const NOBODYS_PID = 2_147_483_646;

/** The superuser's address of the server's own database. */
export function adminUrl(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** What postmaster.pid says: process, port, and whether connections are welcome yet. */
export function readPidFile(cluster: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Finds a server that outlived the process which started it (kill -9) and proves by SQL, with our password,
 * that it serves this folder. Undefined when there is none; a pid file that names a dead or foreign process
 * is made harmless. Throws FOREIGN_POSTMASTER when it cannot be told, PASSWORD_MISSING when ours is refused.
 */
export async function findPostmaster(cluster: string, password: string): Promise<Postmaster | undefined> {
  const until = Date.now() + ADOPT_MS;
  for (;;) {
    const record = readPidFile(cluster);
    if (record === undefined) return undefined;
    const ours = isRunning(record.pid) ? isPostmasterOf(record.pid, cluster) : false;
    if (ours === false) {
      disownPidFile(cluster);
      return undefined;
    }
    const answer = record.port > 0 ? await ask(record.port, password, cluster) : 'NOT_READY';
    if (answer === 'SERVES') return { pid: record.pid, port: record.port };
    if (ours === true && answer === 'REFUSED') {
      throw new EmbeddedPostgresError('PASSWORD_MISSING', `${cluster} (pid ${record.pid})`);
    }
    if (ours === undefined || answer === 'SERVES_ANOTHER' || Date.now() > until) {
      throw new EmbeddedPostgresError(
        'FOREIGN_POSTMASTER',
        `${join(cluster, 'postmaster.pid')}: pid ${record.pid}`,
      );
    }
    // Starting, recovering or just shutting down: it will tell us, or go.
    await sleep(50);
  }
}

/** Whether a running server keeps what it has confirmed (fsync on). */
export async function isDurable(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: adminUrl(port, password),
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  try {
    return (await client.query<{ fsync: string }>('show fsync')).rows[0]?.fsync === 'on';
  } finally {
    await client.end();
  }
}

/** Fast shutdown: open transactions are rolled back, everything is written, and we wait for the end. */
export async function stopPostmaster(cluster: string, pid: number, log: Log): Promise<void> {
  if (!isRunning(pid) || isPostmasterOf(pid, cluster) === false) return;
  process.kill(pid, 'SIGINT');
  if (await isGone(pid, FAST_MS)) return;
  log.warn(
    { pid, cluster },
    'PostgreSQL is slow to stop; stopping it at once (it will recover at the next start)',
  );
  process.kill(pid, 'SIGQUIT');
  if (!(await isGone(pid, IMMEDIATE_MS))) log.error({ postmaster: pid, cluster }, 'PostgreSQL did not stop');
}

async function isGone(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() > until) return false;
    await sleep(10);
  }
  return true;
}

type Answer = 'SERVES' | 'SERVES_ANOTHER' | 'REFUSED' | 'NOT_READY';

async function ask(port: number, password: string, cluster: string): Promise<Answer> {
  const client = new pg.Client({
    connectionString: adminUrl(port, password),
    connectionTimeoutMillis: 5_000,
  });
  // A server that shuts down under the question also emits 'error', which would otherwise end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster ? 'SERVES' : 'SERVES_ANOTHER';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'REFUSED' : 'NOT_READY';
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Rewrites the first line of a stale pid file. In a container the recorded id soon belongs to somebody else, and
 * PostgreSQL then refuses to start. The other lines stay: by them it still notices orphaned backends.
 */
function disownPidFile(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  try {
    const [, ...rest] = readFileSync(path, 'utf8').split('\n');
    // The folder belongs to the database user: as root, never follow a link found in it.
    const file = openSync(path, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW);
    try {
      writeSync(file, [NOBODYS_PID, ...rest].join('\n'));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
