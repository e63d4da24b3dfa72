import { refuseField } from '@jishi/protocol';
import type { PlanSeats } from '../catalog/index.ts';
import { type InputPart, QuantityStep } from '../pricing/index.ts';

/** Quantities that may be chosen: min, min + step, … up to max. */
export interface SeatRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

type Rule = Pick<PlanSeats, 'included' | 'min' | 'max' | 'step'>;

/**
 * Quantities of a plan that a change may go to; null when there is none. `atLeast` counts what the plan includes:
 * nobody has less after an upgrade than before (7.3). `above` is what is added to, in steps that the seller set.
 */
export function allowedSeats(
  rule: Rule,
  from: { readonly atLeast: number } | { readonly above: number; readonly step: number },
): SeatRange | null {
  if ('above' in from) {
    const { above, step } = from;
    const most = above + Math.floor((rule.max - above) / step) * step;
    return most > above ? { min: above + step, max: most, step } : null;
  }
  const missing = Math.max(0, from.atLeast - rule.included - rule.min);
  const min = rule.min + Math.ceil(missing / rule.step) * rule.step;
  return min <= rule.max ? { min, max: rule.max, step: rule.step } : null;
}

/** The quantity chosen, the least when none is; refused outside of the range (6.4). */
export function mustAllow(range: SeatRange, seats: number | undefined, part: InputPart): number {
  const quantity = seats ?? range.min;
  const { min, max, step } = range;
  if (quantity < min || quantity > max || (quantity - min) % step !== 0) {
    throw refuseField(QuantityStep, `${part}.seats`, { quantity, min, max, step });
  }
  return quantity;
}
