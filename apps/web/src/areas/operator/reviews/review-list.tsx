import { EmptyState, PageHeader, Panel, SideList, Tabs } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../features/console/loaded.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { ReviewPane } from './review-pane.tsx';
import { QueueColumn, type QueueKind, type Review, useQueueItems, useReviewQueue } from './review-queue.tsx';
import { useIsWide } from './use-is-wide.ts';

/** The review queue: alone on a small screen; on a wide one the most urgent request stands open beside it. */
export function ReviewList() {
  const { t } = useTranslation('operator');
  const kind: QueueKind = useListSearch().queue === 'decided' ? 'decided' : 'open';
  const queue = useReviewQueue(kind);
  const isWide = useIsWide();
  const first = queue.data?.items[0];
  if (isWide && first && queue.data) {
    return (
      <div className="rvw">
        <QueueColumn kind={kind} reviews={queue.data.items} currentId={first.id} />
        <section className="dd">
          <ReviewPane key={first.id} reviewId={first.id} />
        </section>
      </div>
    );
  }
  return (
    <div className="main">
      <PageHeader
        title={t('review.title')}
        {...(queue.data ? { meta: [t(`review.count.${kind}`, { count: queue.data.items.length })] } : {})}
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
