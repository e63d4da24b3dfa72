import type { AccountId, LocalText, ReviewId, ReviewKind, ReviewState } from '@jishi/protocol';
import { addDays, type BeijingDate, beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';

/** A remark of the reviewer on one field of what was submitted. */
export interface FieldOpinion {
  readonly field: string;
  readonly text: string;
}

/** Something submitted that staff decide. */
export interface Review {
  readonly id: ReviewId;
  /** Counts up in the order of submission; part of what people read aloud. */
  readonly number: bigint;
  readonly kind: ReviewKind;
  readonly subjectId: string;
  readonly revisionId: string | null;
  readonly accountId: AccountId;
  readonly title: LocalText;
  readonly state: ReviewState;
  readonly submittedAt: Date;
  readonly slaDueAt: Date;
  readonly reviewerId: string | null;
  readonly decidedAt: Date | null;
  readonly opinion: string | null;
  readonly fieldOpinions: readonly FieldOpinion[];
}

export interface Calendar {
  /** Dates without work that fall on Monday to Friday. */
  readonly holidays: ReadonlySet<BeijingDate>;
  /** Saturdays and Sundays that are worked in exchange. */
  readonly extraDays: ReadonlySet<BeijingDate>;
}

export function isWorkingDay(date: BeijingDate, calendar: Calendar): boolean {
  if (calendar.holidays.has(date)) return false;
  if (calendar.extraDays.has(date)) return true;
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/**
 * The same time of day, `days` working days later in Beijing. What comes on a day without work counts from 00:00 of the
 * next working day.
 */
export function addWorkingDays(at: Date, days: number, calendar: Calendar): Date {
  let date = beijingDate(at);
  let timeOfDay = at.getTime() - beijingInstant(date).getTime();
  if (!isWorkingDay(date, calendar)) {
    timeOfDay = 0;
    do date = addDays(date, 1);
    while (!isWorkingDay(date, calendar));
  }
  for (let left = days; left > 0; left--) {
    do date = addDays(date, 1);
    while (!isWorkingDay(date, calendar));
  }
  return new Date(beijingInstant(date).getTime() + timeOfDay);
}

/** One line of a request's log. */
export interface ReviewStep {
  readonly action: 'submit' | 'claim' | 'approve' | 'reject' | 'withdraw';
  readonly state: ReviewState;
  readonly actor: { readonly kind: string; readonly userId?: string };
  readonly note: string | null;
  readonly happenedAt: Date;
}
