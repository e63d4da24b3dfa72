import type { Db } from '../database/pool.ts';
import type { MovableClock } from '../world/clock.ts';
import { SYSTEM_EDGE, type World, type WriteContext, writing } from '../world/world.ts';

/**
 * Something that carries its own due instant. The row is the timer: nothing is scheduled apart from its
 * subject, so nothing can be forgotten or fire twice.
 */
export interface DueSource {
  readonly name: string;
  /**
   * True where a commit often makes something due at once (news, calls, mails): nudged after every commit.
   * The others look once a second; waking all of them after each commit cost three quarters of the
   * transactions of an order.
   */
  readonly isEager?: boolean;
  /** World time of the earliest row that is or will be due; null when there is none. */
  earliest(db: Db): Promise<Date | null>;
  /** Claims and runs one batch that is due now; answers how many rows it took. */
  run(world: World): Promise<number>;
  /** Waits for work that has left the house. */
  idle(): Promise<void>;
}

/** Work that only touches the database: done in the transaction that claims it. */
export function transactionalSource(source: {
  readonly name: string;
  readonly isEager?: boolean;
  earliest(db: Db): Promise<Date | null>;
  /** Claims with FOR UPDATE SKIP LOCKED and does the work; answers how many rows it took. */
  batch(ctx: WriteContext): Promise<number>;
}): DueSource {
  return {
    name: source.name,
    ...(source.isEager ? { isEager: true } : {}),
    earliest: source.earliest,
    async run(world) {
      let taken = 0;
      await writing(quiet(world), SYSTEM_EDGE(source.name), async (ctx) => {
        taken = await source.batch(ctx);
      });
      if (taken > 0) world.wake();
      return taken;
    },
    async idle() {},
  };
}

// A batch that took nothing must not wake the workers again.
function quiet(world: World): World {
  return { ...world, wake: () => undefined, listenersOf: world.listenersOf.bind(world) };
}

/**
 * Work that leaves the house: claimed with a lease (machine time), committed, done outside, recorded in a
 * second transaction by `work` itself. After a crash the lease runs out and the row is due again.
 */
export function leasedSource<Item>(source: {
  readonly name: string;
  readonly isEager?: boolean;
  readonly leaseSeconds: number;
  /** How many may be outside at once in this process. */
  readonly concurrency: number;
  earliest(db: Db): Promise<Date | null>;
  /** Sets `lease_until` on at most `limit` rows whose lease is null or before `machineNow`. */
  claim(ctx: WriteContext, lease: { until: Date; machineNow: Date; limit: number }): Promise<readonly Item[]>;
  work(world: World, item: Item): Promise<void>;
}): DueSource {
  const outside = new Set<Promise<void>>();
  return {
    name: source.name,
    ...(source.isEager ? { isEager: true } : {}),
    earliest: source.earliest,
    async run(world) {
      const limit = source.concurrency - outside.size;
      if (limit <= 0) {
        await Promise.race(outside);
        return 1;
      }
      const machineNow = new Date();
      const until = new Date(machineNow.getTime() + source.leaseSeconds * 1000);
      const items = await writing(quiet(world), SYSTEM_EDGE(source.name), (ctx) =>
        source.claim(ctx, { until, machineNow, limit }),
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
            world.wake();
          });
        outside.add(going);
      }
      return items.length;
    },
    async idle() {
      await Promise.all(outside);
    },
  };
}

export interface Workers {
  /** Nudges every source. */
  wake(): void;
  /** Takes no new work, waits for what is under way (at most `seconds`). */
  stop(seconds: number): Promise<void>;
}

/**
 * Runs the sources of a world: one loop each, woken by `wake`, with a poll once a second as the safety
 * net (for other processes' work and for what becomes due by time alone).
 */
export function startWorkers(world: World, sources: readonly DueSource[]): Workers {
  let stopping = false;
  const alarms = new Map<() => void, boolean>();
  const ringAll = () => {
    for (const ring of alarms.keys()) ring();
  };
  const wake = () => {
    for (const [ring, isEager] of alarms) if (isEager) ring();
  };
  const loops = sources.map(async (source) => {
    let woken = false;
    let ring: (() => void) | undefined;
    alarms.set(() => {
      woken = true;
      ring?.();
    }, source.isEager ?? false);
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
      }
    }
  });
  return {
    wake,
    async stop(seconds) {
      stopping = true;
      ringAll();
      const finished = Promise.all(loops).then(() => Promise.all(sources.map((s) => s.idle())));
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        finished,
        new Promise((resolve) => {
          timer = setTimeout(resolve, seconds * 1000);
        }),
      ]);
      clearTimeout(timer);
    },
  };
}

/** Runs everything that is due now, and what that makes due, until nothing is left. Answers rows handled. */
export async function drain(world: World, sources: readonly DueSource[]): Promise<number> {
  let total = 0;
  for (;;) {
    let round = 0;
    for (const source of sources) {
      let taken: number;
      do {
        taken = await source.run(world);
        round += taken;
      } while (taken > 0);
      await source.idle();
    }
    total += round;
    if (round === 0) return total;
  }
}

/**
 * Time travel: sets the clock to each due instant up to `target` in its order and runs what is due there,
 * with the virtual time of its due moment; ends with the clock at `target`.
 */
export async function advance(
  world: World & { readonly clock: MovableClock },
  sources: readonly DueSource[],
  target: Date,
  onStep?: (instant: Date, handled: number) => void,
): Promise<void> {
  for (;;) {
    const handled = await drain(world, sources);
    const now = await world.clock.now();
    if (handled > 0) onStep?.(now, handled);
    let earliest: Date | null = null;
    for (const source of sources) {
      const due = await source.earliest(world.db);
      if (due && due > now && (!earliest || due < earliest)) earliest = due;
    }
    if (!earliest || earliest > target) break;
    await world.clock.set(earliest);
  }
  if ((await world.clock.now()) < target) await world.clock.set(target);
}
