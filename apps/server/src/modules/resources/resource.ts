import type {
  ChargingMode,
  ExpiryPolicy,
  LocalText,
  OrderId,
  PeriodType,
  ProductId,
  ResourceId,
  ResourceState,
  SellerId,
} from '@jishi/protocol';

/** What the buyer needs to reach the application; the password comes only through `reveal`. */
export interface Access {
  readonly frontEndUrl: string | null;
  readonly adminUrl: string | null;
  readonly userName: string | null;
  readonly memo: string | null;
}

export type FrozenReason = 'EXPIRED' | 'ARREARS';
export type Step = 'REMIND_EXPIRY' | 'EXPIRE' | 'FREEZE' | 'REMIND_RELEASE' | 'RELEASE';

/** One instance that a buyer owns, identified by its own id and, on the wire, by the seller's instanceId. */
export interface Resource {
  readonly id: ResourceId;
  readonly accountId: string;
  readonly sellerId: SellerId;
  readonly productId: ProductId;
  /** The original order; renewals are segments. */
  readonly orderId: OrderId;
  readonly orderLineId: string;
  readonly planId: string;
  readonly skuCode: string;
  readonly productName: LocalText;
  readonly specificationName: LocalText;
  readonly chargingMode: ChargingMode;
  readonly periodType: PeriodType | null;
  readonly periodCount: number | null;
  readonly seats: number | null;
  readonly state: ResourceState;
  readonly instanceId: string | null;
  readonly startsAt: Date | null;
  /** Exclusive end, 00:00 Beijing; people are shown 23:59:59 of the day before. */
  readonly expiresAt: Date | null;
  readonly expiryPolicy: ExpiryPolicy;
  readonly autoRenewPeriods: number;
  readonly level: string | null;
  readonly graceDays: number | null;
  readonly retentionDays: number | null;
  readonly frozenReason: FrozenReason | null;
  readonly freezesAt: Date | null;
  readonly releasesAt: Date | null;
  readonly endedAt: Date | null;
  readonly nextStep: Step | null;
  readonly nextTransitionAt: Date | null;
  readonly autoRenewAt: Date | null;
  readonly access: Access | null;
  readonly hasPassword: boolean;
  readonly accessUpdatedAt: Date | null;
  readonly createdAt: Date;
}

export type SegmentState = 'NOT_EFFECTIVE' | 'EFFECTIVE' | 'CANCELLED';

/** A paid stretch of a term, one per order. */
export interface Segment {
  readonly id: string;
  readonly resourceId: ResourceId;
  readonly orderId: OrderId;
  readonly periodType: PeriodType;
  readonly periodCount: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: SegmentState;
  readonly effectiveAt: Date | null;
}
