import type { ChildOptions } from './child.ts';
import { type Child, startChild } from './child.ts';
import { type Ground, houseEnv } from './ground.ts';
import type { Finding } from './measure.ts';

export interface Bench {
  readonly ground: Ground;
  readonly seconds: number;
  readonly profileTo: string | undefined;
  find(finding: Finding): Promise<void>;
  say(text: string): void;
}

/** One thing that is measured, in a database of its own. */
export interface Scenario {
  readonly name: string;
  readonly what: string;
  run(bench: Bench): Promise<void>;
}

export interface House extends Child {
  readonly port: number;
  readonly hasPages: boolean;
}

/** The house under test on this database. */
export async function startHouse(
  bench: Bench,
  url: string,
  wish: { readonly part?: 'all' | 'api'; readonly pages?: boolean } = {},
): Promise<House> {
  const child = await startChild('server.ts', {
    env: {
      ...houseEnv(bench.ground.folder, url),
      BENCH_PART: wish.part ?? 'all',
      BENCH_PAGES: wish.pages ? '1' : '0',
    },
    profileTo: bench.profileTo,
  });
  return { ...child, port: Number(child.ready.port), hasPages: child.ready.hasPages === true };
}

export async function startBare(url: string): Promise<Child & { readonly port: number }> {
  const child = await startChild('bare.ts', { env: { DATABASE_URL: url } });
  return { ...child, port: Number(child.ready.port) };
}

/** The demo seller behind the first or the second seller's address. */
export async function startSeller(bench: Bench, which: 0 | 1): Promise<Child> {
  const { port, key, id } = bench.ground.seeded.sellers[which];
  const options: ChildOptions = {
    env: {
      SELLER_PORT: String(port),
      SELLER_KEY: key,
      SELLER_DATA: `${bench.ground.folder}/${id}-${Date.now()}`,
    },
  };
  return startChild('seller.ts', options);
}

/** Runs with children that are stopped in the end, last started first, whatever happens. */
export async function withChildren<T>(
  work: (keep: <C extends { stop(): Promise<void> }>(child: Promise<C>) => Promise<C>) => Promise<T>,
): Promise<T> {
  const kept: { stop(): Promise<void> }[] = [];
  try {
    return await work(async (starting) => {
      const child = await starting;
      kept.unshift(child);
      return child;
    });
  } finally {
    for (const child of kept) await child.stop();
  }
}
