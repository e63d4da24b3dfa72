import { setting } from '../../platform/settings/settings.ts';

/** 15.4, GENERAL: the bill run of last month is on the 3rd. */
export const runDay = setting<number>('settlement.run_day', 3);
