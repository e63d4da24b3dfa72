import { type Exact, exact, minorToText, refuseField, roundToMinor, type UnitPrice } from '@jishi/protocol';
import type { PricePlan } from '../catalog/index.ts';
import { PeriodCount, QuantityStep } from './pricing.errors.ts';

/** Where the numbers stood in the input: checkout sends a body, the public quote a query. */
export type InputPart = 'body' | 'query';

export interface Selection {
  readonly periodCount: number;
  /** How many of the numeric attribute; null means the least that may be chosen. */
  readonly seats: number | null;
}

export interface PriceLine {
  readonly code: 'BASE' | 'SEATS';
  readonly quantity: number;
  readonly periods: number;
  /** Decimal yuan for one unit and one period, as shown in the breakdown. */
  readonly unit: string;
  readonly amount: bigint;
}

/** List − discount = due (MON-6). There are no discounts yet. */
export interface Quote {
  readonly lines: readonly PriceLine[];
  readonly list: bigint;
  readonly discount: bigint;
  readonly due: bigint;
}

export type QuotedPlan = Pick<PricePlan, 'price' | 'seats' | 'periodType' | 'maxPeriods'>;

/**
 * Price of a period selection: (base + unit price × quantity) × periods (seller spec 6.4, linear). The
 * numeric part is multiplied exactly and rounded once, half-up, per line (MON-3); the base is whole minor
 * units already, so the parts add up to the whole.
 */
export function quotePeriod(plan: QuotedPlan, selection: Selection, part: InputPart = 'body'): Quote {
  const { periodCount } = selection;
  if (plan.price === null) throw new TypeError('An on-demand plan has no price for a period');
  if (!Number.isSafeInteger(periodCount) || periodCount < 1 || periodCount > plan.maxPeriods) {
    throw refuseField(PeriodCount, `${part}.periodCount`, { periodCount, max: plan.maxPeriods });
  }
  const lines: PriceLine[] = [
    {
      code: 'BASE',
      quantity: 1,
      periods: periodCount,
      unit: minorToText(plan.price),
      amount: plan.price * BigInt(periodCount),
    },
  ];
  const quantity = chosenSeats(plan, selection.seats, part);
  if (plan.seats && quantity > 0) {
    const yuan = exact(plan.seats.unitPrice).times(quantity).times(periodCount);
    lines.push({
      code: 'SEATS',
      quantity,
      periods: periodCount,
      unit: plan.seats.unitPrice,
      amount: roundToMinor(yuan),
    });
  }
  const list = lines.reduce((sum, line) => sum + line.amount, 0n);
  return { lines, list, discount: 0n, due: list };
}

function chosenSeats(plan: QuotedPlan, seats: number | null, part: InputPart): number {
  const rule = plan.seats;
  if (!rule) {
    if (seats === null || seats === 0) return 0;
    throw refuseField(QuantityStep, `${part}.seats`, { quantity: seats, min: 0, max: 0, step: 1 });
  }
  const quantity = seats ?? rule.min;
  const { min, max, step } = rule;
  if (!Number.isSafeInteger(quantity) || quantity < min || quantity > max || (quantity - min) % step !== 0) {
    throw refuseField(QuantityStep, `${part}.seats`, { quantity, min, max, step });
  }
  return quantity;
}

/** Fixed price mode (13.3): usage × unit price, exact, in yuan. Rounded only when it is posted. */
export function rateFixed(unitPrice: UnitPrice, usage: string): Exact {
  return exact(unitPrice).times(exact(usage));
}

/**
 * Small amounts add up (MON-4): the fee accrues at 8 decimals, whole minor units are deducted (truncated)
 * and the remainder is carried. `post / 100 + carried` equals the accrued sum exactly.
 */
export function carry(amountExact: Exact, carried: string): { post: bigint; carried: string } {
  if (amountExact.isNegative()) throw new RangeError('A fee that accrues is not negative');
  const total = amountExact.toDecimalPlaces(8, 4 /* half-up */).plus(exact(carried));
  const post = BigInt(total.times(100).toFixed(0, 1 /* towards zero */));
  return { post, carried: total.minus(exact(post).dividedBy(100)).toFixed(8) };
}
