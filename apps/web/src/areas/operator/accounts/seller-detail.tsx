import { Button, Notice, ProductMark, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { State } from '../../../features/console/state.tsx';
import { formatTime } from '../../../lib/formats.ts';
import { EntryApplication } from '../parts/entry-application.tsx';

/** One seller with everything the application says, and where its review stands. */
export function SellerDetail() {
  const { t } = useTranslation('operator');
  const { api, lang } = usePage();
  const say = useSay();
  const { sellerId = '' } = useParams({ strict: false }) as { sellerId?: string };
  const query = useQuery({
    queryKey: ['operator', 'seller', sellerId],
    queryFn: () => api.operatorSellers.get({ params: { sellerId } }),
  });
  const crumbs = [{ label: t('account.sellers'), href: '/operator/accounts/sellers' }, { label: sellerId }];
  return (
    <DetailPage title={t('seller.one')} crumbs={crumbs} query={query}>
      {({ seller, review }) => {
        const isWaiting = review?.state === 'PENDING' || review?.state === 'IN_REVIEW';
        return (
          <>
            <PageHeader
              crumbs={[
                { label: t('account.sellers'), href: '/operator/accounts/sellers' },
                { label: <span className="mono">{seller.id}</span> },
              ]}
              mark={<ProductMark name={seller.company['zh-CN']} size={52} />}
              title={say(seller.company)}
              badge={<State kind="seller" state={seller.state} />}
              meta={
                seller.activatedAt
                  ? [t('seller.activatedAt', { at: formatTime(seller.activatedAt, lang) })]
                  : []
              }
              actions={
                <>
                  <Button href={`/operator/orders?sellerId=${seller.id}`}>{t('seller.orders')}</Button>
                  <Button href={`/operator/statements?sellerId=${seller.id}`}>
                    {t('seller.statements')}
                  </Button>
                  {review && isWaiting && (
                    <Button variant="primary" href={`/operator/reviews/${review.id}`}>
                      {t('seller.review')}
                    </Button>
                  )}
                </>
              }
            />
            <Stack>
              {review?.state === 'REJECTED' && (
                <Notice tone="bad" title={t('seller.rejected')}>
                  {review.opinion}
                </Notice>
              )}
              <EntryApplication seller={seller} />
            </Stack>
          </>
        );
      }}
    </DetailPage>
  );
}
