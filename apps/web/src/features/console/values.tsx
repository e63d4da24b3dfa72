import { Money } from '@jishi/ui';
import { useEffect, useState } from 'react';
import { usePage } from '../../app/context.ts';
import { formatLeft, formatMoney, formatTermEnd, formatTime, type TimeStyle } from '../../lib/formats.ts';
import { formatWhen } from './days.ts';

/** An amount of minor units, tabular. */
export function Amount({
  minor,
  size,
  currency,
}: {
  readonly minor: string | bigint;
  readonly size?: 'md' | 'lg';
  readonly currency?: string;
}) {
  const { lang } = usePage();
  return <Money amount={formatMoney(minor, lang, currency)} {...(size ? { size } : {})} />;
}

/** An instant in the site's zone. */
export function Time({ at, look = 'full' }: { readonly at: string; readonly look?: TimeStyle }) {
  const { lang } = usePage();
  return <time dateTime={at}>{formatTime(at, lang, look)}</time>;
}

/** The last minute of a half-open term. */
export function TermEnd({ at }: { readonly at: string }) {
  const { lang } = usePage();
  return <time dateTime={at}>{formatTermEnd(at, lang)}</time>;
}

const opened = Date.now();

/** World time now: the server's at load plus what has passed since; renewed every `seconds`. */
export function useWorldNow(seconds = 30): string {
  const { now } = usePage();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return new Date(Date.parse(now) + (Date.now() - opened)).toISOString();
}

/** "还剩 2 小时 4 分", counting by itself. */
export function Left({ until }: { readonly until: string }) {
  const { lang } = usePage();
  return <>{formatLeft(until, useWorldNow(), lang)}</>;
}

/** "今天 12:12": an instant as it is said, where the zone is named nearby. */
export function When({ at }: { readonly at: string }) {
  const { lang } = usePage();
  return <time dateTime={at}>{formatWhen(at, useWorldNow(), lang)}</time>;
}
