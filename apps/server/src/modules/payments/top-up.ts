import { type ActionOf, next, type TopUpState, topUpStates } from '@jishi/protocol';

export const CHANNELS = ['BANK_TRANSFER', 'SIMULATED'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface TopUp {
  readonly id: string;
  readonly accountId: string;
  readonly userId: string | null;
  readonly channel: Channel;
  readonly currency: 'CNY';
  readonly amount: bigint;
  readonly payerName: string | null;
  readonly remark: string | null;
  readonly reference: string;
  readonly state: TopUpState;
  readonly token: string | null;
  readonly transactionId: string | null;
  readonly reason: string | null;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

export type TopUpAction = ActionOf<typeof topUpStates>;

/** A decision: the new state, when and by whom. */
export function decide(
  topUp: TopUp,
  action: TopUpAction,
  how: { at: Date; by: string | null; reason?: string; transactionId?: string },
): TopUp {
  return {
    ...topUp,
    state: next(topUpStates, topUp.state, action),
    decidedAt: how.at,
    decidedBy: how.by,
    reason: how.reason ?? topUp.reason,
    transactionId: how.transactionId ?? topUp.transactionId,
  };
}

/** A cancelled top-up whose money comes all the same is booked (PAY-7); any other is confirmed as usual. */
export function arrivalAction(topUp: TopUp): TopUpAction {
  return topUp.state === 'CANCELLED' ? 'arriveLate' : 'confirm';
}

/** What came through the bank, or through the channel's clearing. */
export function sourceAccount(channel: Channel): string {
  return channel === 'BANK_TRANSFER' ? 'bank' : 'channel';
}
