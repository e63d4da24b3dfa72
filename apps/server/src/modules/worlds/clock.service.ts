import { newId } from '../../platform/ids/ids.ts';
import { type ClockState, type SandboxClock, sandboxClock } from '../../platform/world/sandbox-clock.ts';
import { type ReadContext, type WriteContext, writing } from '../../platform/world/world.ts';
import * as runs from './clock-run.repository.ts';
import type { ClockRun, RunKind } from './clock-run.ts';
import { ClockBusy, ClockRunNotFound, NotYourClock, RealTime } from './world.errors.ts';
import { masters } from './world.settings.ts';

/** What the sources of a world are called by whom a new run of its clock is announced. */
export const CLOCK_SOURCE = 'worlds.clock';

/** This sandbox's clock, for whoever may move it. */
export async function clockToMove(ctx: ReadContext): Promise<SandboxClock> {
  await mustBeMaster(ctx);
  return sandboxClock(ctx.world.db);
}

/** Refuses in the main world, and whoever only signed up in this sandbox. */
export async function mustBeMaster(ctx: ReadContext): Promise<void> {
  if (!ctx.world.prefix) throw new RealTime();
  if (!(await isMaster(ctx))) throw new NotYourClock();
}

async function isMaster(ctx: ReadContext): Promise<boolean> {
  const { actor } = ctx;
  return 'accountId' in actor && (await masters.get(ctx)).includes(actor.accountId);
}

export interface ClockView extends Omit<ClockState, 'state'> {
  readonly world: string;
  readonly state: ClockState['state'] | 'REAL';
  readonly run: ClockRun | null;
  /** Whether who asks may move it. */
  readonly mayMove: boolean;
}

export async function readClock(ctx: ReadContext): Promise<ClockView> {
  const { world } = ctx;
  if (!world.prefix) return { world: world.name, now: ctx.now, state: 'REAL', run: null, mayMove: false };
  const run = (await runs.findOpen(ctx)) ?? null;
  return { world: world.name, ...(await sandboxClock(world.db).read()), run, mayMove: await isMaster(ctx) };
}

/** Stands still, or goes on with real time; done at once and kept as a run. */
export async function switchClock(ctx: ReadContext, kind: 'FREEZE' | 'RESUME'): Promise<ClockRun> {
  const clock = await clockToMove(ctx);
  await mustBeFree(ctx);
  const { now } = await (kind === 'FREEZE' ? clock.freeze() : clock.resume());
  const run = await enter(ctx, { kind, fromAt: now, targetAt: now, resumes: kind === 'RESUME' }, 'DONE');
  ctx.world.wake(new Set([CLOCK_SOURCE]));
  return run;
}

/** Puts a movement on the world's list; whoever keeps its time takes it up at once. */
export async function startRun(
  ctx: ReadContext,
  kind: 'ADVANCE' | 'NEXT',
  targetOf: (now: Date) => Date | null,
): Promise<ClockRun> {
  const clock = await clockToMove(ctx);
  await mustBeFree(ctx);
  const { now, state } = await clock.read();
  const run = await enter(
    ctx,
    { kind, fromAt: now, targetAt: targetOf(now), resumes: state === 'RUNNING' },
    'PENDING',
  );
  ctx.world.wake(new Set([CLOCK_SOURCE]));
  return run;
}

async function mustBeFree(ctx: ReadContext): Promise<void> {
  const open = await runs.findOpen(ctx);
  if (open) throw new ClockBusy({ runId: open.id });
}

async function enter(
  ctx: ReadContext,
  run: { kind: RunKind; fromAt: Date; targetAt: Date | null; resumes: boolean },
  state: 'PENDING' | 'DONE',
): Promise<ClockRun> {
  return writing(ctx.world, ctx, async (tx) => {
    const id = newId('clockRun', tx.now);
    const entered = await runs.insert(tx, { ...run, id, currentAt: run.fromAt }, state);
    if (!entered) throw new ClockBusy({ runId: (await runs.findOpen(tx))?.id ?? '-' });
    return entered;
  });
}

export async function getRun(ctx: ReadContext, id: string): Promise<ClockRun> {
  await mustBeMaster(ctx);
  const run = await runs.find(ctx, id);
  if (!run) throw new ClockRunNotFound({ id });
  return run;
}

/** Ends a movement after the step that it is at; one that has ended stays as it is. */
export async function cancelRun(ctx: WriteContext, id: string): Promise<ClockRun> {
  await getRun(ctx, id);
  await runs.wantCancel(ctx, id);
  return getRun(ctx, id);
}

/** The run when it has ended, or as it is after so long (machine time). */
export async function waitForRun(ctx: ReadContext, run: ClockRun, seconds: number): Promise<ClockRun> {
  const until = performance.now() + seconds * 1000;
  for (let now = run; ; now = (await runs.find(ctx, run.id)) ?? now) {
    if (now.ended || performance.now() >= until) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
