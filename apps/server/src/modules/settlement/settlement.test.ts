import { shareOf } from '@jishi/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOver, nextPeriod, periodOf, runAt, split, totalsOf } from './settlement.ts';

const bj = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);

describe('the split of a line (15.5)', () => {
  it.each([
    [950_000n, 500, 902_500n],
    [37n, 500, 35n],
    [1n, 500, 1n],
    [10n, 500, 10n],
    [9n, 500, 9n],
    [0n, 500, 0n],
    [100n, 10_000, 0n],
    [100n, 0, 100n],
  ])('of %s at %s bp pays the seller %s', (base, fee, seller) => {
    expect(split(base, fee)).toEqual({ sellerAmount: seller, fee: base - seller });
  });
  it('always adds up, and totals are the sum of rounded lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 10_000 }))),
        (lines) => {
          const parts = lines.map(([base, bp]) => ({ base, ...split(base, bp) }));
          for (const p of parts) {
            expect(p.fee + p.sellerAmount).toBe(p.base);
            expect(p.sellerAmount >= 0n && p.sellerAmount <= p.base).toBe(true);
          }
          const totals = totalsOf(parts);
          expect(totals.sales).toBe(totals.fee + totals.payable);
          expect(totals.payable).toBe(lines.reduce((s, [b, bp]) => s + shareOf(b, 10_000 - bp), 0n));
        },
      ),
    );
  });
});

describe('periods are Beijing’s months', () => {
  it.each([
    ['2026-03-31 23:59:59', '202603'],
    ['2026-04-01 00:00', '202604'],
  ])('%s lies in %s', (at, period) => {
    expect(periodOf(bj(at))).toBe(period);
  });
  it('a period is over at 00:00 of the next one', () => {
    expect(isOver('202603', bj('2026-03-31 23:59:59'))).toBe(false);
    expect(isOver('202603', bj('2026-04-01 00:00'))).toBe(true);
    expect(nextPeriod('202612')).toBe('202701');
  });
  it('is run on the run day at 02:00', () => {
    expect(runAt('202603', 3)).toEqual(bj('2026-04-03 02:00'));
    expect(runAt('202612', 7)).toEqual(bj('2027-01-07 02:00'));
    expect(runAt('202601', 31)).toEqual(bj('2026-02-28 02:00'));
  });
});
