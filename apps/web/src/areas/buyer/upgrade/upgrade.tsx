import { Button, EmptyState, Panel, ProductMark } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useServiceName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { UpgradeForm } from './upgrade-form.tsx';

/** Choose another edition or more of it within the term, see how the fee is made, pay from the balance. */
export function Upgrade() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const say = useSay();
  const nameOf = useServiceName();
  const { resourceId } = useParams({ strict: false }) as { resourceId: string };
  const query = useQuery({
    queryKey: ['upgrade', resourceId],
    queryFn: async () => {
      const params = { resourceId };
      const resource = await api.resources.get({ params });
      return { resource, ways: (await api.resources.upgradeOptions({ params })).ways };
    },
  });
  const crumbs = [{ label: t('resources.title'), href: '/buyer/resources' }];
  return (
    <DetailPage title={t('upgrade.title')} crumbs={[...crumbs, { label: t('upgrade.title') }]} query={query}>
      {({ resource, ways }) => (
        <>
          <PageHeader
            title={t('upgrade.of', { name: nameOf(resource) })}
            crumbs={[
              ...crumbs,
              { label: say(resource.productName), href: `/buyer/resources/${resource.id}` },
              { label: t('upgrade.title') },
            ]}
            mark={<ProductMark name={resource.productName['zh-CN']} size={52} />}
            badge={<State kind="resource" state={resource.state} />}
            meta={[t('upgrade.now', { name: say(resource.specificationName) })]}
          />
          {ways.length > 0 ? (
            <UpgradeForm resource={resource} ways={ways} />
          ) : (
            <Panel>
              <EmptyState
                title={t('upgrade.cannot')}
                text={t('upgrade.cannotText')}
                action={<Button href={`/buyer/resources/${resource.id}`}>{t('upgrade.back')}</Button>}
              />
            </Panel>
          )}
        </>
      )}
    </DetailPage>
  );
}
