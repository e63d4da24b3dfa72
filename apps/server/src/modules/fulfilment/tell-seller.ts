import { callStates, next } from '@jishi/protocol';
import type { KnownGeneration } from '@jishi/protocol/seller/index.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { deliverySettingsOf } from '../catalog/index.ts';
import type { Order } from '../orders/index.ts';
import type { Resource } from '../resources/index.ts';
import * as calls from './call.repository.ts';
import { plan } from './effects.ts';
import { lifeOf, type Telling, type TermChange } from './scenes-of-life.ts';

/** The generation that a resource's seller is spoken to in: its product's, fixed since the first listing. */
export async function generationOf(ctx: ReadContext, productId: string): Promise<KnownGeneration> {
  return (await deliverySettingsOf(ctx, productId)).generation;
}

const factsOf = (order: Order) => {
  const line = order.lines[0]!;
  return {
    orderId: order.id,
    orderLineId: line.id,
    planId: line.planId,
    skuCode: line.skuCode,
    periodType: line.periodType,
    periodCount: line.periodCount,
    seats: line.seats,
    amount: order.due,
  };
};

export const orderFacts = factsOf;

/**
 * Tells the seller that a term has changed: renewal, trial turned formal, renewal cancelled, renewal with
 * change (protocol 6.3). The order completes with the seller's answer. `expiresAt` is the exclusive end.
 */
export async function tellTermChange(
  ctx: WriteContext,
  wish: {
    readonly resource: Resource;
    readonly order: Order;
    readonly change: TermChange;
    readonly expiresAt: Date;
    /** The period type changed, and productId with it. */
    readonly planChanged: boolean;
  },
): Promise<void> {
  const { resource, order, change, expiresAt, planChanged } = wish;
  const generation = await generationOf(ctx, resource.productId);
  const facts = factsOf(order);
  // 5.2: a cancelled renewal carries what goes back to the buyer, below zero.
  const amount = change === 'UNSUBSCRIBE_RENEWAL_PERIOD' && facts.amount > 0n ? -facts.amount : facts.amount;
  await tellResource(ctx, resource, {
    generation,
    orderId: order.id,
    moment: 'RENEW',
    key: order.id,
    telling: lifeOf(generation).renew({
      ...facts,
      amount,
      instanceId: resource.instanceId!,
      change,
      expiresAt,
      planChanged,
    }),
  });
}

/**
 * Tells the seller of a paid upgrade: hourly for three hours, then the order fails and is refunded (2.7).
 * Answers false when the generation knows no upgrades.
 */
export async function tellUpgrade(
  ctx: WriteContext,
  wish: { readonly resource: Resource; readonly order: Order },
): Promise<boolean> {
  const { resource, order } = wish;
  const generation = await generationOf(ctx, resource.productId);
  return tellResource(ctx, resource, {
    generation,
    orderId: order.id,
    moment: 'UPGRADE',
    key: order.id,
    telling: lifeOf(generation).upgrade({ ...factsOf(order), instanceId: resource.instanceId! }),
  });
}

/**
 * For rooms that have scenes of their own (License): a call of the product's generation for a resource, made
 * after the resource's earlier ones. `key` makes it unique: the same scene and key are told once. What its
 * success does is said with `whenAnswered`.
 */
export async function tellOther(
  ctx: WriteContext,
  wish: {
    readonly resource: Resource;
    readonly telling: Telling;
    readonly key: string;
    readonly orderId?: string;
  },
): Promise<boolean> {
  return tellResource(ctx, wish.resource, {
    generation: await generationOf(ctx, wish.resource.productId),
    orderId: wish.orderId ?? null,
    moment: 'OTHER',
    key: wish.key,
    telling: wish.telling,
  });
}

/** Freezes or unfreezes at the seller, in the words of the generation; V1 has no unfreeze of a term (14). */
export async function tellStatus(
  ctx: WriteContext,
  resource: Resource,
  status: 'FREEZE' | 'UNFREEZE',
  key: string,
): Promise<void> {
  if (!resource.instanceId) return;
  const generation = await generationOf(ctx, resource.productId);
  const life = lifeOf(generation);
  const facts = {
    instanceId: resource.instanceId,
    chargingMode: resource.chargingMode,
    orderId: resource.orderId,
  };
  await tellResource(ctx, resource, {
    generation,
    orderId: null,
    moment: status,
    key,
    telling: status === 'FREEZE' ? life.freeze(facts) : life.unfreeze(facts),
  });
}

/** The end of the instance: status calls that did not arrive are of no use any more. */
export async function tellRelease(
  ctx: WriteContext,
  resource: Resource,
  unsubscription?: { readonly orderId: string; readonly orderLineId: string },
): Promise<void> {
  await closeStatusCalls(ctx, resource.id, 'FREEZE');
  await closeStatusCalls(ctx, resource.id, 'UNFREEZE');
  if (!resource.instanceId) return;
  const generation = await generationOf(ctx, resource.productId);
  await tellResource(ctx, resource, {
    generation,
    orderId: null,
    moment: 'RELEASE',
    key: resource.id,
    telling: lifeOf(generation).release({
      instanceId: resource.instanceId,
      chargingMode: resource.chargingMode,
      orderId: resource.orderId,
      ...(unsubscription ? { unsubscription } : {}),
    }),
  });
}

/** Status calls that have not arrived are called off. */
export async function closeStatusCalls(
  ctx: WriteContext,
  resourceId: string,
  status: 'FREEZE' | 'UNFREEZE',
): Promise<void> {
  for (const call of await calls.lockOpenOf(ctx, resourceId, status)) {
    await calls.close(ctx, call.id, next(callStates, call.state, 'close'));
  }
}

async function tellResource(
  ctx: WriteContext,
  resource: Resource,
  wish: {
    readonly generation: KnownGeneration;
    readonly orderId: string | null;
    readonly moment: Parameters<typeof plan>[1]['moment'];
    readonly key: string;
    readonly telling: Telling | null;
  },
): Promise<boolean> {
  const { telling, key, ...rest } = wish;
  if (!telling) return false;
  const what = wish.moment === 'FREEZE' || wish.moment === 'UNFREEZE' ? wish.moment : telling.scene;
  await plan(ctx, { ...rest, of: resource, telling, purpose: `${what}:${key}` });
  return true;
}
