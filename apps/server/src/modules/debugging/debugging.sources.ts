import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { leasedSource, transactionalSource } from '../../platform/due/due.ts';
import { reading, SYSTEM_EDGE, type World, writing } from '../../platform/world/world.ts';
import { type Outcome, tryOut } from './call.ts';
import * as cases from './case.repository.ts';
import { keepRun } from './debugging.service.ts';
import { dialSpreadSeconds, dialTimes } from './debugging.settings.ts';
import * as dial from './dial.repository.ts';
import { concludeRound, nextDial } from './dial.ts';
import { findTarget } from './target.ts';

/** A round that was missed by more than this (the platform was down, or none was planned yet) is left out. */
const LATEST_MS = 6 * 3_600_000;

/** Twice a day: the cases of the addresses of products on sale become due (13.5, seller spec 9.9). */
export const roundSource = transactionalSource({
  name: 'debugging.rounds',
  earliest: dial.earliestRound,
  async batch(ctx) {
    const dueAt = await dial.lockDueRound(ctx);
    if (!dueAt) return 0;
    if (ctx.now.getTime() - dueAt.getTime() < LATEST_MS) {
      const count = await dial.beginRound(ctx, await dialSpreadSeconds.get(ctx));
      if (count > 0) ctx.stir('debugging.cases');
    }
    await dial.plan(ctx, nextDial(ctx.now, await dialTimes.get(ctx)));
    return 1;
  },
});

/** Two calls of at most ten seconds, a diagnosis of at most ten, and the record after them. */
const LEASE_SECONDS = 60;
/** The platform's own limit kept a call at home: no failure of the seller; again soon. */
const AGAIN_MS = 60_000;

/** Saved cases that are due: claimed with a lease, called outside, recorded in a second transaction. */
export const caseSource = leasedSource<cases.ClaimedCase>({
  name: 'debugging.cases',
  leaseSeconds: LEASE_SECONDS,
  concurrency: 8,
  async earliest(db) {
    const { rows } = await sql<{ due: Date | null }>`
      select min(next_run_at) as due from test_cases where next_run_at is not null`.execute(db);
    return rows[0]?.due ?? null;
  },
  claim: (ctx, lease) => cases.claim(ctx, lease, randomUUID()),
  work: runClaimed,
});

async function runClaimed(world: World, claimed: cases.ClaimedCase): Promise<void> {
  const edge = SYSTEM_EDGE('debugging.cases');
  const cause = claimed.nextCause ?? 'RERUN';
  const target = await reading(world, edge, (ctx) => findTarget(ctx, claimed.addressId));
  const outcome: Outcome | undefined = target && (await tryOut(world, claimed, target));
  await writing(world, edge, async (ctx) => {
    if (outcome?.reason === 'BUSY') {
      await cases.postpone(ctx, claimed.id, new Date(ctx.now.getTime() + AGAIN_MS));
      return;
    }
    const run = target && outcome && (await keepRun(ctx, { trial: claimed, target, outcome, cause }));
    const result = run
      ? { ...run, runId: run.id }
      : {
          keyId: claimed.keyId,
          verdict: 'FAILED' as const,
          reason: 'ADDRESS_UNUSABLE',
          runId: claimed.lastRunId,
          cause,
        };
    const isOurs = await cases.saveResult(ctx, claimed.id, result, claimed.owner);
    // Deleted meanwhile: whoever deleted it has looked at its round.
    if (isOurs && cause === 'DIAL') await concludeRound(ctx, claimed.addressId);
  });
}
