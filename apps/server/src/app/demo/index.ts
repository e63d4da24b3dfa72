import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { sellers } from '../../../seed/sellers.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { movableClock } from '../../platform/world/clock.ts';
import type { World } from '../../platform/world/world.ts';
import type { Config } from '../config.ts';
import { debugInterfaces } from './cases.ts';
import { walkHistory } from './history.ts';
import { makePeople, PASSWORD, type SellerKeys } from './people.ts';
import { type DemoSeller, type DemoSellerOptions, startDemoSeller } from './seller.ts';

const DAY = 86_400_000;
/** How far back the demo's history begins; it holds one whole month and its statement. */
const HISTORY_DAYS = 52;

interface Kept {
  readonly port: number;
  /** Missing in a demo world that was made before there was a second demo seller. */
  readonly legacyPort?: number;
  readonly keys: SellerKeys;
  /** False while the history is being walked: a start that finds it so begins again. */
  readonly isFilled: boolean;
}

export interface Demo {
  /** Lines for the newcomer: e-mail and password of each demo account. */
  readonly accounts: readonly string[];
  stop(): Promise<void>;
}

const ACCOUNTS = [
  ['买家 buyer', 'buyer@demo.jishi.local'],
  ['商家 seller', `${sellers[0]?.code}@demo.jishi.local`],
  ['运营 operator', 'operator@demo.jishi.local'],
] as const;

/**
 * The demo world: made on the first start in an empty database, then only its seller is started. Null when the
 * database holds something else. A first start that was killed half-way begins again from nothing.
 */
export async function openDemo(
  world: World,
  config: Config,
  root: string,
  say: (text: string) => void,
): Promise<Demo | null> {
  const folder = join(config.dataDir, 'demo');
  const keptPath = join(folder, 'demo.json');
  await mkdir(folder, { recursive: true });
  let kept = await readKept(keptPath);
  if (kept && !kept.isFilled) {
    // Only ever written for a database that was empty: what stands there is half a demo and nothing else.
    await sql`drop schema public cascade`.execute(world.db);
    await sql`create schema public`.execute(world.db);
    await migrate(world.db);
    kept = null;
  }
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from accounts`.execute(world.db);
  const isEmpty = (rows[0]?.n ?? 0n) === 0n;
  if (!isEmpty && !kept) return null;

  const start = (from: Kept, isHistory: boolean) =>
    startSellers(from, { root, folder, platformPort: config.port, isHistory });
  if (isEmpty || !kept) {
    say('Filling the demo world, once…  正在装入演示数据（仅首次）…');
    const ports = { port: await freePort(), legacyPort: await freePort() };
    const past = { ...world, clock: movableClock(world.db) };
    await writeKept(keptPath, { ...ports, keys: {}, isFilled: false });
    await past.clock.set(new Date(Date.now() - HISTORY_DAYS * DAY));
    const people = await makePeople(past, ports);
    kept = { ...ports, keys: people.keys, isFilled: false };
    const seller = await start(kept, true);
    try {
      await walkHistory(past, people, seller);
      await debugInterfaces(past, people);
    } finally {
      await seller.stop();
    }
    // From here on the world's clock is the real one.
    await sql`delete from world_clock`.execute(world.db);
    kept = { ...kept, isFilled: true };
    await writeKept(keptPath, kept);
  }
  const seller: DemoSeller = await start(kept, false);
  return {
    accounts: ACCOUNTS.map(([who, email]) => `${who.padEnd(14)} ${email}  ${PASSWORD}`),
    stop: () => seller.stop(),
  };
}

/** Both demo sellers, each with the keys of those it answers for. The newer one can be told to fail. */
async function startSellers(
  { port, legacyPort, keys }: Kept,
  options: Omit<DemoSellerOptions, 'program' | 'port' | 'keys'>,
): Promise<DemoSeller> {
  const keysOf = (isLegacy: boolean) =>
    Object.fromEntries(Object.entries(keys).filter(([code]) => legacyCodes.has(code) === isLegacy));
  if (legacyPort === undefined) return startDemoSeller({ ...options, program: 'demo-isv', port, keys });
  const [seller, legacy] = await Promise.all([
    startDemoSeller({ ...options, program: 'demo-isv', port, keys: keysOf(false) }),
    startDemoSeller({ ...options, program: 'demo-isv-legacy', port: legacyPort, keys: keysOf(true) }),
  ]);
  return {
    misbehave: seller.misbehave,
    stop: async () => {
      await Promise.all([seller.stop(), legacy.stop()]);
    },
  };
}

const legacyCodes = new Set(sellers.filter((s) => s.generation === 'saas-v1').map((s) => s.code));

async function readKept(path: string): Promise<Kept | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Kept);
}

function writeKept(path: string, kept: Kept): Promise<void> {
  return writeFile(path, JSON.stringify(kept, null, 2), { mode: 0o600 });
}

/** A fixed free port, so that the production addresses stay true between starts. */
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
