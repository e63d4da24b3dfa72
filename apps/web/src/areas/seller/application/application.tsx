import { can, sellerStates } from '@jishi/protocol';
import { BallPanel, Notice, Panel, Stack } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useParties } from '../../../features/console/parties.ts';
import { Time, useWorldNow } from '../../../features/console/values.tsx';
import { formatLeft } from '../../../lib/formats.ts';
import type { EntryReview, MySeller } from '../parts/seller.queries.ts';
import { ApplicationForm } from './application-form.tsx';
import { SellerFacts } from './seller-facts.tsx';

/** Before one may sell: the form, then waiting for the decision, or the opinion and the form again. */
export function Application({
  seller,
  review,
}: {
  readonly seller: MySeller | null;
  readonly review: EntryReview | null;
}) {
  const { t } = useTranslation('seller');
  const { session } = usePage();
  const [isSent, setIsSent] = useState(false);
  const mayApply = session.permissions.includes('seller.apply');
  if (seller?.state === 'APPLYING') {
    return (
      <>
        <PageHeader title={t('application.sentTitle')} meta={[seller.id]} />
        <Stack>
          {isSent && (
            <Notice tone="run" live>
              {t('application.sent')}
            </Notice>
          )}
          {review && <Waiting review={review} />}
          <Panel title={t('application.whatWasSent')} note={<Time at={seller.appliedAt} />}>
            <SellerFacts seller={seller} />
          </Panel>
        </Stack>
      </>
    );
  }
  const isOpen = !seller || can(sellerStates, seller.state, 'apply');
  return (
    <>
      <PageHeader
        title={t(seller ? 'application.againTitle' : 'application.title')}
        meta={[t('application.lead')]}
      />
      <Stack>
        {seller?.state === 'REJECTED' && review && (
          <Notice tone="bad" title={t('application.rejected')}>
            {review.opinion}
            {review.fieldOpinions.map((opinion) => (
              <span key={opinion.field} style={{ display: 'block' }}>
                <b>
                  {t(`application.fields.${opinion.field.replace(/^body\./, '').replace(/\..*$/, '')}`, {
                    defaultValue: opinion.field,
                  })}
                </b>{' '}
                {opinion.text}
              </span>
            ))}
          </Notice>
        )}
        {isOpen && mayApply ? (
          <ApplicationForm seller={seller} review={review} onSent={() => setIsSent(true)} />
        ) : (
          <Notice tone="end" title={t('application.notAllowed')}>
            {t('application.notAllowedText')}
          </Notice>
        )}
      </Stack>
    </>
  );
}

function Waiting({ review }: { readonly review: EntryReview }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const now = useWorldNow();
  const total = Date.parse(review.slaDueAt) - Date.parse(review.submittedAt);
  const remaining = total > 0 ? (Date.parse(review.slaDueAt) - Date.parse(now)) / total : 0;
  const left = formatLeft(review.slaDueAt, now, lang);
  return (
    <BallPanel
      label={t('ball')}
      title={t('application.waiting')}
      text={
        <>
          {t('application.until')}{' '}
          <b>
            <Time at={review.slaDueAt} />
          </b>
          {t('comma')}
        </>
      }
      left={left}
      consequence={t('application.thereafter')}
      parties={useParties()}
      holder="PLATFORM"
      remaining={remaining}
      remainingLabel={left}
    />
  );
}
