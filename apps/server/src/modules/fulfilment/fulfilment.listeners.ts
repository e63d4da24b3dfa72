import { listen } from '../../platform/outbox/outbox.ts';
import { changeStatus, deliver, releaseAtSeller } from './plan-calls.ts';

/** Each of these makes a call to the seller due: a buyer waits for most of them. */
const prompt: typeof listen = (on, name, handle) => listen(on, name, handle, 'PROMPT');

export const fulfilmentListeners = [
  prompt('order.paid', 'fulfilment.deliver', (ctx, { payload }) => deliver(ctx, payload.orderId)),
  prompt('resource.frozen', 'fulfilment.freeze', (ctx, { id, payload }) =>
    changeStatus(ctx, payload.resourceId, 'FREEZE', id),
  ),
  prompt('resource.unfrozen', 'fulfilment.unfreeze', (ctx, { id, payload }) =>
    changeStatus(ctx, payload.resourceId, 'UNFREEZE', id),
  ),
  prompt('resource.released', 'fulfilment.release', (ctx, { payload }) =>
    releaseAtSeller(ctx, payload.resourceId),
  ),
  // The seller named an instance but never had it ready: it must not keep it.
  prompt('resource.abandoned', 'fulfilment.releaseAbandoned', (ctx, { payload }) =>
    releaseAtSeller(ctx, payload.resourceId),
  ),
];
