import { news, next, resourceStates, type SellerId } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import type { Order } from '../orders/index.ts';
import { attachResource, completeOrder } from '../orders/index.ts';
import { sealPassword } from './access.ts';
import { autoRenewAt, ended, timed } from './lifecycle.ts';
import { ResourceNotFound } from './resource.errors.ts';
import * as resources from './resource.repository.ts';
import type { Access, Resource } from './resource.ts';
import { firstTerm } from './term.ts';

/** A paid NEW or ON_DEMAND_OPEN order gets its resource; the same order again gets the same one. */
export async function createForOrder(ctx: WriteContext, order: Order): Promise<Resource> {
  const line = order.lines[0];
  if (!line) throw new Error(`Order ${order.id} has no line`);
  const resource: Resource = {
    id: newId('resource', ctx.now),
    accountId: order.accountId,
    sellerId: order.sellerId as SellerId,
    productId: line.productId,
    orderId: order.id,
    orderLineId: line.id,
    planId: line.planId,
    skuCode: line.skuCode,
    productName: line.productName,
    specificationName: line.specificationName,
    chargingMode: line.chargingMode,
    periodType: line.periodType,
    periodCount: line.periodCount,
    seats: line.seats,
    state: 'OPENING',
    instanceId: null,
    startsAt: null,
    expiresAt: null,
    expiryPolicy: line.autoRenew && line.chargingMode === 'PERIOD' ? 'AUTO' : 'MANUAL',
    autoRenewPeriods: 1,
    level: null,
    graceDays: null,
    retentionDays: null,
    frozenReason: null,
    freezesAt: null,
    releasesAt: null,
    endedAt: null,
    nextStep: null,
    nextTransitionAt: null,
    autoRenewAt: null,
    access: null,
    hasPassword: false,
    accessUpdatedAt: null,
    createdAt: ctx.now,
  };
  if (!(await resources.insert(ctx, resource))) return (await resources.lockByOrder(ctx, order.id))!;
  await attachResource(ctx, order.id, resource.id);
  return resource;
}

/**
 * Takes the seller's instance id for a resource that opens; false when another order of that seller has
 * it already (5.1) or the resource has another one.
 */
export async function claimInstance(
  ctx: WriteContext,
  resourceId: string,
  instanceId: string,
): Promise<boolean> {
  return resources.claimInstance(ctx, await mustLock(ctx, resourceId), instanceId);
}

/**
 * The seller has opened the instance: the term starts now (TIM-3), its first segment is effective, the
 * order is complete. Twice is the same as once.
 */
export async function openResource(
  ctx: WriteContext,
  resourceId: string,
  opened: { instanceId: string; access: Access | null; password: string | null },
): Promise<Resource> {
  const resource = await mustLock(ctx, resourceId);
  if (resource.state === 'IN_USE' && resource.instanceId === opened.instanceId) return resource;
  const state = next(resourceStates, resource.state, 'open');
  if (!(await resources.claimInstance(ctx, resource, opened.instanceId))) {
    throw new Error(`Instance ${opened.instanceId} of ${resource.sellerId} belongs to another order`);
  }
  const term =
    resource.chargingMode === 'PERIOD' && resource.periodType && resource.periodCount
      ? firstTerm(ctx.now, resource.periodType, resource.periodCount)
      : undefined;
  const inUse = {
    ...resource,
    state,
    instanceId: opened.instanceId,
    startsAt: ctx.now,
    expiresAt: term?.endsAt ?? null,
  };
  const saved = { ...timed(inUse, ctx.now), autoRenewAt: autoRenewAt(inUse, ctx.now) };
  const sealed = sealPassword(ctx, resource.id, opened.password);
  await Promise.all([
    resources.save(ctx, saved),
    resources.saveAccess(ctx, resource.id, opened.access, sealed),
    beginTerm(ctx, resource, term),
  ]);
  await completeOrder(ctx, resource.orderId);
  await tell(
    ctx,
    news('resource.opened', resource.id, {
      resourceId: resource.id,
      orderId: resource.orderId,
      accountId: resource.accountId,
      sellerId: resource.sellerId,
    }),
  );
  return { ...saved, access: opened.access, hasPassword: opened.password !== null, accessUpdatedAt: ctx.now };
}

/** The first segment of a term is effective at once; an on-demand service has none. */
async function beginTerm(
  ctx: WriteContext,
  resource: Resource,
  term: ReturnType<typeof firstTerm> | undefined,
): Promise<void> {
  if (!term || !resource.periodType || !resource.periodCount) return;
  const segmentId = newId('segment', ctx.now);
  const effective = news('resource.segment_effective', resource.id, {
    segmentId,
    resourceId: resource.id,
    orderId: resource.orderId,
    sellerId: resource.sellerId,
  });
  await Promise.all([
    resources.insertSegment(ctx, {
      id: segmentId,
      resourceId: resource.id,
      orderId: resource.orderId,
      periodType: resource.periodType,
      periodCount: resource.periodCount,
      startsAt: term.startsAt,
      endsAt: term.endsAt,
      state: 'EFFECTIVE',
      effectiveAt: ctx.now,
    }),
    tell(ctx, effective),
  ]);
}

/** The order failed before anything was opened. Twice is the same as once. */
export async function abandonForOrder(ctx: WriteContext, orderId: string): Promise<void> {
  const resource = await resources.lockByOrder(ctx, orderId);
  if (!resource || resource.state === 'UNSUBSCRIBED') return;
  await resources.save(ctx, ended(resource, next(resourceStates, resource.state, 'abandon'), ctx.now));
  await tell(
    ctx,
    news('resource.abandoned', resource.id, {
      resourceId: resource.id,
      orderId: resource.orderId,
      accountId: resource.accountId,
    }),
  );
}

export async function mustLock(ctx: WriteContext, resourceId: string): Promise<Resource> {
  const resource = await resources.lock(ctx, resourceId);
  if (!resource) throw new ResourceNotFound({ resourceId });
  return resource;
}
