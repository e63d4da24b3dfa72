import type { ReadContext } from '../../platform/world/world.ts';
import { accountIdOf } from '../identity/index.ts';
import { OrderNotFound } from './order.errors.ts';
import type { Order } from './order.ts';

/** A buyer sees the account's own orders; another account's order does not exist. */
export function mustOwn(ctx: ReadContext, order: Order): Order {
  if (order.accountId !== accountIdOf(ctx)) throw new OrderNotFound();
  return order;
}

/** A seller sees the orders of its own products. */
export function mustSell(sellerId: string, order: Order): Order {
  if (order.sellerId !== sellerId) throw new OrderNotFound();
  return order;
}

/** the seller learns who bought only as far as needed: 上海明远科技 → 上****技. */
export function maskName(name: string): string {
  const letters = [...name];
  const first = letters[0] ?? '*';
  return letters.length > 2 ? `${first}***${letters.at(-1)}` : `${first}***`;
}
