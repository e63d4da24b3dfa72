import type { EventPayloads, ProductId, RevisionId } from '@jishi/protocol';
import { type Listener, listen } from '../../platform/outbox/outbox.ts';
import { listRevision, rejectRevision, reviewWithdrawn } from './listing.ts';

const OURS: ReadonlySet<string> = new Set(['PRODUCT_PUBLISH', 'PRODUCT_MODIFY']);

function decided(payload: EventPayloads['review.approved']) {
  return {
    reviewId: payload.reviewId,
    productId: payload.subjectId as ProductId,
    revisionId: payload.revisionId as RevisionId,
  };
}

export const catalogListeners: readonly Listener[] = [
  listen('review.approved', 'catalog.list', async (ctx, { payload }) => {
    if (OURS.has(payload.kind)) await listRevision(ctx, decided(payload));
  }),
  listen('review.rejected', 'catalog.reject', async (ctx, { payload }) => {
    if (OURS.has(payload.kind)) await rejectRevision(ctx, { ...decided(payload), opinion: payload.opinion });
  }),
  listen('review.withdrawn', 'catalog.withdraw', async (ctx, { payload }) => {
    if (OURS.has(payload.kind)) await reviewWithdrawn(ctx, payload.reviewId, payload.subjectId as ProductId);
  }),
];
