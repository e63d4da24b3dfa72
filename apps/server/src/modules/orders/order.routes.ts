import {
  InvalidTransition,
  ORDER_TYPES,
  type OrderState,
  type OrderType,
  orderStates,
} from '@jishi/protocol';
import Type from 'typebox';
import { pageOf } from '../../platform/http/cursor.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { MinorUnits, Page, PageQuery } from '../../platform/http/shapes.ts';
import { PlanNotFound, PlanNotOnSale } from '../catalog/index.ts';
import { accountIdOf, userIdOf } from '../identity/index.ts';
import { PeriodCount, QuantityStep } from '../pricing/index.ts';
import { Arrears, OrderNotFound, PriceChanged } from './order.errors.ts';
import { mustOwn } from './order.policy.ts';
import { cancelOrder, getOrder, historyOf, listOrders, lockOrder } from './order.service.ts';
import { OrderDetailShape, OrderViewShape, toOrderDetail, toOrderView } from './order.views.ts';
import { placeOrder } from './place-order.ts';

export const OrderParams = Type.Object({ orderId: Type.String({ minLength: 1, maxLength: 64 }) });

// `type: [..., 'null']` and not a union: the validator would coerce null to 0 in a union's first branch.
const NullableCount = (maximum: number, description: string) =>
  Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 0, maximum, description });

const NewOrder = Type.Object(
  {
    planId: Type.String({ minLength: 1, maxLength: 64 }),
    periodCount: Type.Optional(NullableCount(120, 'Periods of the plan; null for an on-demand plan')),
    seats: Type.Optional(NullableCount(1_000_000, 'Of the numeric attribute; null takes the least')),
    autoRenew: Type.Optional(Type.Boolean({ default: false })),
    agreed: Type.Boolean({ description: 'The agreements were read and accepted; must be true' }),
    expectedDue: Type.Optional(
      Type.Unsafe<string | null>({
        ...MinorUnits,
        type: ['string', 'null'],
        description: 'The price the buyer saw; another one is refused with PRICE_CHANGED',
      }),
    ),
  },
  { additionalProperties: false },
);

export const ListQuery = {
  state: Type.Optional(Type.String({ enum: Object.keys(orderStates) })),
  type: Type.Optional(Type.String({ enum: [...ORDER_TYPES] })),
  q: Type.Optional(Type.String({ maxLength: 64, description: 'The beginning of the order number' })),
  ...PageQuery,
};

/** What a list's query says, with its words as the state table spells them. */
export function searchOf(query: {
  state?: string;
  type?: string;
  q?: string;
  cursor?: string;
  limit?: number;
}) {
  return {
    ...(query.state ? { state: query.state as OrderState } : {}),
    ...(query.type ? { type: query.type as OrderType } : {}),
    ...(query.q ? { q: query.q.trim() } : {}),
    ...(query.cursor ? { cursor: query.cursor } : {}),
    limit: query.limit ?? 20,
  };
}

export const buyerRoutes: readonly Route[] = [
  post('/api/orders', {
    id: 'orders.place',
    summary: 'Place an order: a purchase for a term, or the opening of an on-demand service',
    description:
      'The terms are frozen with the order (4.1). Prices are computed again; with `expectedDue` another price is refused (PRICE_CHANGED, `facts.due` is the new one). The order waits for its payment until `expiresAt` (ORD-3).',
    permission: 'order.create',
    idempotency: 'required',
    body: NewOrder,
    reply: OrderViewShape,
    status: 201,
    errors: [PlanNotFound, PlanNotOnSale, PeriodCount, QuantityStep, PriceChanged, Arrears],
    handle: async (ctx, { body }) =>
      toOrderView(
        await placeOrder(ctx, {
          accountId: accountIdOf(ctx),
          userId: userIdOf(ctx),
          planId: body.planId,
          periodCount: body.periodCount ?? null,
          seats: body.seats ?? null,
          autoRenew: body.autoRenew ?? false,
          agreed: body.agreed,
          expectedDue: body.expectedDue == null ? null : BigInt(body.expectedDue),
        }),
      ),
  }),
  get('/api/orders', {
    id: 'orders.list',
    summary: 'My orders, newest first',
    permission: 'order.read',
    query: Type.Object(ListQuery, { additionalProperties: false }),
    reply: Page(OrderViewShape),
    handle: async (ctx, { query }) => {
      const search = searchOf(query);
      const orders = await listOrders(ctx, { ...search, accountId: accountIdOf(ctx) });
      return pageOf(orders, search.limit, toOrderView, (o) => [o.createdAt, o.id]);
    },
  }),
  get('/api/orders/:orderId', {
    id: 'orders.get',
    summary: 'One of my orders, with its lines, its history and who must move next',
    permission: 'order.read',
    params: OrderParams,
    reply: OrderDetailShape,
    errors: [OrderNotFound],
    handle: async (ctx, { params }) => {
      const order = mustOwn(ctx, await getOrder(ctx, params.orderId));
      return toOrderDetail(order, await historyOf(ctx, order.id));
    },
  }),
  post('/api/orders/:orderId/cancel', {
    id: 'orders.cancel',
    summary: 'Cancel an order that is not paid yet',
    permission: 'order.create',
    params: OrderParams,
    reply: OrderViewShape,
    errors: [OrderNotFound, InvalidTransition],
    handle: async (ctx, { params }) => {
      mustOwn(ctx, await lockOrder(ctx, params.orderId));
      return toOrderView(await cancelOrder(ctx, params.orderId, 'BUYER'));
    },
  }),
];
