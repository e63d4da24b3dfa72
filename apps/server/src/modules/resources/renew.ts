import { news } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import type { Order } from '../orders/index.ts';
import { extend, isRenewable } from './lifecycle.ts';
import { mustLock } from './open.ts';
import { ResourceNotRenewable, SegmentMissing } from './resource.errors.ts';
import * as resources from './resource.repository.ts';
import type { Resource } from './resource.ts';
import { renewalTerm } from './term.ts';

export interface Renewed {
  readonly resource: Resource;
  /** Frozen before, in use now: the seller must be told to unfreeze after the refresh (6.4). */
  readonly wasFrozen: boolean;
  readonly newExpiresAt: Date;
  /** The period type changed, so the wire's productId changes with it (6.3). */
  readonly planChanged: boolean;
}

/**
 * A paid renewal: a new segment from the original expiry (REN-11). Paid before expiry it waits for its
 * start (REN-12); paid in grace or retention it is effective at once and the resource is in use again.
 * The same order again changes nothing.
 */
export async function renewForOrder(ctx: WriteContext, order: Order): Promise<Renewed> {
  const line = order.lines[0];
  if (!line?.periodType || !line.periodCount || !order.resourceId) {
    throw new SegmentMissing({ orderId: order.id });
  }
  const resource = await mustLock(ctx, order.resourceId);
  const done = await resources.segmentOfOrder(ctx, order.id);
  if (done) {
    return { resource, wasFrozen: false, newExpiresAt: done.endsAt, planChanged: false };
  }
  if (!isRenewable(resource) || !resource.expiresAt) {
    throw new ResourceNotRenewable({ state: resource.state, chargingMode: resource.chargingMode });
  }
  const term = renewalTerm(resource.expiresAt, line.periodType, line.periodCount);
  const effective = term.startsAt <= ctx.now;
  const renewed: Resource = {
    ...extend(resource, term.endsAt, ctx.now),
    planId: line.planId,
    periodType: line.periodType,
    periodCount: line.periodCount,
    seats: line.seats ?? resource.seats,
  };
  const segmentId = newId('segment', ctx.now);
  await resources.save(ctx, renewed);
  await resources.insertSegment(ctx, {
    id: segmentId,
    resourceId: resource.id,
    orderId: order.id,
    periodType: line.periodType,
    periodCount: line.periodCount,
    ...term,
    state: effective ? 'EFFECTIVE' : 'NOT_EFFECTIVE',
    effectiveAt: effective ? ctx.now : null,
  });
  if (effective) {
    await tell(
      ctx,
      news('resource.segment_effective', resource.id, {
        segmentId,
        resourceId: resource.id,
        orderId: order.id,
        sellerId: resource.sellerId,
      }),
    );
  }
  await tell(
    ctx,
    news('resource.renewed', resource.id, {
      resourceId: resource.id,
      orderId: order.id,
      accountId: resource.accountId,
      expiresAt: term.endsAt.toISOString(),
    }),
  );
  return {
    resource: renewed,
    wasFrozen: resource.state === 'FROZEN' && renewed.state === 'IN_USE',
    newExpiresAt: term.endsAt,
    planChanged: line.planId !== resource.planId,
  };
}
