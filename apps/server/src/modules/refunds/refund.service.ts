import { InvalidTransition } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { lockOrder, settleRefund, startRefund } from '../orders/index.ts';
import { creditWallet } from '../payments/index.ts';
import * as refunds from './refund.repository.ts';
import type { Refund } from './refund.ts';

/**
 * Everything that was paid for a failed order goes back to the balance: held → wallet (ORD-1, 12.7). Twice is
 * the same as once: the order's lock, the unique refund and the posting key each see to it.
 */
export async function refundFailedOrder(
  ctx: WriteContext,
  failure: { readonly orderId: string; readonly reason: string; readonly eventId?: bigint },
): Promise<Refund> {
  const order = await lockOrder(ctx, failure.orderId);
  const done = await refunds.refundByOrder(ctx.tx, order.id);
  if (done) return done;
  // Other refunds have rules of their own (chapter 12); by itself money goes back for failed orders only.
  if (order.state !== 'FAILED') {
    throw new InvalidTransition({ state: order.state, action: 'refund', allowed: '-' });
  }
  await startRefund(ctx, order.id);
  const amount = order.paid - order.refunded;
  const postingId =
    amount === 0n
      ? null
      : await creditWallet(ctx, {
          accountId: order.accountId,
          amount,
          from: `held:${order.sellerId}`,
          key: `refund:${order.id}`,
          kind: 'refund',
          subject: order.id,
          ...(failure.eventId === undefined ? {} : { eventId: failure.eventId }),
        });
  const refund: Refund = {
    id: newId('refund', ctx.now),
    orderId: order.id,
    accountId: order.accountId,
    sellerId: order.sellerId,
    amount,
    reason: failure.reason,
    postingId,
    refundedAt: ctx.now,
  };
  await refunds.insertRefund(ctx.tx, refund);
  await settleRefund(ctx, order.id, amount);
  return refund;
}

/** The refund of an order, undefined when there is none. */
export async function findRefund(ctx: ReadContext, orderId: string): Promise<Refund | undefined> {
  return refunds.refundByOrder(ctx.db, orderId);
}
