import { useParams } from '@tanstack/react-router';
import { useListSearch } from '../../../features/console/pages.tsx';
import { ReviewPane } from './review-pane.tsx';
import { ReviewQueue, useReviewQueue } from './review-queue.tsx';

/** One request, the queue at its left where there is room. */
export function ReviewDetail() {
  const { reviewId = '' } = useParams({ strict: false }) as { reviewId?: string };
  const kind = useListSearch().queue === 'decided' ? 'decided' : 'open';
  const queue = useReviewQueue(kind);
  return (
    <ReviewQueue kind={kind} reviews={queue.data?.items ?? []} currentId={reviewId}>
      <ReviewPane key={reviewId} reviewId={reviewId} />
    </ReviewQueue>
  );
}
