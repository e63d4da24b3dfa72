import { Button, CodeBlock, DataTable, Notice, Panel, StateBadge } from '@jishi/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { useReason } from '../parts/reasons.ts';
import type { Run } from './debugging.queries.ts';
import { Examination } from './examination.tsx';
import { RequestView } from './request-view.tsx';

type Check = Run['checks'][number];

/** What came of a call: the verdict, each check as a row, the answer as it was, and what the doctor found. */
export function RunResult({ run, canSave = true }: { readonly run: Run; readonly canSave?: boolean }) {
  const { t } = useTranslation('seller');
  return (
    <>
      <Verdict run={run} canSave={canSave} />
      {run.checks.length > 0 && (
        <Panel title={t('debugging.checks')} flush>
          <Checks checks={run.checks} />
        </Panel>
      )}
      {(run.examined || run.reason === 'RESULT_CODE_000001' || run.reason?.startsWith('BODY_SIGN')) && (
        <Examination run={run} />
      )}
      {run.exchanges.map((exchange, index) => (
        <Panel
          // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second call, in their order.
          key={index}
          title={run.exchanges.length > 1 ? t('debugging.nthCall', { n: index + 1 }) : t('debugging.call')}
          note={t('debugging.took', { n: exchange.milliseconds })}
        >
          {exchange.answer ? (
            <CodeBlock
              code={exchange.answer.body || ' '}
              caption={t('debugging.answer', { status: exchange.answer.status })}
            />
          ) : (
            <p className="i2">
              {t('messages.noAnswerText')} <span className="mono break">{exchange.problem?.detail}</span>
            </p>
          )}
          <details className="mt">
            <summary>{t('debugging.showRequest')}</summary>
            <RequestView request={exchange.request} />
          </details>
        </Panel>
      ))}
    </>
  );
}

function Verdict({ run, canSave }: { readonly run: Run; readonly canSave: boolean }) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const queries = useQueryClient();
  const reasonOf = useReason();
  const { problem, busy, attempt } = useProblem();
  const [isSaved, setSaved] = useState(false);
  const save = () =>
    void attempt(async () => {
      await api.testCases.save({ body: { debugRunId: run.id } });
      setSaved(true);
      await queries.invalidateQueries({ queryKey: ['testCases'] });
    });
  if (run.verdict === 'FAILED') {
    const reason = reasonOf(run.reason ?? 'OTHER');
    return (
      <Notice tone="bad" live title={t('debugging.failed', { reason: reason.short })}>
        {reason.mend}
      </Notice>
    );
  }
  return (
    <>
      <FormError problem={problem} />
      <Notice
        tone="ok"
        live
        title={t(isSaved ? 'debugging.saved' : 'debugging.passed')}
        action={
          isSaved ? (
            <Button href={`/seller/test-cases?addressId=${run.addressId}`}>{t('debugging.toCases')}</Button>
          ) : (
            canSave && (
              <Button variant="primary" busy={busy} onClick={save}>
                {t('debugging.save')}
              </Button>
            )
          )
        }
      >
        {t(isSaved ? 'debugging.savedText' : 'debugging.passedText')}
      </Notice>
    </>
  );
}

function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation('seller');
  return (
    <DataTable
      caption={t('debugging.checks')}
      rows={checks}
      rowKey={(check) => check.subject}
      columns={[
        {
          key: 'subject',
          title: t('debugging.field'),
          main: true,
          phone: 'first',
          cell: (check) => <span className="mono nw">{check.subject}</span>,
        },
        {
          key: 'expected',
          title: t('debugging.expected'),
          phone: 'none',
          cell: (check) => <span className="mono break">{check.expected || '–'}</span>,
        },
        {
          key: 'received',
          title: t('debugging.received'),
          phone: 'second',
          cell: (check) => <span className="mono break">{check.received || '–'}</span>,
        },
        {
          key: 'verdict',
          title: t('debugging.verdict'),
          phone: 'firstEnd',
          cell: (check) => (
            <StateBadge
              tone={check.isNote ? 'end' : check.isOk ? 'ok' : 'bad'}
              word={t(`debugging.is.${check.isNote ? 'note' : check.isOk ? 'ok' : 'bad'}`)}
            />
          ),
        },
        { key: 'text', title: t('debugging.says'), phone: 'whole', cell: (check) => check.text },
      ]}
    />
  );
}
