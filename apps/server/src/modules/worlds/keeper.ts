import { sql } from 'kysely';
import pg from 'pg';
import type { DueSource } from '../../platform/due/due.ts';
import { endLeases, settle, travel } from '../../platform/due/travel.ts';
import { DUE_CHANNEL, remoteWake } from '../../platform/due/wake.ts';
import { newId } from '../../platform/ids/ids.ts';
import { sandboxClock } from '../../platform/world/sandbox-clock.ts';
import { SYSTEM_EDGE, type World, writing } from '../../platform/world/world.ts';
import * as runs from './clock-run.repository.ts';
import type { ClockRun } from './clock-run.ts';

/** Held by the process that keeps a sandbox's time. */
const KEEPER_LOCK = 7121;
const AGAIN_MS = 2000;
/** A frozen world only changes by commits, which are announced; the look is a safety net. */
const LOOK_MS = { RUNNING: 1000, FROZEN: 5000 } as const;
/** Progress is written at most so often. */
const TELL_MS = 100;

export interface Keeper {
  /** Something may be due in this world. */
  wake(): void;
  /** A run of the clock is under way here. */
  isMoving(): boolean;
  /** Takes no new work and waits for the batch that is under way. */
  stop(): Promise<void>;
}

/**
 * Keeps the time of an open sandbox: runs what is due, one thing after another, and the movements of its clock. Among
 * all processes that have the world open one does so, the holder of a session lock in the world's database, which
 * PostgreSQL frees when the process dies; the others hand their news on.
 */
export async function startKeeper(world: World, url: string, sources: readonly DueSource[]): Promise<Keeper> {
  let stopping = false;
  let isMoving = false;
  let isWoken = false;
  let ring = () => {};
  let client: pg.Client | undefined;
  const tellOthers = remoteWake(world.db);
  const wake = () => {
    isWoken = true;
    ring();
  };
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      if (isWoken || stopping) return resolve();
      const timer = setTimeout(resolve, ms);
      ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** True when this process keeps the time from now on. */
  async function takeOver(): Promise<boolean> {
    const fresh = new pg.Client({ connectionString: url, application_name: `jishi-w-${world.name}` });
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (client === fresh) client = undefined;
    });
    fresh.on('notification', wake);
    await fresh.connect();
    const { rows } = await fresh.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      KEEPER_LOCK,
    ]);
    if (!rows[0]?.taken) {
      await fresh.end();
      return false;
    }
    await fresh.query(`listen ${DUE_CHANNEL}`);
    client = fresh;
    await endLeases(world.db);
    await wakeUp(world);
    return true;
  }

  async function keep(): Promise<void> {
    while (!stopping && client) {
      isWoken = false;
      const run = await runs.findOpen(world);
      if (run) {
        isMoving = true;
        await move(world, sources, run, () => !stopping && client !== undefined).finally(() => {
          isMoving = false;
        });
      } else await settle(world, sources);
      const { state } = await sandboxClock(world.db).read();
      await rest(LOOK_MS[state]);
    }
  }

  const first = await takeOver();
  const living = (async () => {
    let isKeeper = first;
    while (!stopping) {
      try {
        isKeeper ||= await takeOver();
        if (isKeeper) await keep();
        else await rest(AGAIN_MS);
      } catch (error) {
        world.metrics.dueFailures.inc({ source: 'worlds.keeper' });
        world.log.error({ err: error }, 'a sandbox stumbled; it goes on in a moment');
        isWoken = false;
        await rest(AGAIN_MS);
      }
      isKeeper = client !== undefined;
      if (!isKeeper) isWoken = false;
    }
  })();
  return {
    wake() {
      wake();
      if (!client) tellOthers(new Set(['worlds.keeper']));
    },
    isMoving: () => isMoving,
    async stop() {
      stopping = true;
      ring();
      await living;
      if (!client) return;
      await fallAsleep(world).catch(() => undefined);
      await client.end();
    },
  };
}

/** The last process leaves: from here on nobody does what falls due in a running world. */
async function fallAsleep(world: World): Promise<void> {
  await sql`update world_clock set asleep_from = virtual_now + (clock_timestamp() - running_since)
    where state = 'RUNNING'`.execute(world.db);
}

/** Somebody is back: what fell due meanwhile is caught up in its order, each at its own instant. */
async function wakeUp(world: World): Promise<void> {
  await writing(world, SYSTEM_EDGE('worlds.keeper'), async (ctx) => {
    const { rows } = await sql<{ from: Date; to: Date }>`
      select asleep_from as from, virtual_now + (clock_timestamp() - running_since) as to from world_clock
      where asleep_from is not null and state = 'RUNNING' for update`.execute(ctx.tx);
    await sql`update world_clock set asleep_from = null`.execute(ctx.tx);
    const slept = rows[0];
    if (!slept) return;
    const id = newId('clockRun', ctx.now);
    const run = { id, kind: 'CATCH_UP', fromAt: slept.from, currentAt: slept.from } as const;
    const entered = await runs.insert(ctx, { ...run, targetAt: slept.to, resumes: true }, 'PENDING');
    // A movement that was cut short goes on from where it stood, and needs no second one.
    if (entered)
      await sql`update world_clock set state = 'FROZEN', running_since = null, virtual_now = ${slept.from}`.execute(
        ctx.tx,
      );
  });
}

/** Carries a movement out to its end, or until `mayGoOn` says no: then whoever is next takes it up where it stands. */
async function move(
  world: World,
  sources: readonly DueSource[],
  pending: ClockRun,
  mayGoOn: () => boolean,
): Promise<void> {
  const clock = sandboxClock(world.db);
  const run = await runs.begin(world.db, pending.id);
  if (!run) return;
  if ((await clock.read()).state === 'RUNNING') await clock.freeze();
  let told = performance.now();
  let steps = 0;
  let handled = 0;
  let at = run.currentAt;
  let isCancelled = run.isCancelWanted;
  // The clock first: whoever sees that the movement has ended sees a clock that goes again.
  const end = async (state: 'DONE' | 'CANCELLED' | 'FAILED', problem: string | null) => {
    if (run.resumes) await clock.resume();
    await runs.end(world.db, run.id, state, problem);
  };
  const tell = async () => {
    isCancelled = !(await runs.addProgress(world.db, run.id, { at, steps, handled }));
    [steps, handled, told] = [0, 0, performance.now()];
  };
  try {
    const arrived = await travel({ ...world, clock }, sources, run.targetAt ?? 'NEXT', async (step) => {
      if (step.handled > 0) steps++;
      handled += step.handled;
      at = step.at;
      if (performance.now() - told >= TELL_MS) await tell();
      return mayGoOn() && !isCancelled;
    });
    at = await clock.now();
    await tell();
    // Cut short: the row stays open.
    if (!arrived && !isCancelled) return;
    await end(arrived ? 'DONE' : 'CANCELLED', null);
  } catch (error) {
    world.log.error({ err: error, run: run.id }, 'a sandbox’s clock stopped on its way');
    await end('FAILED', String(error).slice(0, 1000));
  }
}
