import { minorToText, type PeriodType } from '@jishi/protocol';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { getRenewablePlan } from '../catalog/index.ts';
import { userIdOf } from '../identity/index.ts';
import { type Order, PriceChanged, placeRenewal } from '../orders/index.ts';
import { quotePeriod } from '../pricing/index.ts';
import { isRenewable } from './lifecycle.ts';
import { lockOwn } from './policy.ts';
import { ResourceNotRenewable } from './resource.errors.ts';
import { getOwn } from './resource.queries.ts';
import type { Resource } from './resource.ts';
import { renewalTerm } from './term.ts';

export interface RenewalWish {
  readonly periodType?: PeriodType | undefined;
  readonly periodCount: number;
  readonly seats?: number | undefined;
  /** What the buyer saw, in minor units. */
  readonly expectedDue?: string | undefined;
}

function mustBeRenewable(resource: Resource): { periodType: PeriodType; expiresAt: Date } {
  if (!isRenewable(resource) || !resource.expiresAt || !resource.periodType) {
    throw new ResourceNotRenewable({ state: resource.state, chargingMode: resource.chargingMode });
  }
  return { periodType: resource.periodType, expiresAt: resource.expiresAt };
}

/** REN-13: today's price, and the term that it buys from the original expiry (REN-11). */
export async function quoteRenewal(ctx: ReadContext, resourceId: string, wish: RenewalWish) {
  const resource = await getOwn(ctx, resourceId);
  const now = mustBeRenewable(resource);
  const periodType = wish.periodType ?? now.periodType;
  const plan = await getRenewablePlan(ctx, { skuCode: resource.skuCode, periodType });
  const seats = wish.seats ?? (plan.seats ? resource.seats : null);
  const quote = quotePeriod(plan, { periodCount: wish.periodCount, seats }, 'query');
  const term = renewalTerm(now.expiresAt, periodType, wish.periodCount);
  return {
    planId: plan.planId,
    periodType,
    periodCount: wish.periodCount,
    maxPeriods: plan.maxPeriods,
    seats,
    lines: quote.lines.map((line) => ({ ...line, amount: line.amount.toString() })),
    list: quote.list.toString(),
    discount: quote.discount.toString(),
    due: quote.due.toString(),
    currency: plan.currency,
    startsAt: term.startsAt.toISOString(),
    expiresAt: term.endsAt.toISOString(),
  };
}

/** Makes the RENEW order; it is paid like any order, and takes effect when the payment is known. */
export async function requestRenewal(
  ctx: WriteContext,
  resourceId: string,
  wish: RenewalWish,
): Promise<Order> {
  const resource = await lockOwn(ctx, resourceId);
  const now = mustBeRenewable(resource);
  const plan = await getRenewablePlan(ctx, {
    skuCode: resource.skuCode,
    periodType: wish.periodType ?? now.periodType,
  });
  const order = await placeRenewal(ctx, {
    accountId: resource.accountId,
    userId: userIdOf(ctx),
    resourceId: resource.id,
    planId: plan.planId,
    periodCount: wish.periodCount,
    seats: wish.seats ?? (plan.seats ? resource.seats : null),
    auto: false,
  });
  if (wish.expectedDue !== undefined && BigInt(wish.expectedDue) !== order.due) {
    throw new PriceChanged({
      due: order.due.toString(),
      expected: wish.expectedDue,
      dueText: minorToText(order.due),
      expectedText: minorToText(BigInt(wish.expectedDue)),
    });
  }
  return order;
}
