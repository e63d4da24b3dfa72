import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { requireTestCases } from '../modules/catalog/index.ts';
import { administering, dropDatabase, templatesOf } from '../platform/database/databases.ts';
import { createFolderStore, type FileStore } from '../platform/storage/index.ts';
import { createVaultForTests } from '../platform/testing/test-vault.ts';
import {
  advance,
  type DueSource,
  drain,
  TEST_START,
  type TestWorld,
  testWorld,
} from '../platform/testing/test-world.ts';
import {
  type Edge,
  type Outside,
  type ReadContext,
  reading,
  type Vault,
  type Ways,
  type WriteContext,
  writing,
} from '../platform/world/world.ts';
import { gatekeeper } from './gatekeeper.ts';
import { allSources, listenersOf, openHouse } from './house.ts';
import { openSandboxes, type SandboxHost } from './sandboxes.ts';

export interface TestHouse {
  readonly world: TestWorld;
  readonly sandboxes: SandboxHost;
  readonly http: FastifyInstance;
  readonly sources: readonly DueSource[];
  /** Runs everything that is due now, and what that makes due. */
  drain(): Promise<number>;
  /** Moves the clock to an instant, running what becomes due in its order. */
  advanceTo(instant: string | Date): Promise<void>;
  write<T>(work: (ctx: WriteContext) => Promise<T>, edge?: Partial<Edge>): Promise<T>;
  read<T>(work: (ctx: ReadContext) => Promise<T>, edge?: Partial<Edge>): Promise<T>;
  close(): Promise<void>;
}

export interface TestHouseOptions {
  readonly start?: string;
  /** Stands for the world outside; by default every call fails with reason CONNECT. */
  readonly outside?: Outside;
  /** Seals for real, so that another process can open; by default a test vault. */
  readonly vault?: Vault;
  /** How many sandboxes may be open at once, and seconds until an idle one closes; 24 and 600 when left out. */
  readonly sandboxes?: { readonly limit?: number; readonly idleSeconds?: number };
  /** Products are published only with saved test cases, as the default is; most tests are about other things. */
  readonly requireTestCases?: boolean;
  /** Keeps uploads; by default a folder that goes with the house. */
  readonly files?: FileStore;
}

const NOBODY_ANSWERS: Outside = {
  async request() {
    return { ok: false, reason: 'CONNECT', detail: 'no seller in this test', milliseconds: 1 };
  },
};

/** A whole marketplace on its own database with a clock that stands still: for room, route and story tests. */
export async function testHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  // Made with the first upload only.
  const folder = join(tmpdir(), `jishi-files-${randomUUID()}`);
  const ways: Ways = {
    vault: options.vault ?? createVaultForTests(),
    outside: options.outside ?? NOBODY_ANSWERS,
    post: null,
    files: options.files ?? createFolderStore(folder),
    publicUrl: 'http://jishi.test',
  };
  const plain = await testWorld(ways, options.start ?? TEST_START);
  const sandboxes = openSandboxes({
    url: plain.url,
    ways,
    log: plain.log,
    limit: options.sandboxes?.limit ?? 24,
    idleSeconds: options.sandboxes?.idleSeconds ?? 600,
  });
  const world: TestWorld = { ...plain, sandboxes };
  world.listenTo(listenersOf);
  if (!options.requireTestCases) {
    await sql`insert into settings (name, value, changed_at)
      values (${requireTestCases.name}, 'false'::jsonb, now())`.execute(world.db);
  }
  const sources = allSources();
  const http = await openHouse(world, {
    gatekeeper: gatekeeper(world),
    sandboxes,
    version: 'test',
    trustProxy: false,
    requestsPerMinute: 100_000,
  });
  const edge = (given: Partial<Edge> = {}): Edge => ({
    actor: { kind: 'SYSTEM', name: 'test' },
    requestId: 'req_test',
    ...given,
  });
  return {
    world,
    sandboxes,
    http,
    sources,
    drain: () => drain(world, sources),
    advanceTo: (instant) => advance(world, sources, new Date(instant)),
    write: (work, given) => writing(world, edge(given), work),
    read: (work, given) => reading(world, edge(given), work),
    async close() {
      await http.close();
      await sandboxes.close();
      await dropSandboxes(world);
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a test left: the databases of its sandboxes and their template. */
async function dropSandboxes({ db, url }: TestWorld): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database where starts_with(datname, ${templatesOf(url)})
    union all select database_name from worlds`.execute(db);
  if (rows.length === 0) return;
  await administering(url, async (client) => {
    for (const { name } of rows) await dropDatabase(client, name);
  });
}
