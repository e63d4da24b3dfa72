import { callStates, can, news, next } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { getOrder } from '../orders/index.ts';
import { CallNotFound, RestartNotAllowed, RestartTooSoon } from './call.errors.ts';
import * as calls from './call.repository.ts';
import type { Call } from './call.ts';

/** The state of the order that the call serves; null when it serves none that could be closed. */
async function orderStateOf(ctx: ReadContext, call: Call): Promise<string | null> {
  return call.orderId ? (await getOrder(ctx, call.orderId)).state : null;
}

/** 9.8: in RETRYING and FAILED, unless the order is closed or somebody is calling right now. */
export async function isRestartable(ctx: ReadContext, call: Call): Promise<boolean> {
  if (call.isCalling || !can(callStates, call.state, 'restart')) return false;
  const order = await orderStateOf(ctx, call);
  return order === null || order === 'PROCESSING';
}

/**
 * One immediate call (2.7, FUL-1). A success completes the order if it is still open; a failure returns
 * the call to its timetable, or to the exception list.
 */
export async function restartCall(
  ctx: WriteContext,
  callId: string,
  of: { sellerId?: string } = {},
): Promise<Call> {
  const call = await calls.lock(ctx, callId);
  if (!call || (of.sellerId !== undefined && call.sellerId !== of.sellerId))
    throw new CallNotFound({ callId });
  if (!(await isRestartable(ctx, call))) {
    throw new RestartNotAllowed({
      state: call.isCalling ? 'CALLING' : call.state,
      order: (await orderStateOf(ctx, call)) ?? '-',
    });
  }
  if (!(await calls.takeRestart(ctx, call.id))) throw new RestartTooSoon();
  const restarted: Call = {
    ...call,
    state: next(callStates, call.state, 'restart'),
    nextAttemptAt: ctx.now,
    finishedAt: null,
  };
  await calls.save(ctx, restarted);
  await tell(
    ctx,
    news('call.restarted', call.resourceId, {
      callId: call.id,
      sellerId: call.sellerId,
      scene: call.scene,
      resourceId: call.resourceId,
    }),
  );
  return restarted;
}
