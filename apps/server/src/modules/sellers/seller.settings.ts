import { setting } from '../../platform/settings/settings.ts';

/** The platform's share for new sellers, in 1/10,000. */
export const defaultFee = setting('sellers.fee_basis_points', 500);
/** Lets addresses be http and IP numbers: for demonstrations and development on one machine, never for production. */
export const allowHttpAddresses = setting('sellers.allow_http_addresses', false);
export const addressLimit = setting('sellers.address_limit', 50);
/** So many hours of world time a replaced key goes on verifying (seller spec 9.3). */
export const keyOverlapHours = setting('sellers.key_overlap_hours', 24);
