import { retryPolicies } from '@jishi/protocol/seller/retry-policies.ts';

/** Hours that a seller has to open a paid order; after them it fails and is refunded in full (ORD-1). */
export const OPENING_HOURS = retryPolicies.HOURLY_FOR_3_HOURS.windowSeconds / 3600;
