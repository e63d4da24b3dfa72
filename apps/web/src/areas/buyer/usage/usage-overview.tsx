import type { Reply } from '@jishi/sdk';
import { Button, type Column, DataTable, EmptyState, Panel, Stack, Usage } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatMonth } from '../../../features/console/days.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { MoneyBars } from '../../../features/console/money-bars.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { ServiceName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount } from '../../../features/console/values.tsx';
import { MonthSwitch, useMonth } from './month-switch.tsx';

type Row = Reply<'usage.overview'>['resources'][number];

/** Pay-per-use of the account in one month: each day, each service. */
export function UsageOverview() {
  const { t } = useTranslation('buyer');
  const { api, lang } = usePage();
  const month = useMonth();
  const usage = useQuery({
    queryKey: ['usage', month],
    queryFn: () => api.usage.overview({ query: { month } }),
  });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('usage.title')} actions={<MonthSwitch />} />
      <Loaded query={usage}>
        {(u) =>
          u.resources.length === 0 ? (
            <Panel>
              <EmptyState
                title={t('usage.noService')}
                text={t('usage.noServiceText')}
                action={<Button href="/products">{t('toMarket')}</Button>}
              />
            </Panel>
          ) : (
            <Stack>
              <Panel title={t('usage.byDay')} note={formatMonth(month, lang)}>
                <Usage value={<Amount minor={u.total} currency={u.currency} />} of={t('usage.charged')} />
                {u.days.length > 0 ? (
                  <MoneyBars
                    month={u.month}
                    days={u.days}
                    label={t('usage.byDay')}
                    head={[t('day'), t('amount')]}
                  />
                ) : (
                  <EmptyState title={t('usage.nothing')} text={t('usage.nothingText')} />
                )}
              </Panel>
              <Panel title={t('usage.byService')} flush>
                <DataTable
                  caption={t('usage.byService')}
                  columns={columns}
                  rows={u.resources}
                  rowKey={(row) => row.resourceId}
                  rowHref={(row) => `/buyer/resources/${row.resourceId}/usage?month=${month}`}
                />
              </Panel>
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('buyer');
  return [
    {
      key: 'name',
      title: t('resources.service'),
      main: true,
      phone: 'first',
      cell: (row) => <ServiceName of={row} />,
    },
    {
      key: 'state',
      title: t('state'),
      phone: 'second',
      cell: (row) => <State kind="resource" state={row.state} />,
    },
    {
      key: 'charges',
      title: t('usage.times'),
      kind: 'money',
      phone: 'secondEnd',
      cell: (row) => t('usage.charges', { count: row.charges }),
    },
    {
      key: 'amount',
      title: t('amount'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (row) => <Amount minor={row.amount} />,
    },
  ];
}
