import { type Listener, listen } from '../../platform/outbox/outbox.ts';
import { countSale, refreshDocument } from './keep.ts';

const CHANGES = [
  'product.listed',
  'product.hidden',
  'product.shown',
  'product.discontinued',
  'product.suspended',
  'product.restored',
  'product.offer_changed',
] as const;

export const searchListeners: readonly Listener[] = [
  ...CHANGES.map((type) =>
    // Each looks at the product as it is now, so that order and repetition of news do not matter.
    listen(type, `search.refresh_${type.slice('product.'.length)}`, (ctx, { payload }) =>
      refreshDocument(ctx, payload.productId),
    ),
  ),
  listen('order.completed', 'search.count_sale', async (ctx, { payload }) => {
    // A renewal is no new buyer.
    if (payload.orderType === 'NEW' || payload.orderType === 'ON_DEMAND_OPEN')
      await countSale(ctx, payload.orderId);
  }),
];
