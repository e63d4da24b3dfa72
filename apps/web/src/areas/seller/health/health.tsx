import { Panel, Stack } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { Filters } from '../../../features/console/filters.tsx';
import { HealthTable } from '../../../features/console/health-table.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { useAddresses } from '../keys/addresses.queries.ts';
import { messagesOf, useHealth } from '../parts/seller.queries.ts';
import { ResponseTimes } from './response-times.tsx';

/** So many charts, of the products that did worst. */
const CHARTS = 6;

/** The last 24 hours of each product's interface: cell by cell, share that succeeded, slowest twentieth. */
export function Health() {
  const { t } = useTranslation(['seller', 'common']);
  const { addressId } = useListSearch();
  const health = useHealth(addressId);
  const addresses = useAddresses();
  return (
    <>
      <PageHeader title={t('common:health.title')} meta={[t('health.lead')]} />
      <Panel
        title={t('common:health.hours')}
        note={t('common:health.cells')}
        flush
        footer={<p className="note">{t('health.legend')}</p>}
      >
        <Filters
          label={t('callHealth.anyAddressLabel')}
          filters={[
            {
              kind: 'choice',
              name: 'addressId',
              label: t('callHealth.anyAddress'),
              options: (addresses.data?.items ?? []).map(({ id, url }) => ({ value: id, label: url })),
            },
          ]}
        />
        <Loaded query={health}>
          {({ items }) => (
            <HealthTable items={items} rowHref={messagesOf} emptyText={t('health.emptyText')} counts />
          )}
        </Loaded>
      </Panel>
      {(health.data?.items.length ?? 0) > 0 && (
        <section className="mt" aria-label={t('callHealth.chart')}>
          <Stack>
            {health.data?.items.slice(0, CHARTS).map((item) => (
              <ResponseTimes key={item.productId} health={item} />
            ))}
          </Stack>
        </section>
      )}
    </>
  );
}
