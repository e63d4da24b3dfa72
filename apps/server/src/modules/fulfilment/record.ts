import { callStates, news, next } from '@jishi/protocol';
import { generations, retryPolicies, type SignedCall } from '@jishi/protocol/seller/index.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import {
  type OutsideAnswer,
  SYSTEM_EDGE,
  type World,
  type WriteContext,
  writing,
} from '../../platform/world/world.ts';
import { markSigningKeyUsed } from '../sellers/index.ts';
import { keepBody, keepHeaders, keepRequestLine, type Verdict } from './attempt.ts';
import * as calls from './call.repository.ts';
import { type Call, failsOrder, nextAfter } from './call.ts';
import { applySuccess, giveUpOrder, isStillWanted } from './effects.ts';
import type { Claimed } from './make-call.ts';

export interface Exchanged {
  readonly request: SignedCall | undefined;
  readonly answer: OutsideAnswer | undefined;
  readonly verdict: Verdict;
}

/**
 * The second transaction: the attempt, what it means for the call, and what it does in the house, all or
 * nothing. When it never happens (kill -9) the lease runs out and the seller is asked again; it recognises
 * the order and answers the same instance (FUL-3).
 */
export async function recordAttempt(world: World, claimed: Claimed, exchanged: Exchanged): Promise<void> {
  await writing(world, SYSTEM_EDGE('fulfilment.calls'), async (ctx) => {
    const call = await calls.lock(ctx, claimed.call.id);
    if (!call) throw new Error(`Call ${claimed.call.id} is gone`);
    if (wasNotSent(exchanged.verdict) && call.nextAttemptAt !== null) {
      if (call.leaseOwner === claimed.owner)
        await calls.save(ctx, { ...call, nextAttemptAt: inAMoment(ctx.now) });
      return;
    }
    const verdict = await settle(ctx, call, claimed, exchanged.verdict);
    await Promise.all([
      calls.insertAttempt(ctx, attemptRow(ctx, claimed, exchanged, verdict)),
      exchanged.request && claimed.addressId && markSigningKeyUsed(ctx, claimed.addressId),
    ]);
  });
}

/** Our own queue was full: nothing left the house, so the seller has not failed and no place is used up. */
const wasNotSent = (verdict: Verdict) => verdict.kind === 'failed' && verdict.reason === 'BUSY';
const inAMoment = (now: Date) => new Date(now.getTime() + 10_000);

/** Moves the call by the verdict; answers the verdict that counted. */
async function settle(ctx: WriteContext, call: Call, claimed: Claimed, verdict: Verdict): Promise<Verdict> {
  if (call.nextAttemptAt === null) {
    // Called off, or settled by somebody who took it over, while this one was outside.
    await calls.endLease(ctx, call.id, claimed.owner);
    return verdict;
  }
  if (!(await isStillWanted(ctx, call))) {
    await finish(ctx, call, 'close', call.lastReason, call.lastFacts);
    return verdict;
  }
  if (verdict.kind === 'done') {
    const disbelieved = await applySuccess(ctx, call, verdict);
    if (!disbelieved) {
      await succeed(ctx, call);
      return verdict;
    }
    return settleFailure(ctx, call, claimed, disbelieved);
  }
  return settleFailure(ctx, call, claimed, verdict);
}

async function settleFailure(
  ctx: WriteContext,
  call: Call,
  claimed: Claimed,
  verdict: Exclude<Verdict, { kind: 'done' }>,
): Promise<Verdict> {
  // The lease ran out and somebody else is asking now: only a success would have counted.
  if (call.leaseOwner !== claimed.owner) return verdict;
  const failed = verdict.kind === 'failed';
  const told = failed && isToBeTold(call);
  const attemptedAt = claimed.call.lastAttemptAt ?? ctx.now;
  const after: Call = {
    ...retimed(call, verdict, attemptedAt),
    failures: call.failures + (failed ? 1 : 0),
    lastReason: failed ? verdict.reason : 'NOT_READY',
    lastFacts: failed ? verdict.facts : null,
  };
  if (told) {
    await tell(
      ctx,
      news('call.failed', call.resourceId, {
        ...about(call),
        attempt: call.attempts,
        reason: verdict.reason,
        facts: verdict.facts,
      }),
    );
  }
  const nextAttemptAt = nextAfter(after, attemptedAt);
  if (nextAttemptAt) {
    await calls.save(ctx, { ...after, state: next(callStates, call.state, 'retry'), nextAttemptAt });
    return verdict;
  }
  await exhaust(ctx, after);
  return verdict;
}

