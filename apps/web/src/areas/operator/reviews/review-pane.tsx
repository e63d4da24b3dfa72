import type { JishiClient, Reply } from '@jishi/sdk';
import { BallPanel, Button, Notice, Panel, ProductMark, Timeline } from '@jishi/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useParties } from '../../../features/console/parties.ts';
import { State } from '../../../features/console/state.tsx';
import { useWorldNow } from '../../../features/console/values.tsx';
import { formatLeft, formatTime } from '../../../lib/formats.ts';
import { EntryApplication, useEntryFields } from '../parts/entry-application.tsx';
import { Said } from '../parts/said.tsx';
import { useAction } from '../parts/use-action.ts';
import { useWhen } from '../parts/use-when.ts';
import { Decision } from './decision.tsx';
import { type FieldChange, fieldNamer } from './field-name.ts';
import { Opinion } from './opinion.tsx';
import { isOpen, useReviewQueue } from './review-queue.tsx';
import { RevisionComparison } from './revision-comparison.tsx';

type Detail = Reply<'operatorReviews.get'>;

export const reviewQuery = (api: JishiClient, reviewId: string) =>
  queryOptions({
    queryKey: ['operator', 'review', reviewId],
    queryFn: () => api.operatorReviews.get({ params: { reviewId } }),
  });

/** One request: who waits and until when, what was submitted, the log, and the decision at the foot. */
export function ReviewPane({ reviewId }: { readonly reviewId: string }) {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const detail = useQuery(reviewQuery(api, reviewId));
  if (detail.data === undefined) {
    return (
      <>
        <PageHeader title={t('review.one')} />
        <Loaded query={detail}>{() => null}</Loaded>
      </>
    );
  }
  return <Shown detail={detail.data} />;
}

function Shown({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation('operator');
  const { api, session, lang } = usePage();
  const say = useSay();
  const action = useAction();
  const { review, accountName, log } = detail;
  const { revisionId, subjectId } = review;
  const isEntry = review.kind === 'SELLER_ENTRY';
  const comparison = useQuery({
    queryKey: ['operator', 'comparison', revisionId],
    queryFn: () => api.operatorRevisions.compare({ params: { revisionId: revisionId ?? '' } }),
    enabled: !isEntry && revisionId !== null,
  });
  const seller = useQuery({
    queryKey: ['operator', 'seller', subjectId],
    queryFn: () => api.operatorSellers.get({ params: { sellerId: subjectId } }),
    enabled: isEntry,
  });
  const entryFields = useEntryFields();
  const compared = comparison.data;
  const nameOf = compared && fieldNamer(compared.fields, t, lang);
  const labelOf = (field: FieldChange) => {
    const name = nameOf?.(field);
    if (!name) return field.field;
    return name.of === null ? name.word : t('field.of', { field: name.word, of: name.of });
  };
  const fields = isEntry
    ? entryFields
    : [...(compared?.fields ?? [])]
        // What changed is what one has something to say about.
        .sort((a, b) => Number(b.changed) - Number(a.changed))
        .map((field) => ({
          value: field.field,
          label: labelOf(field),
        }));
  const fieldLabel = (field: string) => fields.find((one) => one.value === field)?.label ?? field;
  const canSee = compared && (compared.productState === 'LISTED' || compared.productState === 'HIDDEN');
  // Without a person it was the submitter's program, or the marketplace for them.
  const who = ({ userId, userName }: { userId: string | null; userName: string | null }) =>
    userId === session.user?.id ? t('review.you') : (userName ?? accountName);
  return (
    <>
      <PageHeader
        mark={<ProductMark name={review.title['zh-CN']} size={52} />}
        title={t('review.headline', { title: say(review.title), kind: t(`review.kind.${review.kind}`) })}
        badge={isOpen(review) ? undefined : <State kind="review" state={review.state} />}
        meta={[
          accountName,
          t('review.number', { number: review.number }),
          ...(compared ? [t('review.version', { number: compared.revision.number })] : []),
          t('review.submittedAt', { at: formatTime(review.submittedAt, lang, 'short') }),
        ]}
        actions={
          canSee ? (
            <Button href={`/products/${compared.slug}`} target="_blank">
              {t('review.seeProduct')}
            </Button>
          ) : undefined
        }
      />
      {isOpen(review) ? (
        <Ball review={review} />
      ) : (
        <Decided review={review} fieldLabel={fieldLabel} isNew={action.said !== null} />
      )}
      {isOpen(review) && <Said text={action.said} />}
      {isEntry ? (
        <Loaded query={seller}>{(data) => <EntryApplication seller={data.seller} />}</Loaded>
      ) : revisionId === null ? null : (
        <Loaded query={comparison}>{(data) => <RevisionComparison comparison={data} />}</Loaded>
      )}
      <Panel title={t('review.log')} note={t('zone')}>
        <Timeline
          items={[...log].reverse().map((step, i) => ({
            key: `${step.happenedAt}${step.action}`,
            at: formatTime(step.happenedAt, lang, 'short'),
            dateTime: step.happenedAt,
            title: t(`review.step.${step.action}`),
            detail: [who(step), step.note].filter(Boolean).join(t('review.comma')) || undefined,
            ...(step.action === 'approve'
              ? { tone: 'ok' as const }
              : step.action === 'reject'
                ? { tone: 'bad' as const }
                : i === 0
                  ? { tone: 'now' as const }
                  : {}),
          }))}
        />
      </Panel>
      {isOpen(review) && session.permissions.includes('operator.review.decide') && (
        <Decision review={review} fields={fields} action={action} />
      )}
    </>
  );
}

function Ball({ review }: { readonly review: Detail['review'] }) {
  const { t } = useTranslation('operator');
  const { lang, session } = usePage();
  const parties = useParties();
  const when = useWhen();
  const now = useWorldNow();
  const whole = Date.parse(review.slaDueAt) - Date.parse(review.submittedAt);
  const remaining =
    whole > 0 ? Math.min(1, Math.max(0, (Date.parse(review.slaDueAt) - Date.parse(now)) / whole)) : 0;
  const isOther = review.reviewerId !== null && review.reviewerId !== session.user?.id;
  return (
    <BallPanel
      label={t('ball.label')}
      title={t(isOther ? 'review.ballOther' : 'review.ball', {
        at: when(review.slaDueAt),
      })}
      text={t('review.ballText')}
      left={formatLeft(review.slaDueAt, now, lang)}
      consequence={t('review.ballThen')}
      parties={parties}
      holder="PLATFORM"
      mine={!isOther}
      remaining={remaining}
      remainingLabel={t('ball.used', { percent: Math.round((1 - remaining) * 100) })}
    />
  );
}

function Decided({
  review,
  fieldLabel,
  isNew,
}: {
  readonly review: Detail['review'];
  readonly fieldLabel: (field: string) => string;
  /** Just decided here: said aloud, and the next request is one step away. */
  readonly isNew: boolean;
}) {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  const next = useReviewQueue('open').data?.items[0];
  const tone = review.state === 'APPROVED' ? 'ok' : review.state === 'REJECTED' ? 'bad' : 'end';
  return (
    <Notice
      live={isNew}
      tone={tone}
      {...(isNew && next
        ? { action: <Button href={`/operator/reviews/${next.id}`}>{t('review.next')}</Button> }
        : {})}
      title={t(`review.decided.${review.state}`, {
        at: review.decidedAt ? formatTime(review.decidedAt, lang) : '',
      })}
    >
      <Opinion opinion={review.opinion} fields={review.fieldOpinions} labelOf={fieldLabel} />
    </Notice>
  );
}
