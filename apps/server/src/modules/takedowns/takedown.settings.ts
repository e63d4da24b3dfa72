import { setting } from '../../platform/settings/settings.ts';

/** ORD-7 and seller spec 9.9, for ORDER_FAILURES: orders failed by the interface, per product and calendar month. */
export const failureLimits = setting('takedowns.failure_limits', { warnAt: 3, taskAbove: 5 });
