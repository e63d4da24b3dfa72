import { Button, Columns, DataTable, EmptyState, FactRow, Link, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Amount, useWorldNow } from '../../../features/console/values.tsx';
import { SpendingPanel } from '../balance/spending-panel.tsx';
import { byExpiry, livingResources, type ResourceItem } from '../parts/resources.ts';
import { useResourceColumns } from '../resources/resource-columns.tsx';
import { WaitingPanel } from './waiting-panel.tsx';

const SHOWN = 8;
const SOON = 30 * 86_400_000;

/** What waits for the buyer, what is in use, and the money. */
export function Overview() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const living = useQuery({
    queryKey: ['resources', 'living'],
    queryFn: async () => (await livingResources(api)).sort(byExpiry),
    refetchInterval: 30_000,
  });
  return (
    <>
      <PageHeader title={t('overview.title')} />
      <Stack>
        <WaitingPanel living={living} />
        <Columns>
          <InUsePanel living={living} />
          <MoneyPanel living={living.data ?? []} />
        </Columns>
        <SpendingPanel />
      </Stack>
    </>
  );
}

function InUsePanel({ living }: { readonly living: ReturnType<typeof useQuery<ResourceItem[]>> }) {
  const { t } = useTranslation('buyer');
  const columns = useResourceColumns();
  return (
    <Panel
      title={t('overview.inUse')}
      flush
      actions={
        <Link className="lk" href="/buyer/resources">
          {t('overview.all', { count: living.data?.length ?? 0 })}
        </Link>
      }
    >
      <Loaded query={living}>
        {(all) => (
          <DataTable
            caption={t('overview.inUse')}
            columns={columns}
            rows={all.slice(0, SHOWN)}
            rowKey={(r) => r.id}
            rowHref={(r) => `/buyer/resources/${r.id}`}
            empty={
              <EmptyState
                title={t('resources.empty')}
                text={t('resources.emptyText')}
                action={<Button href="/products">{t('toMarket')}</Button>}
              />
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}

function MoneyPanel({ living }: { readonly living: readonly ResourceItem[] }) {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const now = Date.parse(useWorldNow(300));
  const balance = useQuery({ queryKey: ['balance'], queryFn: () => api.balance.get() });
  const soon = living.filter(
    (r) => r.state === 'IN_USE' && r.expiresAt && Date.parse(r.expiresAt) - now < SOON,
  );
  return (
    <Panel
      title={t('balance.page')}
      actions={
        <Link className="lk" href="/buyer/balance">
          {t('overview.toBalance')}
        </Link>
      }
    >
      <Loaded query={balance}>
        {(b) => (
          <div>
            <p className="mut">{t('balance.now')}</p>
            <Amount minor={b.balance} size="lg" currency={b.currency} />
            <FactRow
              facts={[
                { label: t('balance.spent'), value: <Amount minor={b.month.spent} /> },
                { label: t('overview.soon'), value: String(soon.length) },
              ]}
            />
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
