import { news } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { lockWallet, post, walletAccount } from '../ledger/index.ts';

export interface Credit {
  readonly accountId: string;
  readonly amount: bigint;
  /** Where the money comes from: `bank`, `channel`, `held:<seller>`. */
  readonly from: string;
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly memo?: Readonly<Record<string, unknown>>;
  readonly eventId?: bigint;
}

/**
 * Puts money on a buyer's balance, once. A top-up clears arrears first (13.6): when the balance was below zero
 * and is so no longer, that is news.
 */
export async function creditWallet(ctx: WriteContext, credit: Credit): Promise<bigint> {
  const { accountId, amount, from, ...posting } = credit;
  const before = await lockWallet(ctx, accountId);
  const { postingId, replayed } = await post(ctx, {
    ...posting,
    currency: 'CNY',
    entries: [
      { account: from, amount },
      { account: walletAccount(accountId), amount: -amount },
    ],
  });
  if (!replayed && before < 0n && before + amount >= 0n) {
    await tell(ctx, news('account.arrears_cleared', accountId, { accountId }));
  }
  return postingId;
}
