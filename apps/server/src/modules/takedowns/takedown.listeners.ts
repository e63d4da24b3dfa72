import type { ProductId } from '@jishi/protocol';
import { listen } from '../../platform/outbox/outbox.ts';
import { noteFailedOrder, openTakedown, periodOf } from './takedown.service.ts';

export const takedownListeners = [
  listen('order.failed', 'takedowns.count_failed_order', async (ctx, { payload }) => {
    if (payload.reason === 'INTERFACE_FAILED') await noteFailedOrder(ctx, payload.orderId);
  }),
  listen('dial.failed_five_days', 'takedowns.dial_failed', (ctx, { payload }) => {
    const { productId, sellerId, days } = payload;
    const period = periodOf(ctx.now);
    return openTakedown(ctx, {
      productId: productId as ProductId,
      sellerId,
      cause: 'DIAL_TEST',
      period,
      facts: { days },
    });
  }),
];
