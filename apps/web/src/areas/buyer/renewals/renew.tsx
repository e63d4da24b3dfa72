import type { Reply } from '@jishi/sdk';
import { Button, EmptyState, Panel, ProductMark } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useServiceName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { TermEnd } from '../../../features/console/values.tsx';
import { RenewForm } from './renew-form.tsx';

export type Quote = Reply<'resources.quoteRenewal'>;

/** Choose how long, see the sum and the new end, pay from the balance. */
export function Renew() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const say = useSay();
  const nameOf = useServiceName();
  const { resourceId } = useParams({ strict: false }) as { resourceId: string };
  const query = useQuery({
    queryKey: ['renew', resourceId],
    queryFn: async () => {
      const resource = await api.resources.get({ params: { resourceId } });
      const quotes = await Promise.all(
        resource.renewalPeriods.map((periodType) =>
          api.resources.quoteRenewal({ params: { resourceId }, query: { periodType, periodCount: 1 } }),
        ),
      );
      return { resource, quotes };
    },
  });
  const crumbs = [{ label: t('resources.title'), href: '/buyer/resources' }];
  return (
    <DetailPage title={t('renewal.title')} crumbs={[...crumbs, { label: t('renewal.title') }]} query={query}>
      {({ resource, quotes }) => (
        <>
          <PageHeader
            title={t('renewal.of', { name: nameOf(resource) })}
            crumbs={[
              ...crumbs,
              { label: say(resource.productName), href: `/buyer/resources/${resource.id}` },
              { label: t('renewal.title') },
            ]}
            mark={<ProductMark name={resource.productName['zh-CN']} size={52} />}
            badge={<State kind="resource" state={resource.state} />}
            meta={
              resource.expiresAt
                ? [
                    <span key="now">
                      {t('renewal.now')} <TermEnd at={resource.expiresAt} />
                    </span>,
                  ]
                : []
            }
          />
          {quotes.length > 0 ? (
            <RenewForm resource={resource} quotes={quotes} />
          ) : (
            <Panel>
              <EmptyState
                title={t('renewal.cannot')}
                text={t('renewal.cannotText')}
                action={<Button href={`/buyer/resources/${resource.id}`}>{t('renewal.back')}</Button>}
              />
            </Panel>
          )}
        </>
      )}
    </DetailPage>
  );
}
