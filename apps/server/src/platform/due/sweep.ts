import { machineNow } from '../world/machine-time.ts';
import { SYSTEM_EDGE, type World, type WriteContext, writing } from '../world/world.ts';
import type { DueSource } from './due.ts';

const DAY = 86_400_000;
const BATCH = 1000;

/**
 * Removes rows that guarded people or processes and whose machine time has passed: once when a process starts, then
 * every 24 hours. They are no business, so no world's clock moves for them, and nobody needs to remember when it was
 * done last: again is the same as once.
 */
export function sweepSource(sweep: {
  readonly name: string;
  /** Deletes at most `limit` rows that are over at `machineNow`; answers how many. */
  remove(ctx: WriteContext, over: { readonly machineNow: Date; readonly limit: number }): Promise<number>;
}): DueSource {
  const sweptAt = new WeakMap<World['db'], number>();
  return {
    name: sweep.name,
    earliest: async () => null,
    async run(world) {
      const now = machineNow();
      if (now.getTime() - (sweptAt.get(world.db) ?? 0) < DAY) return 0;
      const removed = await writing(world, SYSTEM_EDGE(sweep.name), (ctx) =>
        sweep.remove(ctx, { machineNow: now, limit: BATCH }),
      );
      if (removed < BATCH) sweptAt.set(world.db, now.getTime());
      return removed;
    },
    async idle() {},
  };
}
