import { Button, CanonicalParts, DescriptionList, Diagnosis as Found, Panel } from '@jishi/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { TextField } from '../../../features/forms/text-field.tsx';
import type { Diagnosis, Run } from './debugging.queries.ts';

/** What the signature doctor found; for a refused request also what the developer’s own code got wrong. */
export function Examination({ run }: { readonly run: Run }) {
  const { t } = useTranslation('seller');
  const isRefused = run.reason === 'RESULT_CODE_000001';
  return (
    <Panel
      title={t('debugging.doctor.title')}
      note={t('debugging.doctor.note')}
      actions={
        <Button size="sm" href="/seller/doctor">
          {t('debugging.doctor.page')}
        </Button>
      }
    >
      <p className="i2">{t(isRefused ? 'debugging.doctor.refused' : 'debugging.doctor.answer')}</p>
      {run.examined ? (
        <Report diagnosis={run.examined.diagnosis} />
      ) : (
        <p className="i2">{t('debugging.doctor.none')}</p>
      )}
      {isRefused && <Computed run={run} />}
    </Panel>
  );
}

/** The signature that the developer's code came to for the same request. */
function Computed({ run }: { readonly run: Run }) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const [computed, setComputed] = useState('');
  const [diagnosis, setDiagnosis] = useState<Diagnosis>();
  const { problem, busy, attempt } = useProblem();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      setDiagnosis(
        await api.debugRuns.examine({ params: { debugRunId: run.id }, body: { computed: computed.trim() } }),
      );
    });
  };
  return (
    <form onSubmit={ask} className="mt">
      <TextField
        label={t('debugging.doctor.computed')}
        name="computed"
        value={computed}
        onChange={setComputed}
        hint={t('debugging.doctor.computedHint')}
        maxLength={1000}
        problem={problem}
      />
      {problem && !problem.errors?.length && <FormError problem={problem} />}
      <Button type="submit" busy={busy} disabled={computed.trim() === ''}>
        {t('debugging.doctor.examine')}
      </Button>
      {diagnosis && (
        <div className="mt" role="status">
          <Report diagnosis={diagnosis} />
        </div>
      )}
    </form>
  );
}

function Report({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { t } = useTranslation('seller');
  return (
    <>
      {diagnosis.verdict === 'OK' && <p className="i2">{t('debugging.doctor.fits')}</p>}
      {diagnosis.findings.map((finding) => (
        <Found
          key={`${finding.code} ${finding.part}`}
          badge={t(`debugging.doctor.${finding.certainty}`)}
          title={finding.title}
          text={finding.explanation}
          columns={[{ title: t('messages.diagnosis.mend'), content: <p>{finding.fix}</p> }]}
        />
      ))}
      <DescriptionList
        termWidth={110}
        items={[
          ...(diagnosis.expected
            ? [
                {
                  term: t('debugging.expected'),
                  detail: <span className="mono break">{diagnosis.expected}</span>,
                },
              ]
            : []),
          ...(diagnosis.received
            ? [
                {
                  term: t('debugging.received'),
                  detail: <span className="mono break">{diagnosis.received}</span>,
                },
              ]
            : []),
          ...(diagnosis.keyLabel
            ? [
                {
                  term: t('debugging.doctor.key'),
                  detail: <span className="mono">{diagnosis.keyLabel}</span>,
                },
              ]
            : []),
        ]}
      />
      {diagnosis.canonical.length > 0 && (
        <>
          <h3 className="cap mt">{t('debugging.doctor.toSign')}</h3>
          <Parts parts={diagnosis.canonical} />
        </>
      )}
      {diagnosis.signed.length > 0 && (
        <>
          <h3 className="cap mt">{t('debugging.doctor.signed')}</h3>
          <Parts parts={diagnosis.signed} />
        </>
      )}
    </>
  );
}

function Parts({ parts }: { readonly parts: Diagnosis['canonical'] }) {
  const { t } = useTranslation('seller');
  return (
    <CanonicalParts
      parts={parts.map((part) => ({
        name: part.name,
        value: part.isCut ? `${part.value}…` : part.value,
        size: part.byteLength === null ? t('messages.masked') : t('messages.bytes', { n: part.byteLength }),
        hidden: part.byteLength === null,
      }))}
    />
  );
}
