import { Button, type Column, DataTable, EmptyState, Panel, Tabs } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { Time } from '../../../features/console/values.tsx';
import { byExpiry, livingResources, type ResourceItem } from '../parts/resources.ts';
import { useResourceColumns } from '../resources/resource-columns.tsx';
import { SelectionBar, useRenewalSelection } from './selection.tsx';

const TABS = { manual: 'MANUAL', auto: 'AUTO', none: 'NO_RENEW' } as const;
type Tab = keyof typeof TABS;

/** Services with a term by what happens at its end; what ends first comes first. */
export function Renewals() {
  const { t } = useTranslation(['buyer', 'common']);
  const { api } = usePage();
  const { tab: wanted } = useListSearch();
  const tab: Tab = wanted === 'auto' || wanted === 'none' ? wanted : 'manual';
  const all = useQuery({
    queryKey: ['renewals'],
    queryFn: async () =>
      (await livingResources(api)).filter((r) => r.chargingMode === 'PERIOD').sort(byExpiry),
  });
  const columns = useColumns(tab);
  const of = (one: Tab) => all.data?.filter((r) => r.expiryPolicy === TABS[one]) ?? [];
  const rows = of(tab);
  const { selection, ...ticks } = useRenewalSelection(rows);
  return (
    <>
      <PageHeader title={t('renewals.title')} />
      <Panel flush>
        <Tabs
          label={t('renewals.title')}
          items={(Object.keys(TABS) as Tab[]).map((one) => ({
            label: t(`renewals.tab.${one}`),
            href: `/buyer/renewals${one === 'manual' ? '' : `?tab=${one}`}`,
            current: one === tab,
            ...(all.data ? { count: String(of(one).length) } : {}),
          }))}
        />
        <Loaded query={all}>
          {() => (
            <DataTable
              caption={t(`renewals.tab.${tab}`)}
              columns={columns}
              rows={rows}
              rowKey={(r) => r.id}
              rowHref={(r) => `/buyer/resources/${r.id}`}
              {...(selection ? { selection } : {})}
              empty={<EmptyState title={t(`renewals.empty.${tab}`)} text={t(`renewals.emptyText.${tab}`)} />}
            />
          )}
        </Loaded>
      </Panel>
      <SelectionBar rows={rows} {...ticks} />
    </>
  );
}

function useColumns(tab: Tab): Column<ResourceItem>[] {
  const { t } = useTranslation(['buyer', 'common']);
  const { session } = usePage();
  const mayRenew = session.permissions.includes('order.create');
  return [
    ...useResourceColumns('secondEnd'),
    ...(tab === 'auto'
      ? ([
          {
            key: 'next',
            title: t('renewals.next'),
            kind: 'time',
            phone: 'none',
            cell: (r) =>
              r.autoRenewAt ? (
                <span className="two-lines">
                  <Time at={r.autoRenewAt} />
                  {r.periodType && (
                    <span className="note">
                      {t(`common:period.${r.periodType}`, { count: r.autoRenewPeriods })}
                    </span>
                  )}
                </span>
              ) : (
                '–'
              ),
          },
        ] satisfies Column<ResourceItem>[])
      : []),
    {
      key: 'renew',
      title: <span className="sr">{t('renew')}</span>,
      kind: 'action',
      phone: 'firstEnd',
      cell: (r) =>
        r.actions.renew && mayRenew ? (
          <Button size="sm" href={`/buyer/resources/${r.id}/renew`}>
            {t('renew')}
          </Button>
        ) : null,
    },
  ];
}
