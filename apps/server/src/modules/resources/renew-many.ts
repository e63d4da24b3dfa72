import { Refusal } from '@jishi/protocol';
import type { WriteContext } from '../../platform/world/world.ts';
import type { Order } from '../orders/index.ts';
import { type RenewalWish, requestRenewal } from './renewals.ts';

export const RENEWALS_MAX = 200;

export interface RenewalOf extends RenewalWish {
  readonly resourceId: string;
}

/**
 * Renews several resources in one go: an order for each, or, when one is refused, none (9.2). The refusal names the
 * item. Orders come in the order of the wishes.
 */
export async function renewMany(ctx: WriteContext, wishes: readonly RenewalOf[]): Promise<Order[]> {
  const orders: Order[] = new Array(wishes.length);
  // Always locked in one order, so that two batches with the same resources wait instead of failing.
  const turns = wishes
    .map((wish, n) => ({ wish, n }))
    .sort((a, b) => (a.wish.resourceId < b.wish.resourceId ? -1 : 1));
  for (const { wish, n } of turns) {
    try {
      orders[n] = await requestRenewal(ctx, wish.resourceId, wish);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw atItem(error, n, wish.resourceId);
    }
  }
  return orders;
}

function atItem(refusal: Refusal, n: number, resourceId: string): Refusal {
  const text = { 'zh-CN': refusal.sentence('zh-CN'), en: refusal.sentence('en') };
  const field = { field: `body.items.${n}`, rule: refusal.code, text };
  return new Refusal(refusal.definition, { ...refusal.facts, resourceId }, [field], refusal.logged);
}
