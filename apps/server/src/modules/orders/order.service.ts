import {
  type DomainEvent,
  news,
  type OrderId,
  type OrderState,
  type OrderType,
  type ResourceId,
} from '@jishi/protocol';
import { decodeCursor } from '../../platform/http/cursor.ts';
import { telling } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { OrderNotFound } from './order.errors.ts';
import type { HistoryRow } from './order.mapping.ts';
import * as orders from './order.repository.ts';
import {
  cancel,
  complete,
  fail,
  type Order,
  type OrderAction,
  pay,
  settle,
  startRefunding,
} from './order.ts';

export async function getOrder(ctx: ReadContext, orderId: string): Promise<Order> {
  const order = await orders.orderById(ctx.db, orderId);
  if (!order) throw new OrderNotFound();
  return order;
}

/** The order with its row locked until the transaction ends. */
export async function lockOrder(ctx: WriteContext, orderId: string): Promise<Order> {
  const order = await orders.lockOrderById(ctx.tx, orderId);
  if (!order) throw new OrderNotFound();
  return order;
}

/** The unpaid order of a resource, which blocks every other one (ORD-4). */
export async function findPendingOrder(ctx: ReadContext, resourceId: string): Promise<OrderId | undefined> {
  return orders.pendingOrderOfResource(ctx.db, resourceId);
}

/** Renewals and changes of a resource, oldest first, with their states; its purchase is not among them. */
export async function laterOrdersOf(
  ctx: ReadContext,
  resourceId: string,
): Promise<readonly orders.OrderOfResource[]> {
  return orders.laterOrdersOf(ctx.db, resourceId);
}

/** PENDING_PAYMENT → CANCELLED, by the buyer, the timer or a conflict. */
export async function cancelOrder(ctx: WriteContext, orderId: string, reason: string): Promise<Order> {
  const order = await lockOrder(ctx, orderId);
  const cancelled = cancel(order, reason);
  const told = news('order.cancelled', order.id, { orderId: order.id, accountId: order.accountId, reason });
  await save(ctx, order, cancelled, 'cancel', reason, told);
  return cancelled;
}

/** 4.2: what was not paid for when a product is taken down is cancelled; whoever pays at this moment has paid. */
export async function cancelPurchasesOf(ctx: WriteContext, productId: string): Promise<void> {
  for (const orderId of await orders.pendingPurchasesOf(ctx.tx, productId)) {
    const { state } = await lockOrder(ctx, orderId);
    if (state === 'PENDING_PAYMENT') await cancelOrder(ctx, orderId, 'PRODUCT_DISCONTINUED');
  }
}

/**
 * PENDING_PAYMENT → PROCESSING. The payer has locked and moved the money in this transaction; an order that
 * was locked before may be handed in to spare the second look.
 */
export async function markPaid(
  ctx: WriteContext,
  orderId: string,
  amount: bigint,
  locked?: Order,
): Promise<Order> {
  const order = locked ?? (await lockOrder(ctx, orderId));
  const paid = pay(order, amount, ctx.now);
  const { id, accountId, sellerId, type } = paid;
  const told = news('order.paid', id, {
    orderId: id,
    accountId,
    sellerId,
    orderType: type,
    amount: amount.toString(),
  });
  await save(ctx, order, paid, 'pay', null, told);
  return paid;
}

/** PROCESSING → COMPLETED. Twice is the same as once. */
export async function completeOrder(ctx: WriteContext, orderId: string): Promise<void> {
  const order = await lockOrder(ctx, orderId);
  if (order.state === 'COMPLETED') return;
  const completed = complete(order, ctx.now);
  const { id, accountId, sellerId, type } = order;
  const told = news('order.completed', id, { orderId: id, accountId, sellerId, orderType: type });
  await save(ctx, order, completed, 'complete', null, told);
}

/** PROCESSING → FAILED (ORD-1). Its news makes the automatic refund. Twice is the same as once. */
export async function failOrder(ctx: WriteContext, orderId: string, reason: string): Promise<void> {
  const order = await lockOrder(ctx, orderId);
  if (order.failReason !== null) return;
  const failed = fail(order, reason);
  const { id, accountId, sellerId } = order;
  const told = news('order.failed', id, { orderId: id, accountId, sellerId, reason });
  await save(ctx, order, failed, 'fail', reason, told);
}

/** → REFUNDING: money is on its way back. */
export async function startRefund(ctx: WriteContext, orderId: string): Promise<Order> {
  const order = await lockOrder(ctx, orderId);
  const refunding = startRefunding(order);
  await save(ctx, order, refunding, 'refund', null, null);
  return refunding;
}

/** REFUNDING → REFUNDED or PARTIALLY_REFUNDED, after the ledger was credited in this transaction. */
export async function settleRefund(ctx: WriteContext, orderId: string, amount: bigint): Promise<Order> {
  const order = await lockOrder(ctx, orderId);
  const { order: settled, action } = settle(order, amount);
  const { id, accountId, sellerId } = order;
  const told = news('order.refunded', id, {
    orderId: id,
    accountId,
    sellerId,
    amount: amount.toString(),
  });
  await save(ctx, order, settled, action, null, told);
  return settled;
}

/** Names the resource that an order brought; the same one twice is fine. */
export async function attachResource(
  ctx: WriteContext,
  orderId: string,
  resourceId: ResourceId,
): Promise<void> {
  if (!(await orders.setResource(ctx.tx, orderId, resourceId))) {
    throw new Error(`Order ${orderId} is missing or has another resource than ${resourceId}`);
  }
}

async function save(
  ctx: WriteContext,
  before: Order,
  after: Order,
  action: OrderAction,
  reason: string | null,
  told: DomainEvent | null,
): Promise<void> {
  await orders.saveMove(ctx.tx, {
    from: before.state,
    order: after,
    action,
    at: ctx.now,
    actor: ctx.actor,
    reason,
    news: told && telling(ctx, [told]),
  });
}

export interface OrderSearch {
  readonly accountId?: string;
  readonly sellerId?: string;
  readonly state?: OrderState;
  readonly type?: OrderType;
  readonly q?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Newest first, one row more than `limit` when there is another page. */
export async function listOrders(ctx: ReadContext, search: OrderSearch): Promise<readonly Order[]> {
  const { cursor, ...filter } = search;
  const at = decodeCursor(cursor, ['instant', 'text']);
  const before = at ? { before: { createdAt: at[0] ?? '', id: at[1] ?? '' } } : {};
  return orders.ordersByFilter(ctx.db, { ...filter, ...before });
}

/** Every move of the order, oldest first. */
export async function historyOf(ctx: ReadContext, orderId: string): Promise<readonly HistoryRow[]> {
  return orders.historyOf(ctx.db, orderId);
}
