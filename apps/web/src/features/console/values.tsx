import { Money } from '@jishi/ui';
import { usePage } from '../../app/context.ts';
import { formatLeft, formatMoney, formatTermEnd, formatTime, type TimeStyle } from '../../lib/formats.ts';
import { useWorldNow } from '../sandbox/world-clock.tsx';
import { formatWhen } from './days.ts';

export { useWorldNow };

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
