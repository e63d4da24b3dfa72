import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type BallParty = { id: string; label: string };

export type BallPanelProps = {
  /** Names the region for screen readers: whom it waits for. */
  label: string;
  /** What is awaited, as a sentence with the holder in it. */
  title: ReactNode;
  /** What happened and by when; may hold a TimeLeft. */
  text?: ReactNode;
  /** Time left, set between `text` and `consequence`. */
  left?: string;
  /** What happens when time runs out. */
  consequence?: ReactNode;
  parties: readonly BallParty[];
  /** Id of the party that holds the ball. */
  holder: string;
  /** The reader holds it: the ball is vermilion. */
  mine?: boolean;
  /** Fraction of the time that is left, 0 to 1. */
  remaining?: number;
  /** The same in words. */
  remainingLabel?: string;
  /** Said once when it changes: at one hour, ten minutes and the end, not each second. */
  announce?: string;
  actions?: ReactNode;
};

/** Who holds the ball, until when, and what happens then. First thing under the title of anything in progress. */
export function BallPanel(props: BallPanelProps) {
  const {
    label,
    title,
    text,
    left,
    consequence,
    parties,
    holder,
    mine,
    remaining,
    remainingLabel,
    announce,
    actions,
  } = props;
  return (
    <section className="ball" aria-label={label}>
      <div>
        <h2 className="t">{title}</h2>
        {(text !== undefined || left !== undefined || consequence !== undefined) && (
          <p className="x">
            {text}
            {left !== undefined && <TimeLeft>{left}</TimeLeft>}
            {consequence}
          </p>
        )}
        {announce !== undefined && (
          <span className="sr" role="status">
            {announce}
          </span>
        )}
        {actions && <div className="acts">{actions}</div>}
      </div>
      <ol className="lane">
        {parties.map((party) => (
          <li
            key={party.id}
            className={classes(party.id === holder && 'on', party.id === holder && mine && 'me') || undefined}
            aria-current={party.id === holder ? 'step' : undefined}
          >
            {party.label}
          </li>
        ))}
      </ol>
      {remaining !== undefined && (
        <div className="left" role="img" aria-label={remainingLabel ?? `${percent(remaining)}`}>
          <i style={{ width: percent(remaining) }} />
        </div>
      )}
    </section>
  );
}

/** Time left inside a sentence. Silent: it changes every minute. */
export function TimeLeft({ children }: { children: ReactNode }) {
  return (
    <b role="timer" aria-live="off">
      {children}
    </b>
  );
}

function percent(fraction: number): string {
  return `${Math.round(Math.min(1, Math.max(0, fraction)) * 100)}%`;
}
