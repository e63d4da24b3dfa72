import { statementStates } from '@jishi/protocol';
import type { Reply } from '@jishi/sdk';
import { Button, EmptyState, FactRow, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { formatMonth } from '../../../features/console/days.ts';
import { Filters, given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { useCurrentStatement } from '../parts/seller.queries.ts';
import { LineTable } from './line-table.tsx';

type Item = Reply<'sellerStatements.list'>['items'][number];

/** The month that runs, and the statements drawn so far. */
export function StatementList() {
  const { t } = useTranslation(['seller', 'common']);
  const { api, lang } = usePage();
  const { state, cursor } = useListSearch();
  const query = given({ state, cursor });
  const current = useCurrentStatement();
  const statements = useQuery({
    queryKey: ['sellerStatements', 'list', query],
    queryFn: () =>
      api.sellerStatements.list({ query: { ...(query as { state?: Item['state'] }), limit: 20 } }),
  });
  return (
    <>
      <PageHeader title={t('statements.title')} meta={[t('statements.lead')]} />
      <Stack>
        <Panel
          title={
            current.data
              ? t('statements.running', { month: formatMonth(current.data.period, lang) })
              : t('statements.current')
          }
          note={
            current.data && (
              <>
                {t('statements.runAt')} <Time at={current.data.runAt} />
              </>
            )
          }
          flush
        >
          <Loaded query={current}>
            {(month) => (
              <>
                <FactRow
                  look="figure"
                  facts={[
                    {
                      label: t('statements.payable'),
                      value: formatMoney(month.payable, lang),
                      note: t('statements.lineCount', { n: month.lines }),
                    },
                    { label: t('statements.sales'), value: formatMoney(month.sales, lang) },
                    { label: t('statements.fee'), value: formatMoney(month.fee, lang) },
                  ]}
                />
                <LineTable
                  rows={month.recent}
                  caption={t('statements.recent')}
                  empty={<EmptyState title={t('statements.noLines')} text={t('statements.noLinesText')} />}
                />
              </>
            )}
          </Loaded>
        </Panel>
        <Panel title={t('statements.drawn')} flush>
          <Filters
            label={t('statements.filters')}
            filters={[
              {
                kind: 'choice',
                name: 'state',
                label: t('statements.anyState'),
                options: Object.keys(statementStates).map((value) => ({
                  value,
                  label: t(`common:state.statement.${value}`),
                })),
              },
            ]}
          />
          <CursorTable
            query={statements}
            caption={t('statements.drawn')}
            rowKey={(row) => row.id}
            rowHref={(row) => `/seller/statements/${row.id}`}
            empty={
              state ? (
                <EmptyState
                  title={t('noMatch')}
                  text={t('noMatchText')}
                  action={<Button href="/seller/statements">{t('common:action.clear')}</Button>}
                />
              ) : (
                <EmptyState title={t('statements.empty')} text={t('statements.emptyText')} />
              )
            }
            columns={[
              {
                key: 'period',
                title: t('statements.period'),
                main: true,
                phone: 'first',
                cell: (row) => formatMonth(row.period, lang),
              },
              {
                key: 'state',
                title: t('statements.state'),
                phone: 'firstEnd',
                cell: (row) => <State kind="statement" state={row.state} />,
              },
              {
                key: 'lines',
                title: t('statements.lines'),
                kind: 'money',
                phone: 'none',
                cell: (row) => row.lines,
              },
              {
                key: 'sales',
                title: t('statements.sales'),
                kind: 'money',
                phone: 'none',
                cell: (row) => <Amount minor={row.sales} />,
              },
              {
                key: 'fee',
                title: t('statements.fee'),
                kind: 'money',
                phone: 'none',
                cell: (row) => <Amount minor={row.fee} />,
              },
              {
                key: 'payable',
                title: t('statements.payable'),
                kind: 'money',
                phone: 'secondEnd',
                cell: (row) => <Amount minor={row.payable} />,
              },
              {
                key: 'at',
                title: t('statements.generated'),
                kind: 'time',
                phone: 'second',
                cell: (row) => <Time at={row.generatedAt} look="short" />,
              },
            ]}
          />
        </Panel>
      </Stack>
    </>
  );
}
