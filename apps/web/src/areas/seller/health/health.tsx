import { Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { HealthTable } from '../../../features/console/health-table.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { messagesOf, useHealth } from '../parts/seller.queries.ts';

/** The last 24 hours of each product's interface: cell by cell, share that succeeded, slowest twentieth. */
export function Health() {
  const { t } = useTranslation(['seller', 'common']);
  const health = useHealth();
  return (
    <>
      <PageHeader title={t('common:health.title')} meta={[t('health.lead')]} />
      <Panel
        title={t('common:health.hours')}
        note={t('common:health.cells')}
        flush
        footer={<p className="note">{t('health.legend')}</p>}
      >
        <Loaded query={health}>
          {({ items }) => (
            <HealthTable items={items} rowHref={messagesOf} emptyText={t('health.emptyText')} counts />
          )}
        </Loaded>
      </Panel>
    </>
  );
}
