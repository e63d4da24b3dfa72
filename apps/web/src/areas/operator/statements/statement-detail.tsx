import type { Reply } from '@jishi/sdk';
import { Button, Columns, DescriptionList, FactRow, Panel, Stack, Timeline } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount } from '../../../features/console/values.tsx';
import { formatMoney, formatTime } from '../../../lib/formats.ts';
import { periodName } from '../parts/names.tsx';
import { Said } from '../parts/said.tsx';
import { CountersignDialog, PayoutDialog, PayoutFailureDialog } from './payout.tsx';
import { StatementLines } from './statement-lines.tsx';

export type Statement = Reply<'operatorStatements.get'>;

const BAD = new Set(['fail']);
const GOOD = new Set(['succeed']);

/** One statement: totals, lines down to their order, its way so far, and the payout. */
export function StatementDetail() {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const { statementId = '' } = useParams({ strict: false }) as { statementId?: string };
  const statement = useQuery({
    queryKey: ['operator', 'statement', statementId],
    queryFn: () => api.operatorStatements.get({ params: { statementId } }),
  });
  const crumbs = [{ label: t('statement.title'), href: '/operator/statements' }, { label: statementId }];
  return (
    <DetailPage title={t('statement.one')} crumbs={crumbs} query={statement}>
      {(data) => <Shown statement={data} />}
    </DetailPage>
  );
}

function Shown({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation(['operator', 'common']);
  const { lang, session } = usePage();
  const say = useSay();
  const [open, setOpen] = useState<'countersign' | 'payout' | 'failure' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const can = session.permissions.includes('operator.payout.record');
  const { actions, payout } = statement;
  const dialog = {
    statement,
    onDone: (text: string) => {
      setOpen(null);
      setSaid(text);
    },
    onClose: () => setOpen(null),
  };
  const money = (minor: string) => formatMoney(minor, lang, statement.currency);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('statement.title'), href: '/operator/statements' },
          { label: <span className="mono">{statement.id}</span> },
        ]}
        title={t('statement.headline', {
          seller: say(statement.sellerName),
          period: periodName(statement.period),
        })}
        badge={<State kind="statement" state={statement.state} />}
        meta={[
          t('statement.count', { count: statement.lines }),
          t('statement.generated', { at: formatTime(statement.generatedAt, lang) }),
        ]}
        actions={
          can && (
            <>
              {actions.includes('pay') && (
                <Button onClick={() => setOpen('failure')}>{t('payout.failed')}</Button>
              )}
              {actions.includes('pay') && (
                <Button variant="primary" onClick={() => setOpen('payout')}>
                  {t('payout.record')}
                </Button>
              )}
              {actions.includes('countersign') && (
                <Button variant="primary" onClick={() => setOpen('countersign')}>
                  {t('statement.countersign')}
                </Button>
              )}
            </>
          )
        }
      />
      <Stack>
        <Said text={said} />
        <Columns rail={320}>
          <Stack>
            <Panel title={t('statement.totals')} flush>
              <FactRow
                look="figure"
                facts={[
                  { label: t('statement.sales'), value: money(statement.sales) },
                  { label: t('statement.fee'), value: money(statement.fee) },
                  {
                    label: t('statement.payable'),
                    value: money(statement.payable),
                    note: t('statement.payableNote'),
                  },
                ]}
              />
            </Panel>
            <StatementLines statement={statement} />
          </Stack>
          <Stack>
            <Panel title={t('payout.title')}>
              {payout ? (
                <DescriptionList
                  termWidth={88}
                  items={[
                    {
                      term: t('payout.amount'),
                      detail: <Amount minor={payout.amount} currency={statement.currency} />,
                    },
                    {
                      term: t('payout.reference'),
                      detail: <span className="mono">{payout.bankReference}</span>,
                    },
                    { term: t('payout.recordedAt'), detail: formatTime(payout.recordedAt, lang) },
                  ]}
                />
              ) : (
                <p className="i2">{t(`payout.none.${statement.state}`)}</p>
              )}
            </Panel>
            <Panel title={t('statement.history')} note={t('zone')}>
              <Timeline
                items={[...statement.history].reverse().map((step) => ({
                  key: `${step.at}${step.action}`,
                  at: formatTime(step.at, lang, 'short'),
                  dateTime: step.at,
                  title: t(`statement.step.${step.action}`, {
                    defaultValue: t(`common:state.statement.${step.state}`),
                  }),
                  ...(step.note ? { detail: step.note } : {}),
                  ...(BAD.has(step.action)
                    ? { tone: 'bad' as const }
                    : GOOD.has(step.action)
                      ? { tone: 'ok' as const }
                      : {}),
                }))}
              />
            </Panel>
          </Stack>
        </Columns>
      </Stack>
      {open === 'countersign' && <CountersignDialog {...dialog} />}
      {open === 'payout' && <PayoutDialog {...dialog} />}
      {open === 'failure' && <PayoutFailureDialog {...dialog} />}
    </>
  );
}
