import { type Exact, exact, roundToMinor } from '@jishi/protocol';
import type { QuotedPlan } from './pricing.ts';

/** What is left of one calendar month: `days` of its `of`. All of them are R of chapter 11. */
export interface RemainingMonth {
  /** `2025-04` */
  readonly month: string;
  readonly days: number;
  readonly of: number;
}

/** R as a number of months, exact to 60 digits. */
export function monthsOf(remaining: readonly RemainingMonth[]): Exact {
  return remaining.reduce((sum, { days, of }) => sum.plus(exact(days).dividedBy(of)), exact(0));
}

/** A price per month over R months at a discount (0.9 is ten per cent off): exact yuan. */
export function overRemaining(monthly: Exact, months: Exact, discount: Exact = exact(1)): Exact {
  return monthly.times(months).times(discount);
}

/** What is posted: to − from, floor 0, rounded half-up once (MON-3). */
export function feeOf(to: Exact, from: Exact): bigint {
  return to.greaterThan(from) ? roundToMinor(to.minus(from)) : 0n;
}

/** Yuan per month of a plan with so many seats; a year counts as twelve months. */
export function monthlyPrice(plan: Pick<QuotedPlan, 'price' | 'seats' | 'periodType'>, seats: number): Exact {
  if (plan.price === null) throw new TypeError('An on-demand plan has no price for a period');
  const base = exact(plan.price).dividedBy(100);
  const whole = plan.seats ? base.plus(exact(plan.seats.unitPrice).times(seats)) : base;
  return plan.periodType === 'YEAR' ? whole.dividedBy(12) : whole;
}

/** One side of a change, in decimal yuan with at most 8 decimals: for people, the fee is made from exact numbers. */
export interface ChangeSide {
  readonly monthly: string;
  /** Over the remaining months. */
  readonly whole: string;
}

export interface ChangeQuote {
  readonly remaining: readonly RemainingMonth[];
  /** R with 8 decimals. */
  readonly months: string;
  readonly from: ChangeSide;
  readonly to: ChangeSide;
  /** Minor units: to − from, floor 0. */
  readonly due: bigint;
}

interface PricedSide {
  readonly plan: Pick<QuotedPlan, 'price' | 'seats' | 'periodType'>;
  readonly seats: number | null;
}

const asText = (yuan: Exact) => yuan.toDecimalPlaces(8).toFixed();

/**
 * The fee of a change within the term (chapter 11, formula 1; formula 2 for linear prices is the same with one SKU on
 * both sides): newPrice × R − oldPrice × R, floor 0. There are no discounts yet.
 */
export function quoteChange(change: {
  readonly from: PricedSide;
  readonly to: PricedSide;
  readonly remaining: readonly RemainingMonth[];
}): ChangeQuote {
  const { remaining } = change;
  const months = monthsOf(remaining);
  const priced = ({ plan, seats }: PricedSide) => {
    const monthly = monthlyPrice(plan, seats ?? 0);
    return { monthly, whole: overRemaining(monthly, months) };
  };
  const side = ({ monthly, whole }: ReturnType<typeof priced>) => ({
    monthly: asText(monthly),
    whole: asText(whole),
  });
  const [from, to] = [priced(change.from), priced(change.to)];
  return {
    remaining,
    months: months.toFixed(8),
    from: side(from),
    to: side(to),
    due: feeOf(to.whole, from.whole),
  };
}
