import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { ChannelAmountWrong, ChannelClosed, ChannelSignatureWrong, TopUpNotFound } from './payment.errors.ts';
import * as payments from './payment.repository.ts';
import { isSimulatedChannelOpen } from './payment.settings.ts';
import { bookArrival, lockTopUp } from './top-up.service.ts';
import type { TopUp } from './top-up.ts';

/** What the channel reports, signed over the bytes of its JSON. */
export interface ChannelReport {
  readonly topUpId: string;
  readonly amount: string;
  /** The channel's own number of the payment. */
  readonly transactionId: string;
}

const CODE = 'SIMULATED';
const BOUND_TO = 'payment_channels/SIMULATED';

/** Hex HMAC-SHA256 of the body, under the channel's secret. */
export async function signReport(ctx: WriteContext, body: string | Buffer): Promise<string> {
  return createHmac('sha256', await secretOf(ctx))
    .update(body)
    .digest('hex');
}

async function secretOf(ctx: WriteContext): Promise<string> {
  const { vault } = ctx.world.ways;
  const sealed =
    (await payments.channelSecret(ctx.db, CODE)) ??
    (await payments.keepChannelSecret(
      ctx.tx,
      CODE,
      vault.seal(randomBytes(32).toString('base64url'), BOUND_TO),
      ctx.now,
    ));
  return vault.open(sealed, BOUND_TO);
}

/**
 * The channel's callback. The signature is checked over the bytes as received, before anything in them is
 * believed; the amount must be the one that was asked for. Twice or late is fine (PAY-7).
 */
export async function settleSimulatedChannel(
  ctx: WriteContext,
  callback: { readonly rawBody: Buffer; readonly signature: string; readonly report: ChannelReport },
): Promise<TopUp> {
  const right = Buffer.from(await signReport(ctx, callback.rawBody), 'hex');
  const given = Buffer.from(callback.signature, 'hex');
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new ChannelSignatureWrong();
  const { topUpId, amount, transactionId } = callback.report;
  const topUp = await lockTopUp(ctx, topUpId);
  if (topUp.channel !== CODE) throw new TopUpNotFound();
  if (amount !== topUp.amount.toString()) {
    throw new ChannelAmountWrong({ amount, expected: topUp.amount.toString() });
  }
  return bookArrival(ctx, topUp, transactionId);
}

/** The payment page's content; the token is the whole right to see it. */
export async function paymentPage(ctx: ReadContext, token: string): Promise<TopUp> {
  const topUp = await payments.topUpByToken(ctx.db, token);
  if (!topUp) throw new TopUpNotFound();
  return topUp;
}

/** Somebody pressed “pay” on the simulated page: the channel reports, by the same way as a real one would. */
export async function pressPay(ctx: WriteContext, token: string): Promise<TopUp> {
  if (!(await isSimulatedChannelOpen(ctx))) throw new ChannelClosed();
  const topUp = await paymentPage(ctx, token);
  const report: ChannelReport = {
    topUpId: topUp.id,
    amount: topUp.amount.toString(),
    transactionId: `SIM-${topUp.reference}`,
  };
  const rawBody = Buffer.from(JSON.stringify(report));
  return settleSimulatedChannel(ctx, { rawBody, signature: await signReport(ctx, rawBody), report });
}
