import { callStates, can, news, next } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { getOrder, statesOfOrders } from '../orders/index.ts';
import { CallNotFound, RestartNotAllowed, RestartTooSoon } from './call.errors.ts';
import * as calls from './call.repository.ts';
import { type Call, isAwaitedByOrder } from './call.ts';

/** 9.8: those in RETRYING and FAILED, unless the order is closed or somebody is calling right now. */
export async function restartableOf(ctx: ReadContext, some: readonly Call[]): Promise<ReadonlySet<string>> {
  const idle = some.filter((call) => !call.isCalling && can(callStates, call.state, 'restart'));
  const states = await statesOfOrders(
    ctx,
    idle.flatMap((call) => (isAwaitedByOrder(call) ? call.orderId! : [])),
  );
  const isOpen = (call: Call) => !isAwaitedByOrder(call) || states.get(call.orderId!) === 'PROCESSING';
  return new Set(idle.filter(isOpen).map((call) => call.id));
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
  if (!(await restartableOf(ctx, [call])).has(call.id)) {
    throw new RestartNotAllowed({
      state: call.isCalling ? 'CALLING' : call.state,
      order: call.orderId ? (await getOrder(ctx, call.orderId)).state : '-',
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
