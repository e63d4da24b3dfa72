import type { WriteContext } from '../../platform/world/world.ts';
import { post } from '../ledger/index.ts';
import { getOrder } from '../orders/index.ts';
import { getResource } from '../resources/index.ts';
import { getCharge } from '../usage/index.ts';
import { planRun } from './plan.ts';
import * as settlement from './settlement.repository.ts';
import { type Line, type LineKind, periodOf, split } from './settlement.ts';

/** A paid stretch of a term has begun: its whole price is settled in one go (15.3), at the fee frozen at sale. */
export async function settleSegment(
  ctx: WriteContext,
  segment: { segmentId: string; orderId: string; resourceId: string; effectiveAt: Date },
): Promise<void> {
  await settleOrder(ctx, {
    ...segment,
    kind: 'SEGMENT',
    sourceId: segment.segmentId,
    key: `segment:${segment.segmentId}`,
  });
}

/** A change within the term is in force: its fee is settled in one go, like the stretch that it changes (CHG-2). */
export async function settleChange(
  ctx: WriteContext,
  change: { orderId: string; resourceId: string; effectiveAt: Date },
): Promise<void> {
  await settleOrder(ctx, {
    ...change,
    kind: 'CHANGE',
    sourceId: change.orderId,
    key: `change:${change.orderId}`,
  });
}

async function settleOrder(
  ctx: WriteContext,
  earned: Pick<Earned, 'key' | 'sourceId' | 'resourceId' | 'effectiveAt'> & {
    readonly kind: 'SEGMENT' | 'CHANGE';
    readonly orderId: string;
  },
): Promise<void> {
  const { key, kind, sourceId, resourceId, effectiveAt } = earned;
  const [isSettled, order] = await Promise.all([
    settlement.hasLine(ctx, kind, sourceId),
    getOrder(ctx, earned.orderId),
  ]);
  if (isSettled) return;
  const line = order.lines[0];
  if (!line) throw new Error(`Order ${order.id} has no line`);
  await settle(ctx, {
    key,
    kind,
    sourceId,
    sellerId: order.sellerId,
    orderId: order.id,
    orderLineId: line.id,
    resourceId,
    productId: line.productId,
    productName: line.productName,
    // 15.5: the user's actual payment of the line; an order has one line.
    base: order.paid,
    feeBasisPoints: line.feeBasisPoints,
    effectiveAt,
    period: periodOf(effectiveAt),
  });
}

/** A usage charge is settled by the month of consumption (15.3). */
export async function settleUsage(ctx: WriteContext, chargeId: string): Promise<void> {
  if (await settlement.hasLine(ctx, 'USAGE', chargeId)) return;
  const charge = await getCharge(ctx, chargeId);
  const resource = await getResource(ctx, charge.resourceId);
  await settle(ctx, {
    key: `usage-split:${chargeId}`,
    kind: 'USAGE',
    sourceId: chargeId,
    sellerId: charge.sellerId,
    orderId: null,
    orderLineId: null,
    resourceId: charge.resourceId,
    productId: charge.productId,
    productName: resource.productName,
    base: charge.amount,
    feeBasisPoints: charge.feeBasisPoints,
    effectiveAt: charge.consumedUntil,
    period: charge.accountMonth,
  });
}

const POSTING_KINDS: { readonly [K in LineKind]: string } = {
  SEGMENT: 'segment-effective',
  CHANGE: 'change-effective',
  USAGE: 'usage-split',
};

type Earned = Omit<Line, 'id' | 'statementId' | 'fee' | 'sellerAmount' | 'postingId' | 'postedAt'> & {
  readonly key: string;
};

/** The split in the ledger and its line, together: held -> the seller's payable and the platform's share. */
async function settle(ctx: WriteContext, earned: Earned): Promise<void> {
  const { sellerAmount, fee } = split(earned.base, earned.feeBasisPoints);
  let postingId: bigint | null = null;
  if (earned.base > 0n) {
    const entries = [
      { account: `held:${earned.sellerId}`, amount: earned.base },
      { account: `payable:${earned.sellerId}`, amount: -sellerAmount },
      { account: 'revenue', amount: -fee },
    ].filter((entry) => entry.amount !== 0n);
    const posted = await post(ctx, {
      key: earned.key,
      kind: POSTING_KINDS[earned.kind],
      subject: earned.orderId ?? earned.sourceId,
      currency: 'CNY',
      entries,
      memo: { feeBasisPoints: earned.feeBasisPoints },
    });
    postingId = posted.postingId;
  }
  await Promise.all([
    settlement.insertLine(ctx, { ...earned, sellerAmount, fee, postingId, postedAt: ctx.now }),
    planRun(ctx, earned.period),
  ]);
}
