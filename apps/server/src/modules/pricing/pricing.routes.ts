import Type from 'typebox';
import { get, type Route } from '../../platform/http/route.ts';
import { MinorUnits } from '../../platform/http/shapes.ts';
import { getProductHead, getSellablePlan, PlanNotFound, PlanNotOnSale } from '../catalog/index.ts';
import { OnDemandHasNoQuote, PeriodCount, QuantityStep } from './pricing.errors.ts';
import { quotePeriod } from './pricing.ts';

const QuoteView = Type.Object({
  planId: Type.String(),
  currency: Type.Literal('CNY'),
  periodType: Type.Enum(['MONTH', 'YEAR']),
  lines: Type.Array(
    Type.Object({
      code: Type.Enum(['BASE', 'SEATS']),
      quantity: Type.Integer(),
      periods: Type.Integer(),
      unit: Type.String({ description: 'Decimal yuan for one unit and one period' }),
      amount: MinorUnits,
    }),
  ),
  list: MinorUnits,
  discount: MinorUnits,
  due: MinorUnits,
});

export const pricingRoutes: readonly Route[] = [
  get('/api/products/:slug/quote', {
    id: 'products.quote',
    summary: 'What a selection costs, line by line; the order costs the same (MON-6)',
    permission: 'public',
    params: Type.Object({ slug: Type.String({ minLength: 1, maxLength: 60 }) }),
    query: Type.Object(
      {
        planId: Type.String({ minLength: 1, maxLength: 64 }),
        periodCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 120, default: 1 })),
        seats: Type.Optional(Type.Integer({ minimum: 0, maximum: 9_999_999 })),
      },
      { additionalProperties: false },
    ),
    reply: QuoteView,
    errors: [PlanNotFound, PlanNotOnSale, OnDemandHasNoQuote, PeriodCount, QuantityStep],
    handle: async (ctx, { params, query }) => {
      const plan = await getSellablePlan(ctx, query.planId);
      if ((await getProductHead(ctx, plan.productId)).slug !== params.slug) throw new PlanNotFound();
      if (plan.periodType === null) throw new OnDemandHasNoQuote();
      const quote = quotePeriod(
        plan,
        { periodCount: query.periodCount ?? 1, seats: query.seats ?? null },
        'query',
      );
      return {
        planId: plan.planId,
        currency: plan.currency,
        periodType: plan.periodType,
        lines: quote.lines.map((line) => ({ ...line, amount: line.amount.toString() })),
        list: quote.list.toString(),
        discount: quote.discount.toString(),
        due: quote.due.toString(),
      };
    },
  }),
];
