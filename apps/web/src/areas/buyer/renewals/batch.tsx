import { Button, EmptyState, Notice, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { livingResources } from '../parts/resources.ts';
import { BatchForm } from './batch-form.tsx';
import { MOST_AT_ONCE } from './selection.tsx';

/** Several renewals at once: `?ids=a,b,c`, each with its price, paid together. */
export function BatchRenewal() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const { ids = '' } = useListSearch();
  const wanted = [...new Set(ids.split(',').filter(Boolean))].slice(0, MOST_AT_ONCE);
  const living = useQuery({ queryKey: ['resources', 'living'], queryFn: () => livingResources(api) });
  const crumbs = [{ label: t('renewals.title'), href: '/buyer/renewals' }, { label: t('batch.title') }];
  return (
    <DetailPage title={t('batch.title')} crumbs={crumbs} query={living}>
      {(resources) => {
        const chosen = wanted.flatMap(
          (id) => resources.find((r) => r.id === id && r.chargingMode === 'PERIOD') ?? [],
        );
        const gone = wanted.length - chosen.length;
        return (
          <>
            <PageHeader title={t('batch.title')} crumbs={crumbs} />
            {gone > 0 && <Notice tone="wait" title={t('batch.gone', { count: gone })} />}
            {chosen.length > 0 ? (
              <BatchForm resources={chosen} />
            ) : (
              <Panel>
                <EmptyState
                  title={t('batch.nothing')}
                  text={t('batch.nothingText')}
                  action={<Button href="/buyer/renewals">{t('batch.choose')}</Button>}
                />
              </Panel>
            )}
          </>
        );
      }}
    </DetailPage>
  );
}
