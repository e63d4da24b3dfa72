import { describe, expect, it } from 'vitest';
import type { ProductPage } from './product-detail.data.ts';
import { priceOf, readSelection, termsOf, unitTimes } from './selection.ts';

const text = (s: string) => ({ 'zh-CN': s, en: s });
const seats = {
  name: text('Members'),
  unit: text('people'),
  included: 10,
  min: 0,
  max: 100,
  step: 1,
  unitPrice: '18.005',
};
const plan = (planId: string, periodType: 'MONTH' | 'YEAR', price: string) => ({
  planId,
  skuCode: 's',
  chargingMode: 'PERIOD' as const,
  periodType,
  currency: 'CNY' as const,
  price,
  seats,
  items: [],
  maxPeriods: periodType === 'MONTH' ? 9 : 3,
});
const product = {
  specifications: [
    {
      specId: 'team',
      skuCode: 's',
      name: text('Team'),
      features: [],
      kind: 'PERIOD',
      plans: [plan('m', 'MONTH', '29900'), plan('y', 'YEAR', '298800')],
    },
  ],
} as unknown as ProductPage;

describe('selection', () => {
  it('offers the terms that are priced', () => {
    expect(termsOf(product.specifications[0]!).map((t) => t.value)).toEqual([
      '1:MONTH',
      '3:MONTH',
      '6:MONTH',
      '1:YEAR',
      '2:YEAR',
      '3:YEAR',
    ]);
  });
  it('reads the choice from the address and mends what is wrong', () => {
    expect(readSelection(product, { spec: 'team', term: '2:YEAR', seats: '4' })).toMatchObject({
      periodCount: 2,
      seats: 4,
      plan: { planId: 'y' },
    });
    expect(readSelection(product, { spec: 'none', term: '99:MONTH', seats: '-1' })).toMatchObject({
      periodCount: 1,
      seats: 0,
      plan: { planId: 'm' },
    });
  });
  it('adds up exactly as the server does, rounding once', () => {
    const selection = readSelection(product, { term: '3:MONTH', seats: '1' })!;
    expect(priceOf(selection)).toEqual({ base: 89700n, seats: 5402n, due: 95102n });
    expect(unitTimes('0.00034567', 1000)).toBe(35n);
  });
});
