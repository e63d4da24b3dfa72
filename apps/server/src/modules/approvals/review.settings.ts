import { setting } from '../../platform/settings/settings.ts';

/** Working days within which a request is decided (2.1). */
export const slaWorkingDays = setting('approvals.sla_working_days', 3);
/** Dates in Beijing, `2026-10-01`, on which nobody works although it is Monday to Friday. */
export const holidays = setting<readonly string[]>('approvals.holidays', []);
/** Saturdays and Sundays that are worked in exchange for a holiday. */
export const extraWorkingDays = setting<readonly string[]>('approvals.extra_working_days', []);
