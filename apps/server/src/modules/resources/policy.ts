import { type ExpiryPolicy, news } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { accountIdOf } from '../identity/index.ts';
import { autoRenewAt, timed } from './lifecycle.ts';
import { mustLock } from './open.ts';
import { PolicyNotForOnDemand, ResourceNotFound, ResourceNotReleasable } from './resource.errors.ts';
import * as resources from './resource.repository.ts';
import type { Resource } from './resource.ts';
import { releaseNow } from './transitions.ts';

/** The actor's own resource, locked; anybody else's does not exist. */
export async function lockOwn(ctx: WriteContext, resourceId: string): Promise<Resource> {
  const resource = await mustLock(ctx, resourceId);
  if (resource.accountId !== accountIdOf(ctx)) throw new ResourceNotFound({ resourceId });
  return resource;
}

/** REN-20: what happens at expiry. NO_RENEW also stops the reminders; AUTO plans the deduction. */
export async function changePolicy(
  ctx: WriteContext,
  resourceId: string,
  wish: { policy: ExpiryPolicy; periodCount?: number },
): Promise<Resource> {
  const resource = await lockOwn(ctx, resourceId);
  if (resource.chargingMode === 'ON_DEMAND') throw new PolicyNotForOnDemand();
  const changed = {
    ...resource,
    expiryPolicy: wish.policy,
    autoRenewPeriods: wish.periodCount ?? resource.autoRenewPeriods,
  };
  const saved = { ...timed(changed, ctx.now), autoRenewAt: autoRenewAt(changed, ctx.now) };
  await resources.save(ctx, saved);
  if (saved.expiryPolicy !== resource.expiryPolicy) {
    await tell(
      ctx,
      news('resource.policy_changed', resource.id, {
        resourceId: resource.id,
        accountId: resource.accountId,
        policy: wish.policy,
      }),
    );
  }
  return saved;
}

/** The buyer gives an expired resource up before its time; its data is deleted. */
export async function releaseExpired(ctx: WriteContext, resourceId: string): Promise<Resource> {
  const resource = await lockOwn(ctx, resourceId);
  if (resource.state !== 'EXPIRED') throw new ResourceNotReleasable({ state: resource.state });
  return releaseNow(ctx, resource);
}
