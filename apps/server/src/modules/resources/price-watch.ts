import { news, Refusal } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { getRenewablePlan } from '../catalog/index.ts';
import { getOrder } from '../orders/index.ts';
import { quotePeriod } from '../pricing/index.ts';
import { autoRenewAt } from './lifecycle.ts';
import * as resources from './resource.repository.ts';
import type { Resource } from './resource.ts';

/** In per cent of the last price for the same duration. */
const WARN_ABOVE = 120n;

/** REN-24: tells when the coming automatic renewal would cost over 20 % more than the last order, duration for duration. */
export async function warnOfPrice(ctx: WriteContext, resource: Resource): Promise<void> {
  const last = (await resources.segmentsOf(ctx, resource.id)).at(-1);
  // A month is not compared with a year.
  if (!last || last.periodType !== resource.periodType) return;
  const due = await comingDue(ctx, resource);
  if (due === undefined) return;
  const paid = (await getOrder(ctx, last.orderId)).due;
  const [before, now] = [paid * BigInt(resource.autoRenewPeriods), due * BigInt(last.periodCount)];
  if (now * 100n <= before * WARN_ABOVE) return;
  await tell(
    ctx,
    news('resource.price_rising', resource.id, {
      resourceId: resource.id,
      accountId: resource.accountId,
      before: (before / BigInt(last.periodCount)).toString(),
      due: due.toString(),
      renewsAt: (autoRenewAt(resource, ctx.now) ?? ctx.now).toISOString(),
    }),
  );
}

/** Undefined when it cannot be renewed as it stands: the attempt itself tells why. */
async function comingDue(ctx: ReadContext, resource: Resource): Promise<bigint | undefined> {
  try {
    const plan = await getRenewablePlan(ctx, {
      skuCode: resource.skuCode,
      periodType: resource.periodType!,
    });
    return quotePeriod(plan, { periodCount: resource.autoRenewPeriods, seats: resource.seats }).due;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
