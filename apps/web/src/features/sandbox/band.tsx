import { StateBadge, StateShape } from '@jishi/ui';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { formatTime } from '../../lib/formats.ts';
import { useWorldClock, useWorldNow } from './world-clock.tsx';
import './band.css';

const ClockPanel = lazy(() => import('./clock-panel.tsx').then((m) => ({ default: m.ClockPanel })));
const PartsMenu = lazy(() => import('./parts-menu.tsx').then((m) => ({ default: m.PartsMenu })));

/** On every page of a sandbox: that it is one, its time, and the clock for whoever may move it. */
export function SandboxBand() {
  const { t } = useTranslation('sandbox');
  const { sandbox, lang } = usePage();
  const clock = useWorldClock();
  const id = useId();
  const now = useWorldNow(clock.run ? 1 : 10);
  if (!sandbox) return null;
  const word = clock.run ? 'MOVING' : clock.state;
  return (
    <div className="sbx">
      <span className="sbw">
        <StateShape tone="wait" />
        <b>{t('band.sandbox')}</b>
        <span className="sbn">{sandbox.title}</span>
        <span className="sbm">{t('band.playMoney')}</span>
      </span>
      {/* On a phone the rest is folded away, and opened without script. */}
      <input className="sbo sr" type="checkbox" id={id} aria-label={t('band.more')} />
      {/* biome-ignore lint/a11y/noLabelWithoutControl: it only unfolds for a pointer; the box is the control. */}
      <label htmlFor={id} aria-hidden="true" />
      <span className="sbt">
        <span className="sr">{t('band.time')}</span>
        <time dateTime={now}>{formatTime(now, lang)}</time>
        <StateBadge small tone={word === 'FROZEN' ? 'end' : 'run'} word={t(`band.state.${word}`)} />
      </span>
      {clock.mayMove && (
        <>
          <Fold label={t('band.clock')} open={clock.run !== null}>
            {() => <ClockPanel />}
          </Fold>
          <Fold label={t('band.part')}>{() => <PartsMenu name={sandbox.name} home={sandbox.home} />}</Fold>
        </>
      )}
      {/* The one way out, on purpose: an ordinary link that no base path is put before. */}
      <a className="sbb" href={sandbox.home}>
        {t('band.back')}
      </a>
    </div>
  );
}

/** A menu under the band; what is in it is loaded when it is opened, and Esc or a press beside it shuts it. */
function Fold({
  label,
  open = false,
  children,
}: {
  readonly label: string;
  readonly open?: boolean;
  readonly children: () => React.ReactNode;
}) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (open && fold.current) fold.current.open = true;
  }, [open]);
  useEffect(() => {
    if (!isOpen) return;
    const shut = () => {
      if (fold.current) fold.current.open = false;
    };
    const beside = (event: PointerEvent) => {
      if (!fold.current?.contains(event.target as Node)) shut();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      shut();
      fold.current?.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', beside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', beside);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);
  return (
    <details className="sbf" ref={fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      <div className="sbp">{isOpen && <Suspense>{children()}</Suspense>}</div>
    </details>
  );
}
