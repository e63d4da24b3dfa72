import Type from 'typebox';
import { pageOf } from '../../platform/http/cursor.ts';
import { get, type Route } from '../../platform/http/route.ts';
import { Page } from '../../platform/http/shapes.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { type Account, getAccount } from '../identity/index.ts';
import { sellerOf } from '../sellers/index.ts';
import { OrderNotFound } from './order.errors.ts';
import { mustSell } from './order.policy.ts';
import { ListQuery, OrderParams, searchOf } from './order.routes.ts';
import { getOrder, historyOf, listOrders } from './order.service.ts';
import type { Order } from './order.ts';
import {
  SaleDetailShape,
  SaleShape,
  StaffOrderDetailShape,
  StaffOrderShape,
  toSaleDetail,
  toSaleView,
  toStaffDetail,
  toStaffView,
} from './sales.views.ts';

export const salesRoutes: readonly Route[] = [
  get('/api/seller/orders', {
    id: 'sellerOrders.list',
    summary: 'Orders of my products, newest first',
    permission: 'seller.order.read',
    query: Type.Object(ListQuery, { additionalProperties: false }),
    reply: Page(SaleShape),
    handle: async (ctx, { query }) => {
      const search = searchOf(query);
      const { id } = await sellerOf(ctx);
      const orders = await listOrders(ctx, { ...search, sellerId: id });
      const buyers = await buyersOf(ctx, orders);
      return pageOf(
        orders,
        search.limit,
        (o) => toSaleView(o, buyers.get(o.accountId)!),
        (o) => [o.createdAt, o.id],
      );
    },
  }),
  get('/api/seller/orders/:orderId', {
    id: 'sellerOrders.get',
    summary: 'One order of my products, with its lines and history',
    permission: 'seller.order.read',
    params: OrderParams,
    reply: SaleDetailShape,
    errors: [OrderNotFound],
    handle: async (ctx, { params }) => {
      const { id } = await sellerOf(ctx);
      const order = mustSell(id, await getOrder(ctx, params.orderId));
      return toSaleDetail(order, await getAccount(ctx, order.accountId), await historyOf(ctx, order.id));
    },
  }),
];

export const staffRoutes: readonly Route[] = [
  get('/api/operator/orders', {
    id: 'operatorOrders.list',
    summary: 'All orders, newest first',
    permission: 'operator.order.read',
    query: Type.Object(
      {
        accountId: Type.Optional(Type.String({ maxLength: 64 })),
        sellerId: Type.Optional(Type.String({ maxLength: 64 })),
        ...ListQuery,
      },
      { additionalProperties: false },
    ),
    reply: Page(StaffOrderShape),
    handle: async (ctx, { query }) => {
      const search = {
        ...searchOf(query),
        ...(query.accountId ? { accountId: query.accountId } : {}),
        ...(query.sellerId ? { sellerId: query.sellerId } : {}),
      };
      const orders = await listOrders(ctx, search);
      const buyers = await buyersOf(ctx, orders);
      return pageOf(
        orders,
        search.limit,
        (o) => toStaffView(o, buyers.get(o.accountId)!),
        (o) => [o.createdAt, o.id],
      );
    },
  }),
  get('/api/operator/orders/:orderId', {
    id: 'operatorOrders.get',
    summary: 'One order with its lines and history',
    permission: 'operator.order.read',
    params: OrderParams,
    reply: StaffOrderDetailShape,
    errors: [OrderNotFound],
    handle: async (ctx, { params }) => {
      const order = await getOrder(ctx, params.orderId);
      return toStaffDetail(order, await getAccount(ctx, order.accountId), await historyOf(ctx, order.id));
    },
  }),
];

async function buyersOf(ctx: ReadContext, orders: readonly Order[]): Promise<ReadonlyMap<string, Account>> {
  const ids = [...new Set(orders.map((o) => o.accountId))];
  const buyers = await Promise.all(ids.map((id) => getAccount(ctx, id)));
  return new Map(buyers.map((b) => [b.id, b]));
}
