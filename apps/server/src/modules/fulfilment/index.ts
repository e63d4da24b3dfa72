/** The door of `fulfilment`: calls to sellers' production interfaces. Most of its work is caused by news. */
import type { ReadContext } from '../../platform/world/world.ts';
import * as calls from './call.repository.ts';
import type { Call } from './call.ts';

export { CallNotFound, RestartNotAllowed, RestartTooSoon } from './call.errors.ts';
export type { Call } from './call.ts';
export { type ChangeAnswer, checkChange } from './check-change.ts';
export { type Answered, whenAnswered } from './effects.ts';
export { interfaceHealth, type ProductHealth } from './health.ts';
export { noteIncomingFailure, type RefusedRequest } from './incoming.ts';
export { isBuyerVisible, reasonText } from './reasons.ts';
export { startReplay } from './replay.ts';
export { restartCall } from './restart.ts';
export type { Telling, TermChange } from './scenes-of-life.ts';
export { tellOther, tellRelease, tellStatus, tellTermChange, tellUpgrade } from './tell-seller.ts';

/** What a call was to tell its seller, for rooms that planned it with `tellOther`; undefined when there is none. */
export async function getCallParams(ctx: ReadContext, callId: string): Promise<Call['params'] | undefined> {
  return (await calls.find(ctx, callId as Call['id']))?.params;
}
