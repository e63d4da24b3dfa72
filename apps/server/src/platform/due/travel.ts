import { sql } from 'kysely';
import type { Db } from '../database/pool.ts';
import type { MovableClock } from '../world/clock.ts';
import type { World } from '../world/world.ts';
import type { DueSource } from './due.ts';

/**
 * Time travel: sandboxes, the demo's history, tests. Sources are asked what is due and run one after another in their order; a world that is
 * `ordered` has one call outside at a time: the same history gives the same news in the same order on each run.
 */

/** Runs what is due now, and what that makes due; answers rows handled and the next instant at which something is due. */
export async function settle(
  world: World,
  sources: readonly DueSource[],
): Promise<{ handled: number; next: Date | null }> {
  let handled = 0;
  for (;;) {
    const now = await world.clock.now();
    const dues = await Promise.all(sources.map((source) => source.earliest(world.db)));
    let round = 0;
    for (const [index, source] of sources.entries()) {
      const due = dues[index];
      if (!due || due > now) continue;
      for (let taken = await source.run(world); taken > 0; taken = await source.run(world)) round += taken;
      await source.idle(world);
    }
    handled += round;
    if (round > 0) continue;
    const ahead = dues.filter((due): due is Date => due !== null && due > now);
    return { handled, next: ahead.length > 0 ? ahead.reduce((a, b) => (a < b ? a : b)) : null };
  }
}

/** Runs everything that is due now, and what that makes due, until nothing is left. Answers rows handled. */
export async function drain(world: World, sources: readonly DueSource[]): Promise<number> {
  return (await settle(world, sources)).handled;
}

/** Moves a standing clock to `target`: what is due on the way happens in its order, at its own instant. */
export async function advance(
  world: World & { readonly clock: MovableClock },
  sources: readonly DueSource[],
  target: Date,
): Promise<void> {
  await travel(world, sources, target, async () => true);
}

export interface Step {
  readonly at: Date;
  readonly handled: number;
}

/**
 * Moves a standing clock from due instant to due instant up to `target`; with NEXT to the first one only. `onStep`
 * hears of each and ends the journey by answering false. Answers where the clock stands and whether it arrived.
 */
export async function travel(
  world: World & { readonly clock: MovableClock },
  sources: readonly DueSource[],
  target: Date | 'NEXT',
  onStep: (step: Step) => Promise<boolean>,
): Promise<boolean> {
  let { handled, next } = await settle(world, sources);
  if (!(await onStep({ at: await world.clock.now(), handled }))) return false;
  while (next && (target === 'NEXT' || next <= target)) {
    await world.clock.set(next);
    const at = next;
    ({ handled, next } = await settle(world, sources));
    if (!(await onStep({ at, handled }))) return false;
    if (target === 'NEXT') return true;
  }
  if (target !== 'NEXT' && (await world.clock.now()) < target) await world.clock.set(target);
  return true;
}

/**
 * Ends all leases of a world whose only worker is the caller: they were taken by a process that has died, and machine
 * time must not decide what a journey finds due.
 */
export async function endLeases(db: Db): Promise<void> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'lease_until' and table_name <> 'worlds'
    order by table_name`.execute(db);
  for (const { table_name } of rows) {
    await sql`update ${sql.table(table_name)} set lease_until = null where lease_until is not null`.execute(
      db,
    );
  }
}
