import { news } from '@jishi/protocol';
import { beijingDate, daysBetween } from '../../platform/calendar/calendar.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getAccount } from '../identity/index.ts';
import { cancelOrder, findPendingOrder } from '../orders/index.ts';
import { AUTO_RENEW_DAYS, expire, freeze, release, timed } from './lifecycle.ts';
import { warnOfPrice } from './price-watch.ts';
import * as resources from './resource.repository.ts';
import { daysOf, graceTable } from './resource.settings.ts';
import type { Resource } from './resource.ts';
import { lastDayOf } from './term.ts';

/** What is due for one locked resource by time alone: a reminder or a move of its state. */
export async function takeStep(ctx: WriteContext, resource: Resource): Promise<Resource> {
  switch (resource.nextStep) {
    case 'REMIND_EXPIRY':
      return remindExpiry(ctx, resource);
    case 'EXPIRE':
      return expireNow(ctx, resource);
    case 'FREEZE':
      return freezeNow(ctx, resource);
    case 'REMIND_RELEASE':
      return remindRelease(ctx, resource);
    case 'RELEASE':
      return releaseNow(ctx, resource);
    case null:
      return resource;
  }
}

async function remindExpiry(ctx: WriteContext, resource: Resource): Promise<Resource> {
  const saved = timed(resource, ctx.now);
  await resources.save(ctx, saved);
  const expiresAt = resource.expiresAt!;
  const daysLeft = daysBetween(beijingDate(ctx.now), lastDayOf(expiresAt));
  // Before the automatic renewal there is nothing to remind of, but perhaps a price to warn of.
  if (resource.expiryPolicy === 'AUTO' && daysLeft > AUTO_RENEW_DAYS) await warnOfPrice(ctx, resource);
  // A worker that was away for days must not warn of what is over.
  else if (daysLeft >= 0) {
    await tell(
      ctx,
      news('resource.expiring', resource.id, {
        resourceId: resource.id,
        accountId: resource.accountId,
        expiresAt: expiresAt.toISOString(),
        daysLeft,
      }),
    );
  }
  return saved;
}

async function remindRelease(ctx: WriteContext, resource: Resource): Promise<Resource> {
  const saved = timed(resource, ctx.now);
  await resources.save(ctx, saved);
  const releasesAt = resource.releasesAt!;
  const daysLeft = daysBetween(beijingDate(ctx.now), lastDayOf(releasesAt));
  if (daysLeft >= 0) {
    await tell(
      ctx,
      news('resource.releasing', resource.id, {
        resourceId: resource.id,
        accountId: resource.accountId,
        releasesAt: releasesAt.toISOString(),
        daysLeft,
      }),
    );
  }
  return saved;
}

async function expireNow(ctx: WriteContext, resource: Resource): Promise<Resource> {
  const { customerLevel } = await getAccount(ctx, resource.accountId);
  const days = daysOf(await graceTable.get(ctx), customerLevel, 'PERIOD');
  const expired = expire(resource, customerLevel, days, ctx.now);
  await resources.save(ctx, expired);
  await tell(
    ctx,
    news('resource.expired', resource.id, {
      resourceId: resource.id,
      accountId: resource.accountId,
      sellerId: resource.sellerId,
      freezesAt: expired.freezesAt!.toISOString(),
    }),
  );
  return expired;
}

async function freezeNow(ctx: WriteContext, resource: Resource): Promise<Resource> {
  const frozen = freeze(resource, ctx.now);
  await resources.save(ctx, frozen);
  await tell(
    ctx,
    news('resource.frozen', resource.id, {
      resourceId: resource.id,
      accountId: resource.accountId,
      sellerId: resource.sellerId,
      reason: frozen.frozenReason!,
      releasesAt: frozen.releasesAt!.toISOString(),
    }),
  );
  return frozen;
}

/** The end, by time or by the buyer's wish: told once, and the seller is called by whoever hears it. */
export async function releaseNow(ctx: WriteContext, resource: Resource): Promise<Resource> {
  const released = release(resource, ctx.now);
  await resources.save(ctx, released);
  // A renewal that nobody has paid for has nothing left to renew.
  const pending = await findPendingOrder(ctx, resource.id);
  if (pending) await cancelOrder(ctx, pending, 'RESOURCE_ENDED');
  await tell(
    ctx,
    news('resource.released', resource.id, {
      resourceId: resource.id,
      accountId: resource.accountId,
      sellerId: resource.sellerId,
    }),
  );
  return released;
}
