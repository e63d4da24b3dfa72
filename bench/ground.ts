import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../apps/server/src/app/config.ts';
import { openMainWorld } from '../apps/server/src/app/main-world.ts';
import { migrate, migrationsFingerprint } from '../apps/server/src/platform/database/migrate.ts';
import { startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres/index.ts';
import { createLog } from '../apps/server/src/platform/log/log.ts';
import { type Seeded, seedMarket } from './seed.ts';

/** Where a run stands: a cluster with a seeded template, from which every scenario gets a database of its own. */
export interface Ground {
  readonly folder: string;
  readonly seeded: Seeded;
  readonly version: string;
  /** A fresh copy of the seeded market. */
  database(): Promise<string>;
  close(): Promise<void>;
}

export interface GroundOptions {
  readonly products: number;
  /** Keeps the seeded cluster in this folder for the next run; without it everything is made anew and removed. */
  readonly keep?: string | undefined;
  say(text: string): void;
}

/**
 * With real durability in both cases: the administrator's cluster when DATABASE_URL is set, which must allow making
 * databases, else an embedded one in a temporary folder.
 */
export async function openGround(options: GroundOptions): Promise<Ground> {
  const { products, keep, say } = options;
  const given = process.env.DATABASE_URL;
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'jishi-bench-')));
  await mkdir(folder, { recursive: true });
  // PostgreSQL runs as another user when we are root and must be able to pass through.
  await chmod(folder, 0o711);
  const postgres = given
    ? undefined
    : await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: createLog('silent') });
  const cluster = openCluster(given ?? postgres!.url);
  const close = async () => {
    for (const name of cluster.made) await cluster.drop(name);
    await postgres?.stop();
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  try {
    const run = `jishi_bench_${randomBytes(4).toString('hex')}`;
    const kept = keep && !given ? await readKept(folder, products) : undefined;
    const template = kept?.template ?? `${run}_seed`;
    let seeded = kept?.seeded;
    if (!seeded) {
      const began = performance.now();
      seeded = await seedTemplate(await cluster.make(template), folder, products);
      say(`seeded ${products} products in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      if (keep && !given) {
        cluster.made.delete(template);
        await writeKept(folder, { template, products, seeded });
      }
    }
    let count = 0;
    return {
      folder,
      seeded,
      version: await cluster.version(),
      database: () => cluster.make(`${run}_${++count}`, template),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function openCluster(admin: string) {
  const made = new Set<string>();
  const query = async (text: string) => {
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    try {
      return (await client.query<Record<string, string>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    made,
    async make(name: string, template?: string): Promise<string> {
      // `file_copy` ends with a checkpoint: no scenario pays for what the one before it left in the buffers.
      await query(`create database "${name}"${template ? ` template "${template}" strategy file_copy` : ''}`);
      made.add(name);
      const url = new URL(admin);
      url.pathname = `/${name}`;
      return url.toString();
    },
    async drop(name: string): Promise<void> {
      await query(`drop database if exists "${name}" with (force)`);
    },
    version: async () => (await query('show server_version'))[0]?.server_version ?? '',
  };
}

interface Kept {
  readonly template: string;
  readonly products: number;
  readonly seeded: Seeded;
}

/** Half of the hours that a session may lie idle. */
const KEPT_HOURS = 6;

async function readKept(folder: string, products: number): Promise<Kept | undefined> {
  const text = await readFile(join(folder, 'seeded.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as Kept & { fingerprint: string; at: number };
  const isFresh = Date.now() - kept.at < KEPT_HOURS * 3_600_000;
  const isSame = kept.fingerprint === (await migrationsFingerprint()) && kept.products === products;
  return isFresh && isSame ? kept : undefined;
}

async function writeKept(folder: string, kept: Kept): Promise<void> {
  const whole = { ...kept, fingerprint: await migrationsFingerprint(), at: Date.now() };
  await writeFile(join(folder, 'seeded.json'), JSON.stringify(whole), { mode: 0o600 });
}

/** The environment in which the house runs under test: the bench's database and secret key, loopback allowed. */
export function houseEnv(folder: string, url: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '10000000',
    ALLOW_PRIVATE: '127.0.0.0/8,::1/128',
    ALLOW_HTTP: '1',
  };
}

async function seedTemplate(url: string, folder: string, products: number): Promise<Seeded> {
  const config = readConfig(houseEnv(folder, url), folder);
  const world = await openMainWorld(config, url, createLog('error'), 'bench-seed');
  world.wakeBy(() => undefined);
  try {
    await migrate(world.db);
    return await seedMarket(world, [await freePort(), await freePort()], products);
  } finally {
    await world.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
