import { Notice, Stack } from '@jishi/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { askedOf, type Fields, fieldsOf } from './form-state.ts';
import { takeHanded } from './open-doctor.ts';
import { RequestForm } from './request-form.tsx';
import { Result } from './result.tsx';
import { useExamination } from './use-examination.ts';
import { useWords } from './words.ts';
import './doctor.css';

/** Application tools, signature doctor: paste a message, read why its signature does not fit. */
export function Doctor() {
  const { t } = useTranslation('seller');
  const say = useWords();
  const [fields, setFields] = useState<Fields>(() => fieldsOf(takeHanded()));
  const [isStale, setStale] = useState(false);
  const { examination, examine, cancel, clear } = useExamination();
  const result = useRef<HTMLDivElement>(null);
  const done = examination.state === 'DONE' ? examination : undefined;
  const diagnosis = done?.examined.diagnosis;

  useEffect(() => {
    if (done?.examined.diagnosis) result.current?.querySelector('h2')?.focus();
  }, [done]);

  const change = (next: Fields) => {
    setFields(next);
    if (diagnosis) setStale(true);
    else if (done) clear();
  };
  const ask = () => {
    setStale(false);
    examine(askedOf(fields));
  };
  return (
    <>
      <PageHeader title={t('doctor.title')} meta={[t('doctor.lead')]} />
      <Stack>
        <RequestForm
          fields={fields}
          isRunning={examination.state === 'RUNNING'}
          unreadable={done && !diagnosis && done.examined.problems.map(say).join(' ')}
          onChange={change}
          onAsk={ask}
          onCancel={cancel}
        />
        {examination.state === 'FAILED' && (
          <Notice tone="bad" live title={t('doctor.failed')}>
            {t('doctor.failedText')}
          </Notice>
        )}
        {done && diagnosis && (
          <div ref={result}>
            <Stack>
              {isStale && (
                <Notice tone="wait" live>
                  {t('doctor.stale')}
                </Notice>
              )}
              <Result examined={done.examined} diagnosis={diagnosis} />
            </Stack>
          </div>
        )}
      </Stack>
    </>
  );
}
