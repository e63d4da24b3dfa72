import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { getRenewablePlan, type PricePlan } from '../catalog/index.ts';
import { userIdOf } from '../identity/index.ts';
import {
  type FrozenChange,
  laterOrdersOf,
  type Order,
  OrderPendingExists,
  OrderUnderWay,
  placeChange,
  statesOfOrders,
} from '../orders/index.ts';
import { type InputPart, quoteChange, type RemainingMonth } from '../pricing/index.ts';
import { lockOwn } from './policy.ts';
import { UpgradeNotAllowed } from './resource.errors.ts';
import { getOwn } from './resource.queries.ts';
import type { Resource } from './resource.ts';
import { mustAllow } from './seats.ts';
import { remainingMonths } from './term.ts';
import { mustBeUpgradable, offeredWays, type Upgradable, type Way, waysOf } from './ways.ts';

export interface UpgradeWish {
  /** The SKU to change to; the resource's own to add seats only. */
  readonly skuCode?: string | undefined;
  readonly seats?: number | undefined;
}

const UNDER_WAY = ['PROCESSING', 'FAILED', 'REFUNDING'];

/** CHG-4: nothing else may be under way: an unpaid order, one that its seller has not confirmed, a refund. */
async function mustBeQuiet(ctx: ReadContext, resource: Resource): Promise<void> {
  const [purchase, later] = [
    await statesOfOrders(ctx, [resource.orderId]),
    await laterOrdersOf(ctx, resource.id),
  ];
  const unpaid = later.find(({ state }) => state === 'PENDING_PAYMENT');
  if (unpaid) throw new OrderPendingExists({ orderId: unpaid.id });
  const busy = [{ id: resource.orderId, state: purchase.get(resource.orderId) ?? '' }, ...later].find(
    ({ state }) => UNDER_WAY.includes(state),
  );
  if (busy) throw new OrderUnderWay({ orderId: busy.id });
}

/** The plan whose price counts for the new side: the one for the remaining duration, a year or more by the year (chapter 11). */
function pricedFor(way: Way, remaining: readonly RemainingMonth[]): PricePlan {
  const yearly = way.plans.find(({ periodType }) => periodType === 'YEAR');
  const monthly = way.plans.find(({ periodType }) => periodType === 'MONTH');
  const days = remaining.reduce((sum, month) => sum + month.days, 0);
  return (days >= 365 ? (yearly ?? monthly) : (monthly ?? yearly)) ?? way.plan;
}

interface Terms {
  readonly plan: PricePlan;
  readonly seats: number | null;
  readonly change: FrozenChange;
  readonly due: bigint;
}

/** What the wish costs now, and how (chapter 11). */
async function termsOf(
  ctx: ReadContext,
  resource: Upgradable,
  wish: UpgradeWish,
  part: InputPart,
): Promise<Terms> {
  const own = await getRenewablePlan(ctx, resource);
  const skuCode = wish.skuCode ?? resource.skuCode;
  const way = (await waysOf(ctx, resource, own)).find((one) => one.skuCode === skuCode);
  if (!way) throw new UpgradeNotAllowed({ skuCode });
  const seats = way.seats && mustAllow(way.seats, wish.seats, part);
  const isSame = skuCode === resource.skuCode;
  // More of the same is charged at the price that it was bought by.
  const remaining = remainingMonths(ctx.now, resource.expiresAt);
  const priced = isSame ? own : pricedFor(way, remaining);
  const quote = quoteChange({
    from: { plan: own, seats: resource.seats },
    to: { plan: priced, seats },
    remaining,
  });
  return {
    plan: way.plan,
    seats,
    due: quote.due,
    change: {
      remaining: quote.remaining,
      months: quote.months,
      from: {
        skuCode: resource.skuCode,
        specificationName: resource.specificationName,
        seats: resource.seats,
        pricedPlanId: own.planId,
        ...quote.from,
      },
      to: {
        skuCode,
        specificationName: way.plan.specificationName,
        seats,
        pricedPlanId: priced.planId,
        ...quote.to,
      },
    },
  };
}

/** What the buyer may choose, in the seller's order; more of the same comes last. */
export async function upgradeOptions(ctx: ReadContext, resourceId: string) {
  const resource = await getOwn(ctx, resourceId);
  const ways = await offeredWays(ctx, resource);
  return {
    ways: ways.map((way) => ({
      skuCode: way.skuCode,
      name: way.name,
      features: [...way.features],
      isSame: way.skuCode === resource.skuCode,
      seats: way.seats && {
        name: way.plan.seats!.name,
        unit: way.plan.seats!.unit,
        included: way.plan.seats!.included,
        ...way.seats,
      },
    })),
  };
}

/** The fee today with its derivation; refused as the order would be. */
export async function quoteUpgrade(ctx: ReadContext, resourceId: string, wish: UpgradeWish): Promise<Terms> {
  const resource = mustBeUpgradable(await getOwn(ctx, resourceId));
  await mustBeQuiet(ctx, resource);
  return termsOf(ctx, resource, wish, 'query');
}

/** Makes the CHANGE order; it is paid like any order, and is in force when the seller has confirmed it. */
export async function requestUpgrade(
  ctx: WriteContext,
  resourceId: string,
  wish: UpgradeWish & { readonly agreed: boolean; readonly expectedDue?: string | undefined },
): Promise<Order> {
  const resource = mustBeUpgradable(await lockOwn(ctx, resourceId));
  await mustBeQuiet(ctx, resource);
  const terms = await termsOf(ctx, resource, wish, 'body');
  return placeChange(ctx, {
    accountId: resource.accountId,
    userId: userIdOf(ctx),
    resourceId: resource.id,
    periodCount: resource.periodCount,
    expiresAt: resource.expiresAt,
    agreed: wish.agreed,
    expectedDue: wish.expectedDue === undefined ? null : BigInt(wish.expectedDue),
    ...terms,
  });
}
