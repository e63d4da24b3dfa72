import { setting } from '../../platform/settings/settings.ts';

/** Calls that may be outside at once for one seller, so that a slow seller delays nobody else. */
export const callsPerSeller = setting('fulfilment.calls_per_seller', 4);
