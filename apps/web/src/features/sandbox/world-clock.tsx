import type { Reply } from '@jishi/sdk';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { usePage } from '../../app/context.ts';

type ClockRun = NonNullable<Reply<'clock.get'>['run']>;
export type RunDetail = Reply<'clock.getRun'>;

export const isEnded = (state: RunDetail['state']): boolean => state !== 'PENDING' && state !== 'RUNNING';

interface Reading {
  readonly now: string;
  /** Machine time of this browser when it was read, in milliseconds. */
  readonly readAt: number;
  readonly state: 'REAL' | 'FROZEN' | 'RUNNING';
  readonly mayMove: boolean;
  /** The movement that is under way. */
  readonly run: ClockRun | null;
}

export interface WorldClock extends Reading {
  /** Reads the clock again; what the page shows is read again too when the world's time has jumped. */
  read(): Promise<void>;
  /** What the page shows is of another time. */
  moved(): void;
}

const ClockContext = createContext<WorldClock | null>(null);

/** A clock that runs beside this browser's drifts by the way of an answer; more than this is a jump. */
const JUMP_MS = 90_000;

/** World time as this page knows it. Without a provider it is real time from when the page was made. */
export function WorldClockProvider({
  onMoved,
  children,
}: {
  /** Reads again what the page shows. */
  readonly onMoved: () => void;
  readonly children: ReactNode;
}) {
  const { api, now, sandbox } = usePage();
  const [reading, setReading] = useState<Reading>(() => ({
    now,
    readAt: Date.now(),
    state: sandbox?.state ?? 'REAL',
    mayMove: sandbox?.mayMove ?? false,
    run: null,
  }));
  const read = useCallback(async () => {
    const fresh = await api.clock.get();
    setReading((before) => {
      const jump = Math.abs(Date.parse(fresh.now) - Date.parse(nowOf(before)));
      if (jump > JUMP_MS && !fresh.run) queueMicrotask(onMoved);
      return { ...fresh, readAt: Date.now() };
    });
  }, [api, onMoved]);
  // The clock may have been moved from another window, or by a program.
  useEffect(() => {
    if (!sandbox) return;
    const look = () => void (document.visibilityState === 'visible' && read().catch(() => undefined));
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [sandbox, read]);
  const clock = useMemo(() => ({ ...reading, read, moved: onMoved }), [reading, read, onMoved]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

export function useWorldClock(): WorldClock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error('useWorldClock outside of WorldClockProvider');
  return clock;
}

/** World time now; a frozen clock stands. */
export const nowOf = ({ now, readAt, state }: Pick<Reading, 'now' | 'readAt' | 'state'>): string =>
  state === 'FROZEN' ? now : new Date(Date.parse(now) + (Date.now() - readAt)).toISOString();

/** World time now, renewed every `seconds`. */
export function useWorldNow(seconds = 30): string {
  const clock = useWorldClock();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return nowOf(clock);
}
