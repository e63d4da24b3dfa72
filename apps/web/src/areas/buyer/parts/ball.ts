/** The part of a time that is left, 0 to 1. */
export function partOfTime(since: string, until: string, now: string): number {
  const whole = Date.parse(until) - Date.parse(since);
  if (whole <= 0) return 0;
  return Math.min(1, Math.max(0, (Date.parse(until) - Date.parse(now)) / whole));
}
