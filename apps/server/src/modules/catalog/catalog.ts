import type {
  ChargingMode,
  LocalText,
  PeriodType,
  ProductId,
  ProductState,
  RevisionId,
  RevisionState,
  SellerId,
  UnitPrice,
} from '@jishi/protocol';

/** A numeric attribute with a linear price, on top of what the specification includes (6.4). */
export interface PlanSeats {
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly included: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** For one unit and one period of this plan. */
  readonly unitPrice: UnitPrice;
}

/** A billing item of an on-demand specification (6.5, fixed price mode). */
export interface PlanItem {
  readonly code: string;
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly unitPrice: UnitPrice;
}

/**
 * The terms of sale of one SKU and period type, frozen for ever: what the wire calls productId. A change
 * of price makes a new plan; orders keep pointing at theirs.
 */
export interface PricePlan {
  readonly planId: string;
  /** Stable over all revisions and price changes of a specification; year and month share it. */
  readonly skuCode: string;
  readonly productId: ProductId;
  readonly sellerId: SellerId;
  /** The revision that first brought these terms. */
  readonly revisionId: RevisionId;
  readonly productName: LocalText;
  readonly specificationName: LocalText;
  readonly chargingMode: ChargingMode;
  readonly periodType: PeriodType | null;
  readonly currency: 'CNY';
  readonly feeBasisPoints: number;
  readonly taxRate: string;
  /** Minor units for one period; null for ON_DEMAND. */
  readonly price: bigint | null;
  readonly seats: PlanSeats | null;
  readonly items: readonly PlanItem[];
  readonly maxPeriods: number;
}

export interface Product {
  readonly id: ProductId;
  readonly slug: string;
  readonly sellerId: SellerId;
  /** Of the live revision; of the draft before the first listing. */
  readonly name: LocalText;
  readonly state: ProductState;
  readonly liveRevisionId: RevisionId | null;
  readonly addressId: string | null;
  readonly createdAt: Date;
  readonly listedAt: Date | null;
  readonly discontinuedAt: Date | null;
}

export interface Revision<Content = unknown> {
  readonly id: RevisionId;
  readonly productId: ProductId;
  readonly number: number;
  readonly state: RevisionState;
  readonly content: Content;
  /** Counts saves: a save must name the version it started from. */
  readonly version: number;
  readonly reviewId: string | null;
  /** Why staff rejected it; kept until the next submit. */
  readonly opinion: string | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
}

export type SpecificationState = 'ON_SALE' | 'DISCONTINUED';

/** A saleable group of a listed product; its kind is frozen for life (6.1). */
export interface Specification {
  readonly specificationId: string;
  readonly productId: ProductId;
  /** The seller's own short code, unique in the product. */
  readonly specId: string;
  readonly skuCode: string;
  readonly kind: ChargingMode;
  readonly name: LocalText;
  readonly features: readonly LocalText[];
  readonly position: number;
  readonly state: SpecificationState;
}
