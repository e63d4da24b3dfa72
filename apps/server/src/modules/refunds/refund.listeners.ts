import { listen } from '../../platform/outbox/outbox.ts';
import { refundFailedOrder } from './refund.service.ts';

export const refundListeners = [
  listen('order.failed', 'refunds.refund-failed-order', async (ctx, event) => {
    const { orderId, reason } = event.payload;
    await refundFailedOrder(ctx, { orderId, reason, eventId: event.id });
  }),
];
