import {
  exact,
  type PeriodType,
  type ProductId,
  type RevisionId,
  type SellerId,
  type UnitPrice,
  unitPrice,
} from '@jishi/protocol';
import type { PricePlan } from './catalog.ts';
import type { CompleteContent, CompleteSpecification } from './content.ts';

export type Terms = Omit<PricePlan, 'planId'>;

export interface TermsFrame {
  readonly productId: ProductId;
  readonly sellerId: SellerId;
  readonly revisionId: RevisionId;
  readonly feeBasisPoints: number;
  readonly taxRate: string;
  readonly maxPeriods: { readonly [P in PeriodType]: number };
}

/** The terms that a specification of the form offers: one per period type, or one for on-demand. Pure. */
export function termsOf(
  spec: CompleteSpecification,
  skuCode: string,
  content: CompleteContent,
  frame: TermsFrame,
): readonly Terms[] {
  const common = {
    skuCode,
    productId: frame.productId,
    sellerId: frame.sellerId,
    revisionId: frame.revisionId,
    productName: content.name,
    specificationName: spec.name,
    currency: 'CNY',
    feeBasisPoints: frame.feeBasisPoints,
    taxRate: frame.taxRate,
  } as const;
  if (spec.kind === 'ON_DEMAND') {
    return [
      {
        ...common,
        chargingMode: 'ON_DEMAND',
        periodType: null,
        price: null,
        seats: null,
        items: spec.items.map((item) => ({ ...item, unitPrice: unitPrice(item.unitPrice) })),
        maxPeriods: 1,
      },
    ];
  }
  const prices = [
    ['MONTH', spec.monthly],
    ['YEAR', spec.yearly],
  ] as const;
  return prices.flatMap(([periodType, price]) =>
    price === null
      ? []
      : [
          {
            ...common,
            chargingMode: 'PERIOD' as const,
            periodType,
            price: BigInt(price),
            seats: spec.seats && {
              name: spec.seats.name,
              unit: spec.seats.unit,
              included: spec.seats.included,
              min: spec.seats.min,
              max: spec.seats.max,
              step: spec.seats.step,
              unitPrice: seatPrice(spec.seats, periodType),
            },
            items: [],
            maxPeriods: frame.maxPeriods[periodType],
          },
        ],
  );
}

/** A year of a unit costs its own price, or twelve months' worth. */
function seatPrice(
  seats: { readonly monthlyUnitPrice: string; readonly yearlyUnitPrice?: string },
  periodType: PeriodType,
): UnitPrice {
  if (periodType === 'MONTH') return unitPrice(seats.monthlyUnitPrice);
  return unitPrice(seats.yearlyUnitPrice ?? exact(seats.monthlyUnitPrice).times(12).toFixed());
}

/** True when a sold plan says the same as the new terms: then its id lives on (5.1). */
export function sameTerms(plan: Terms, terms: Terms): boolean {
  return fingerprint(plan) === fingerprint(terms);
}

// The revision is left out: an untouched price survives any number of revisions.
function fingerprint(terms: Terms): string {
  const local = (text: { 'zh-CN': string; en: string }) => [text['zh-CN'], text.en];
  const price = (text: string) => exact(text).toFixed();
  const { seats } = terms;
  return JSON.stringify([
    terms.chargingMode,
    terms.periodType,
    terms.price === null ? null : terms.price.toString(),
    local(terms.productName),
    local(terms.specificationName),
    terms.feeBasisPoints,
    terms.taxRate,
    terms.maxPeriods,
    seats && [
      local(seats.name),
      local(seats.unit),
      seats.included,
      seats.min,
      seats.max,
      seats.step,
      price(seats.unitPrice),
    ],
    terms.items.map((item) => [item.code, local(item.name), local(item.unit), price(item.unitPrice)]),
  ]);
}

/** What listing does to the plans of one SKU: untouched terms stay, the others are closed or made. Pure. */
export function replanned(
  current: readonly PricePlan[],
  wanted: readonly Terms[],
): { readonly close: readonly PricePlan[]; readonly open: readonly Terms[] } {
  const keeps = (plan: PricePlan) => wanted.some((terms) => sameTerms(plan, terms));
  return {
    close: current.filter((plan) => !keeps(plan)),
    open: wanted.filter((terms) => !current.some((plan) => sameTerms(plan, terms))),
  };
}
