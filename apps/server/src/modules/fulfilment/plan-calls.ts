import { callStates, next, Refusal } from '@jishi/protocol';
import { formatSeconds } from '@jishi/protocol/seller/index.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { failOrder, getOrder, type Order } from '../orders/index.ts';
import { createForOrder, getResource, renewForOrder } from '../resources/index.ts';
import * as calls from './call.repository.ts';
import { plan } from './effects.ts';

/** A paid order reaches the seller: a new instance, or a longer term of one that is there. */
export async function deliver(ctx: WriteContext, orderId: string): Promise<void> {
  const order = await getOrder(ctx, orderId);
  switch (order.type) {
    case 'NEW':
    case 'ON_DEMAND_OPEN': {
      const resource = await createForOrder(ctx, order);
      await plan(ctx, {
        of: resource,
        orderId: order.id,
        purpose: `newInstance:${order.id}`,
        scene: 'newInstance',
        params: { orderId: order.id, orderLineId: resource.orderLineId },
      });
      return;
    }
    case 'RENEW':
    case 'AUTO_RENEW':
      await deliverRenewal(ctx, order);
      return;
    default:
      return order.type satisfies never;
  }
}

/**
 * The buyer has paid, so the term is longer at once, whatever the seller's interface does. A freeze that
 * has not reached the seller yet is called off; a frozen instance is unfrozen after its refresh (6.4).
 */
async function deliverRenewal(ctx: WriteContext, order: Order): Promise<void> {
  const line = order.lines[0]!;
  let renewed: Awaited<ReturnType<typeof renewForOrder>>;
  try {
    renewed = await renewForOrder(ctx, order);
  } catch (error) {
    // Released between order and payment: the money goes back.
    if (!(error instanceof Refusal)) throw error;
    await failOrder(ctx, order.id, error.code);
    return;
  }
  const { resource, wasFrozen, newExpiresAt, planChanged } = renewed;
  if (resource.state === 'IN_USE') await closeStatusCalls(ctx, resource.id, 'FREEZE');
  await plan(ctx, {
    of: resource,
    orderId: order.id,
    purpose: `refreshInstance:${order.id}`,
    scene: 'refreshInstance',
    variant: 'RENEWAL',
    params: {
      scene: 'RENEWAL',
      orderId: order.id,
      orderLineId: line.id,
      instanceId: resource.instanceId!,
      // The last second of the term: what the buyer is shown, in UTC (6.3).
      expireTime: formatSeconds(new Date(newExpiresAt.getTime() - 1000)),
      ...(planChanged ? { productId: line.planId } : {}),
    },
  });
  if (wasFrozen) await planStatus(ctx, resource.id, 'UNFREEZE', `UNFREEZE:${order.id}`);
}

/** Tells the seller to freeze or unfreeze; the opposite that has not arrived yet is called off. */
export async function changeStatus(
  ctx: WriteContext,
  resourceId: string,
  status: 'FREEZE' | 'UNFREEZE',
  cause: bigint,
): Promise<void> {
  await closeStatusCalls(ctx, resourceId, status === 'FREEZE' ? 'UNFREEZE' : 'FREEZE');
  const resource = await getResource(ctx, resourceId);
  // News may be late: a resource that was renewed meanwhile must not be frozen.
  if ((status === 'FREEZE') !== (resource.state === 'FROZEN')) return;
  await planStatus(ctx, resourceId, status, `${status}:${resourceId}:${cause}`);
}

async function planStatus(
  ctx: WriteContext,
  resourceId: string,
  status: 'FREEZE' | 'UNFREEZE',
  purpose: string,
): Promise<void> {
  const resource = await getResource(ctx, resourceId);
  if (!resource.instanceId) return;
  await plan(ctx, {
    of: resource,
    orderId: null,
    purpose,
    scene: 'updateInstanceStatus',
    variant: status,
    params: { instanceId: resource.instanceId, status },
  });
}

/** The end of the instance: status calls that did not arrive are of no use any more. */
export async function releaseAtSeller(ctx: WriteContext, resourceId: string): Promise<void> {
  const resource = await getResource(ctx, resourceId);
  await closeStatusCalls(ctx, resourceId, 'FREEZE');
  await closeStatusCalls(ctx, resourceId, 'UNFREEZE');
  if (!resource.instanceId) return;
  await plan(ctx, {
    of: resource,
    orderId: null,
    purpose: `releaseInstance:${resourceId}`,
    scene: 'releaseInstance',
    params: { instanceId: resource.instanceId },
  });
}

async function closeStatusCalls(
  ctx: WriteContext,
  resourceId: string,
  status: 'FREEZE' | 'UNFREEZE',
): Promise<void> {
  for (const call of await calls.lockOpenOf(ctx, resourceId, 'updateInstanceStatus')) {
    if (call.variant !== status) continue;
    await calls.close(ctx, call.id, next(callStates, call.state, 'close'));
  }
}
