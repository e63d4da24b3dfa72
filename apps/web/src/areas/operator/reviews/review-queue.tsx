import type { Reply } from '@jishi/sdk';
import { Link, ProductMark, QueueLayout, type SideListItem, StateBadge } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { State } from '../../../features/console/state.tsx';
import { Left, useWorldNow } from '../../../features/console/values.tsx';

export type Review = Reply<'operatorReviews.list'>['items'][number];
export type QueueKind = 'open' | 'decided';

const STATES = { open: ['PENDING', 'IN_REVIEW'], decided: ['APPROVED', 'REJECTED', 'WITHDRAWN'] } as const;
const HOURS_SOON = 24;

/** The queue by deadline, as many as a page of the API holds. */
export function useReviewQueue(kind: QueueKind, kindOf?: string) {
  const { api } = usePage();
  return useQuery({
    queryKey: ['operator', 'reviews', kind, kindOf],
    queryFn: () =>
      api.operatorReviews.list({
        query: {
          state: [...STATES[kind]],
          limit: 100,
          ...(kindOf ? { kind: kindOf as Review['kind'] } : {}),
        },
      }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

export function isOpen(review: Pick<Review, 'state'>): boolean {
  return review.state === 'PENDING' || review.state === 'IN_REVIEW';
}

/** How long is left of an open request: rouge when over, amber within a day, indigo before. */
export function Deadline({ review }: { readonly review: Review }) {
  if (!isOpen(review)) return <State kind="review" state={review.state} />;
  const hours = (Date.parse(review.slaDueAt) - Date.parse(review.submittedAt)) / 3_600_000;
  return (
    <DeadlineBadge until={review.slaDueAt} soon={Math.min(HOURS_SOON, hours / 2)} isOver={review.overdue} />
  );
}

function DeadlineBadge({
  until,
  soon,
  isOver,
}: {
  readonly until: string;
  readonly soon: number;
  readonly isOver: boolean;
}) {
  const now = useWorldNow();
  const hoursLeft = (Date.parse(until) - Date.parse(now)) / 3_600_000;
  return (
    <StateBadge tone={isOver ? 'bad' : hoursLeft <= soon ? 'wait' : 'run'} word={<Left until={until} />} />
  );
}

export function useQueueItems(reviews: readonly Review[], currentId?: string, search = ''): SideListItem[] {
  const { t } = useTranslation('operator');
  const { session } = usePage();
  const say = useSay();
  return reviews.map((review) => ({
    key: review.id,
    href: `/operator/reviews/${review.id}${search}`,
    current: review.id === currentId,
    mark: <ProductMark name={review.title['zh-CN']} size={36} />,
    title: say(review.title),
    note: [
      t(`review.kind.${review.kind}`),
      ...(review.reviewerId !== null && isOpen(review)
        ? [t(review.reviewerId === session.user?.id ? 'review.mineShort' : 'review.otherShort')]
        : []),
    ].join(t('review.comma')),
    badge: <Deadline review={review} />,
  }));
}

/** A review with the queue at its left, where there is room for it. */
export function ReviewQueue(props: {
  readonly kind: QueueKind;
  /** Null while it is read. */
  readonly reviews: readonly Review[] | null;
  readonly currentId?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('operator');
  const { kind, reviews, currentId } = props;
  const name = t(`review.queue.${kind}`);
  return (
    <QueueLayout
      label={name}
      title={name}
      heading="h2"
      {...(reviews?.length ? { note: t(`review.count.${kind}`, { count: reviews.length }) } : {})}
      items={useQueueItems(reviews ?? [], currentId, kind === 'decided' ? '?queue=decided' : '')}
      foot={
        <>
          {reviews?.length === 0 && <p className="note">{t('review.empty')}</p>}
          <p>
            <Link
              className="lk"
              href={kind === 'open' ? '/operator/reviews?queue=decided' : '/operator/reviews'}
            >
              {t(kind === 'open' ? 'review.toDecided' : 'review.toOpen')}
            </Link>
          </p>
        </>
      }
    >
      {props.children}
    </QueueLayout>
  );
}
