import type { Reply } from '@jishi/sdk';
import { Button, DataTable, EmptyState, Field, Panel, StateBadge, TextInput } from '@jishi/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { dayOf, monthOf, shiftMonth } from '../../../features/console/days.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { Time, useWorldNow } from '../../../features/console/values.tsx';
import { periodName } from '../parts/names.tsx';
import { Said } from '../parts/said.tsx';
import { useAction } from '../parts/use-action.ts';

type Runs = Reply<'operatorSettlement.runs'>;
type Result = Reply<'operatorSettlement.run'>;

/** When each period is or was settled; one that is over may be run by hand. */
export function SettlementRuns({ runs }: { readonly runs: UseQueryResult<Runs> }) {
  const { t } = useTranslation('operator');
  const [period, setPeriod] = useState<string | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const last = shiftMonth(monthOf(dayOf(useWorldNow(600))), -1);
  return (
    <Panel
      title={t('run.title')}
      note={t('zone')}
      actions={
        <Button size="sm" onClick={() => setPeriod(last)}>
          {t('run.byHand')}
        </Button>
      }
      flush
    >
      {result && (
        <div style={{ padding: '16px 20px', borderBottom: '1px solid var(--line)' }}>
          <Said
            text={t('run.done', {
              period: periodName(result.period),
              statements: result.statements,
              rolledOver: result.rolledOver,
              refused: result.refused,
            })}
          />
        </div>
      )}
      <Loaded query={runs}>
        {({ items }) => (
          <DataTable
            caption={t('run.title')}
            rows={items}
            rowKey={(run) => run.period}
            empty={<EmptyState title={t('run.empty')} text={t('run.emptyText')} />}
            columns={[
              {
                key: 'period',
                title: t('run.period'),
                main: true,
                cell: (run) => periodName(run.period),
                phone: 'first',
              },
              {
                key: 'state',
                title: t('run.state'),
                cell: (run) => (
                  <StateBadge
                    tone={run.ranAt ? 'ok' : 'wait'}
                    word={t(run.ranAt ? 'run.ran' : 'run.waits')}
                  />
                ),
                phone: 'firstEnd',
              },
              {
                key: 'dueAt',
                title: t('run.dueAt'),
                kind: 'time',
                cell: (run) => <Time at={run.dueAt} look="short" />,
                phone: 'none',
              },
              {
                key: 'ranAt',
                title: t('run.ranAt'),
                kind: 'time',
                cell: (run) => (run.ranAt ? <Time at={run.ranAt} look="short" /> : '–'),
                phone: 'second',
              },
              {
                key: 'statements',
                title: t('run.statements'),
                kind: 'money',
                cell: (run) => run.statements ?? '–',
                phone: 'none',
              },
              {
                key: 'rolledOver',
                title: t('run.rolledOver'),
                kind: 'money',
                cell: (run) => run.rolledOver ?? '–',
                phone: 'none',
              },
              {
                key: 'refused',
                title: t('run.refused'),
                kind: 'money',
                cell: (run) => (run.refused ? <b>{run.refused}</b> : (run.refused ?? '–')),
                phone: 'none',
              },
            ]}
          />
        )}
      </Loaded>
      {period !== null && (
        <RunDialog
          first={period}
          onDone={(done) => {
            setResult(done);
            setPeriod(null);
          }}
          onClose={() => setPeriod(null)}
        />
      )}
    </Panel>
  );
}

function RunDialog(props: {
  readonly first: string;
  readonly onDone: (result: Result) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const { problem, busy, run } = useAction();
  const [month, setMonth] = useState(periodName(props.first));
  const period = month.replace('-', '');
  const isPeriod = /^\d{6}$/.test(period);
  return (
    <Dialog
      title={t('run.dialog')}
      text={t('run.dialogText')}
      action={t('run.action', { period: isPeriod ? periodName(period) : '' })}
      ready={isPeriod}
      busy={busy}
      problem={problem}
      onConfirm={() =>
        run(
          async (options) => props.onDone(await api.operatorSettlement.run({ body: { period } }, options)),
          '',
        )
      }
      onClose={props.onClose}
    >
      <Field label={t('run.period')} hint={t('run.periodHint')} required>
        <TextInput
          value={month}
          inputMode="numeric"
          maxLength={7}
          onChange={(event) => setMonth(event.target.value.trim())}
        />
      </Field>
    </Dialog>
  );
}
