import { states } from './states.ts';

/** Buying spec 4.2. */
export const orderStates = states({
  PENDING_REVIEW: { approve: 'PENDING_PAYMENT', reject: 'CANCELLED' },
  PENDING_PAYMENT: { pay: 'PROCESSING', cancel: 'CANCELLED' },
  PROCESSING: { complete: 'COMPLETED', fail: 'FAILED', refund: 'REFUNDING' },
  COMPLETED: { refund: 'REFUNDING' },
  FAILED: { refund: 'REFUNDING' },
  REFUNDING: { settle: 'REFUNDED', settlePart: 'PARTIALLY_REFUNDED' },
  CANCELLED: {},
  REFUNDED: {},
  PARTIALLY_REFUNDED: {},
});
export type OrderState = keyof typeof orderStates;

/** Buying spec 9.1. An order that fails before anything was opened ends in UNSUBSCRIBED. */
export const resourceStates = states({
  OPENING: { open: 'IN_USE', abandon: 'UNSUBSCRIBED' },
  IN_USE: { expire: 'EXPIRED', freeze: 'FROZEN', unsubscribe: 'UNSUBSCRIBED', release: 'RELEASED' },
  EXPIRED: { renew: 'IN_USE', freeze: 'FROZEN', release: 'RELEASED', unsubscribe: 'UNSUBSCRIBED' },
  FROZEN: { renew: 'IN_USE', unfreeze: 'IN_USE', release: 'RELEASED', unsubscribe: 'UNSUBSCRIBED' },
  RELEASED: {},
  UNSUBSCRIBED: {},
});
export type ResourceState = keyof typeof resourceStates;

