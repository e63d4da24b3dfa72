import { exact, unitPrice } from '@jishi/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carry, type QuotedPlan, quotePeriod, rateFixed } from './index.ts';

const text = (word: string) => ({ 'zh-CN': word, en: word });
const seats = (over: Partial<NonNullable<QuotedPlan['seats']>> = {}) => ({
  name: text('members'),
  unit: text('member'),
  included: 10,
  min: 0,
  max: 100,
  step: 5,
  unitPrice: unitPrice('12.5'),
  ...over,
});
const plan = (over: Partial<QuotedPlan> = {}): QuotedPlan => ({
  price: 9900n,
  seats: null,
  periodType: 'MONTH',
  maxPeriods: 9,
  ...over,
});

describe('quotePeriod', () => {
  it('is base times periods when there is nothing to count', () => {
    expect(quotePeriod(plan(), { periodCount: 3, seats: null })).toEqual({
      lines: [{ code: 'BASE', quantity: 1, periods: 3, unit: '99.00', amount: 29_700n }],
      list: 29_700n,
      discount: 0n,
      due: 29_700n,
    });
  });

  it('adds the numeric attribute linearly (seller spec 6.4)', () => {
    const quote = quotePeriod(plan({ seats: seats() }), { periodCount: 2, seats: 15 });
    expect(quote.lines[1]).toEqual({
      code: 'SEATS',
      quantity: 15,
      periods: 2,
      unit: '12.5',
      amount: 37_500n,
    });
    expect(quote.due).toBe(19_800n + 37_500n);
  });

  it('rounds half-up once, over quantity and periods together (MON-3)', () => {
    const tiny = plan({ price: 1n, seats: seats({ unitPrice: unitPrice('0.00125'), step: 1 }) });
    // 0.00125 × 1 × 4 = 0.005: rounded period by period it would vanish.
    expect(quotePeriod(tiny, { periodCount: 4, seats: 1 }).lines[1]?.amount).toBe(1n);
    expect(quotePeriod(tiny, { periodCount: 3, seats: 1 }).lines[1]?.amount).toBe(0n);
  });

  it('takes the least quantity when none is chosen', () => {
    const quote = quotePeriod(plan({ seats: seats({ min: 5 }) }), { periodCount: 1, seats: null });
    expect(quote.lines[1]?.quantity).toBe(5);
  });

  it.each([-1, 3, 101, 105, 2.5, Number.NaN])('refuses the quantity %s with QUANTITY_STEP', (quantity) => {
    expect(() => quotePeriod(plan({ seats: seats() }), { periodCount: 1, seats: quantity })).toThrow(
      'QUANTITY_STEP',
    );
  });

  it('refuses a quantity where there is nothing to count', () => {
    expect(() => quotePeriod(plan(), { periodCount: 1, seats: 1 })).toThrow('QUANTITY_STEP');
    expect(quotePeriod(plan(), { periodCount: 1, seats: 0 }).due).toBe(9900n);
  });

  it.each([0, -1, 10, 1.5])('refuses %s periods with PERIOD_COUNT, naming the field', (periodCount) => {
    const refused = () => quotePeriod(plan(), { periodCount, seats: null }, 'query');
    expect(refused).toThrow('PERIOD_COUNT');
    expect(refused).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'query.periodCount' })] }),
    );
  });

  const anyUnitPrice = fc
    .tuple(fc.nat(9_999), fc.nat(99_999_999))
    .map(([whole, rest]) => unitPrice(`${whole}.${String(rest).padStart(8, '0')}`));
  const anyPlan = fc
    .record({ price: fc.bigInt(1n, 10n ** 12n), unit: anyUnitPrice, step: fc.integer({ min: 1, max: 50 }) })
    .map(({ price, unit, step }) =>
      plan({ price, maxPeriods: 36, seats: seats({ unitPrice: unit, step, max: step * 1000 }) }),
    );

  it('parts add up to the whole, and list less discount is due (MON-6)', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 36 }), fc.nat(1000), (p, periodCount, k) => {
        const quote = quotePeriod(p, { periodCount, seats: k * (p.seats?.step ?? 1) });
        expect(quote.lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(quote.list);
        expect(quote.list - quote.discount).toBe(quote.due);
      }),
    );
  });

  it('never falls when more is bought, and stays within half a fen of the exact amount', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 35 }), fc.nat(999), (p, periodCount, k) => {
        const step = p.seats?.step ?? 1;
        const quote = quotePeriod(p, { periodCount, seats: k * step });
        expect(quotePeriod(p, { periodCount: periodCount + 1, seats: k * step }).due).toBeGreaterThan(
          quote.due,
        );
        expect(quotePeriod(p, { periodCount, seats: (k + 1) * step }).due).toBeGreaterThanOrEqual(quote.due);
        const yuan = exact(p.seats?.unitPrice ?? '0')
          .times(k * step)
          .plus(exact(p.price ?? 0n).dividedBy(100))
          .times(periodCount);
        expect(yuan.times(100).minus(exact(quote.due)).abs().lte(exact('0.5'))).toBe(true);
      }),
    );
  });
});

describe('metered amounts', () => {
  it('keeps products exact: 0.1 × 3 is 0.3', () => {
    expect(rateFixed(unitPrice('0.1'), '3').toFixed()).toBe('0.3');
    expect(rateFixed(unitPrice('0.00012'), '1234567').toFixed()).toBe('148.14804');
  });

  it('carries small amounts as the specification’s example does (MON-4)', () => {
    let carried = '0';
    const posted: [bigint, string][] = [];
    for (let hour = 1; hour <= 4; hour++) {
      const step = carry(exact('0.0034567'), carried);
      carried = step.carried;
      posted.push([step.post, step.carried]);
    }
    expect(posted).toEqual([
      [0n, '0.00345670'],
      [0n, '0.00691340'],
      [1n, '0.00037010'],
      [0n, '0.00382680'],
    ]);
  });

  it('posts 148.14 and carries 0.00804 for the token example (13.3)', () => {
    expect(carry(rateFixed(unitPrice('0.00012'), '1234567'), '0')).toEqual({
      post: 14_814n,
      carried: '0.00804000',
    });
  });

  it('loses and invents nothing over any sequence, and carries less than a fen', () => {
    const amount = fc
      .tuple(fc.nat(999), fc.nat(99_999_999))
      .map(([w, r]) => `${w}.${String(r).padStart(8, '0')}`);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
        let carried = '0';
        let post = 0n;
        for (const each of amounts) {
          const step = carry(exact(each), carried);
          carried = step.carried;
          post += step.post;
          expect(exact(carried).lt(exact('0.01')) && !exact(carried).isNegative()).toBe(true);
        }
        const sum = amounts.reduce((total, each) => total.plus(exact(each)), exact(0n));
        expect(exact(post).dividedBy(100).plus(exact(carried)).toFixed(8)).toBe(sum.toFixed(8));
      }),
    );
  });

  it('refuses a negative fee', () => {
    expect(() => carry(exact('-0.01'), '0')).toThrow(RangeError);
  });
});
