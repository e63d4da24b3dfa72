import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../apps/server/src/app/config.ts';
import { openMainWorld } from '../apps/server/src/app/main-world.ts';
import { migrate } from '../apps/server/src/platform/database/migrate.ts';
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

/**
 * With real durability in both cases: the administrator's cluster when DATABASE_URL is set, which must allow making
 * databases, else an embedded one in a temporary folder.
 */
export async function openGround(products: number, say: (text: string) => void): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'jishi-bench-'));
  // PostgreSQL runs as another user when we are root and must be able to pass through.
  await chmod(folder, 0o711);
  const given = process.env.DATABASE_URL;
  const postgres = given
    ? undefined
    : await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: createLog('silent') });
  const admin = given ?? postgres!.url;
  const run = `jishi_bench_${randomBytes(4).toString('hex')}`;
  const made: string[] = [];
  const withAdmin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const make = async (name: string, template?: string) => {
    // `file_copy` forces a checkpoint, so that no scenario pays for what the one before it left in the buffers.
    const how = template ? ` template "${template}" strategy file_copy` : '';
    await withAdmin((client) => client.query(`create database "${name}"${how}`));
    made.push(name);
    const url = new URL(admin);
    url.pathname = `/${name}`;
    return url.toString();
  };
  const close = async () => {
    if (postgres) await postgres.stop();
    else
      for (const name of made)
        await withAdmin((client) => client.query(`drop database if exists "${name}" with (force)`));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const began = performance.now();
    const seeded = await seedTemplate(await make(`${run}_seed`), folder, products);
    const { rows } = await withAdmin((client) => client.query<{ server_version: string }>('show server_version'));
    say(`seeded ${products} products in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    let count = 0;
    return {
      folder,
      seeded,
      version: rows[0]?.server_version ?? '',
      database: () => make(`${run}_${++count}`, `${run}_seed`),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
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
