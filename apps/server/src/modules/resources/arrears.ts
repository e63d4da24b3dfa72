import { news } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getAccount } from '../identity/index.ts';
import { beginArrears, endArrears } from './lifecycle.ts';
import * as resources from './resource.repository.ts';
import { daysOf, graceTable } from './resource.settings.ts';

/**
 * 13.6: an account is in arrears. Its on-demand resources go on through the grace of their level, then
 * freeze; fees accrue meanwhile. Heard twice, the first freeze instant stays.
 */
export async function freezeForArrears(ctx: WriteContext, accountId: string): Promise<void> {
  const owned = await resources.lockOnDemandOf(ctx, accountId);
  if (owned.length === 0) return;
  const { customerLevel } = await getAccount(ctx, accountId);
  const days = daysOf(await graceTable.get(ctx), customerLevel, 'ON_DEMAND');
  for (const resource of owned) {
    if (resource.state !== 'IN_USE' || resource.freezesAt) continue;
    await resources.save(ctx, beginArrears(resource, customerLevel, days, ctx.now));
  }
}

/** Arrears are paid: a coming freeze is off, a frozen resource is in use again. Period resources are untouched. */
export async function unfreezeAfterArrears(ctx: WriteContext, accountId: string): Promise<void> {
  for (const resource of await resources.lockOnDemandOf(ctx, accountId)) {
    if (!resource.freezesAt) continue;
    if (resource.state === 'FROZEN' && resource.frozenReason !== 'ARREARS') continue;
    await resources.save(ctx, endArrears(resource, ctx.now));
    if (resource.state !== 'FROZEN') continue;
    await tell(
      ctx,
      news('resource.unfrozen', resource.id, {
        resourceId: resource.id,
        accountId: resource.accountId,
        sellerId: resource.sellerId,
      }),
    );
  }
}
