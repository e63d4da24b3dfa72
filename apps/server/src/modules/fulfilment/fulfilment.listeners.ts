import { listen } from '../../platform/outbox/outbox.ts';
import { changeStatus, deliver, releaseAtSeller } from './plan-calls.ts';

export const fulfilmentListeners = [
  listen('order.paid', 'fulfilment.deliver', (ctx, { payload }) => deliver(ctx, payload.orderId)),
  listen('resource.frozen', 'fulfilment.freeze', (ctx, { id, payload }) =>
    changeStatus(ctx, payload.resourceId, 'FREEZE', id),
  ),
  listen('resource.unfrozen', 'fulfilment.unfreeze', (ctx, { id, payload }) =>
    changeStatus(ctx, payload.resourceId, 'UNFREEZE', id),
  ),
  listen('resource.released', 'fulfilment.release', (ctx, { payload }) =>
    releaseAtSeller(ctx, payload.resourceId),
  ),
  // The seller named an instance but never had it ready: it must not keep it.
  listen('resource.abandoned', 'fulfilment.releaseAbandoned', (ctx, { payload }) =>
    releaseAtSeller(ctx, payload.resourceId),
  ),
];
