import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type Tone = 'ok' | 'wait' | 'run' | 'bad' | 'end';

const SHAPES: Record<Tone, ReactNode> = {
  ok: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  wait: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" />
      <path d="M5 1A4 4 0 0 1 5 9Z" fill="currentColor" />
    </>
  ),
  run: (
    <path
      d="M1 5h7M5.4 2.2L8.4 5 5.4 7.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  bad: <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  end: <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
};

/** The state's shape alone: ● well, ◐ waits, → under way, ✕ failed, ○ over. */
export function StateShape({ tone }: { tone: Tone }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {SHAPES[tone]}
    </svg>
  );
}

export type StateBadgeProps = {
  tone: Tone;
  /** The state's word, with the holder in it where somebody is awaited. Left out only where the word stands beside. */
  word?: ReactNode;
  /** Who holds the ball, where the word does not say it. */
  holder?: ReactNode;
  /** How long is left, or what else belongs to the state. */
  left?: ReactNode;
  small?: boolean;
  /** May break over lines. */
  wrap?: boolean;
};

/** Shape, word, holder and time left: readable without colour. */
export function StateBadge({ tone, word, holder, left, small, wrap }: StateBadgeProps) {
  return (
    <span className={classes('st', tone, small && 's', wrap && 'wr')}>
      <StateShape tone={tone} />
      {word}
      {holder !== undefined && <small>{holder}</small>}
      {left !== undefined && <small>{left}</small>}
    </span>
  );
}
