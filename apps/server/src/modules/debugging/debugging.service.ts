import type { Diagnosis } from '@jishi/protocol/doctor/index.ts';
import { newId } from '../../platform/ids/ids.ts';
import { machineNow } from '../../platform/world/machine-time.ts';
import { type ReadContext, type World, type WriteContext, writing } from '../../platform/world/world.ts';
import { markKeyUsed, sellerOf } from '../sellers/index.ts';
import { candidatesOf, capturedRequest, type Outcome, type Target, tryOut } from './call.ts';
import { DebuggingTooFast, DebugRunNotFound, DoctorBusy, NothingToExamine } from './debugging.errors.ts';
import { runsKept, runsPerMinute } from './debugging.settings.ts';
import { examine } from './doctor.ts';
import * as runs from './run.repository.ts';
import type { Cause, DebugRun, ShownRequest, Trial } from './run.ts';
import { debugTarget, ownAddress, targetOf } from './target.ts';
import { type AskedTrial, readTrial, showRequest, signTrial } from './trial.ts';

export interface Asked extends AskedTrial {
  readonly addressId: string;
  readonly keyId?: string;
}

/** The request as it would be sent now; nothing is sent or kept. */
export async function previewRequest(ctx: ReadContext, asked: Asked): Promise<ShownRequest> {
  const target = await debugTarget(ctx, asked);
  const trial = readTrial(asked, target.compat);
  return showRequest(
    signTrial(trial, {
      url: target.url,
      key: target.key.secret,
      machineNow: machineNow(),
      compat: target.compat,
    }),
  );
}

/** Calls the seller's own address with testFlag=1 and keeps what came of it. No transaction is open meanwhile. */
export async function sendDebugCall(ctx: ReadContext, asked: Asked): Promise<DebugRun> {
  const target = await debugTarget(ctx, asked);
  const trial = readTrial(asked, target.compat);
  await mayCall(ctx, target.sellerId);
  const outcome = await tryOut(ctx.world, trial, target);
  return writing(ctx.world, ctx, (tx) => keepRun(tx, { trial, target, outcome, cause: 'DEBUG' }));
}

/** A seller's system is its own to load, but not without end. */
export async function mayCall(ctx: ReadContext, sellerId: string): Promise<void> {
  const limit = await runsPerMinute.get(ctx);
  if ((await runs.countRecent(ctx, sellerId)) >= limit) throw new DebuggingTooFast({ limit });
}

export async function keepRun(
  ctx: WriteContext,
  call: { readonly trial: Trial; readonly target: Target; readonly outcome: Outcome; readonly cause: Cause },
): Promise<DebugRun> {
  const { trial, target, outcome, cause } = call;
  await markKeyUsed(ctx, target.key.keyId);
  const run = await runs.insert(ctx, {
    id: newId('debugRun', ctx.now),
    sellerId: target.sellerId,
    addressId: target.addressId,
    keyId: target.key.keyId,
    generation: trial.generation,
    scene: trial.scene,
    variant: trial.variant,
    params: trial.params,
    cause,
    at: ctx.now,
    ...outcome,
  });
  await runs.trim(ctx, target.sellerId, await runsKept.get(ctx));
  return run;
}

/** One of the actor's own calls; another seller's is not found. */
export async function getRun(ctx: ReadContext, id: string): Promise<DebugRun> {
  const seller = await sellerOf(ctx);
  const run = await runs.find(ctx, id);
  if (run?.sellerId !== seller.id) throw new DebugRunNotFound();
  return run;
}

/**
 * Examines the signature that the developer's own code computed for the request of a run, and names the
 * mistake. The key in force now counts; what was signed with a key that is gone cannot be examined.
 */
export async function examineComputed(
  ctx: ReadContext & { readonly world: World },
  runId: string,
  computed: string,
): Promise<Diagnosis> {
  const run = await getRun(ctx, runId);
  const request = run.exchanges.at(-1)?.request;
  if (!request) throw new NothingToExamine();
  const target = await targetOf(ctx, await ownAddress(ctx, run.addressId), run.keyId);
  const diagnosis = await examine({
    message: capturedRequest(request),
    keys: candidatesOf(target),
    computed,
  });
  if (!diagnosis) throw new DoctorBusy();
  return diagnosis;
}