/** Seller spec 2.1. */
export const reviewStates = states({
  PENDING: { claim: 'IN_REVIEW', approve: 'APPROVED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
  IN_REVIEW: { approve: 'APPROVED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
  APPROVED: {},
  REJECTED: {},
  WITHDRAWN: {},
});
export type ReviewState = keyof typeof reviewStates;

/** Seller spec 3.1, the part that exists now. */
export const sellerStates = states({
  APPLYING: { approve: 'ACTIVE', reject: 'REJECTED' },
  REJECTED: { apply: 'APPLYING' },
  ACTIVE: { restrict: 'RESTRICTED' },
  RESTRICTED: { restore: 'ACTIVE' },
});
export type SellerState = keyof typeof sellerStates;

/** Seller spec 7.1: ON_SALE splits into LISTED (public) and HIDDEN (direct address only). */
export const productStates = states({
  DRAFT: { submit: 'IN_REVIEW' },
  IN_REVIEW: { list: 'LISTED', reject: 'REJECTED', withdrawSubmission: 'DRAFT' },
  REJECTED: { submit: 'IN_REVIEW' },
  LISTED: { hide: 'HIDDEN', takeDown: 'DISCONTINUED', suspend: 'SUSPENDED' },
  HIDDEN: { show: 'LISTED', takeDown: 'DISCONTINUED', suspend: 'SUSPENDED' },
  SUSPENDED: { restore: 'LISTED', takeDown: 'DISCONTINUED' },
  DISCONTINUED: {},
});
export type ProductState = keyof typeof productStates;

/** Take-down tasks (ORD-7, seller spec 9.9): staff decide once; a suspension can be taken back. */
export const takedownStates = states({
  OPEN: { suspend: 'SUSPENDED', dismiss: 'DISMISSED' },
  SUSPENDED: { restore: 'RESTORED' },
  DISMISSED: {},
  RESTORED: {},
});
export type TakedownState = keyof typeof takedownStates;

/** Content versions of a product: at most one open (DRAFT, IN_REVIEW or REJECTED) and one LIVE. */
export const revisionStates = states({
  DRAFT: { submit: 'IN_REVIEW' },
  IN_REVIEW: { approve: 'LIVE', reject: 'REJECTED', withdraw: 'DRAFT' },
  REJECTED: { submit: 'IN_REVIEW' },
  LIVE: { supersede: 'SUPERSEDED' },
  SUPERSEDED: {},
});
export type RevisionState = keyof typeof revisionStates;

/** Seller spec 9.8. */
export const callStates = states({
  PENDING: { succeed: 'SUCCESS', retry: 'RETRYING', exhaust: 'FAILED', close: 'CLOSED' },
  RETRYING: { succeed: 'SUCCESS', retry: 'RETRYING', exhaust: 'FAILED', close: 'CLOSED', restart: 'PENDING' },
  FAILED: { restart: 'PENDING', close: 'CLOSED', succeed: 'SUCCESS' },
  SUCCESS: {},
  CLOSED: {},
});
export type CallState = keyof typeof callStates;

export const topUpStates = states({
  PENDING: { confirm: 'CONFIRMED', reject: 'REJECTED', cancel: 'CANCELLED' },
  CONFIRMED: {},
  REJECTED: {},
  // An online channel may report late: the money is there and goes to the balance (PAY-7).
  CANCELLED: { arriveLate: 'CONFIRMED' },
});
export type TopUpState = keyof typeof topUpStates;

/** Usage record life, buying spec 13.1. */
export const usageStates = states({
  RECEIVED: { validate: 'VALIDATED', fault: 'ABNORMAL' },
  VALIDATED: { rate: 'RATED' },
  RATED: { charge: 'CHARGED' },
  CHARGED: {},
  ABNORMAL: {},
});
export type UsageState = keyof typeof usageStates;

/** Buying spec 15.9, GENERAL profile without the legacy confirmation (SET-1). */
export const statementStates = states({
  GENERATED: { send: 'SENT' },
  SENT: { countersign: 'COUNTERSIGNING', rollOver: 'ROLLED_OVER' },
  COUNTERSIGNING: { pay: 'PAYING' },
  PAYING: { succeed: 'PAID', fail: 'PAY_FAILED' },
  PAY_FAILED: { pay: 'PAYING' },
  ROLLED_OVER: {},
  PAID: {},
});
export type StatementState = keyof typeof statementStates;

/** Files that sellers upload. */
export const fileStates = states({ STORED: { delete: 'DELETED' }, DELETED: {} });
export type FileState = keyof typeof fileStates;

/** Sandbox worlds: the row is there before the database and after it. */
export const worldStates = states({
  CREATING: { finish: 'READY', giveUp: 'DELETING' },
  READY: { delete: 'DELETING' },
  DELETING: {},
});
export type WorldState = keyof typeof worldStates;

/** Movements of a sandbox's clock. */
export const clockRunStates = states({
  PENDING: { begin: 'RUNNING', cancel: 'CANCELLED' },
  RUNNING: { finish: 'DONE', cancel: 'CANCELLED', fail: 'FAILED' },
  DONE: {},
  CANCELLED: {},
  FAILED: {},
});
export type ClockRunState = keyof typeof clockRunStates;

/** Authorisation codes 2.0, License section 3. A code that was never activated ends with its resource. */
export const licenseStates = states({
  GENERATED: { claim: 'CLAIMED', release: 'RELEASED' },
  CLAIMED: { activate: 'ALIVE', release: 'RELEASED' },
  ALIVE: { expire: 'EXPIRED', release: 'RELEASED' },
  EXPIRED: { renew: 'ALIVE', release: 'RELEASED' },
  RELEASED: {},
});
export type LicenseState = keyof typeof licenseStates;

/** Test codes (License 3.1): activation and query leave their marks, once each. */
export const testLicenseStates = states({
  GENERATED: { activate: 'ACTIVATED' },
  ACTIVATED: { check: 'CHECKED' },
  CHECKED: {},
});
export type TestLicenseState = keyof typeof testLicenseStates;

/** Applications for a License, License 2.9. What arrives late has arrived all the same. */
export const licenseApplicationStates = states({
  REQUESTED: { accept: 'ACCEPTED', deliver: 'DELIVERED', fail: 'FAILED', timeOut: 'TIMED_OUT' },
  ACCEPTED: { deliver: 'DELIVERED', timeOut: 'TIMED_OUT' },
  FAILED: { accept: 'ACCEPTED', deliver: 'DELIVERED' },
  TIMED_OUT: { deliver: 'DELIVERED' },
  DELIVERED: {},
});
export type LicenseApplicationState = keyof typeof licenseApplicationStates;
