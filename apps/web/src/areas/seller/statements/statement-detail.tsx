import type { Reply } from '@jishi/sdk';
import {
  Bars,
  Columns,
  DataTable,
  DescriptionList,
  EmptyState,
  FactRow,
  Panel,
  PanelBody,
  Stack,
  Timeline,
} from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatMonth } from '../../../features/console/days.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { LineTable } from './line-table.tsx';

type Statement = Reply<'sellerStatements.get'>;

/** One statement: totals that are the sum of its lines, its way so far, its payout. */
export function StatementDetail() {
  const { t } = useTranslation('seller');
  const { statementId } = useParams({ strict: false }) as { statementId: string };
  const { api } = usePage();
  const query = useQuery({
    queryKey: ['sellerStatements', statementId],
    queryFn: () => api.sellerStatements.get({ params: { statementId } }),
  });
  return (
    <DetailPage
      title={t('statements.one')}
      crumbs={[{ label: t('statements.title'), href: '/seller/statements' }, { label: statementId }]}
      query={query}
    >
      {(statement) => <Detail statement={statement} />}
    </DetailPage>
  );
}

function Detail({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const month = formatMonth(statement.period, lang);
  const { payout } = statement;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('statements.title'), href: '/seller/statements' },
          { label: <span className="mono">{statement.id}</span> },
        ]}
        title={t('statements.ofMonth', { month })}
        badge={<State kind="statement" state={statement.state} />}
        meta={[
          <span key="at">
            {t('statements.generated')} <Time at={statement.generatedAt} />
          </span>,
          t('statements.lineCount', { n: statement.lines }),
        ]}
      />
      <Stack>
        <Panel flush>
          <FactRow
            look="figure"
            facts={[
              { label: t('statements.sales'), value: formatMoney(statement.sales, lang) },
              { label: t('statements.fee'), value: formatMoney(-BigInt(statement.fee), lang) },
              {
                label: t('statements.payable'),
                value: formatMoney(statement.payable, lang),
                note: t('statements.sum'),
              },
            ]}
          />
        </Panel>
        <Columns rail={340}>
          <Stack>
            <History statement={statement} />
            <Panel title={t('statements.kinds')} flush>
              <DataTable
                caption={t('statements.kinds')}
                phone="scroll"
                rows={statement.kinds}
                rowKey={(row) => row.kind}
                columns={[
                  {
                    key: 'kind',
                    title: t('statements.kindTitle'),
                    main: true,
                    cell: (row) => t(`statements.kind.${row.kind}`),
                  },
                  { key: 'lines', title: t('statements.lines'), kind: 'money', cell: (row) => row.lines },
                  {
                    key: 'sales',
                    title: t('statements.sales'),
                    kind: 'money',
                    cell: (row) => <Amount minor={row.sales} />,
                  },
                  {
                    key: 'fee',
                    title: t('statements.fee'),
                    kind: 'money',
                    cell: (row) => <Amount minor={row.fee} />,
                  },
                  {
                    key: 'payable',
                    title: t('statements.payable'),
                    kind: 'money',
                    cell: (row) => <Amount minor={row.payable} />,
                  },
                ]}
              />
            </Panel>
          </Stack>
          <Stack>
            <Panel title={t('statements.payout')}>
              {payout ? (
                <DescriptionList
                  items={[
                    { term: t('statements.paid'), detail: <Amount minor={payout.amount} /> },
                    {
                      term: t('statements.reference'),
                      detail: <span className="mono break">{payout.bankReference}</span>,
                    },
                    { term: t('statements.recorded'), detail: <Time at={payout.recordedAt} /> },
                  ]}
                />
              ) : (
                <p className="i2">{t('statements.noPayout')}</p>
              )}
            </Panel>
            <Panel title={t('statements.way')} note={t('zone')}>
              <Timeline
                items={[...statement.history].reverse().map((step, index) => ({
                  key: `${step.action} ${step.at}`,
                  at: <Time at={step.at} look="short" />,
                  dateTime: step.at,
                  title: t(`statements.action.${step.action}`, { defaultValue: step.action }),
                  ...(step.note ? { detail: step.note } : {}),
                  ...(step.state === 'PAID'
                    ? { tone: 'ok' as const }
                    : step.state === 'PAY_FAILED'
                      ? { tone: 'bad' as const }
                      : index === 0
                        ? { tone: 'now' as const }
                        : {}),
                }))}
              />
            </Panel>
          </Stack>
        </Columns>
        <Lines statementId={statement.id} />
      </Stack>
    </>
  );
}

/** The months up to this one, so that one sees whether it is much. */
function History({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('seller');
  const { api, lang } = usePage();
  const months = useQuery({
    queryKey: ['sellerStatements', 'months'],
    queryFn: () => api.sellerStatements.list({ query: { limit: 50 } }),
  });
  const bars = (months.data?.items ?? [])
    .filter((row) => row.period <= statement.period)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .slice(-12)
    .map((row) => ({
      label: formatMonth(row.period, lang),
      value: Number(row.payable) / 100,
      text: formatMoney(row.payable, lang),
    }));
  // One bar alone compares with nothing.
  if (bars.length < 2) return null;
  const last = bars.length - 1;
  return (
    <Panel title={t('statements.months')} note={t('statements.payable')} flush>
      <PanelBody>
        <Bars
          label={t('statements.monthsLabel', { n: bars.length, last: bars[last]?.text ?? '' })}
          bars={bars}
          tableHead={[t('statements.period'), t('statements.payable')]}
          axis={[0, last].map((index) => ({ index, text: bars[index]?.label ?? '' }))}
        />
      </PanelBody>
    </Panel>
  );
}

function Lines({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const query = given({ cursor: useListSearch().cursor });
  const lines = useQuery({
    queryKey: ['sellerStatements', statementId, 'lines', query],
    queryFn: () => api.sellerStatements.lines({ params: { statementId }, query: { ...query, limit: 50 } }),
  });
  return (
    <Panel title={t('statements.linesTitle')} note={t('statements.linesNote')} flush>
      <Loaded query={lines}>
        {({ items, next }) => (
          <>
            <LineTable
              rows={items}
              caption={t('statements.linesTitle')}
              empty={<EmptyState title={t('statements.noLines')} />}
            />
            <Pages next={next} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
