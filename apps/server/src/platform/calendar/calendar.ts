/**
 * Beijing's calendar (TIM-1). China has had no daylight saving since 1991, so Asia/Shanghai is UTC+8 and
 * plain arithmetic is exact. Pure: nothing here looks at a clock.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

/** A calendar date in Beijing, `2025-05-08`. */
export type BeijingDate = string;

/** The date that Beijing's wall calendar shows at an instant. */
export function beijingDate(at: Date): BeijingDate {
  return new Date(at.getTime() + OFFSET).toISOString().slice(0, 10);
}

/** 00:00:00 in Beijing of the day that contains `at`. */
export function startOfBeijingDay(at: Date): Date {
  return beijingInstant(beijingDate(at));
}

/** The instant of an hour of a Beijing date; 00:00 when no hour is given. */
export function beijingInstant(date: BeijingDate, hour = 0): Date {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`Not a date: ${date}`);
  return new Date(midnight - OFFSET + hour * HOUR);
}

export function addDays(date: BeijingDate, days: number): BeijingDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The same day of the month `months` later; the last day of that month when it has no such day (TIM-3). */
export function addMonths(date: BeijingDate, months: number): BeijingDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
}

/** Whole days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: BeijingDate, to: BeijingDate): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY);
}

/** The first `hour`:00 in Beijing strictly after `after` (the nightly run at 03:00 of REN-22). */
export function nextBeijingHour(after: Date, hour: number): Date {
  const today = beijingInstant(beijingDate(after), hour);
  return today > after ? today : new Date(today.getTime() + DAY);
}
