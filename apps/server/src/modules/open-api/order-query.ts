import { Refusal } from '@jishi/protocol';
import { formatSeconds } from '@jishi/protocol/seller/index.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { getPlan } from '../catalog/index.ts';
import { getAccount } from '../identity/index.ts';
import { getOrder, type Order, type OrderLine } from '../orders/index.ts';
import { getResource } from '../resources/index.ts';
import { sellerOf } from '../sellers/index.ts';
import { mockOrder } from './mock-orders.ts';

/** What the published answer calls OrderInfo; members of section 11.2, nothing else. */
export type OrderInfo = Readonly<Record<string, unknown>>;

const ORDER_TYPE: Record<Order['type'], string> = {
  NEW: 'NEW',
  ON_DEMAND_OPEN: 'NEW',
  RENEW: 'RENEW',
  AUTO_RENEW: 'RENEW',
  CHANGE: 'CHANGE',
};

/**
 * One of the actor's own sales as the published order query answers it (11.2), or a MOCK order, which every seller has.
 * Undefined for an order that is not there or another seller's: the answer does not tell which.
 */
export async function orderInfoOf(
  ctx: ReadContext,
  orderId: string,
  lineId: string | undefined,
): Promise<OrderInfo | undefined> {
  const seller = await sellerOf(ctx);
  const mock = mockOrder(orderId, lineId, ctx.now);
  if (mock) return mock;
  const order = await found(getOrder(ctx, orderId as Order['id']));
  if (!order || order.sellerId !== seller.id) return undefined;
  const lines = order.lines.filter((line) => lineId === undefined || line.id === lineId);
  if (lines.length === 0) return undefined;
  const buyer = await getAccount(ctx, order.accountId);
  return {
    orderId: order.id,
    orderType: ORDER_TYPE[order.type],
    createTime: formatSeconds(order.createdAt),
    orderLine: await Promise.all(lines.map((line) => lineInfo(ctx, order, line))),
    // Phone and e-mail only where the buyer agreed; nobody can agree yet.
    buyerInfo: { customerId: buyer.id, customerName: buyer.name },
  };
}

async function lineInfo(ctx: ReadContext, order: Order, line: OrderLine) {
  const plan = await getPlan(ctx, line.planId);
  const resource = order.resourceId ? await found(getResource(ctx, order.resourceId)) : undefined;
  const isPeriod = line.chargingMode === 'PERIOD';
  return {
    orderLineId: line.id,
    chargingMode: line.chargingMode,
    ...(isPeriod ? { periodType: line.periodType?.toLowerCase(), periodNumber: line.periodCount } : {}),
    // The last second of the half-open term.
    ...(isPeriod && resource?.expiresAt
      ? { expireTime: formatSeconds(new Date(resource.expiresAt.getTime() - 1000)) }
      : {}),
    orderAmount: Number(line.amount) / 100,
    productInfo: [
      {
        productId: line.planId,
        skuCode: line.skuCode,
        ...(line.seats === null ? {} : { linearValue: (plan.seats?.included ?? 0) + line.seats }),
        productName: [line.productName['zh-CN'], line.specificationName['zh-CN']].join(','),
      },
    ],
  };
}

async function found<T>(load: Promise<T>): Promise<T | undefined> {
  try {
    return await load;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not_found') return undefined;
    throw error;
  }
}
