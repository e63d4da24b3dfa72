import { transactionalSource } from '../../platform/due/due.ts';
import * as orders from './order.repository.ts';
import { cancelOrder } from './order.service.ts';

/** ORD-3: what was not paid in time is cancelled. The row's `expires_at` is the timer. */
export const timeoutSource = transactionalSource({
  name: 'orders.timeout',
  earliest: orders.earliestExpiry,
  async batch(ctx) {
    const expired = await orders.claimExpired(ctx.tx, ctx.now, 50);
    for (const orderId of expired) await cancelOrder(ctx, orderId, 'TIMEOUT');
    return expired.length;
  },
});
