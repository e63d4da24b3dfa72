import { Refusal } from '@jishi/protocol';
import type { WriteContext } from '../../platform/world/world.ts';
import { getAccount } from '../identity/index.ts';
import { failOrder, getOrder, type Order } from '../orders/index.ts';
import { createForOrder, firstTerm, getResource, isUpgradable, renewForOrder } from '../resources/index.ts';
import { plan } from './effects.ts';
import { planNotification } from './order-notifications.ts';
import { lifeOf } from './scenes-of-life.ts';
import {
  closeStatusCalls,
  generationOf,
  orderFacts,
  tellRelease,
  tellStatus,
  tellTermChange,
  tellUpgrade,
} from './tell-seller.ts';

/** A paid order reaches the seller: a new instance, or a longer term of one that is there. */
export async function deliver(ctx: WriteContext, orderId: string): Promise<void> {
  const order = await getOrder(ctx, orderId);
  switch (order.type) {
    case 'NEW':
    case 'ON_DEMAND_OPEN':
      await deliverNew(ctx, order);
      return;
    case 'RENEW':
    case 'AUTO_RENEW':
      await deliverRenewal(ctx, order);
      return;
    case 'CHANGE':
      await deliverChange(ctx, order);
      return;
    default:
      order.type satisfies never;
  }
}

async function deliverNew(ctx: WriteContext, order: Order): Promise<void> {
  const line = order.lines[0]!;
  const [resource, generation, account] = await Promise.all([
    createForOrder(ctx, order),
    generationOf(ctx, line.productId),
    getAccount(ctx, order.accountId),
  ]);
  const { periodType, periodCount } = line;
  const telling = lifeOf(generation).open({
    ...orderFacts(order),
    customerId: order.accountId,
    customerName: account.name,
    chargingMode: line.chargingMode,
    // Informative: the term begins when the instance is there (5.1).
    expiresAt:
      periodType && periodCount ? firstTerm(order.paidAt ?? ctx.now, periodType, periodCount).endsAt : null,
  });
  if (telling) {
    await plan(ctx, {
      of: resource,
      generation,
      orderId: order.id,
      purpose: `${telling.scene}:${order.id}`,
      moment: 'OPEN',
      telling,
    });
  }
  await planNotification(ctx, order, resource);
}

/**
 * The buyer has paid, so the term is longer at once, whatever the seller's interface does. A freeze that
 * has not reached the seller yet is called off; a frozen instance is unfrozen after its refresh (6.4).
 */
async function deliverRenewal(ctx: WriteContext, order: Order): Promise<void> {
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
  await tellTermChange(ctx, { resource, order, change: 'RENEWAL', expiresAt: newExpiresAt, planChanged });
  if (wasFrozen) await tellStatus(ctx, resource, 'UNFREEZE', order.id);
  await planNotification(ctx, order, resource);
}

/**
 * A paid change is in force, and its order complete, when the seller has confirmed it. Where it cannot be told any more
 * (expired between order and payment, a generation without upgrades) the money goes back (CHG-4).
 */
async function deliverChange(ctx: WriteContext, order: Order): Promise<void> {
  const resource = await getResource(ctx, order.resourceId!);
  if (!isUpgradable(resource)) {
    await failOrder(ctx, order.id, 'RESOURCE_NOT_UPGRADABLE');
    return;
  }
  if (!(await tellUpgrade(ctx, { resource, order }))) {
    await failOrder(ctx, order.id, 'UPGRADE_NOT_SUPPORTED');
    return;
  }
  await planNotification(ctx, order, resource);
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
  await tellStatus(ctx, resource, status, `${resourceId}:${cause}`);
}

/** The end of the instance, however it came. */
export async function releaseAtSeller(ctx: WriteContext, resourceId: string): Promise<void> {
  await tellRelease(ctx, await getResource(ctx, resourceId));
}
