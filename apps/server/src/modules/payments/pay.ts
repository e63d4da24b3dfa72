import { minorToText } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { lockWallet, post, WalletOverdrawn, walletAccount, walletBalance } from '../ledger/index.ts';
import { lockOrder, markPaid, mustBePayable, type Order, OrderNotFound } from '../orders/index.ts';
import { BalanceInsufficient } from './payment.errors.ts';
import * as payments from './payment.repository.ts';

/**
 * Pays an order from the balance, all of it at once: wallet → held for the seller. The order is locked before
 * the wallet, everywhere; the posting locks the wallet and finds out whether there is enough. An order of zero
 * needs no posting.
 */
export async function payFromBalance(
  ctx: WriteContext,
  what: { readonly orderId: string; readonly accountId: string },
): Promise<{ readonly order: Order; readonly balance: bigint }> {
  const order = await lockOrder(ctx, what.orderId);
  if (order.accountId !== what.accountId) throw new OrderNotFound();
  mustBePayable(order, ctx.now);
  try {
    return await capture(ctx, order);
  } catch (error) {
    if (error instanceof WalletOverdrawn) throw insufficient(error.balance, error.missing);
    throw error;
  }
}

/** For the nightly auto-renewal (PAY-3): pays when it can, says why when it cannot, refuses nothing. */
export async function payIfPossible(
  ctx: WriteContext,
  orderId: string,
): Promise<{ readonly paid: boolean; readonly reason: 'BALANCE_INSUFFICIENT' | 'NOT_PAYABLE' | null }> {
  const order = await lockOrder(ctx, orderId);
  if (order.state !== 'PENDING_PAYMENT' || order.expiresAt <= ctx.now) {
    return { paid: false, reason: 'NOT_PAYABLE' };
  }
  const balance = await lockWallet(ctx, order.accountId);
  if (order.due > 0n && balance < order.due) return { paid: false, reason: 'BALANCE_INSUFFICIENT' };
  await capture(ctx, order);
  return { paid: true, reason: null };
}

async function capture(
  ctx: WriteContext,
  order: Order,
): Promise<{ readonly order: Order; readonly balance: bigint }> {
  const { id: orderId, accountId, sellerId, due, currency } = order;
  const posting =
    due === 0n
      ? null
      : await post(ctx, {
          key: `order-paid:${orderId}`,
          kind: 'order-paid',
          subject: orderId,
          currency,
          entries: [
            { account: walletAccount(accountId), amount: due },
            { account: `held:${sellerId}`, amount: -due },
          ],
        });
  const payment = {
    id: newId('payment', ctx.now),
    orderId,
    accountId,
    userId: ctx.actor.kind === 'USER' ? ctx.actor.userId : null,
    amount: due,
    postingId: posting?.postingId ?? null,
    paidAt: ctx.now,
  };
  const [paid, balance] = await Promise.all([
    markPaid(ctx, orderId, due, order),
    posting?.wallets.get(accountId) ?? walletBalance(ctx, accountId),
    payments.insertPayment(ctx.tx, payment),
  ]);
  return { order: paid, balance };
}

function insufficient(balance: bigint, missing: bigint): InstanceType<typeof BalanceInsufficient> {
  return new BalanceInsufficient({
    balance: balance.toString(),
    missing: missing.toString(),
    balanceText: minorToText(balance),
    missingText: minorToText(missing),
  });
}
