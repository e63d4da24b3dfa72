import { listen } from '../../platform/outbox/outbox.ts';
import { noteFailedOrder } from './takedown.service.ts';

export const takedownListeners = [
  listen('order.failed', 'takedowns.count_failed_order', async (ctx, { payload }) => {
    if (payload.reason === 'INTERFACE_FAILED') await noteFailedOrder(ctx, payload.orderId);
  }),
];
