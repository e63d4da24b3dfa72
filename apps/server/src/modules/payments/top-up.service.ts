import { randomBytes, randomInt } from 'node:crypto';
import { minorToText, news, type TopUpState, wrongField } from '@jishi/protocol';
import { decodeCursor } from '../../platform/http/cursor.ts';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { creditWallet } from './credit.ts';
import { ChannelClosed, TopUpDecidedByChannel, TopUpNotFound } from './payment.errors.ts';
import * as payments from './payment.repository.ts';
import { isSimulatedChannelOpen, topUpMaximum, topUpMinimum } from './payment.settings.ts';
import { arrivalAction, type Channel, decide, sourceAccount, type TopUp } from './top-up.ts';

export interface TopUpRequest {
  readonly accountId: string;
  readonly userId: string | null;
  readonly channel: Channel;
  readonly amount: bigint;
  readonly payerName: string | null;
  readonly remark: string | null;
}

/** The buyer announces a transfer, or opens a payment page. No money moves yet. */
export async function requestTopUp(ctx: WriteContext, request: TopUpRequest): Promise<TopUp> {
  await mustBeWithinLimits(ctx, request.amount);
  if (request.channel === 'SIMULATED' && !(await isSimulatedChannelOpen(ctx))) throw new ChannelClosed();
  if (request.channel === 'BANK_TRANSFER' && !request.payerName) {
    throw wrongField('body.payerName', 'required', {
      'zh-CN': '请填付款户名，和转账时一致，才对得上账',
      en: 'Name the payer as on the transfer, so that it can be matched',
    });
  }
  for (let attempt = 1; attempt <= 3; attempt++) {
    const topUp: TopUp = {
      ...request,
      id: newId('topUp', ctx.now),
      currency: 'CNY',
      reference: newReference(),
      state: 'PENDING',
      token: request.channel === 'SIMULATED' ? randomBytes(24).toString('base64url') : null,
      transactionId: null,
      reason: null,
      requestedAt: ctx.now,
      decidedAt: null,
      decidedBy: null,
    };
    if (!(await payments.insertTopUp(ctx.tx, topUp))) continue;
    await tell(ctx, news('topup.requested', topUp.id, { ...told(topUp) }));
    return topUp;
  }
  throw new Error('Three references in a row were taken');
}

// No 0/O, 1/I/L: people copy it by hand into a banking form.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

function newReference(): string {
  return `TU${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

async function mustBeWithinLimits(ctx: ReadContext, amount: bigint): Promise<void> {
  const minimum = BigInt(await topUpMinimum.get(ctx));
  const maximum = BigInt(await topUpMaximum.get(ctx));
  if (amount >= minimum && amount <= maximum) return;
  const [low, high] = [minorToText(minimum), minorToText(maximum)];
  throw wrongField('body.amount', 'range', {
    'zh-CN': `一次充值 ${low} 到 ${high} 元`,
    en: `One top-up is ${low} to ${high} CNY`,
  });
}

/** The buyer changed their mind. */
export async function cancelTopUp(ctx: WriteContext, id: string, accountId: string): Promise<TopUp> {
  const topUp = await lockTopUp(ctx, id);
  if (topUp.accountId !== accountId) throw new TopUpNotFound();
  const cancelled = decide(topUp, 'cancel', { at: ctx.now, by: userOf(ctx) });
  await payments.saveDecision(ctx.tx, topUp.state, cancelled);
  return cancelled;
}

/** Staff saw the transfer on the bank statement: bank → wallet. */
export async function confirmTopUp(ctx: WriteContext, id: string): Promise<TopUp> {
  const topUp = await lockTopUp(ctx, id);
  mustBeDecidedByHand(topUp);
  const confirmed = decide(topUp, 'confirm', { at: ctx.now, by: userOf(ctx) });
  await book(ctx, topUp, confirmed);
  return confirmed;
}

/** Staff found no such transfer; the reason goes to the buyer. */
export async function rejectTopUp(ctx: WriteContext, id: string, reason: string): Promise<TopUp> {
  const topUp = await lockTopUp(ctx, id);
  mustBeDecidedByHand(topUp);
  const rejected = decide(topUp, 'reject', { at: ctx.now, by: userOf(ctx), reason });
  await payments.saveDecision(ctx.tx, topUp.state, rejected);
  await tell(ctx, news('topup.rejected', topUp.id, { ...told(topUp), reason }));
  return rejected;
}

/**
 * An online channel says that the money is there. It may say so twice (once booked) and late: a cancelled
 * top-up is booked all the same, and the buyer is told (PAY-7).
 */
export async function bookArrival(ctx: WriteContext, topUp: TopUp, transactionId: string): Promise<TopUp> {
  if (topUp.state === 'CONFIRMED') return topUp;
  const confirmed = decide(topUp, arrivalAction(topUp), { at: ctx.now, by: null, transactionId });
  await book(ctx, topUp, confirmed);
  return confirmed;
}

async function book(ctx: WriteContext, before: TopUp, confirmed: TopUp): Promise<void> {
  await creditWallet(ctx, {
    accountId: confirmed.accountId,
    amount: confirmed.amount,
    from: sourceAccount(confirmed.channel),
    key: `topup:${confirmed.id}`,
    kind: 'top-up',
    subject: confirmed.id,
    memo: { channel: confirmed.channel, reference: confirmed.reference },
  });
  await payments.saveDecision(ctx.tx, before.state, confirmed);
  await tell(ctx, news('topup.confirmed', confirmed.id, { ...told(confirmed) }));
}

function told(topUp: TopUp): { topUpId: string; accountId: string; amount: string } {
  return { topUpId: topUp.id, accountId: topUp.accountId, amount: topUp.amount.toString() };
}

export async function lockTopUp(ctx: WriteContext, id: string): Promise<TopUp> {
  const topUp = await payments.lockTopUpById(ctx.tx, id);
  if (!topUp) throw new TopUpNotFound();
  return topUp;
}

function mustBeDecidedByHand(topUp: TopUp): void {
  if (topUp.channel !== 'BANK_TRANSFER') throw new TopUpDecidedByChannel();
}

function userOf(ctx: ReadContext): string | null {
  return ctx.actor.kind === 'USER' ? ctx.actor.userId : null;
}

export interface TopUpSearch {
  readonly accountId?: string;
  readonly state?: TopUpState;
  readonly channel?: Channel;
  readonly q?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export async function listTopUps(ctx: ReadContext, search: TopUpSearch): Promise<readonly TopUp[]> {
  const { cursor, ...filter } = search;
  const at = decodeCursor(cursor, ['instant', 'text']);
  return payments.topUpsByFilter(ctx.db, {
    ...filter,
    ...(at ? { before: { at: at[0] ?? '', id: at[1] ?? '' } } : {}),
  });
}
