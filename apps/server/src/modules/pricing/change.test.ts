import { exact, unitPrice } from '@jishi/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeOf, monthsOf, overRemaining, quoteChange } from './change.ts';
import type { QuotedPlan } from './index.ts';

const text = (word: string) => ({ 'zh-CN': word, en: word });
/** Bought 2025-04-08 for one month, valid to 2025-05-08, changed 2025-04-18 (chapter 11, worked). */
const remaining = [
  { month: '2025-04', days: 12, of: 30 },
  { month: '2025-05', days: 8, of: 31 },
];
const R = monthsOf(remaining);

const plan = (price: bigint, over: Partial<QuotedPlan> = {}): QuotedPlan => ({
  price,
  seats: null,
  periodType: 'MONTH',
  maxPeriods: 9,
  ...over,
});
const seats = (yuan: string) => ({
  name: text('members'),
  unit: text('member'),
  included: 0,
  min: 0,
  max: 100,
  step: 1,
  unitPrice: unitPrice(yuan),
});

describe('the worked table of chapter 11', () => {
  // The shop has linear prices; the other models are there as soon as they are sold, by the same two steps.
  it.each([
    ['upgrade 300 → 500 at 0.9', ['500', '0.9'], ['300', '0.9'], 11_845n],
    ['tier prices, 8 → 15: 7 at 40', [exact(40).times(7).toFixed(), '1'], ['0', '1'], 18_426n],
    ['tier prices, 8 → 15, before 2023-06-12', ['200', '1'], ['0', '1'], 13_161n],
    ['step prices, 8 → 15: 700 − 400', ['700', '1'], ['400', '1'], 19_742n],
    ['linear 45, 8 → 15', ['675', '1'], ['360', '1'], 20_729n],
  ] as const)('%s', (_name, to, from, fee) => {
    const side = ([monthly, discount]: readonly [string, string]) =>
      overRemaining(exact(monthly), R, exact(discount));
    expect(feeOf(side(to), side(from))).toBe(fee);
  });

  it('shows both sides of the upgrade as the table does', () => {
    expect(overRemaining(exact(500), R, exact('0.9')).toFixed(2)).toBe('296.13');
    expect(overRemaining(exact(300), R, exact('0.9')).toFixed(2)).toBe('177.68');
  });
});

describe('quoteChange', () => {
  it('is the difference of both sides over R', () => {
    const quote = quoteChange({
      from: { plan: plan(30_000n), seats: null },
      to: { plan: plan(50_000n), seats: null },
      remaining,
    });
    expect(quote).toMatchObject({
      months: '0.65806452',
      from: { monthly: '300', whole: '197.41935484' },
      to: { monthly: '500', whole: '329.03225806' },
      due: 13_161n,
    });
  });

  it('charges added seats linearly: 8 → 15 at 45 is 207.29', () => {
    const counted = plan(0n, { seats: seats('45') });
    const quote = quoteChange({
      from: { plan: counted, seats: 8 },
      to: { plan: counted, seats: 15 },
      remaining,
    });
    expect(quote.due).toBe(20_729n);
  });

  it('takes a twelfth of a yearly price, and rounds once (MON-3)', () => {
    const quote = quoteChange({
      from: { plan: plan(120_000n, { periodType: 'YEAR' }), seats: null },
      to: { plan: plan(20_000n), seats: null },
      remaining,
    });
    expect(quote.from.monthly).toBe('100');
    expect(quote.due).toBe(6_581n);
  });

  it('is never below zero', () => {
    const quote = quoteChange({
      from: { plan: plan(50_000n), seats: null },
      to: { plan: plan(30_000n), seats: null },
      remaining,
    });
    expect(quote.due).toBe(0n);
  });

  it('grows with the new price and shrinks with the days that are gone', () => {
    const due = (to: bigint, day: number) =>
      quoteChange({
        from: { plan: plan(10_000n), seats: null },
        to: { plan: plan(to), seats: null },
        remaining: [{ month: '2025-04', days: 30 - day, of: 30 }],
      }).due;
    fc.assert(
      fc.property(fc.bigInt(10_000n, 900_000n), fc.nat(20), (to, day) => {
        expect(due(to + 100n, day) >= due(to, day)).toBe(true);
        expect(due(to, day) >= due(to, day + 1)).toBe(true);
      }),
    );
  });
});
