import { Decimal } from 'decimal.js';

export const CURRENCIES = ['CNY', 'USD', 'EUR'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** An amount in minor units (分, cents). Adding two currencies does not compile. */
export interface Money<C extends Currency = Currency> {
  readonly amount: bigint;
  readonly currency: C;
}

/** A unit price: decimal yuan with up to eight digits after the point (MON-3). Not Money: it is never posted. */
export type UnitPrice = string & { readonly __unitPrice: true };

const UNIT_PRICE = /^\d{1,10}(\.\d{1,8})?$/;

export function unitPrice(text: string): UnitPrice {
  if (!UNIT_PRICE.test(text)) throw new TypeError(`Not a unit price with up to 8 decimals: ${text}`);
  return text as UnitPrice;
}

export function money<C extends Currency>(amount: bigint, currency: C): Money<C> {
  return { amount, currency };
}

export function add<C extends Currency>(a: Money<C>, b: Money<C>): Money<C> {
  return { amount: a.amount + b.amount, currency: a.currency };
}

export function subtract<C extends Currency>(a: Money<C>, b: Money<C>): Money<C> {
  return { amount: a.amount - b.amount, currency: a.currency };
}

// 40 digits: a product of a 20-digit quantity and an 18-digit price stays exact.
const Exact = Decimal.clone({ precision: 60, toExpNeg: -30, toExpPos: 40 });
export type Exact = InstanceType<typeof Exact>;

/** Exact decimal arithmetic; text in, so that no binary fraction ever enters. */
export function exact(value: string | bigint | number | Exact): Exact {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError(`A fraction must come as text: ${value}`);
  }
  return new Exact(typeof value === 'bigint' ? value.toString() : value);
}

/** The one place where an amount in yuan becomes posted minor units: half-up, once (MON-3). */
export function roundToMinor(yuan: Exact): bigint {
  return BigInt(yuan.times(100).toFixed(0, Decimal.ROUND_HALF_UP));
}

/** Half-up share of a posted amount in basis points (1/10,000); negative amounts mirror positive ones. */
export function shareOf(amount: bigint, basisPoints: number): bigint {
  const sign = amount < 0n ? -1n : 1n;
  const scaled = amount * sign * BigInt(basisPoints);
  return sign * ((scaled + 5000n) / 10000n);
}

/** Splits an amount by weights: largest remainder, stable order; the parts add up to the whole. */
export function allocate(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, w) => sum + w, 0n);
  if (total <= 0n || weights.some((w) => w < 0n)) throw new RangeError('Weights must be positive in sum');
  const sign = amount < 0n ? -1n : 1n;
  const whole = amount * sign;
  const parts = weights.map((w) => (whole * w) / total);
  const remainders = weights.map((w, index) => ({ index, rest: (whole * w) % total }));
  let left = whole - parts.reduce((sum, p) => sum + p, 0n);
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of remainders) {
    if (left === 0n) break;
    parts[index] = parts[index]! + 1n;
    left -= 1n;
  }
  return parts.map((p) => p * sign);
}

/** Minor units as a plain decimal text, "1200.00"; screens format it, documents and CSV print it as is. */
export function minorToText(amount: bigint): string {
  const sign = amount < 0n ? '-' : '';
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
