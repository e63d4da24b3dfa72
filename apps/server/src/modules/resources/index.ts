/** The door of `resources`: what a buyer owns, from payment to release. */
import type { ReadContext } from '../../platform/world/world.ts';
import { ResourceNotFound } from './resource.errors.ts';
import * as resources from './resource.repository.ts';
import type { Resource } from './resource.ts';

export { updateAccess } from './access.ts';
export { upgradeForOrder } from './change.ts';
export { isUpgradable } from './lifecycle.ts';
export { abandonForOrder, claimInstance, createForOrder, openResource } from './open.ts';
export { type Renewed, renewForOrder } from './renew.ts';
export { ResourceNotFound, ResourceNotRenewable } from './resource.errors.ts';
export type { Access, FrozenReason, Resource, Segment } from './resource.ts';
export { firstTerm, lastDayOf } from './term.ts';

/** One resource, whoever owns it: callers check whose it is. */
export async function getResource(ctx: ReadContext, id: string): Promise<Resource> {
  const resource = await resources.find(ctx, id);
  if (!resource) throw new ResourceNotFound({ resourceId: id });
  return resource;
}

/** A seller's resources by instance id; ids that the seller never gave are missing from the map. */
export async function findByInstance(
  ctx: ReadContext,
  sellerId: string,
  instanceIds: readonly string[],
): Promise<Map<string, Resource>> {
  const found = await resources.byInstance(ctx, sellerId, instanceIds);
  return new Map(found.map((r) => [r.instanceId!, r]));
}
