import type { Lang } from '@jishi/protocol';
import { formatTime } from '../../lib/formats.ts';

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

/** The day in Beijing, `2026-11-21`. */
export function dayOf(iso: string): string {
  return new Date(Date.parse(iso) + BEIJING).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Beijing. */
export function dayStart(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - BEIJING).toISOString();
}

/** `202611` of `2026-11-21`. */
export function monthOf(day: string): string {
  return day.slice(0, 7).replace('-', '');
}

/** The month before or after: `shiftMonth('202601', -1)` = `202512`. */
export function shiftMonth(month: string, by: number): string {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4)) - 1 + by, 1));
  return at.toISOString().slice(0, 7).replace('-', '');
}

/** Every day of a month, as far as `today`. */
export function daysOfMonth(month: string, today: string): string[] {
  const first = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4)) - 1, 1);
  const out: string[] = [];
  for (let at = first; ; at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (monthOf(day) !== month || day > today) return out;
    out.push(day);
  }
}

/** Where the axis of a chart of days is marked: the first, each seventh after it, and the last. */
export function weekMarks(count: number): number[] {
  const last = count - 1;
  const weeks = [0, 7, 14, 21, 28].filter((index) => index === 0 || index <= last - 6);
  return last > 0 ? [...weeks, last] : weeks;
}

/**
 * A chart of days up to today: marks under it, the last one with its value where a higher neighbour would lie
 * under a label over the bar.
 */
export function daysAxis(
  days: readonly string[],
  today: string,
  bars: readonly { readonly value: number; readonly text: string }[],
  words: { readonly today: string; readonly lang: Lang },
) {
  const last = bars.length - 1;
  const isLow = last > 0 && (bars[last]?.value ?? 0) < (bars[last - 1]?.value ?? 0);
  const name = (day: string) => (day === today ? words.today : formatDay(day, words.lang));
  return {
    axis: weekMarks(days.length).map((index) => ({
      index,
      text: `${name(days[index] ?? today)}${index === last && isLow ? ` ${bars[last]?.text}` : ''}`,
    })),
    ...(isLow ? { lastLabel: '' } : {}),
  };
}

/** A month as it is read: `2026 年 11 月`, `November 2026`. */
export function formatMonth(month: string, lang: Lang): string {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(4)) - 1, 1));
  return new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
}

/** `11-21`, `21 Nov`: a day where its year is known. */
export function formatDay(day: string, lang: Lang): string {
  const short = formatTime(dayStart(day), lang, 'short');
  return lang === 'zh-CN' ? short.slice(0, 5) : (short.split(', ')[0] ?? short);
}

/** An instant as it is said: today, tomorrow or yesterday by name, this year without the year, without the zone. */
export function formatWhen(iso: string, nowIso: string, lang: Lang): string {
  const short = formatTime(iso, lang, 'short');
  const clock = lang === 'zh-CN' ? short.slice(6) : (short.split(', ')[1] ?? short);
  const apart = (Date.parse(dayOf(iso)) - Date.parse(dayOf(nowIso))) / DAY;
  if (Math.abs(apart) <= 1) {
    const name = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(apart, 'day');
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${clock}`;
  }
  if (dayOf(iso).slice(0, 4) === dayOf(nowIso).slice(0, 4)) return short;
  return formatTime(iso, lang).replace(' (UTC+8)', '');
}
