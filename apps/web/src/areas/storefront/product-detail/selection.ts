import type { Plan, ProductPage, Specification } from './product-detail.data.ts';

/** What is chosen in the price block; kept in the address, so that it works without script and can be sent to a colleague. */
export interface Selection {
  readonly specification: Specification;
  readonly plan: Plan;
  readonly periodCount: number;
  readonly seats: number | null;
}

/** One offered term: `1:MONTH`. */
export interface Term {
  readonly value: string;
  readonly plan: Plan;
  readonly periodCount: number;
}

const MONTH_TERMS = [1, 3, 6];

/** The terms of a specification: 1, 3, 6 months and 1 to 3 years, as priced. */
export function termsOf(specification: Specification): Term[] {
  return specification.plans.flatMap((plan) => {
    if (plan.chargingMode !== 'PERIOD') return [];
    const counts = plan.periodType === 'MONTH' ? MONTH_TERMS : [1, 2, 3];
    return counts
      .filter((count) => count <= plan.maxPeriods)
      .map((periodCount) => ({ value: `${periodCount}:${plan.periodType}`, plan, periodCount }));
  });
}

/** Reads the choice from the address; whatever is missing or wrong falls back to the first possible one. */
export function readSelection(
  product: ProductPage,
  search: { spec?: unknown; term?: unknown; seats?: unknown },
): Selection | null {
  const specification =
    product.specifications.find((s) => s.specId === search.spec) ?? product.specifications[0];
  if (!specification) return null;
  const terms = termsOf(specification);
  const term = terms.find((t) => t.value === search.term) ?? terms[0];
  const plan = term?.plan ?? specification.plans[0];
  if (!plan) return null;
  const rule = plan.seats;
  const wanted = Number(search.seats);
  const seats = rule
    ? Number.isInteger(wanted) &&
      wanted >= rule.min &&
      wanted <= rule.max &&
      (wanted - rule.min) % rule.step === 0
      ? wanted
      : rule.min
    : null;
  return { specification, plan, periodCount: term?.periodCount ?? 1, seats };
}

/** Price of a period selection in minor units, as the server will quote it; null for on-demand. */
export function priceOf({
  plan,
  periodCount,
  seats,
}: Selection): { base: bigint; seats: bigint; due: bigint } | null {
  if (plan.price === null) return null;
  const base = BigInt(plan.price) * BigInt(periodCount);
  const extra = plan.seats && seats ? unitTimes(plan.seats.unitPrice, seats * periodCount) : 0n;
  return { base, seats: extra, due: base + extra };
}

/** Decimal yuan times a whole number, half-up to minor units (MON-3), without a float. */
export function unitTimes(unitPrice: string, count: number): bigint {
  const [whole = '0', fraction = ''] = unitPrice.split('.');
  const scaled = BigInt(whole + fraction.padEnd(8, '0')) * BigInt(count);
  return (scaled + 500_000n) / 1_000_000n;
}
