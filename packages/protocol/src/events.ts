import type { ReviewKind, TakedownCause } from './words.ts';

/**
 * The news of the house: facts in the past tense, with ids and the few facts a listener needs.
 * Amounts are minor units as text, instants ISO 8601 UTC. A payload is never changed in place: a new
 * meaning gets a new name.
 */
export interface EventPayloads {
  'account.created': { accountId: string; userId: string };
  'account.password_reset_requested': { userId: string; email: string; resetId: string };
  'account.password_changed': { accountId: string; userId: string };
  'account.in_arrears': { accountId: string; balance: string };
  'account.arrears_cleared': { accountId: string };

  'review.submitted': { reviewId: string; kind: ReviewKind; subjectId: string; accountId: string };
  'review.approved': { reviewId: string; kind: ReviewKind; subjectId: string; revisionId: string | null };
  'review.rejected': {
    reviewId: string;
    kind: ReviewKind;
    subjectId: string;
    revisionId: string | null;
    opinion: string;
  };
  'review.withdrawn': { reviewId: string; kind: ReviewKind; subjectId: string };

  'seller.applied': { sellerId: string; accountId: string };
  'seller.activated': { sellerId: string; accountId: string };
  'seller.rejected': { sellerId: string; accountId: string; opinion: string };

  'product.submitted': { productId: string; revisionId: string; sellerId: string };
  'product.listed': { productId: string; revisionId: string; sellerId: string };
  'product.rejected': { productId: string; revisionId: string; sellerId: string; opinion: string };
  'product.hidden': { productId: string; sellerId: string };
  'product.shown': { productId: string; sellerId: string };
  /** By staff; `reason` is for the seller. */
  'product.suspended': { productId: string; sellerId: string; reason: string };
  'product.restored': { productId: string; sellerId: string };
  /** ORD-7: so many orders failed by its interface this month (yyyyMM); above `taskAbove` staff decide. */
  'product.at_risk': {
    productId: string;
    sellerId: string;
    period: string;
    failures: number;
    taskAbove: number;
  };
  'takedown.opened': { taskId: string; productId: string; sellerId: string; cause: TakedownCause };
  'product.discontinued': { productId: string; sellerId: string };
  /** One specification of a listed product was taken down; the others sell on. */
  'product.offer_changed': { productId: string; sellerId: string };

  'topup.requested': { topUpId: string; accountId: string; amount: string };
  'topup.confirmed': { topUpId: string; accountId: string; amount: string };
  'topup.rejected': { topUpId: string; accountId: string; amount: string; reason: string };

  'order.created': { orderId: string; accountId: string; sellerId: string; orderType: string };
  'order.cancelled': { orderId: string; accountId: string; reason: string };
  'order.paid': { orderId: string; accountId: string; sellerId: string; orderType: string; amount: string };
  'order.completed': { orderId: string; accountId: string; sellerId: string; orderType: string };
  'order.failed': { orderId: string; accountId: string; sellerId: string; reason: string };
  'order.refunded': { orderId: string; accountId: string; sellerId: string; amount: string };

  'resource.opened': { resourceId: string; orderId: string; accountId: string; sellerId: string };
  'resource.renewed': { resourceId: string; orderId: string; accountId: string; expiresAt: string };
  /** A paid stretch of the term has begun: from now on it may be settled (REN-12, 15.1). */
  'resource.segment_effective': { segmentId: string; resourceId: string; orderId: string; sellerId: string };
  /** A paid change is in force at the seller: another SKU or more seats, the same instance and end (CHG-2). */
  'resource.upgraded': {
    resourceId: string;
    orderId: string;
    accountId: string;
    sellerId: string;
    skuCode: string;
    seats: number | null;
  };
  'resource.expiring': { resourceId: string; accountId: string; expiresAt: string; daysLeft: number };
  /** REN-24: the coming automatic renewal costs over a fifth more for its duration than the last one. */
  'resource.price_rising': {
    resourceId: string;
    accountId: string;
    before: string;
    due: string;
    renewsAt: string;
  };
  'resource.auto_renewal_failed': { resourceId: string; accountId: string; reason: string };
  'resource.expired': { resourceId: string; accountId: string; sellerId: string; freezesAt: string };
  'resource.frozen': {
    resourceId: string;
    accountId: string;
    sellerId: string;
    reason: string;
    releasesAt: string;
  };
  'resource.unfrozen': { resourceId: string; accountId: string; sellerId: string };
  'resource.releasing': { resourceId: string; accountId: string; releasesAt: string; daysLeft: number };
  'resource.released': { resourceId: string; accountId: string; sellerId: string };
  'resource.abandoned': { resourceId: string; orderId: string; accountId: string };
  'resource.secret_revealed': { resourceId: string; accountId: string; userId: string; field: string };
  'resource.policy_changed': { resourceId: string; accountId: string; policy: string };

