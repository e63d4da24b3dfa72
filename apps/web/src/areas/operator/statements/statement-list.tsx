import type { Reply } from '@jishi/sdk';
import { EmptyState, Panel, Stack } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import { periodName } from '../parts/names.tsx';
import { SettlementRuns } from './settlement-runs.tsx';

type StatementState = Reply<'operatorStatements.list'>['items'][number]['state'];

const STATES: readonly StatementState[] = [
  'SENT',
  'COUNTERSIGNING',
  'PAY_FAILED',
  'PAYING',
  'PAID',
  'GENERATED',
  'ROLLED_OVER',
];

/** Statements of all sellers, and the runs that draw them. */
export function StatementList() {
  const { t } = useTranslation(['operator', 'common']);
  const { api, session } = usePage();
  const say = useSay();
  const search = useListSearch();
  const query = given({
    state: oneOf(STATES, search.state),
    period: search.period,
    sellerId: search.sellerId,
    cursor: search.cursor,
  });
  const statements = useQuery({
    queryKey: ['operator', 'statements', query],
    queryFn: () => api.operatorStatements.list({ query }),
    placeholderData: keepPreviousData,
  });
  const canRun = session.permissions.includes('operator.settlement.run');
  const runs = useQuery({
    queryKey: ['operator', 'settlementRuns'],
    queryFn: () => api.operatorSettlement.runs(),
    enabled: canRun,
  });
  const isFiltered = Object.keys(query).some((name) => name !== 'cursor');
  const periods = new Set(runs.data?.items.filter((run) => run.ranAt).map((run) => run.period));
  if (search.period) periods.add(search.period);
  return (
    <>
      <PageHeader title={t('statement.title')} />
      <Stack>
        <Panel title={t('statement.list')} note={t('zone')} flush>
          <Filters
            label={t('filterOf', { list: t('statement.list') })}
            filters={[
              {
                kind: 'choice',
                name: 'period',
                label: t('statement.allPeriods'),
                options: [...periods].map((value) => ({ value, label: periodName(value) })),
              },
              {
                kind: 'choice',
                name: 'state',
                label: t('statement.allStates'),
                options: STATES.map((value) => ({ value, label: t(`common:state.statement.${value}`) })),
              },
            ]}
          />
          <CursorTable
            query={statements}
            caption={t('statement.list')}
            rowKey={(statement) => statement.id}
            rowHref={(statement) => `/operator/statements/${statement.id}`}
            empty={
              <EmptyState
                title={t(isFiltered ? 'nothingFound' : 'statement.empty')}
                text={t(isFiltered ? 'nothingFoundText' : 'statement.emptyText')}
              />
            }
            columns={[
              {
                key: 'seller',
                title: t('statement.seller'),
                main: true,
                cell: (s) => say(s.sellerName),
                phone: 'first',
              },
              {
                key: 'period',
                title: t('statement.period'),
                kind: 'time',
                cell: (s) => periodName(s.period),
                phone: 'second',
              },
              {
                key: 'state',
                title: t('statement.state'),
                cell: (s) => <State kind="statement" state={s.state} />,
                phone: 'secondEnd',
              },
              {
                key: 'lines',
                title: t('statement.lines'),
                kind: 'money',
                cell: (s) => s.lines,
                phone: 'none',
              },
              {
                key: 'sales',
                title: t('statement.sales'),
                kind: 'money',
                cell: (s) => <Amount minor={s.sales} currency={s.currency} />,
                phone: 'none',
              },
              {
                key: 'fee',
                title: t('statement.fee'),
                kind: 'money',
                cell: (s) => <Amount minor={s.fee} currency={s.currency} />,
                phone: 'none',
              },
              {
                key: 'payable',
                title: t('statement.payable'),
                kind: 'money',
                cell: (s) => (
                  <b>
                    <Amount minor={s.payable} currency={s.currency} />
                  </b>
                ),
                phone: 'firstEnd',
              },
              {
                key: 'generatedAt',
                title: t('statement.generatedAt'),
                kind: 'time',
                cell: (s) => <Time at={s.generatedAt} look="short" />,
                phone: 'none',
              },
            ]}
          />
        </Panel>
        {canRun && <SettlementRuns runs={runs} />}
      </Stack>
    </>
  );
}
