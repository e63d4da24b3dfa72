/** The door of pricing: pure arithmetic from a frozen plan and a selection to an amount. */
export { type ChangeQuote, type ChangeSide, quoteChange, type RemainingMonth } from './change.ts';
export { PeriodCount, QuantityStep } from './pricing.errors.ts';
export {
  carry,
  type InputPart,
  type PriceLine,
  type Quote,
  type QuotedPlan,
  quotePeriod,
  rateFixed,
  type Selection,
} from './pricing.ts';