  'call.failed': {
    callId: string;
    sellerId: string;
    scene: string;
    orderId: string | null;
    resourceId: string;
    attempt: number;
    reason: string;
    /** What the reason's sentence names, such as the status. */
    facts?: Readonly<Record<string, unknown>> | null;
    /** Whom the protocol model tells of failures of this scene (FUL-2); absent in older news: the seller. */
    told?: readonly string[];
  };
  'call.exhausted': {
    callId: string;
    sellerId: string;
    scene: string;
    orderId: string | null;
    resourceId: string;
    told?: readonly string[];
  };
  'call.recovered': { callId: string; sellerId: string; scene: string; resourceId: string };
  'call.restarted': { callId: string; sellerId: string; scene: string; resourceId: string };

  /** A dial test (拨测) of an address that products on sale use; `days` in a row that it failed. */
  'dial.failed': {
    addressId: string;
    sellerId: string;
    productIds: readonly string[];
    /** Scenes whose saved case failed. */
    scenes: readonly string[];
    failed: number;
    total: number;
    days: number;
  };
  /** Five days in a row: grounds to take the product down (seller spec 9.9). */
  'dial.failed_five_days': { productId: string; addressId: string; sellerId: string; days: number };

  'license.issued': { licenseId: string; resourceId: string; accountId: string; sellerId: string };
  'license.claimed': { licenseId: string; resourceId: string; accountId: string; userId: string };
  'license.activated': { licenseId: string; resourceId: string; accountId: string; sellerId: string };
  'license.changed': { licenseId: string; resourceId: string; sellerId: string; state: string };
  'license.requested': { applicationId: string; resourceId: string; accountId: string; sellerId: string };
  'license.delivered': {
    applicationId: string;
    resourceId: string;
    accountId: string;
    sellerId: string;
    /** Another content in the place of one that nobody had fetched. */
    replaced: boolean;
  };
  'license.undelivered': {
    applicationId: string;
    resourceId: string;
    accountId: string;
    sellerId: string;
    why: 'FAILED' | 'TIMED_OUT';
  };
  'license.fetched': { applicationId: string; resourceId: string; accountId: string; userId: string };

  'usage.received': { batchId: string; sellerId: string; accepted: number; abnormal: number };
  'usage.charged': {
    chargeId: string;
    resourceId: string;
    accountId: string;
    sellerId: string;
    amount: string;
    feeBasisPoints: number;
  };

  'statement.sent': { statementId: string; sellerId: string; period: string; payable: string };
  'payout.recorded': { payoutId: string; statementId: string; sellerId: string; amount: string };
}

export type EventType = keyof EventPayloads;

/** One piece of news. `subject` is the id whose timeline it belongs to. */
export type DomainEvent<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly subject: string; readonly payload: EventPayloads[K] };
}[T];

/** `tell(ctx, news('order.paid', orderId, {...}))` */
export function news<T extends EventType>(
  type: T,
  subject: string,
  payload: EventPayloads[T],
): DomainEvent<T> {
  return { type, subject, payload } as DomainEvent<T>;
}
