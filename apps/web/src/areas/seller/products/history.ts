import type { Reply } from '@jishi/sdk';
import type { TFunction } from 'i18next';
import type { MyProduct } from '../publish/draft.ts';

export type Review = Reply<'reviews.list'>['items'][number];

export interface HistoryItem {
  readonly key: string;
  readonly at: string;
  readonly title: string;
  readonly detail?: string;
  readonly tone?: 'now' | 'ok' | 'bad';
}

const TONE = { APPROVED: 'ok', REJECTED: 'bad' } as const;

/** What happened to a product, newest first: saves, submissions and decisions, listing, the end. */
export function historyOf(my: MyProduct, reviews: readonly Review[], t: TFunction): HistoryItem[] {
  const { product, live, open } = my;
  const items: HistoryItem[] = [];
  if (open?.state === 'DRAFT') {
    items.push({
      key: 'draft',
      at: open.savedAt,
      title: t('products.happened.saved'),
      detail: t('products.revision', { n: open.number }),
      tone: 'now',
    });
  }
  for (const review of reviews) {
    items.push({
      key: `${review.id} in`,
      at: review.submittedAt,
      title: t(`products.happened.${review.kind === 'PRODUCT_PUBLISH' ? 'submitted' : 'changeSubmitted'}`),
    });
    if (review.decidedAt) {
      const tone = TONE[review.state as keyof typeof TONE];
      items.push({
        key: `${review.id} out`,
        at: review.decidedAt,
        title: t(`products.happened.${review.state}`),
        ...(review.opinion ? { detail: review.opinion } : {}),
        ...(tone ? { tone } : {}),
      });
    }
  }
  // Products of the first days were listed without a review of ours.
  if (live && reviews.length === 0) {
    items.push({
      key: 'live',
      at: live.decidedAt ?? live.savedAt,
      title: t('products.happened.APPROVED'),
      detail: t('products.revision', { n: live.number }),
      tone: 'ok',
    });
  }
  if (product.discontinuedAt)
    items.push({
      key: 'gone',
      at: product.discontinuedAt,
      title: t('products.happened.discontinued'),
      tone: 'bad',
    });
  return items.sort((a, b) => (a.at < b.at ? 1 : -1));
}
