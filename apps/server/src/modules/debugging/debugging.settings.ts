import { setting } from '../../platform/settings/settings.ts';

/** Debugging calls that are kept of each seller, saved cases' last runs beside them. */
export const runsKept = setting('debugging.runs_kept', 200);
/** Debugging calls of one seller in a minute of machine time: its own system is called with them. */
export const runsPerMinute = setting('debugging.runs_per_minute', 60);
/** Saved cases of one seller. */
export const casesPerSeller = setting('debugging.cases_per_seller', 500);
/** Beijing times of the day at which saved cases of products on sale are called again (seller spec 9.9). */
export const dialTimes = setting<readonly string[]>('debugging.dial_times', ['09:30', '15:30']);
/** A round's addresses begin within so many seconds of its time, so that not all sellers are called at once. */
export const dialSpreadSeconds = setting('debugging.dial_spread_seconds', 600);
/** So many days in a row of failed dial tests are grounds for a take-down (seller spec 9.9). */
export const dialDaysLimit = setting('debugging.dial_days_limit', 5);
