import { PageHeader, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../features/console/loaded.tsx';
import { HealthTable } from '../parts/health.tsx';
import { useHealth } from '../parts/seller.queries.ts';

/** The last 24 hours of each product's interface: cell by cell, share that succeeded, slowest twentieth. */
export function Health() {
  const { t } = useTranslation('seller');
  const health = useHealth();
  return (
    <>
      <PageHeader title={t('health.pageTitle')} meta={[t('health.lead')]} />
      <Panel
        title={t('health.title')}
        note={t('health.note')}
        flush
        footer={<p className="note">{t('health.legend')}</p>}
      >
        <Loaded query={health}>
          {({ items }) => <HealthTable items={items} caption={t('health.title')} counts />}
        </Loaded>
      </Panel>
    </>
  );
}
