import { allowedActions, ORDER_TYPES, orderStates } from '@jishi/protocol';
import Type, { type Static } from 'typebox';
import { Currency, Instant, MinorUnits, NullableInstant, Text } from '../../platform/http/shapes.ts';
import type { HistoryRow } from './order.mapping.ts';
import { ballOf, type FrozenChange, type Order } from './order.ts';

const Nullable = <T extends Type.TSchema>(type: T) => Type.Union([type, Type.Null()]);

export const OrderStateShape = Type.String({
  enum: Object.keys(orderStates),
  description: 'Order state (buying spec 4.2)',
});
export const OrderTypeShape = Type.String({ enum: [...ORDER_TYPES] });

const SideShape = Type.Object({
  skuCode: Type.String(),
  specificationName: Text,
  seats: Nullable(Type.Integer()),
  monthly: Type.String({ description: 'Price per month, decimal yuan with at most 8 decimals' }),
  whole: Type.String({ description: 'Over the remaining months, decimal yuan with at most 8 decimals' }),
});
export const ChangeShape = Type.Object(
  {
    remaining: Type.Array(
      Type.Object({
        month: Type.String({ description: 'Calendar month in Beijing, `2025-04`' }),
        days: Type.Integer({ description: 'Days of it that are left' }),
        of: Type.Integer({ description: 'Days that it has' }),
      }),
    ),
    months: Type.String({ description: 'R: the remaining months, 8 decimals' }),
    from: SideShape,
    to: SideShape,
  },
  {
    description:
      'How the fee of a change was made (chapter 11): to.whole − from.whole, floor 0, rounded once',
  },
);

export const OrderLineShape = Type.Object({
  id: Type.String({ description: '`<orderId>-000001`' }),
  planId: Type.String(),
  skuCode: Type.String(),
  productId: Type.String(),
  productName: Text,
  specificationName: Text,
  chargingMode: Type.String({ enum: ['PERIOD', 'ON_DEMAND'] }),
  periodType: Nullable(Type.String({ enum: ['MONTH', 'YEAR'] })),
  periodCount: Nullable(Type.Integer()),
  seats: Nullable(Type.Integer()),
  amount: MinorUnits,
  autoRenew: Type.Boolean(),
  agreementVersion: Type.String(),
  change: Nullable(ChangeShape),
  priceLines: Type.Array(
    Type.Object({
      code: Type.String({ enum: ['BASE', 'SEATS'] }),
      quantity: Type.Integer(),
      periods: Type.Integer(),
      unit: Type.String({ description: 'Unit price, decimal yuan' }),
      amount: MinorUnits,
      name: Nullable(Text),
      measure: Nullable(Text),
    }),
  ),
});

export const OrderViewShape = Type.Object({
  id: Type.String(),
  sellerId: Type.String(),
  type: OrderTypeShape,
  state: OrderStateShape,
  /** From the state table: what can still happen. */
  actions: Type.Array(Type.String(), { description: 'Actions the state table allows now' }),
  currency: Currency,
  list: MinorUnits,
  discount: MinorUnits,
  due: MinorUnits,
  paid: MinorUnits,
  refunded: MinorUnits,
  createdAt: Instant,
  paidAt: NullableInstant,
  completedAt: NullableInstant,
  expiresAt: Type.String({ format: 'date-time', description: 'Until when it may be paid (ORD-3)' }),
  cancelReason: Nullable(Type.String()),
  failReason: Nullable(Type.String()),
  resourceId: Nullable(Type.String()),
  ball: Type.Object({
    holder: Nullable(Type.String({ enum: ['BUYER', 'SELLER', 'PLATFORM'] })),
    until: NullableInstant,
  }),
  lines: Type.Array(OrderLineShape),
});
export type OrderView = Static<typeof OrderViewShape>;

export function toChangeView({ remaining, months, from, to }: FrozenChange): Static<typeof ChangeShape> {
  const side = ({ pricedPlanId: _, ...shown }: FrozenChange['from']) => shown;
  return { remaining: remaining.map((month) => ({ ...month })), months, from: side(from), to: side(to) };
}

export function toOrderView(order: Order): OrderView {
  const ball = ballOf(order);
  return {
    id: order.id,
    sellerId: order.sellerId,
    type: order.type,
    state: order.state,
    actions: allowedActions(orderStates, order.state),
    currency: order.currency,
    list: order.list.toString(),
    discount: order.discount.toString(),
    due: order.due.toString(),
    paid: order.paid.toString(),
    refunded: order.refunded.toString(),
    createdAt: order.createdAt.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    completedAt: order.completedAt?.toISOString() ?? null,
    expiresAt: order.expiresAt.toISOString(),
    cancelReason: order.cancelReason,
    failReason: order.failReason,
    resourceId: order.resourceId,
    ball: { holder: ball.holder, until: ball.until?.toISOString() ?? null },
    lines: order.lines.map((line) => ({
      id: line.id,
      planId: line.planId,
      skuCode: line.skuCode,
      productId: line.productId,
      productName: line.productName,
      specificationName: line.specificationName,
      chargingMode: line.chargingMode,
      periodType: line.periodType,
      periodCount: line.periodCount,
      seats: line.seats,
      amount: line.amount.toString(),
      autoRenew: line.autoRenew,
      agreementVersion: line.agreementVersion,
      change: line.change && toChangeView(line.change),
      priceLines: [...line.priceLines],
    })),
  };
}

export const HistoryShape = Type.Object({
  action: Type.String({ description: '`place`, or an action of the state table' }),
  from: Nullable(OrderStateShape),
  to: OrderStateShape,
  at: Instant,
  by: Type.String({ enum: ['BUYER', 'SELLER', 'PLATFORM', 'SYSTEM'] }),
  reason: Nullable(Type.String()),
});

export const OrderDetailShape = Type.Object({
  ...OrderViewShape.properties,
  history: Type.Array(HistoryShape, { description: 'Every move of the order, oldest first' }),
});

export function toHistoryView(order: Order, history: readonly HistoryRow[]): Static<typeof HistoryShape>[] {
  return history.map((row) => ({
    action: row.action,
    from: row.from_state,
    to: row.to_state,
    at: row.at.toISOString(),
    by: whoMoved(order, row),
    reason: row.reason,
  }));
}

/** Whose hand it was, without names: the buyer's own, a seller's program, staff, or the house. */
function whoMoved(order: Order, { actor }: HistoryRow): 'BUYER' | 'SELLER' | 'PLATFORM' | 'SYSTEM' {
  if (actor.kind === 'SYSTEM' || actor.kind === 'VISITOR') return 'SYSTEM';
  if (actor.accountId === order.accountId) return 'BUYER';
  return actor.kind === 'PROGRAM' ? 'SELLER' : 'PLATFORM';
}

export function toOrderDetail(order: Order, history: readonly HistoryRow[]): Static<typeof OrderDetailShape> {
  return { ...toOrderView(order), history: toHistoryView(order, history) };
}
