import { defineRefusal, news } from '@jishi/protocol';
import { transactionalSource } from '../../platform/due/due.ts';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { getSeller } from '../sellers/index.ts';
import * as calls from './call.repository.ts';
import type { Replay, ReplayFilter } from './replay.model.ts';
import * as replays from './replay.repository.ts';
import { restartableOf } from './restart.ts';

/** Messages that one transaction brings back, and a rest behind it, so that other work comes in between. */
const BATCH = 100;
const REST_MS = 50;
export const REPLAY_SOURCE = 'fulfilment.replays';

export const NothingMissed = defineRefusal({
  code: 'NOTHING_MISSED',
  kind: 'conflict',
  text: {
    'zh-CN': '没有符合条件的、重试中或已失败的消息',
    en: 'No message that is RETRYING or FAILED matches',
  },
});
export const ReplayRunning = defineRefusal({
  code: 'REPLAY_RUNNING',
  kind: 'conflict',
  text: {
    'zh-CN': '上一次批量重启还没做完，等它结束再开始新的',
    en: 'A bulk restart is still under way; begin another when it is done',
  },
});

/** How many messages a bulk restart would bring back now. */
export const countMissed = (ctx: ReadContext, filter: ReplayFilter) => replays.countMissed(ctx, filter);

/**
 * Restarts all that a seller missed: every message that is RETRYING or FAILED and matches. Done in the
 * background by `fulfilment.replays`; the calls themselves keep the seller's limit, so nobody else waits.
 */
export async function startReplay(
  ctx: WriteContext,
  filter: ReplayFilter,
  requestedBy: string | null,
): Promise<Replay> {
  await getSeller(ctx, filter.sellerId);
  const { total, upTo } = await replays.missed(ctx, filter);
  if (total === 0) throw new NothingMissed();
  const replay = await replays.insert(ctx, {
    id: newId('replay', ctx.now),
    requestedBy,
    filter,
    total,
    upTo,
  });
  if (!replay) throw new ReplayRunning();
  ctx.stir(REPLAY_SOURCE);
  return replay;
}

/** Newest first, with what became of the messages so far. */
export const listReplays = (ctx: ReadContext, sellerId: string) => replays.listOf(ctx, sellerId);

/** One batch of one bulk restart; answers how many messages were looked at. */
async function batch(ctx: WriteContext): Promise<number> {
  const replay = await replays.lockDue(ctx);
  if (!replay) return 0;
  const some = await replays.lockMissed(ctx, replay, BATCH);
  const restartable = await restartableOf(ctx, some);
  const chosen = some.filter((call) => restartable.has(call.id));
  await calls.restartMany(
    ctx,
    chosen.map((call) => call.id),
    replay.id,
  );
  for (const call of chosen) {
    const { id: callId, sellerId, scene, resourceId } = call;
    await tell(ctx, news('call.restarted', resourceId, { callId, sellerId, scene, resourceId }));
  }
  await replays.advance(ctx, replay, {
    restarted: chosen.length,
    skipped: some.length - chosen.length,
    cursor: some.at(-1)?.position ?? replay.upTo,
    isDone: some.length < BATCH,
  });
  return Math.max(1, some.length);
}

/** Walks the bulk restarts, a batch at a time. */
export const replaySource = transactionalSource({
  name: REPLAY_SOURCE,
  gathers: { full: Number.POSITIVE_INFINITY, restMs: REST_MS },
  earliest: replays.earliest,
  batch,
});
