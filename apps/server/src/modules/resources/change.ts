import { news } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { completeOrder, failOrder, type Order } from '../orders/index.ts';
import { mustLock } from './open.ts';
import * as resources from './resource.repository.ts';

/**
 * The seller has changed the instance: the resource is on the new SKU with the new seats, its end and its instance are
 * what they were (CHG-2), the order is complete. A resource that ended meanwhile takes nothing: the order fails.
 * Twice is the same as once.
 */
export async function upgradeForOrder(ctx: WriteContext, order: Order): Promise<void> {
  if (order.state !== 'PROCESSING') return;
  const line = order.lines[0];
  if (!line || !order.resourceId) throw new Error(`Order ${order.id} changes no resource`);
  const resource = await mustLock(ctx, order.resourceId);
  if (resource.endedAt) {
    await failOrder(ctx, order.id, 'RESOURCE_ENDED');
    return;
  }
  await resources.save(ctx, {
    ...resource,
    planId: line.planId,
    skuCode: line.skuCode,
    specificationName: line.specificationName,
    seats: line.seats,
  });
  await completeOrder(ctx, order.id);
  await tell(
    ctx,
    news('resource.upgraded', resource.id, {
      resourceId: resource.id,
      orderId: order.id,
      accountId: resource.accountId,
      sellerId: resource.sellerId,
      skuCode: line.skuCode,
      seats: line.seats,
    }),
  );
}
