import { Button, type Column, DataTable, EmptyState, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { ServiceName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Left, TermEnd } from '../../../features/console/values.tsx';
import type { ResourceItem } from '../parts/resources.ts';

const STATES = ['OPENING', 'IN_USE', 'EXPIRED', 'FROZEN', 'RELEASED', 'UNSUBSCRIBED'] as const;

/** The services this account has bought (已购买的服务). */
export function ResourceList() {
  const { t } = useTranslation(['buyer', 'common']);
  const { api } = usePage();
  const search = useListSearch();
  const state = oneOf(STATES, search.state);
  const { q } = search;
  const query = { ...given({ q, cursor: search.cursor }), ...(state ? { state } : {}) };
  const list = useQuery({ queryKey: ['resources', query], queryFn: () => api.resources.list({ query }) });
  const isFiltered = Boolean(state || q);
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('resources.title')} />
      <Panel flush>
        <Filters
          label={t('resources.filters')}
          filters={[
            {
              kind: 'choice',
              name: 'state',
              label: t('resources.anyState'),
              options: STATES.map((value) => ({ value, label: t(`common:state.resource.${value}`) })),
            },
            { kind: 'text', name: 'q', label: t('resources.search') },
          ]}
        />
        <Loaded query={list}>
          {(page) => (
            <>
              <DataTable
                caption={t('resources.title')}
                columns={columns}
                rows={page.items}
                rowKey={(r) => r.id}
                rowHref={(r) => `/buyer/resources/${r.id}`}
                empty={
                  isFiltered ? (
                    <EmptyState title={t('resources.none')} text={t('resources.noneText')} />
                  ) : (
                    <EmptyState
                      title={t('resources.empty')}
                      text={t('resources.emptyText')}
                      action={<Button href="/products">{t('toMarket')}</Button>}
                    />
                  )
                }
              />
              <Pages next={page.next} />
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}

function useColumns(): Column<ResourceItem>[] {
  const { t } = useTranslation(['buyer', 'common']);
  return [
    {
      key: 'name',
      title: t('resources.service'),
      main: true,
      phone: 'first',
      cell: (r) => <ServiceName of={r} />,
    },
    {
      key: 'state',
      title: t('state'),
      phone: 'firstEnd',
      cell: (r) => <State kind="resource" state={r.state} />,
    },
    {
      key: 'mode',
      title: t('resources.mode'),
      phone: 'none',
      cell: (r) =>
        r.periodType && r.periodCount
          ? t(`common:period.${r.periodType}`, { count: r.periodCount })
          : t(`common:mode.${r.chargingMode}`),
    },
    {
      key: 'expires',
      title: t('resources.expires'),
      kind: 'time',
      phone: 'second',
      cell: (r) => <Expiry of={r} />,
    },
    {
      key: 'policy',
      title: t('resources.atExpiry'),
      phone: 'none',
      cell: (r) => (r.chargingMode === 'ON_DEMAND' ? '–' : t(`common:policy.${r.expiryPolicy}`)),
    },
  ];
}

/** The end of the term and how long is left; what comes next once it is over. */
export function Expiry({ of: r }: { readonly of: ResourceItem }) {
  const { t } = useTranslation('buyer');
  if (r.state === 'RELEASED' || r.state === 'UNSUBSCRIBED') return '–';
  if (r.state === 'OPENING' && r.ball.until) return <Left until={r.ball.until} />;
  if (r.state === 'EXPIRED' && r.freezesAt)
    return (
      <>
        {t('resources.toFreeze')} <Left until={r.freezesAt} />
      </>
    );
  if (r.state === 'FROZEN' && r.releasesAt)
    return (
      <>
        {t('resources.toRelease')} <Left until={r.releasesAt} />
      </>
    );
  if (!r.expiresAt) return t('resources.noEnd');
  return (
    <span className="two-lines">
      <TermEnd at={r.expiresAt} />
      <span className="note">
        <Left until={r.expiresAt} />
      </span>
    </span>
  );
}