/** Asked to call again, the timetable of that answer counts from now (License 2.1). */
function retimed(call: Call, verdict: Verdict, attemptedAt: Date): Call {
  if (verdict.kind !== 'opening' || !verdict.policy || verdict.policy === call.policy) return call;
  return {
    ...call,
    policy: verdict.policy,
    timetableStartedAt: attemptedAt,
    windowStartedAt: attemptedAt,
  };
}

/** FUL-2; a poll that fails again and again is told once, until the seller is heard of. */
function isToBeTold(call: Call): boolean {
  if (retryPolicies[call.policy].notifyEachFailure) return true;
  return call.lastReason === null || call.lastReason === 'NOT_READY';
}

async function succeed(ctx: WriteContext, call: Call): Promise<void> {
  await finish(ctx, call, 'succeed', null, null);
  if (call.failures === 0) return;
  const { id: callId, sellerId, scene, resourceId } = call;
  await tell(ctx, news('call.recovered', call.resourceId, { callId, sellerId, scene, resourceId }));
}

/** No attempt is left: the order fails (ORD-1), or the exception list waits for a restart (FUL-1). */
async function exhaust(ctx: WriteContext, call: Call): Promise<void> {
  await finish(ctx, call, failsOrder(call) ? 'close' : 'exhaust', call.lastReason, call.lastFacts);
  await tell(ctx, news('call.exhausted', call.resourceId, about(call)));
  if (failsOrder(call)) await giveUpOrder(ctx, call);
}

async function finish(
  ctx: WriteContext,
  call: Call,
  action: 'succeed' | 'close' | 'exhaust',
  lastReason: string | null,
  lastFacts: Call['lastFacts'],
): Promise<void> {
  const state = next(callStates, call.state, action);
  await calls.save(ctx, { ...call, state, nextAttemptAt: null, finishedAt: ctx.now, lastReason, lastFacts });
}

function about(call: Call) {
  return {
    callId: call.id as string,
    sellerId: call.sellerId,
    scene: call.scene,
    orderId: call.orderId,
    resourceId: call.resourceId,
    told: generations[call.generation].scenes[call.scene]?.toldOnFailure ?? [],
  };
}

/** Its passwords masked, a body does not fit its signature any more; the exact bytes are kept for the doctor. */
function sealForDoctor(
  ctx: WriteContext,
  id: string,
  answer: OutsideAnswer,
  verdict: Verdict,
): string | null {
  const isUnsigned = verdict.kind === 'failed' && verdict.reason.startsWith('BODY_SIGN_');
  if (!isUnsigned || !answer.ok || answer.body.length > DOCTOR_BYTES) return null;
  return ctx.world.ways.vault.seal(answer.body.toString('base64'), id);
}
const DOCTOR_BYTES = 16_384;
export const attemptPlace = (callId: string, number: number) => `call_attempts:${callId}:${number}`;

function attemptRow(
  ctx: WriteContext,
  claimed: Claimed,
  { request, answer }: Exchanged,
  verdict: Verdict,
): calls.Attempt {
  const { call } = claimed;
  const status = answer ? answer.status : undefined;
  return {
    callId: call.id,
    number: call.attempts,
    sellerId: call.sellerId,
    productId: call.productId,
    addressId: claimed.addressId ?? null,
    scene: call.scene,
    at: call.lastAttemptAt!,
    requestLine: request ? keepRequestLine(request) : '',
    requestHeaders: request?.headers ?? {},
    requestBody: request?.body ?? '',
    canonicalParts: (request?.parts ?? []).map(({ name, value, secret }) => ({
      name,
      value: secret ? '••••••' : value,
    })),
    answerStatus: status ?? null,
    answerHeaders: answer?.ok ? keepHeaders(answer.headers) : null,
    answerBody: keepBody(answer?.body),
    sealedAnswer: answer ? sealForDoctor(ctx, attemptPlace(call.id, call.attempts), answer, verdict) : null,
    milliseconds: answer?.milliseconds ?? 0,
    outcome:
      verdict.kind === 'failed'
        ? 'FAILED'
        : verdict.kind === 'opening' || verdict.stillOpening
          ? 'PROCESSING'
          : 'OK',
    reason: verdict.kind === 'failed' ? verdict.reason : null,
    facts: verdict.kind === 'failed' ? verdict.facts : null,
  };
}
