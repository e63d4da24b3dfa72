import { listen } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getAccount, openResetToken, recipientOf, resetPath } from '../identity/index.ts';
import { walletBalance } from '../ledger/index.ts';
import { notify, queueMail } from './notify.ts';
import { notices } from './texts/index.ts';

/** Mails only: somebody who cannot sign in reads no messages. The link is opened here and nowhere else. */
async function mailResetLink(
  ctx: WriteContext,
  event: { id: bigint; payload: { userId: string; email: string; resetId: string } },
): Promise<void> {
  const { userId, email, resetId } = event.payload;
  const token = await openResetToken(ctx, resetId);
  const reader = await recipientOf(ctx, userId);
  if (token === undefined || !reader) return; // Used or run out: a link that does not work helps nobody.
  const { title, body, action } = notices['account.password_reset'];
  const { lang } = reader;
  await queueMail(ctx, {
    eventId: event.id,
    notice: 'account.password_reset',
    userId,
    email,
    mail: {
      lang,
      title: title[lang],
      body: [body[lang]],
      action: action[lang],
      url: `${ctx.world.ways.publicUrl}${resetPath(token)}`,
    },
  });
}

export const accountListeners = [
  listen('account.password_reset_requested', 'notifications.password_reset', mailResetLink),
  listen('account.password_changed', 'notifications.password_changed', async (ctx, { id, payload }) => {
    const { accountId } = payload;
    const { name } = await getAccount(ctx, accountId);
    await notify(ctx, {
      eventId: id,
      notice: 'account.password_changed',
      to: { accountId },
      facts: { accountName: name },
      link: '/buyer/account',
    });
  }),
  listen('account.created', 'notifications.account_created', async (ctx, { id, payload }) => {
    const { accountId } = payload;
    const account = await getAccount(ctx, accountId);
    if (account.kind === 'OPERATOR') return;
    await notify(ctx, {
      eventId: id,
      notice: 'account.created',
      to: { accountId },
      facts: { accountName: account.name },
      link: '/products',
    });
  }),
  listen('account.in_arrears', 'notifications.in_arrears', async (ctx, { id, payload }) => {
    const { accountId, balance } = payload;
    await notify(ctx, {
      eventId: id,
      notice: 'account.in_arrears',
      to: { accountId },
      facts: { balance: { money: BigInt(balance) } },
      link: '/buyer/balance',
    });
  }),
  listen('topup.requested', 'notifications.topup_requested', async (ctx, { id, payload }) => {
    const { name } = await getAccount(ctx, payload.accountId);
    await notify(ctx, {
      eventId: id,
      notice: 'topup.requested',
      to: 'OPERATORS',
      facts: { accountName: name, amount: { money: BigInt(payload.amount) } },
      link: '/operator/top-ups',
    });
  }),
  listen('topup.confirmed', 'notifications.topup_confirmed', async (ctx, { id, payload }) => {
    const { accountId, amount } = payload;
    const balance = { money: await walletBalance(ctx, accountId) };
    await notify(ctx, {
      eventId: id,
      notice: 'topup.confirmed',
      to: { accountId },
      facts: { amount: { money: BigInt(amount) }, balance },
      link: '/buyer/balance',
    });
  }),
  listen('topup.rejected', 'notifications.topup_rejected', async (ctx, { id, payload }) => {
    const { accountId, amount, reason } = payload;
    await notify(ctx, {
      eventId: id,
      notice: 'topup.rejected',
      to: { accountId },
      facts: { amount: { money: BigInt(amount) }, reason },
      link: '/buyer/balance',
    });
  }),
];
