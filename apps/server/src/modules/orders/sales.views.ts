import { shareOf } from '@jishi/protocol';
import Type, { type Static } from 'typebox';
import { MinorUnits } from '../../platform/http/shapes.ts';
import type { Account } from '../identity/index.ts';
import type { HistoryRow } from './order.mapping.ts';
import { maskName } from './order.policy.ts';
import type { Order } from './order.ts';
import { HistoryShape, OrderViewShape, toHistoryView, toOrderView } from './order.views.ts';

/** What a seller sees: the buyer's name masked, and its own share. */
export const SaleShape = Type.Object({
  ...OrderViewShape.properties,
  buyer: Type.Object({ name: Type.String({ description: 'Masked' }) }),
  feeBasisPoints: Type.Integer({ description: "The platform's fee, 500 = 5 %" }),
  /** Of what is due: amount × (1 − fee), half-up per line (15.5). */
  share: MinorUnits,
});
export const SaleDetailShape = Type.Object({ ...SaleShape.properties, history: Type.Array(HistoryShape) });

export function toSaleView(order: Order, buyer: Account): Static<typeof SaleShape> {
  const feeBasisPoints = order.lines[0]?.feeBasisPoints ?? 0;
  const share = order.lines.reduce((sum, l) => sum + shareOf(l.amount, 10_000 - l.feeBasisPoints), 0n);
  return {
    ...toOrderView(order),
    buyer: { name: maskName(buyer.name) },
    feeBasisPoints,
    share: share.toString(),
  };
}

export function toSaleDetail(
  order: Order,
  buyer: Account,
  history: readonly HistoryRow[],
): Static<typeof SaleDetailShape> {
  return { ...toSaleView(order, buyer), history: toHistoryView(order, history) };
}

/** What staff see: everything, with the buyer's name. */
export const StaffOrderShape = Type.Object({
  ...OrderViewShape.properties,
  accountId: Type.String(),
  accountName: Type.String(),
  feeBasisPoints: Type.Integer(),
});
export const StaffOrderDetailShape = Type.Object({
  ...StaffOrderShape.properties,
  history: Type.Array(HistoryShape),
});

export function toStaffView(order: Order, buyer: Account): Static<typeof StaffOrderShape> {
  return {
    ...toOrderView(order),
    accountId: order.accountId,
    accountName: buyer.name,
    feeBasisPoints: order.lines[0]?.feeBasisPoints ?? 0,
  };
}

export function toStaffDetail(
  order: Order,
  buyer: Account,
  history: readonly HistoryRow[],
): Static<typeof StaffOrderDetailShape> {
  return { ...toStaffView(order, buyer), history: toHistoryView(order, history) };
}
