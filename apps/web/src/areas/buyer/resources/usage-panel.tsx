import { EmptyState, Link, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import type { ResourcePage } from '../parts/resources.ts';
import { UsageBars } from '../usage/usage-bars.tsx';

/** This month of an on-demand service: what was charged, and its use by day. */
export function UsagePanel({ of: r }: { readonly of: ResourcePage }) {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const usage = useQuery({
    queryKey: ['resource-usage', r.id, 'now'],
    queryFn: () => api.usage.ofResource({ params: { resourceId: r.id }, query: { limit: 1 } }),
  });
  const records = usage.data?.days.reduce((sum, day) => sum + day.records, 0) ?? 0;
  return (
    <Panel
      title={t('usage.thisMonth')}
      actions={
        <Link className="lk" href={`/buyer/resources/${r.id}/usage`}>
          {records > 0 ? t('usage.allRecords', { count: records }) : t('usage.toPage')}
        </Link>
      }
    >
      <Loaded query={usage}>
        {(u) =>
          u.days.length === 0 ? (
            <EmptyState title={t('usage.empty')} text={t('usage.emptyText')} />
          ) : (
            <UsageBars usage={u} />
          )
        }
      </Loaded>
    </Panel>
  );
}
