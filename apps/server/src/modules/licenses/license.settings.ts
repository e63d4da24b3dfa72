import { setting } from '../../platform/settings/settings.ts';

/** The zone of the times that sellers' programs read (License open point 6). */
export const wireOffsetHours = setting<number>('licenses.utc_offset_hours', 8);
/** How long a seller may take to upload what was applied for; the sources name no limit. */
export const applicationHours = setting<number>('licenses.application_hours', 72);
/** Test codes of one seller that wait for their activation. */
export const openTestCodes = setting<number>('licenses.open_test_codes', 50);
