import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { CallNotFound } from './call.errors.ts';
import * as calls from './call.repository.ts';
import { toAttempt, toMessage } from './call.views.ts';
import { restartableOf } from './restart.ts';

export async function listMessages(
  ctx: ReadContext,
  filter: calls.CallFilter & { cursor?: string | undefined; limit?: number | undefined },
) {
  const before = decodeCursor(filter.cursor, ['number'])?.[0];
  const limit = filter.limit ?? 20;
  const rows = await calls.list(ctx, filter, before, limit + 1);
  const restartable = await restartableOf(ctx, rows);
  return pageOf(
    rows,
    limit,
    (call) => toMessage(call, ctx.lang, restartable.has(call.id)),
    (call) => [call.position],
  );
}

/** One message with every attempt, newest first; another seller's is not found. */
export async function getMessage(ctx: ReadContext, callId: string, of: { sellerId?: string } = {}) {
  const call = await calls.find(ctx, callId);
  if (!call || (of.sellerId !== undefined && call.sellerId !== of.sellerId))
    throw new CallNotFound({ callId });
  const attempts = await calls.attemptsOf(ctx, callId);
  return {
    ...toMessage(call, ctx.lang, (await restartableOf(ctx, [call])).has(call.id)),
    policy: call.policy as string,
    history: attempts.map((a) => toAttempt(a, ctx.lang)),
  };
}
