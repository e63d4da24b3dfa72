import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { checkDatabase } from './check-database.ts';
import { databaseEnvironment, identity } from './database-user.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import { type Home, prepareHome } from './home.ts';
import { ensureCluster } from './initialise.ts';
import { findNatives, usableNatives } from './natives.ts';
import {
  adminUrl,
  findPostmaster,
  isDurable,
  type Postmaster,
  readPidFile,
  stopPostmaster,
} from './postmaster.ts';
import { isRunning } from './processes.ts';
import { type Durability, settingsFor } from './settings.ts';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

export interface EmbeddedPostgresOptions {
  /** Folder for the cluster, its password, remembered port and log; made if absent. */
  readonly dataDir: string;
  /** Insist on this port (PORT_TAKEN if it is not free); otherwise the remembered one, else any free one. */
  readonly port?: number;
  /** `test` switches off fsync, synchronous commit and full page writes. Default `durable`. */
  readonly durability?: Durability;
  readonly log: Log;
}

export interface EmbeddedPostgres {
  /** Superuser address of the database `postgres`; make databases of your own from there. */
  readonly url: string;
  readonly port: number;
  /** Whether the server was found running (it outlived a killed process) instead of being started now. */
  readonly adopted: boolean;
  /** Stops the server, also an adopted one, waits for its end and frees the folder. Twice is the same as once. */
  stop(): Promise<void>;
}

const START_MS = 600_000;
const SHARED_MEMORY_MS = 30_000;
const LOG_BYTES = 10 * 1024 * 1024;

/**
 * Starts (or finds running) the PostgreSQL of this data folder and returns when it answers and has passed
 * `checkDatabase`. The first start initialises the cluster in about a second; later ones take about 0.3 s.
 *
 * Throws EmbeddedPostgresError, bilingual, with a stable `code`; the folder is then free again.
 *
 * ```ts
 * const database = await startEmbeddedPostgres({ dataDir: '/srv/jishi/postgres', log: pino() });
 * const pool = new pg.Pool({ connectionString: database.url });
 * await pool.end();
 * await database.stop();
 * ```
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durability = 'durable' } = options;
  const installed = findNatives();
  const home = prepareHome(options.dataDir);
  const lock = await lockFolder(home.place, home.dataDir);
  let postmaster: Postmaster | undefined;
  try {
    const natives = usableNatives(installed, home.user, home.place);
    const password = await ensureCluster(home, natives, durability);
    postmaster = await adopt(home, password, durability, log);
    const adopted = postmaster !== undefined;
    postmaster ??= await start(home, natives, options.port, durability, log);
    const { pid, port } = postmaster;
    const url = adminUrl(port, password);
    await check(url);
    rememberPort(home, port);
    log.info({ port, postmaster: pid, cluster: home.cluster, adopted }, 'embedded PostgreSQL is ready');
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopped ??= stopPostmaster(home.cluster, pid, log).finally(() => lock.release());
      return stopped;
    };
    return { url, port, adopted, stop };
  } catch (error) {
    if (postmaster !== undefined) await stopPostmaster(home.cluster, postmaster.pid, log);
    lock.release();
    throw error;
  }
}

/** The server left over by a killed process, unless it runs without the durability now asked for. */
async function adopt(home: Home, password: string, durability: Durability, log: Log) {
  const found = await findPostmaster(home.cluster, password);
  if (found === undefined || durability === 'test' || (await isDurable(found.port, password))) return found;
  await stopPostmaster(home.cluster, found.pid, log);
  return undefined;
}

async function start(
  home: Home,
  natives: string,
  wanted: number | undefined,
  durability: Durability,
  log: Log,
) {
  if (home.place !== home.dataDir) {
    log.warn(
      { dataDir: home.dataDir, cluster: home.cluster },
      'the database user cannot enter the data folder',
    );
  }
  const sharedMemoryUntil = Date.now() + SHARED_MEMORY_MS;
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(wanted, attempt === 1 ? rememberedPort(home) : undefined);
    const result = await launch(home, natives, port, durability, log);
    if (result.kind === 'ready') return result.postmaster;
    const { output } = result;
    // Between our look and its bind somebody else may have taken the port.
    const portLost = /could not bind|Address already in use/i.test(output);
    if (portLost && wanted === undefined && attempt < 5) continue;
    if (portLost && wanted !== undefined)
      throw new EmbeddedPostgresError('PORT_TAKEN', `127.0.0.1:${wanted}`);
    // Backends of a killed postmaster need a moment to notice and go.
    if (/shared memory block.*still in use/is.test(output) && Date.now() < sharedMemoryUntil) {
      await sleep(250);
      continue;
    }
    throw new EmbeddedPostgresError('START_FAILED', `${home.cluster}\n${output}`);
  }
}

type Launched = { kind: 'ready'; postmaster: Postmaster } | { kind: 'failed'; output: string };

async function launch(
  home: Home,
  natives: string,
  port: number,
  durability: Durability,
  log: Log,
): Promise<Launched> {
  const logPath = join(home.dataDir, 'postgres.log');
  rotate(logPath);
  const logFile = openSync(logPath, 'a', 0o600);
  const logStart = statSync(logPath).size;
  const args = ['-D', home.cluster, ...settingsFor(port, durability)];
  // A session of its own: Ctrl-C in the terminal must reach us, who then stop the database last.
  const child = spawn(join(natives, 'bin', 'postgres'), args, {
    ...identity(home.user),
    cwd: '/',
    env: databaseEnvironment(),
    stdio: ['ignore', logFile, logFile],
    detached: true,
  });
  closeSync(logFile);
  let failure: string | undefined;
  child.on('error', (error) => {
    failure = error.message;
  });
  child.unref();
  const until = Date.now() + START_MS;
  let nextNote = Date.now() + 10_000;
  while (failure === undefined && child.pid !== undefined && isRunning(child.pid)) {
    const record = readPidFile(home.cluster);
    if (record?.pid === child.pid && record.ready)
      return { kind: 'ready', postmaster: { pid: child.pid, port } };
    if (Date.now() > until) {
      await stopPostmaster(home.cluster, child.pid, log);
      failure = `not ready after ${START_MS / 1000} s`;
    }
    if (Date.now() > nextNote) {
      log.info({ pid: child.pid }, 'PostgreSQL is still starting (recovering after a crash?)');
      nextNote = Date.now() + 10_000;
    }
    await sleep(10);
  }
  const written = readFileSync(logPath).subarray(logStart).toString('utf8');
  return { kind: 'failed', output: [failure, written.slice(-4_000).trim()].filter(Boolean).join('\n') };
}

async function check(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await checkDatabase(client);
  } finally {
    await client.end();
  }
}

async function choosePort(wanted: number | undefined, remembered: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted;
    throw new EmbeddedPostgresError('PORT_TAKEN', `127.0.0.1:${wanted}`);
  }
  if (remembered !== undefined && (await isFree(remembered))) return remembered;
  return anyFreePort();
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

async function anyFreePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new EmbeddedPostgresError('PORT_TAKEN', '127.0.0.1: no free port');
  return port;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(got));
    });
  });
}

function rememberedPort(home: Home): number | undefined {
  try {
    const port = Number(readFileSync(join(home.dataDir, 'port'), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

function rememberPort(home: Home, port: number): void {
  writeFileSync(join(home.dataDir, 'port'), `${port}\n`);
}

/** One older log is kept; a running server's file is left alone. */
function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(path, `${path}.1`);
}
