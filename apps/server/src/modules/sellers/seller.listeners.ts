import { type Listener, listen } from '../../platform/outbox/outbox.ts';
import { activate, turnDown } from './seller.service.ts';

export const sellerListeners: readonly Listener[] = [
  listen('review.approved', 'sellers.activate', async (ctx, { payload }) => {
    if (payload.kind === 'SELLER_ENTRY') await activate(ctx, payload.subjectId);
  }),
  listen('review.rejected', 'sellers.turnDown', async (ctx, { payload }) => {
    if (payload.kind === 'SELLER_ENTRY') await turnDown(ctx, payload.subjectId, payload.opinion);
  }),
];
