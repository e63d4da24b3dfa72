import { EmptyState, Panel, SideList, Tabs } from '@jishi/ui';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { type QueueKind, type Review, useQueueItems, useReviewQueue } from './review-queue.tsx';
import { useIsWide } from './use-is-wide.ts';

/** The review queue: alone on a small screen; on a wide one it leads on to its most urgent request. */
export function ReviewList() {
  const { t } = useTranslation('operator');
  const kind: QueueKind = useListSearch().queue === 'decided' ? 'decided' : 'open';
  const queue = useReviewQueue(kind);
  const isWide = useIsWide();
  const router = useRouter();
  const first = queue.data?.items[0];
  // The address names what is open, so that a decision does not slide the next request under the reader's hand.
  const target =
    isWide && first ? `/operator/reviews/${first.id}${kind === 'decided' ? '?queue=decided' : ''}` : null;
  useEffect(() => {
    if (target) void router.navigate({ href: target, replace: true });
  }, [target, router]);
  if (target) return null;
  return (
    <div className="main">
      <PageHeader
        title={t('review.title')}
        {...(queue.data?.items.length
          ? { meta: [t(`review.count.${kind}`, { count: queue.data.items.length })] }
          : {})}
      />
      <Panel flush>
        <Tabs
          label={t('review.title')}
          items={(['open', 'decided'] as const).map((one) => ({
            label: t(`review.queue.${one}`),
            href: one === 'open' ? '/operator/reviews' : '/operator/reviews?queue=decided',
            current: one === kind,
          }))}
        />
        <Loaded query={queue}>{(data) => <Queue kind={kind} reviews={data.items} />}</Loaded>
      </Panel>
    </div>
  );
}

function Queue({ kind, reviews }: { readonly kind: QueueKind; readonly reviews: readonly Review[] }) {
  const { t } = useTranslation('operator');
  const items = useQueueItems(reviews, undefined, kind === 'decided' ? '?queue=decided' : '');
  if (items.length === 0) return <EmptyState title={t('review.empty')} text={t('review.emptyText')} />;
  return <SideList items={items} />;
}
