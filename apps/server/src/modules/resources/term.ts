import type { PeriodType } from '@jishi/protocol';
import {
  addDays,
  addMonths,
  beijingDate,
  beijingInstant,
  daysBetween,
} from '../../platform/calendar/calendar.ts';
import type { RemainingMonth } from '../pricing/index.ts';

/** A half-open stretch of time, `[startsAt, endsAt)`. */
export interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The last date on which a term with this exclusive end is still valid: what people are shown. */
export function lastDayOf(endsAt: Date): string {
  return beijingDate(new Date(endsAt.getTime() - 1));
}

function endAfter(date: string, periodType: PeriodType, count: number): Date {
  const lastDay = addMonths(date, periodType === 'YEAR' ? count * 12 : count);
  return beijingInstant(addDays(lastDay, 1));
}

/**
 * TIM-3: bought on the 8th, valid until 23:59:59 on the 8th n months later; the exclusive end is 00:00 of
 * the 9th. The 31st becomes the last day of a shorter month.
 */
export function firstTerm(startsAt: Date, periodType: PeriodType, count: number): Stretch {
  return { startsAt, endsAt: endAfter(beijingDate(startsAt), periodType, count) };
}

/** REN-11: a renewal starts at the original expiry, also when it is paid in grace or retention. */
export function renewalTerm(expiresAt: Date, periodType: PeriodType, count: number): Stretch {
  return { startsAt: expiresAt, endsAt: endAfter(lastDayOf(expiresAt), periodType, count) };
}

/**
 * R of chapter 11, month by month: the days from the one after the change to the last of the term, each against
 * the length of its calendar month in Beijing. Empty when the change falls on the last day. `expiresAt` is the
 * exclusive end.
 */
export function remainingMonths(changedAt: Date, expiresAt: Date): RemainingMonth[] {
  const months: RemainingMonth[] = [];
  const end = beijingDate(expiresAt);
  let from = addDays(beijingDate(changedAt), 1);
  while (from < end) {
    const first = `${from.slice(0, 7)}-01`;
    const following = addMonths(first, 1);
    const until = following < end ? following : end;
    months.push({
      month: from.slice(0, 7),
      days: daysBetween(from, until),
      of: daysBetween(first, following),
    });
    from = until;
  }
  return months;
}
