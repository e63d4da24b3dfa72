/** Canonical codes (spec/README): the same spelling in tables, API, events and screens. */
export const DELIVERY_TYPES = ['SAAS'] as const;
export type DeliveryType = (typeof DELIVERY_TYPES)[number];

export const CHARGING_MODES = ['PERIOD', 'ON_DEMAND'] as const;
export type ChargingMode = (typeof CHARGING_MODES)[number];

export const PERIOD_TYPES = ['MONTH', 'YEAR'] as const;
export type PeriodType = (typeof PERIOD_TYPES)[number];

/** CHANGE: an effective order goes on with another SKU or more of what it counts (buying spec 11). */
export const ORDER_TYPES = ['NEW', 'RENEW', 'AUTO_RENEW', 'ON_DEMAND_OPEN', 'CHANGE'] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

export const EXPIRY_POLICIES = ['MANUAL', 'AUTO', 'NO_RENEW'] as const;
export type ExpiryPolicy = (typeof EXPIRY_POLICIES)[number];

export const REVIEW_KINDS = ['SELLER_ENTRY', 'PRODUCT_PUBLISH', 'PRODUCT_MODIFY'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Why staff must decide about a product (seller spec 9.9). */
export const TAKEDOWN_CAUSES = ['ORDER_FAILURES', 'DIAL_TEST'] as const;
export type TakedownCause = (typeof TAKEDOWN_CAUSES)[number];

/** Scenes of the SaaS V2.0 generation that the platform calls by itself. */
export const CALL_SCENES = [
  'newInstance',
  'queryInstance',
  'refreshInstance',
  'updateInstanceStatus',
  'releaseInstance',
] as const;
export type CallScene = (typeof CALL_SCENES)[number];
