import { Button, StateBadge, type Tone } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { formatNumber, formatTime } from '../../lib/formats.ts';
import { isEnded, type RunDetail } from './world-clock.tsx';

const TONES: Readonly<Record<RunDetail['state'], Tone>> = {
  PENDING: 'run',
  RUNNING: 'run',
  DONE: 'ok',
  CANCELLED: 'end',
  FAILED: 'bad',
};

const YEAR_MS = 300 * 86_400_000;

/** A movement of the clock: where it is, what it has done, its latest news. */
export function RunProgress({ run, onCancel }: { readonly run: RunDetail; readonly onCancel: () => void }) {
  const { t } = useTranslation('sandbox');
  const { lang } = usePage();
  const isUnderWay = !isEnded(run.state);
  const share = shareOf(run);
  // Over more than a year the day says more than the minute.
  const look = Date.parse(run.current) - Date.parse(run.from) > YEAR_MS ? 'date' : 'short';
  return (
    <>
      <div>
        <div className="hd">
          <StateBadge tone={TONES[run.state]} word={t(`run.${run.state}`)} />
          {isUnderWay && (
            <Button size="sm" onClick={onCancel}>
              {t('run.cancel')}
            </Button>
          )}
        </div>
        <p className="big">
          <time dateTime={run.current}>{formatTime(run.current, lang)}</time>
        </p>
        {run.target && isUnderWay && (
          <p className="note">{t('run.target', { at: formatTime(run.target, lang) })}</p>
        )}
      </div>
      {isUnderWay && share !== null && (
        <div
          className="way"
          role="progressbar"
          aria-label={t('run.RUNNING')}
          aria-valuenow={share}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <i style={{ width: `${share}%` }} />
        </div>
      )}
      <p className="fig" role="status">
        <span>{t('run.steps', { n: formatNumber(run.steps, lang) })}</span>
        <span>{t('run.handled', { n: formatNumber(run.handled, lang) })}</span>
        {run.seconds !== null && (
          <span>{t('run.seconds', { n: formatNumber(Math.round(run.seconds * 10) / 10, lang) })}</span>
        )}
      </p>
      {run.problem && <p className="e">{run.problem}</p>}
      {run.events.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="news" aria-label={t('run.news')} tabIndex={0}>
          <ol>
            {run.events.map((event) => (
              <li key={`${event.at} ${event.type} ${event.subject}`}>
                <time dateTime={event.at}>{formatTime(event.at, lang, look)}</time>
                <span className="mono">{event.type}</span>
              </li>
            ))}
          </ol>
        </section>
      ) : (
        !isUnderWay && <p className="note">{t(run.handled > 0 ? 'run.noNews' : 'run.nothing')}</p>
      )}
    </>
  );
}

/** Percent of the way; null when it goes to whatever is next. */
function shareOf({ from, target, current }: RunDetail): number | null {
  if (!target) return null;
  const whole = Date.parse(target) - Date.parse(from);
  if (whole <= 0) return 100;
  return Math.min(100, Math.round(((Date.parse(current) - Date.parse(from)) / whole) * 100));
}
