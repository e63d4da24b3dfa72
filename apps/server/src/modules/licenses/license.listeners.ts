import { listen } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getCallParams } from '../fulfilment/index.ts';
import * as applications from './application.repository.ts';
import { APPLY_SCENE } from './calls.ts';
import { followResource, issueCode } from './codes.ts';
import { giveUpApplication } from './deliver.ts';

/** All tries are used up: the seller never said yes. */
async function callExhausted(ctx: WriteContext, callId: string): Promise<void> {
  const params = await getCallParams(ctx, callId);
  const application = params && (await applications.lockByEvent(ctx, String(params.eventId)));
  if (application) await giveUpApplication(ctx, application, 'FAILED');
}

export const licenseListeners = [
  // A buyer waits for the code.
  listen(
    'order.paid',
    'licenses.issue',
    async (ctx, { payload }) => void (await issueCode(ctx, payload.orderId)),
    'PROMPT',
  ),
  listen('resource.frozen', 'licenses.expire', (ctx, { payload }) => followResource(ctx, payload.resourceId)),
  listen('resource.unfrozen', 'licenses.unfreeze', (ctx, { payload }) =>
    followResource(ctx, payload.resourceId),
  ),
  listen('resource.renewed', 'licenses.renew', (ctx, { payload }) => followResource(ctx, payload.resourceId)),
  listen('resource.released', 'licenses.release', (ctx, { payload }) =>
    followResource(ctx, payload.resourceId),
  ),
  listen('call.exhausted', 'licenses.applicationFailed', (ctx, { payload }) =>
    payload.scene === APPLY_SCENE ? callExhausted(ctx, payload.callId) : Promise.resolve(),
  ),
];
