import Type from 'typebox';
import { get, type Route } from '../../platform/http/route.ts';
import { MinorUnits } from '../../platform/http/shapes.ts';
import { facts, overview, salesByDay } from './report.repository.ts';

const NullableNumber = Type.Union([Type.Number(), Type.Null()]);

export const reportRoutes: readonly Route[] = [
  get('/api/facts', {
    id: 'facts.get',
    summary: 'What the home page says: products, sellers, opening time and first-try share of 30 days',
    permission: 'public',
    reply: Type.Object({
      products: Type.Integer(),
      sellers: Type.Integer(),
      openingSeconds: NullableNumber,
      firstTryPercent: NullableNumber,
    }),
    handle: (ctx) => facts(ctx),
  }),
  get('/api/operator/overview', {
    id: 'operatorOverview.get',
    summary: 'What waits for the operator, and whether the house is sound (ledger sum, news given up)',
    permission: 'operator.overview',
    reply: Type.Object({
      pendingReviews: Type.Integer(),
      pendingTopUps: Type.Integer(),
      failedCalls: Type.Integer({
        description:
          'Interface messages that were given up and can still be restarted; refunded orders do not count',
      }),
      retryingCalls: Type.Integer(),
      openTakedowns: Type.Integer({ description: 'Products that staff must decide about (ORD-7)' }),
      payableStatements: Type.Integer(),
      deadNews: Type.Integer(),
      ledgerSum: MinorUnits,
    }),
    handle: (ctx) => overview(ctx),
  }),
  get('/api/operator/sales', {
    id: 'operatorSales.byDay',
    summary: 'Paid and refunded amounts by Beijing day, today last',
    permission: 'operator.overview',
    query: Type.Object(
      { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, default: 30 })) },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      days: Type.Array(
        Type.Object({ day: Type.String(), orders: Type.Integer(), paid: MinorUnits, refunded: MinorUnits }),
      ),
    }),
    handle: async (ctx, { query }) => ({ days: await salesByDay(ctx, query.days ?? 30) }),
  }),
];
