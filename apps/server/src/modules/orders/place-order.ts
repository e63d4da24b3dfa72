import { minorToText, news, type ResourceId, wrongField } from '@jishi/protocol';
import { newOrderId } from '../../platform/ids/ids.ts';
import { telling } from '../../platform/outbox/outbox.ts';
import { setting } from '../../platform/settings/settings.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getPlan, getSellablePlan } from '../catalog/index.ts';
import { walletBalance } from '../ledger/index.ts';
import { Arrears, OrderPendingExists, OrderUnderWay } from './order.errors.ts';
import * as orders from './order.repository.ts';
import { draw, mustCost, type Order, type Wish } from './order.ts';

/** ORD-3. */
export const orderValidityDays = setting('orders.validity_days', 7);

export interface Purchase {
  readonly accountId: string;
  readonly userId: string;
  readonly planId: string;
  /** Null for an on-demand plan. */
  readonly periodCount: number | null;
  readonly seats: number | null;
  readonly autoRenew: boolean;
  readonly agreed: boolean;
  /** What the buyer saw; null skips the comparison. */
  readonly expectedDue: bigint | null;
}

/** A new purchase (NEW) or the opening of an on-demand service (ON_DEMAND_OPEN, amount zero). */
export async function placeOrder(ctx: WriteContext, purchase: Purchase): Promise<Order> {
  const [plan, balance, validityDays] = await Promise.all([
    getSellablePlan(ctx, purchase.planId),
    walletBalance(ctx, purchase.accountId),
    orderValidityDays.get(ctx),
  ]);
  mustAgree(purchase.agreed);
  mustNotOwe(balance);
  const wish: Omit<Wish, 'id'> = {
    accountId: purchase.accountId,
    userId: purchase.userId,
    type: plan.chargingMode === 'ON_DEMAND' ? 'ON_DEMAND_OPEN' : 'NEW',
    plan,
    periodCount: purchase.periodCount,
    seats: purchase.seats,
    autoRenew: purchase.autoRenew,
    resourceId: null,
    now: ctx.now,
    validityDays,
  };
  return place(ctx, wish, purchase.expectedDue);
}

export interface Renewal {
  readonly accountId: string;
  readonly userId: string | null;
  readonly resourceId: ResourceId;
  /** As answered by the catalogue's getRenewablePlan: the price of today (REN-13). */
  readonly planId: string;
  readonly periodCount: number;
  readonly seats: number | null;
  /** True for the nightly run (AUTO_RENEW), false for the buyer's click (RENEW). */
  readonly auto: boolean;
}

/** One more stretch of a term. Refused while the resource has an unpaid order (ORD-4); allowed in arrears (13.6). */
export async function placeRenewal(ctx: WriteContext, renewal: Renewal): Promise<Order> {
  const plan = await getPlan(ctx, renewal.planId);
  // What a change under way makes of the resource is not known yet, so its price of a renewal is not either.
  const changing = (await orders.laterOrdersOf(ctx.tx, renewal.resourceId)).find(
    ({ type, state }) => type === 'CHANGE' && state === 'PROCESSING',
  );
  if (changing) throw new OrderUnderWay({ orderId: changing.id });
  return place(
    ctx,
    {
      accountId: renewal.accountId,
      userId: renewal.userId,
      type: renewal.auto ? 'AUTO_RENEW' : 'RENEW',
      plan,
      periodCount: renewal.periodCount,
      seats: renewal.seats,
      autoRenew: false,
      resourceId: renewal.resourceId,
      now: ctx.now,
      validityDays: await orderValidityDays.get(ctx),
    },
    null,
  );
}

/** Draws the order and saves it; another price than the buyer saw is refused (4.3), and so is a second unpaid one (ORD-4). */
export async function place(
  ctx: WriteContext,
  wish: Omit<Wish, 'id'>,
  expectedDue: bigint | null,
  drawn: (wish: Wish) => Order = draw,
): Promise<Order> {
  // A number may be taken (six characters a minute): once more, then it is a bug.
  for (let attempt = 1; attempt <= 2; attempt++) {
    const order = drawn({ ...wish, id: newOrderId(ctx.now) });
    mustCost(order, expectedDue);
    const { id, accountId, sellerId, type } = order;
    const created = news('order.created', id, { orderId: id, accountId, sellerId, orderType: type });
    if (await orders.insertOrder(ctx.tx, order, ctx.actor, telling(ctx, [created], 'ordered'))) return order;
    const pending = wish.resourceId && (await orders.pendingOrderOfResource(ctx.tx, wish.resourceId));
    if (pending) throw new OrderPendingExists({ orderId: pending });
  }
  throw new Error('Two order numbers in a row were taken');
}

export function mustAgree(agreed: boolean): void {
  if (agreed) return;
  throw wrongField('body.agreed', 'const', {
    'zh-CN': '请先阅读并同意协议',
    en: 'Read and accept the agreements first',
  });
}

/** 13.6: nothing new while money is owed. */
export function mustNotOwe(balance: bigint): void {
  if (balance >= 0n) return;
  throw new Arrears({ missing: (-balance).toString(), missingText: minorToText(-balance) });
}
