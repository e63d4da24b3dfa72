import { wrongField } from '@jishi/protocol';
import { addDays, addMonths, beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';

/** ISO 8601 durations as people type them: `P3Y`, `P1M`, `P2W`, `P1DT12H`, `PT30M`; no fractions, not empty. */
export const DURATION =
  '^P(?=\\d|T\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,7}M)?(\\d{1,8}S)?)?$';

/** A clock may be moved this far at once. */
export const FURTHEST_YEARS = 20;

/** `from` plus a duration; years, months, weeks and days by Beijing's calendar (TIM-1, TIM-3). */
export function plusDuration(from: Date, duration: string): Date {
  const [date = '', time = ''] = duration.slice(1).split('T');
  const of = (text: string, unit: string) => Number(text.match(new RegExp(`(\\d+)${unit}`))?.[1] ?? 0);
  const day = beijingDate(from);
  const intoDay = from.getTime() - beijingInstant(day).getTime();
  const months = addMonths(day, of(date, 'Y') * 12 + of(date, 'M'));
  const days = addDays(months, of(date, 'W') * 7 + of(date, 'D'));
  const seconds = of(time, 'H') * 3600 + of(time, 'M') * 60 + of(time, 'S');
  return new Date(beijingInstant(days).getTime() + intoDay + seconds * 1000);
}

/** The instant that `{ by }` or `{ to }` means; exactly one of them, ahead of `now` and not too far. */
export function targetOf(input: { readonly by?: string; readonly to?: string }, now: Date): Date {
  const { by, to } = input;
  if ((by === undefined) === (to === undefined)) {
    throw wrongField(by === undefined ? 'body.by' : 'body.to', 'oneOf', {
      'zh-CN': '填 by（时长，如 P3Y）或 to（时刻），二选一',
      en: 'Give either by (a duration such as P3Y) or to (an instant)',
    });
  }
  const target = by === undefined ? new Date(to as string) : plusDuration(now, by);
  const field = by === undefined ? 'body.to' : 'body.by';
  if (target < now) {
    throw wrongField(field, 'future', {
      'zh-CN': `时钟只能往前走，现在是 ${now.toISOString()}`,
      en: `A clock goes forward only; it is ${now.toISOString()}`,
    });
  }
  if (target > plusDuration(now, `P${FURTHEST_YEARS}Y`)) {
    throw wrongField(field, 'range', {
      'zh-CN': `一次最多走 ${FURTHEST_YEARS} 年`,
      en: `At most ${FURTHEST_YEARS} years at once`,
    });
  }
  return target;
}
