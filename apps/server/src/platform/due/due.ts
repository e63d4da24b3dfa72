import type { Db } from '../database/pool.ts';
import { SYSTEM_EDGE, type World, type WriteContext, writing } from '../world/world.ts';
import { announcePresence } from './presence.ts';

/**
 * Something that carries its own due instant. The row is the timer: nothing is scheduled apart from its
 * subject, so nothing can be forgotten or fire twice.
 */
export interface DueSource {
  /** What a transaction stirs to have this source look right after the commit; all look once a second. */
  readonly name: string;
  /** A source for which nobody waits gathers: a run that was not full is followed by a rest. */
  readonly gathers?: { readonly full: number; readonly restMs: number };
  /** World time of the earliest row that is or will be due; null when there is none. */
  earliest(db: Db): Promise<Date | null>;
  /** Claims and runs one batch that is due now; answers how many rows it took. */
  run(world: World): Promise<number>;
  /** Waits for this world's work that has left the house. */
  idle(world: World): Promise<void>;
}

/** Work that only touches the database: done in the transaction that claims it. */
export function transactionalSource(source: {
  readonly name: string;
  readonly gathers?: DueSource['gathers'];
  earliest(db: Db): Promise<Date | null>;
  /** Claims with FOR UPDATE SKIP LOCKED and does the work; answers how many rows it took. */
  batch(ctx: WriteContext): Promise<number>;
  /** Where given: runs in the place of a batch that failed and was rolled back, row by row. */
  carefully?(ctx: WriteContext, error: unknown): Promise<number>;
}): DueSource {
  const edge = SYSTEM_EDGE(source.name);
  return {
    name: source.name,
    ...(source.gathers ? { gathers: source.gathers } : {}),
    earliest: source.earliest,
    async run(world) {
      try {
        return await writing(world, edge, (ctx) => source.batch(ctx));
      } catch (error) {
        const { carefully } = source;
        if (!carefully) throw error;
        return writing(world, edge, (ctx) => carefully(ctx, error));
      }
    },
    async idle() {},
  };
}

export interface Lease {
  readonly until: Date;
  readonly machineNow: Date;
  readonly limit: number;
  /** This process as `presentHolders` knows it, so that its leases can be ended when it dies; null outside workers. */
  readonly holder: number | null;
}

/**
 * Work that leaves the house: claimed with a lease (machine time), committed, done outside, recorded in a
 * second transaction by `work` itself. After a crash the lease runs out and the row is due again.
 */
export function leasedSource<Item>(source: {
  readonly name: string;
  readonly leaseSeconds: number;
  /** How many may be outside at once in this process. */
  readonly concurrency: number;
  earliest(db: Db): Promise<Date | null>;
  /** Sets `lease_until` on at most `limit` rows whose lease is null or before `machineNow`. */
  claim(ctx: WriteContext, lease: Lease): Promise<readonly Item[]>;
  work(world: World, item: Item): Promise<void>;
}): DueSource {
  // One process may work for many worlds: nobody waits for another world's seller.
  const outsideOf = new WeakMap<Db, Set<Promise<void>>>();
  const goingOut = ({ db }: World) => {
    const known = outsideOf.get(db) ?? new Set();
    outsideOf.set(db, known);
    return known;
  };
  return {
    name: source.name,
    earliest: source.earliest,
    async run(world) {
      const outside = goingOut(world);
      const limit = (world.ordered ? 1 : source.concurrency) - outside.size;
      if (limit <= 0) {
        await Promise.race(outside);
        return 1;
      }
      const machineNow = new Date();
      const until = new Date(machineNow.getTime() + source.leaseSeconds * 1000);
      const holder = world.presence?.holder ?? null;
      const items = await writing(world, SYSTEM_EDGE(source.name), (ctx) =>
        source.claim(ctx, { until, machineNow, limit, holder }),
      );
      for (const item of items) {
        const going: Promise<void> = source
          .work(world, item)
          .catch((error: unknown) => {
            world.metrics.dueFailures.inc({ source: source.name });
            world.log.error(
              { err: error, source: source.name },
              'outside work failed; its lease will run out',
            );
          })
          .finally(() => {
            outside.delete(going);
            // A place is free.
            world.wake(new Set([source.name]));
          });
        outside.add(going);
      }
      return items.length;
    },
    async idle(world) {
      await Promise.all(goingOut(world));
    },
  };
}

export interface Workers {
  /** Nudges these sources. */
  wake(sources: ReadonlySet<string>): void;
  /** Takes no new work, waits for what is under way (at most `seconds`). */
  stop(seconds: number): Promise<void>;
}

/**
 * Runs the sources of a world: one loop each, woken by `wake`, with a poll once a second as the safety
 * net (for other processes' work and for what becomes due by time alone).
 */
export function startWorkers(outer: World, sources: readonly DueSource[]): Workers {
  let stopping = false;
  const presence = announcePresence(outer.db, outer.log);
  const world: World = { ...outer, presence };
  const alarms = new Map<string, () => void>();
  const ringAll = () => {
    for (const ring of alarms.values()) ring();
  };
  const wake = (names: ReadonlySet<string>) => {
    for (const name of names) alarms.get(name)?.();
  };
  const loops = sources.map(async (source) => {
    let woken = false;
    let ring: (() => void) | undefined;
    alarms.set(source.name, () => {
      woken = true;
      ring?.();
    });
    while (!stopping) {
      woken = false;
      let taken = 0;
      try {
        taken = await source.run(world);
        if (taken > 0) world.metrics.dueRuns.inc({ source: source.name }, taken);
      } catch (error) {
        world.metrics.dueFailures.inc({ source: source.name });
        world.log.error({ err: error, source: source.name }, 'due batch failed and was rolled back');
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      if (taken === 0 && !woken && !stopping) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 1000);
          ring = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        ring = undefined;
      } else if (source.gathers && taken < source.gathers.full && !stopping) {
        await new Promise((resolve) => setTimeout(resolve, source.gathers?.restMs));
      }
    }
  });
  return {
    wake,
    async stop(seconds) {
      stopping = true;
      ringAll();
      const finished = Promise.all(loops).then(() => Promise.all(sources.map((s) => s.idle(world))));
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        finished,
        new Promise((resolve) => {
          timer = setTimeout(resolve, seconds * 1000);
        }),
      ]);
      clearTimeout(timer);
      await presence.close();
    },
  };
}
