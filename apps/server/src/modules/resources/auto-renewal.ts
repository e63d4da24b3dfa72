import { news, Refusal } from '@jishi/protocol';
import { sql } from 'kysely';
import { nextBeijingHour } from '../../platform/calendar/calendar.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getRenewablePlan } from '../catalog/index.ts';
import { cancelOrder, placeRenewal } from '../orders/index.ts';
import { payIfPossible } from '../payments/index.ts';
import { isRenewable } from './lifecycle.ts';
import * as resources from './resource.repository.ts';
import type { Resource } from './resource.ts';

/**
 * One nightly attempt for one locked resource (REN-22, REN-23): an AUTO_RENEW order at today's price
 * (REN-24), paid from the balance. Unpaid it is cancelled, told, and tried again the next night until the
 * resource is released.
 */
export async function autoRenew(ctx: WriteContext, resource: Resource): Promise<void> {
  if (resource.expiryPolicy !== 'AUTO' || !isRenewable(resource) || !resource.periodType) {
    await resources.save(ctx, { ...resource, autoRenewAt: null });
    return;
  }
  const reason = await tryToRenew(ctx, resource);
  // When it is paid, the renewal itself sets the next instant as soon as the news arrives.
  const autoRenewAt = reason === null ? null : nextBeijingHour(ctx.now, 3);
  await resources.save(ctx, { ...resource, autoRenewAt });
  if (reason === null) return;
  await tell(
    ctx,
    news('resource.auto_renewal_failed', resource.id, {
      resourceId: resource.id,
      accountId: resource.accountId,
      reason,
    }),
  );
}

/** Null when paid, else the code of the reason. A refusal on the way leaves no half-made order. */
async function tryToRenew(ctx: WriteContext, resource: Resource): Promise<string | null> {
  await sql`savepoint auto_renewal`.execute(ctx.tx);
  try {
    const plan = await getRenewablePlan(ctx, {
      skuCode: resource.skuCode,
      periodType: resource.periodType!,
    });
    const order = await placeRenewal(ctx, {
      accountId: resource.accountId,
      userId: null,
      resourceId: resource.id,
      planId: plan.planId,
      periodCount: resource.autoRenewPeriods,
      seats: resource.seats,
      auto: true,
    });
    const { paid, reason } = await payIfPossible(ctx, order.id);
    if (!paid) await cancelOrder(ctx, order.id, 'RENEWAL_UNPAID');
    await sql`release savepoint auto_renewal`.execute(ctx.tx);
    return paid ? null : (reason ?? 'NOT_PAID');
  } catch (error) {
    await sql`rollback to savepoint auto_renewal`.execute(ctx.tx);
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
