import { Button, type Column, EmptyState, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import type { ResourceItem } from '../parts/resources.ts';
import { SelectionBar, useRenewalSelection } from '../renewals/selection.tsx';
import { useResourceColumns } from './resource-columns.tsx';

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
  const rows = list.data?.items ?? [];
  const { selection, ...ticks } = useRenewalSelection(rows);
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
        <CursorTable
          query={list}
          caption={t('resources.title')}
          columns={columns}
          rowKey={(r) => r.id}
          rowHref={(r) => `/buyer/resources/${r.id}`}
          {...(selection ? { selection } : {})}
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
      </Panel>
      <SelectionBar rows={rows} {...ticks} />
    </>
  );
}

function useColumns(): Column<ResourceItem>[] {
  const { t } = useTranslation(['buyer', 'common']);
  const [name, state, expires] = useResourceColumns();
  return [
    name,
    state,
    {
      key: 'mode',
      title: t('resources.mode'),
      phone: 'none',
      cell: (r) =>
        r.periodType && r.periodCount
          ? t(`common:period.${r.periodType}`, { count: r.periodCount })
          : t(`common:mode.${r.chargingMode}`),
    },
    expires,
    {
      key: 'policy',
      title: t('resources.atExpiry'),
      phone: 'none',
      cell: (r) => (r.chargingMode === 'ON_DEMAND' ? '–' : t(`common:policy.${r.expiryPolicy}`)),
    },
  ];
}
