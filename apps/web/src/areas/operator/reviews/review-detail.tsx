import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { usePage } from '../../../app/context.ts';
import { useListSearch } from '../../../features/console/pages.tsx';
import { ReviewPane, reviewQuery } from './review-pane.tsx';
import { isOpen, type QueueKind, ReviewQueue, useReviewQueue } from './review-queue.tsx';

/** One request, the queue that it stands in at its left where there is room. */
export function ReviewDetail() {
  const { reviewId = '' } = useParams({ strict: false }) as { reviewId?: string };
  const kind = useQueueOf(reviewId);
  const queue = useReviewQueue(kind ?? 'open');
  return (
    <ReviewQueue
      kind={kind ?? 'open'}
      reviews={kind && queue.data ? queue.data.items : null}
      currentId={reviewId}
    >
      <ReviewPane key={reviewId} reviewId={reviewId} />
    </ReviewQueue>
  );
}

/**
 * By the address, else by how the request stood when it was opened: deciding it does not take the queue away under the
 * reader's hand. Undefined until the first request is known.
 */
function useQueueOf(reviewId: string): QueueKind | undefined {
  const { api } = usePage();
  const { queue } = useListSearch();
  const { data } = useQuery(reviewQuery(api, reviewId));
  const [opened, setOpened] = useState<{ readonly id: string; readonly kind: QueueKind }>();
  if (data && opened?.id !== reviewId)
    setOpened({ id: reviewId, kind: isOpen(data.review) ? 'open' : 'decided' });
  if (queue === 'decided' || queue === 'open') return queue;
  return opened?.kind;
}
