import { allowedActions, topUpStates } from '@jishi/protocol';
import Type, { type Static } from 'typebox';
import { Currency, Instant, MinorUnits, NullableInstant } from '../../platform/http/shapes.ts';
import type { Account } from '../identity/index.ts';
import type { LedgerMovement } from '../ledger/index.ts';
import { CHANNELS, type TopUp } from './top-up.ts';

const Nullable = <T extends Type.TSchema>(type: T) => Type.Union([type, Type.Null()]);
export const TopUpStateShape = Type.String({ enum: Object.keys(topUpStates) });
export const ChannelShape = Type.String({ enum: [...CHANNELS] });

export const TopUpShape = Type.Object({
  id: Type.String(),
  channel: ChannelShape,
  currency: Currency,
  amount: MinorUnits,
  payerName: Nullable(Type.String()),
  remark: Nullable(Type.String()),
  reference: Type.String({ description: 'To be written into the purpose of the transfer' }),
  state: TopUpStateShape,
  actions: Type.Array(Type.String()),
  payUrl: Nullable(Type.String({ description: 'The payment page, while it waits' })),
  reason: Nullable(Type.String()),
  requestedAt: Instant,
  decidedAt: NullableInstant,
});

export function toTopUpView(topUp: TopUp): Static<typeof TopUpShape> {
  return {
    id: topUp.id,
    channel: topUp.channel,
    currency: topUp.currency,
    amount: topUp.amount.toString(),
    payerName: topUp.payerName,
    remark: topUp.remark,
    reference: topUp.reference,
    state: topUp.state,
    actions: allowedActions(topUpStates, topUp.state).filter((a) => a === 'cancel'),
    payUrl: topUp.token && topUp.state === 'PENDING' ? `/pay/simulated/${topUp.token}` : null,
    reason: topUp.reason,
    requestedAt: topUp.requestedAt.toISOString(),
    decidedAt: topUp.decidedAt?.toISOString() ?? null,
  };
}

export const StaffTopUpShape = Type.Object({
  ...TopUpShape.properties,
  accountId: Type.String(),
  accountName: Type.String(),
  transactionId: Nullable(Type.String()),
  decidedBy: Nullable(Type.String()),
});

export function toStaffTopUpView(topUp: TopUp, account: Account): Static<typeof StaffTopUpShape> {
  const byHand = topUp.channel === 'BANK_TRANSFER';
  return {
    ...toTopUpView(topUp),
    // The page's token is the buyer's; staff decide transfers only.
    payUrl: null,
    actions: byHand
      ? allowedActions(topUpStates, topUp.state).filter((a) => a === 'confirm' || a === 'reject')
      : [],
    accountId: topUp.accountId,
    accountName: account.name,
    transactionId: topUp.transactionId,
    decidedBy: topUp.decidedBy,
  };
}

export const PaymentPageShape = Type.Object({
  reference: Type.String(),
  amount: MinorUnits,
  currency: Currency,
  state: TopUpStateShape,
  requestedAt: Instant,
});

export function toPaymentPage(topUp: TopUp): Static<typeof PaymentPageShape> {
  return {
    reference: topUp.reference,
    amount: topUp.amount.toString(),
    currency: topUp.currency,
    state: topUp.state,
    requestedAt: topUp.requestedAt.toISOString(),
  };
}

export const MovementShape = Type.Object({
  id: Type.String(),
  kind: Type.String({ description: '`top-up`, `order-paid`, `refund`, `usage-charge`' }),
  subject: Type.String({ description: 'What it was for: the top-up, order or charge' }),
  amount: Type.String({ description: 'Minor units; above zero came in, below zero went out' }),
  balanceAfter: MinorUnits,
  postedAt: Instant,
});

/** The wallet's owner gains what the ledger credits: the sign turns. */
export function toMovementView(m: LedgerMovement): Static<typeof MovementShape> {
  return {
    id: `${m.postingId}-${m.line}`,
    kind: m.kind,
    subject: m.subject,
    amount: (-m.amount).toString(),
    balanceAfter: (-m.sumAfter).toString(),
    postedAt: m.postedAt.toISOString(),
  };
}
