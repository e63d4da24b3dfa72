import { listen } from '../../platform/outbox/outbox.ts';
import { cancelPurchasesOf } from './order.service.ts';

export const orderListeners = [
  listen('product.discontinued', 'orders.cancel-unpaid-purchases', (ctx, event) =>
    cancelPurchasesOf(ctx, event.payload.productId),
  ),
  listen('product.suspended', 'orders.cancel-purchases-of-suspended', (ctx, event) =>
    cancelPurchasesOf(ctx, event.payload.productId),
  ),
];
