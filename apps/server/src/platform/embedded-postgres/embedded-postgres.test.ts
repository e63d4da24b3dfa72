import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './index.ts';
import { findNatives, usableNatives } from './natives.ts';
import { readPidFile } from './postmaster.ts';
import { isRunning } from './processes.ts';

const log = pino({ level: 'silent' });
const asRoot = process.getuid?.() === 0;
const NOBODY = 65534;
let scratch: string;
let dataDir: string;
const started: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'jishi-pg-'));
  chmodSync(scratch, 0o711);
  dataDir = join(scratch, 'data');
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of started.splice(0)) await database.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('an embedded database', { timeout: 60_000 }, () => {
  test('is durable, reachable from this machine only, and asks for a password that only we can read', async () => {
    const database = await start();
    expect(database.adopted).toBe(false);
    const rows = await query(
      database.url,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes',
       'listen_addresses', 'unix_socket_directories', 'password_encryption', 'max_connections', 'wal_compression',
       'random_page_cost', 'max_wal_size', 'jit', 'shared_buffers', 'TimeZone') order by name`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      password_encryption: 'scram-sha-256',
      max_connections: '200',
      wal_compression: 'pglz',
      random_page_cost: '1.1',
      max_wal_size: '2048',
      jit: 'off',
      shared_buffers: '32768',
      TimeZone: 'UTC',
    });
    const [locale] = await query(
      database.url,
      `select datlocprovider as provider, datlocale as locale, datctype as ctype,
              pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
    );
    expect(locale).toEqual({ provider: 'b', locale: 'C.UTF-8', ctype: 'C.UTF-8', encoding: 'UTF8' });
    const methods = await query(database.url, 'select distinct auth_method from pg_hba_file_rules');
    expect(methods).toEqual([{ auth_method: 'scram-sha-256' }]);
    await expect(query(database.url.replace(/:[0-9a-f]+@/, ':guess@'), 'select 1')).rejects.toThrow(
      /password/,
    );
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'cluster')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('ready to accept connections');
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry !== undefined && !entry.internal && entry.family === 'IPv4');
    if (outside !== undefined) {
      const url = database.url.replace('127.0.0.1', outside.address);
      await expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    }
  });

  test('keeps its data and its port over a restart that takes less than a second', async () => {
    const first = await start();
    await query(first.url, `create table t as select '发票' as word`);
    await first.stop();
    await first.stop();
    expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await query(second.url, 'select word from t')).toEqual([{ word: '发票' }]);
  });

  test('takes another port when something else sits on the remembered one, and refuses a requested one', async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const second = await start();
      expect(second.port).not.toBe(first.port);
      expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await second.stop();
      await expect(start({ port: first.port })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    } finally {
      squatter.close();
    }
    const third = await start();
    expect(await query(third.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('outlives a killed Node, is recognised, adopted and stopped by the next one', async () => {
    const child = await startInAnotherProcess();
    const { pid } = readPidFile(join(dataDir, 'cluster'))!;
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isRunning(pid)).toBe(true);
    const database = await start();
    expect(database.adopted).toBe(true);
    expect(readPidFile(join(dataDir, 'cluster'))?.pid).toBe(pid);
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.stop();
    expect(isRunning(pid)).toBe(false);
  });

  test('is not adopted without durability when durability is asked for', async () => {
    const child = await startInAnotherProcess({ durability: 'test' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const database = await start();
    expect(database.adopted).toBe(false);
    expect(await query(database.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  test('is not started twice on one folder, and the refusal names the folder', async () => {
    const [one, other] = await Promise.allSettled([start(), start()]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    const child = startChild();
    const [code] = await once(child, 'exit');
    expect(code).not.toBe(0);
    const refusal = one.status === 'rejected' ? one.reason : (other as PromiseRejectedResult).reason;
    expect(refusal).toMatchObject({ code: 'IN_USE' });
    expect(refusal.message).toContain(dataDir);
    expect(refusal.message).toContain(`pid ${process.pid}`);
    expect(refusal.message).toMatch(/数据目录.*in use/s);
  });

  test('starts after a crash of the whole server, with what was committed', async () => {
    const first = await start();
    await query(first.url, 'create table t as select 42 as answer');
    process.kill(readPidFile(join(dataDir, 'cluster'))!.pid, 'SIGKILL');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'select answer from t')).toEqual([{ answer: 42 }]);
  });

  test('starts over a stale pid file that names a process which is something else', async () => {
    const first = await start();
    const pidFile = readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8');
    await first.stop();
    // An ordinary process of the database's own user: the case in which PostgreSQL itself refuses to start.
    const innocent = spawn('sleep', ['60'], asRoot ? { uid: NOBODY, gid: NOBODY } : {});
    children.push(innocent);
    const stale = pidFile.replace(/^\d+/, String(innocent.pid));
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), stale);
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(isRunning(innocent.pid!)).toBe(true);
  });

  test('starts over a lock whose process is gone or is another one with the same id', async () => {
    const first = await start();
    const lock = JSON.parse(readFileSync(join(dataDir, 'lock'), 'utf8'));
    await first.stop();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    writeFileSync(join(dataDir, 'lock'), JSON.stringify({ ...lock, birth: 'earlier' }));
    const second = await start();
    await second.stop();
    writeFileSync(join(dataDir, 'lock'), 'half a lo');
    await start();
  });

  test('respects a lock from another container while its heart beats', async () => {
    mkdirSync(dataDir);
    const lock = join(dataDir, 'lock');
    const foreign = JSON.stringify({ pid: 1, birth: 'x', namespace: 'elsewhere', host: 'container-b' });
    writeFileSync(lock, foreign);
    const heart = setInterval(() => writeFileSync(lock, foreign), 300);
    await expect(start()).rejects.toThrow(/container-b/);
    clearInterval(heart);
    await start();
  });

  test('starts again after an initialisation that was cut off', async () => {
    mkdirSync(join(dataDir, 'cluster.new', 'base'), { recursive: true });
    writeFileSync(join(dataDir, 'cluster.new', 'PG_VERSION'), '18\n');
    await start();
  });

  test('says that the password file is missing instead of making a new cluster', async () => {
    const first = await start();
    await first.stop();
    rmSync(join(dataDir, 'password'));
    await expect(start()).rejects.toMatchObject({ code: 'PASSWORD_MISSING' });
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  test('tells what PostgreSQL said when it does not start', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(dataDir, 'cluster', 'postgresql.auto.conf'), "no_such_setting = 'x'\n");
    await expect(start()).rejects.toThrow(/no_such_setting/);
  });
});

describe.runIf(asRoot)('started by root', { timeout: 60_000 }, () => {
  test('runs as an unprivileged user who owns the cluster and nothing else', async () => {
    await start();
    const { pid } = readPidFile(join(dataDir, 'cluster'))!;
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\t65534\t65534/m);
    expect(status).toMatch(/^Groups:\s*$/m);
    expect(statSync(join(dataDir, 'cluster')).uid).toBe(NOBODY);
    expect(statSync(join(dataDir, 'password')).uid).toBe(0);
  });

  test('puts the cluster where that user can get to when the data folder lies under a closed home', async () => {
    chmodSync(scratch, 0o700);
    const first = await start();
    const place = readFileSync(join(dataDir, 'location'), 'utf8').trim();
    try {
      expect(place).toMatch(/^\/var\/(lib|tmp)\/jishi-[0-9a-f]{12}$/);
      expect(existsSync(join(dataDir, 'cluster'))).toBe(false);
      expect(statSync(join(place, 'cluster')).uid).toBe(NOBODY);
      expect(lstatSync(place).uid).toBe(0);
      expect(existsSync(join(dataDir, 'password'))).toBe(true);
      await query(first.url, 'create table t as select 1 as one');
      await first.stop();
      const second = await start();
      expect(await query(second.url, 'select one from t')).toEqual([{ one: 1 }]);
      await second.stop();
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  test('takes back a cluster that root restored from a backup', async () => {
    const first = await start();
    await first.stop();
    cpSync(join(dataDir, 'cluster'), join(dataDir, 'restored'), { recursive: true });
    rmSync(join(dataDir, 'cluster'), { recursive: true });
    cpSync(join(dataDir, 'restored'), join(dataDir, 'cluster'), { recursive: true });
    expect(statSync(join(dataDir, 'cluster')).uid).toBe(0);
    await start();
  });

  test('copies binaries that the database user cannot reach, once', () => {
    const installed = findNatives();
    const hidden = join(scratch, 'home', 'native');
    cpSync(installed.folder, hidden, { recursive: true, verbatimSymlinks: true });
    chmodSync(join(scratch, 'home'), 0o700);
    const source = { folder: hidden, version: 'test' };
    const user = { uid: NOBODY, gid: NOBODY };
    expect(usableNatives(source, user, scratch)).toBe(join(scratch, 'natives-test'));
    const made = statSync(join(scratch, 'natives-test')).ctimeMs;
    expect(usableNatives(source, user, scratch)).toBe(join(scratch, 'natives-test'));
    expect(statSync(join(scratch, 'natives-test')).ctimeMs).toBe(made);
  });

  test('works for an ordinary user too, who cannot start somebody else’s cluster', async () => {
    chownSync(scratch, NOBODY, NOBODY);
    const child = await startInAnotherProcess({}, { uid: NOBODY, gid: NOBODY });
    expect(statSync(dataDir).uid).toBe(NOBODY);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    // Root may start it as well; it then runs as its owner.
    const database = await start();
    await database.stop();
    const refused = startChild({}, { uid: 65533, gid: 65533 });
    expect((await once(refused, 'exit'))[0]).not.toBe(0);
  });

  test('links libraries that an install without scripts left out, and copies a read-only install', async () => {
    const bare = join(scratch, 'native');
    cpSync(findNatives().folder, bare, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(bare, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of links) rmSync(join(scratch, target));
    expect(
      usableNatives({ folder: bare, version: 'test' }, { uid: undefined, gid: undefined }, scratch),
    ).toBe(bare);
    expect(links.every(({ target }) => existsSync(join(scratch, target)))).toBe(true);
    for (const { target } of links) rmSync(join(scratch, target));
    // Root writes anywhere, so "read-only" is tried by a process that is not root.
    const place = join(scratch, 'place');
    mkdirSync(place);
    chownSync(place, NOBODY, NOBODY);
    const script = `const { usableNatives } = await import(${JSON.stringify(join(import.meta.dirname, 'natives.ts'))});
      console.log(usableNatives({ folder: ${JSON.stringify(bare)}, version: 'test' }, {}, ${JSON.stringify(place)}));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      uid: NOBODY,
      gid: NOBODY,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [output] = await once(child.stdout!, 'data');
    expect(String(output).trim()).toBe(join(place, 'natives-test'));
    expect(lstatSync(join(place, 'natives-test', 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true);
  });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, log, ...options });
  started.push(database);
  return database;
}

/** A Node of its own that starts the database and stops it on SIGTERM; resolves when it is ready. */
async function startInAnotherProcess(options = {}, user = {}): Promise<ChildProcess> {
  const child = startChild(options, user);
  const [line] = await once(child.stdout!, 'data');
  expect(String(line)).toBe('ready\n');
  return child;
}

function startChild(options = {}, user = {}): ChildProcess {
  const module = JSON.stringify(join(import.meta.dirname, 'index.ts'));
  const script = `
    const { startEmbeddedPostgres } = await import(${module});
    const log = { info() {}, warn() {}, error() {} };
    const database = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log, ...${JSON.stringify(options)} });
    process.on('SIGTERM', async () => { await database.stop(); process.exit(); });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  return child;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
