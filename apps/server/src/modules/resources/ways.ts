import type { LocalText, PeriodType } from '@jishi/protocol';
import type { ReadContext } from '../../platform/world/world.ts';
import { getRenewablePlan, type PricePlan, type UpgradeOffer, upgradeOfferOf } from '../catalog/index.ts';
import { isUpgradable } from './lifecycle.ts';
import { ResourceNotUpgradable } from './resource.errors.ts';
import type { Resource } from './resource.ts';
import { allowedSeats, type SeatRange } from './seats.ts';

export interface Upgradable extends Resource {
  readonly expiresAt: Date;
  readonly periodType: PeriodType;
  readonly periodCount: number;
}

/** CHG-4, the part that the resource's own state decides. */
export function mustBeUpgradable(resource: Resource): Upgradable {
  const { expiresAt, periodType, periodCount } = resource;
  if (!isUpgradable(resource) || !expiresAt || !periodType || !periodCount) {
    throw new ResourceNotUpgradable({ state: resource.state, chargingMode: resource.chargingMode });
  }
  return { ...resource, expiresAt, periodType, periodCount };
}

/** One thing that a resource may become: the plan that it would be on, and how many seats it may have there. */
export interface Way {
  readonly skuCode: string;
  readonly name: LocalText;
  readonly features: readonly LocalText[];
  readonly plan: PricePlan;
  readonly plans: readonly PricePlan[];
  readonly seats: SeatRange | null;
}

/** Every way that the seller's rule opens to this resource today (CHG-1): other SKUs, and more seats of its own. */
export async function waysOf(ctx: ReadContext, resource: Upgradable, own: PricePlan): Promise<Way[]> {
  const offer = await upgradeOfferOf(ctx, resource);
  if (!offer) return [];
  const held = (own.seats?.included ?? 0) + (resource.seats ?? 0);
  const others = offer.targets.flatMap((spec): Way[] => {
    const plan = spec.plans.find(({ periodType }) => periodType === resource.periodType);
    if (!plan) return [];
    const seats = plan.seats && allowedSeats(plan.seats, { atLeast: held });
    // So many seats as the buyer has now do not fit in there.
    if (plan.seats && !seats) return [];
    return [
      { skuCode: spec.skuCode, name: spec.name, features: spec.features, plan, plans: spec.plans, seats },
    ];
  });
  const more = moreSeats(resource, own, offer);
  return more ? [...others, more] : others;
}

function moreSeats(resource: Upgradable, own: PricePlan, offer: UpgradeOffer): Way | undefined {
  const { seats: rule } = own;
  if (!rule || resource.seats === null || offer.scaleOutStep === null) return undefined;
  const seats = allowedSeats(rule, { above: resource.seats, step: rule.step * offer.scaleOutStep });
  if (!seats) return undefined;
  const name = resource.specificationName;
  return { skuCode: resource.skuCode, name, features: [], plan: own, plans: [own], seats };
}

/** Empty where the resource's own state or its seller's rules offer nothing. */
export async function offeredWays(ctx: ReadContext, resource: Resource): Promise<Way[]> {
  if (!isUpgradable(resource) || !resource.expiresAt) return [];
  const upgradable = mustBeUpgradable(resource);
  return waysOf(ctx, upgradable, await getRenewablePlan(ctx, upgradable));
}
