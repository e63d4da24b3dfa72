import type { PeriodType } from '@jishi/protocol';
import type { PricePlan, SpecificationState } from './catalog.ts';

/** What its seller allows for one original specification (seller spec 7.3). */
export interface UpgradeRule {
  readonly skuCode: string;
  /** SKUs of the same product, each once. */
  readonly targets: readonly string[];
  /** Seats are added in so many times their own step, 1 to 5; null: none may be added. */
  readonly scaleOutStep: number | null;
}

/** Why a rule, or one of its targets, does not hold today (CHG-1). */
export const VOID_REASONS = ['WITHDRAWN', 'NOT_PERIOD', 'PRICE_INVERTED'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** One side of a rule as it is today: its open plans. */
export interface UpgradeSide {
  readonly state: SpecificationState;
  readonly plans: readonly PricePlan[];
}

function priceOf(side: UpgradeSide, periodType: PeriodType): bigint | undefined {
  return side.plans.find((plan) => plan.periodType === periodType)?.price ?? undefined;
}

/** CHG-1: a side must be on sale and billed by period. Null when it holds. */
export function voidReasonOf(side: UpgradeSide): VoidReason | null {
  if (side.state !== 'ON_SALE') return 'WITHDRAWN';
  return side.plans.some((plan) => plan.chargingMode === 'PERIOD') ? null : 'NOT_PERIOD';
}

/**
 * CHG-1: a target must hold by itself, be sold for a period that the original is sold for, and cost no less than it
 * for any of them. Null when it holds.
 */
export function voidReasonOfTarget(from: UpgradeSide, to: UpgradeSide): VoidReason | null {
  const own = voidReasonOf(to);
  if (own) return own;
  const shared = (['MONTH', 'YEAR'] as const).flatMap((periodType) => {
    const [before, after] = [priceOf(from, periodType), priceOf(to, periodType)];
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  if (shared.length === 0) return 'NOT_PERIOD';
  return shared.some(({ before, after }) => after < before) ? 'PRICE_INVERTED' : null;
}
