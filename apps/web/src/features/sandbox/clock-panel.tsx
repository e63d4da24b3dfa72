import { Button, Field, Select, TextInput } from '@jishi/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { formatTime } from '../../lib/formats.ts';
import { FormError, useProblem } from '../forms/form-error.tsx';
import { RunProgress } from './run-progress.tsx';
import { isEnded, nowOf, type RunDetail, useWorldClock } from './world-clock.tsx';

const STEPS = ['PT1H', 'P1D', 'P1M', 'P1Y'] as const;
const UNITS = ['H', 'D', 'W', 'M', 'Y'] as const;
const POLL_MS = 400;

/** Moves the sandbox's clock, and shows a movement that is under way, whoever began it. */
export function ClockPanel() {
  const { t } = useTranslation('sandbox');
  const { api } = usePage();
  const clock = useWorldClock();
  const { read, moved } = clock;
  const { problem, busy, attempt } = useProblem();
  const [run, setRun] = useState<RunDetail | null>(null);
  const [runId, setRunId] = useState(clock.run?.id);

  // One run at a time is followed to its end; then the page shows the new time.
  useEffect(() => {
    if (!runId) return;
    let isOver = false;
    const look = async () => {
      while (!isOver) {
        const detail = await api.clock.getRun({ params: { id: runId } });
        if (isOver) return;
        setRun(detail);
        if (isEnded(detail.state)) break;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      await read();
      moved();
    };
    look().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [runId, api, read, moved]);

  const begin = (start: () => Promise<{ readonly id: string }>) =>
    void attempt(async () => {
      const { id } = await start();
      setRunId(id);
      await read();
    });
  const turn = () =>
    void attempt(async () => {
      await (clock.state === 'RUNNING' ? api.clock.freeze() : api.clock.resume());
      setRun(null);
      await read();
    });
  const isMoving = clock.run !== null || (run !== null && !isEnded(run.state));
  return (
    <section className="ckp1" aria-label={t('clock.title')}>
      {run && (
        <RunProgress
          run={run}
          onCancel={() =>
            void attempt(async () => void (await api.clock.cancelRun({ params: { id: run.id } })))
          }
        />
      )}
      <FormError problem={problem} />
      {!isMoving && (
        <>
          {!run && (
            <div>
              <h2>{t('clock.title')}</h2>
              <p className="note">{t('clock.how')}</p>
            </div>
          )}
          <div className="hd">
            <Button busy={busy} onClick={() => begin(() => api.clock.next({ body: {} }))}>
              {t('clock.next')}
            </Button>
            <Button variant="text" onClick={turn}>
              {t(clock.state === 'RUNNING' ? 'clock.freeze' : 'clock.resume')}
            </Button>
          </div>
          <fieldset className="steps">
            <legend className="note">{t('clock.by')}</legend>
            {STEPS.map((by) => (
              <Button key={by} onClick={() => begin(() => api.clock.advance({ body: { by } }))}>
                {t(`clock.steps.${by}`)}
              </Button>
            ))}
          </fieldset>
          <OwnLength onGo={(by) => begin(() => api.clock.advance({ body: { by } }))} />
          <OwnInstant
            key={formatTime(clock.now, 'zh-CN', 'date')}
            now={nowOf(clock)}
            onGo={(to) => begin(() => api.clock.advance({ body: { to } }))}
          />
        </>
      )}
    </section>
  );
}

function OwnLength({ onGo }: { readonly onGo: (by: string) => void }) {
  const { t } = useTranslation('sandbox');
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [count, unit] = [Number(typed.get('count')), String(typed.get('unit'))];
    if (Number.isInteger(count) && count > 0) onGo(unit === 'H' ? `PT${count}H` : `P${count}${unit}`);
  };
  return (
    <form className="own" onSubmit={go}>
      <Field label={t('clock.own')}>
        <TextInput name="count" type="number" min={1} max={9999} step={1} defaultValue={7} />
      </Field>
      <Select
        name="unit"
        aria-label={t('clock.unit')}
        defaultValue="D"
        options={UNITS.map((value) => ({ value, label: t(`clock.units.${value}`) }))}
      />
      <Button type="submit">{t('clock.go')}</Button>
    </form>
  );
}

/** What is typed is Beijing's time, as everything that is shown. */
function OwnInstant({ now, onGo }: { readonly now: string; readonly onGo: (to: string) => void }) {
  const { t } = useTranslation('sandbox');
  const local = (ms: number) =>
    formatTime(new Date(ms).toISOString(), 'zh-CN').slice(0, 16).replace(' ', 'T');
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('to') ?? '');
    if (typed) onGo(new Date(`${typed.slice(0, 16)}:00+08:00`).toISOString());
  };
  return (
    <form className="own to" onSubmit={go}>
      <Field label={t('clock.to')}>
        <TextInput
          name="to"
          type="datetime-local"
          min={local(Date.parse(now))}
          defaultValue={local(Date.parse(now) + 86_400_000)}
          required
        />
      </Field>
      <Button type="submit">{t('clock.goTo')}</Button>
    </form>
  );
}
