import type { Lang } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { operatorRecipients, recipientsOf } from '../identity/index.ts';
import { type MailText, mailHtml, mailText } from './mail.html.ts';
import { fill, type Notice, type NoticeFacts } from './notice.ts';
import * as notifications from './notification.repository.ts';
import { type NoticeName, notices } from './texts/index.ts';

export interface Wish {
  readonly eventId: bigint;
  readonly notice: NoticeName;
  /** An account's users, or the operator's staff. */
  readonly to: { readonly accountId: string } | 'OPERATORS';
  readonly facts: NoticeFacts;
  /** Path of ours; the mail makes an address of it. */
  readonly link: string;
}

/** Writes a notice for everybody it concerns: a message each, and a mail when the notice wants one. */
export async function notify(ctx: WriteContext, wish: Wish): Promise<void> {
  const notice: Notice = notices[wish.notice];
  const title = fill(notice.title, wish.facts);
  const body = fill(notice.body, wish.facts);
  const recipients =
    wish.to === 'OPERATORS' ? await operatorRecipients(ctx) : await recipientsOf(ctx, wish.to.accountId);
  for (const { userId, email, lang } of recipients) {
    await notifications.insertMessage(ctx, {
      id: newId('message', ctx.now),
      eventId: wish.eventId,
      userId,
      accountId: wish.to === 'OPERATORS' ? 'operator' : wish.to.accountId,
      category: notice.category,
      event: wish.notice,
      title,
      body,
      link: wish.link,
    });
    if (!notice.mail) continue;
    await queueMail(ctx, {
      eventId: wish.eventId,
      notice: wish.notice,
      userId,
      email,
      mail: {
        lang,
        title: title[lang],
        body: [body[lang]],
        action: notice.action[lang],
        url: `${ctx.world.ways.publicUrl}${wish.link}`,
      },
    });
  }
}

/** One mail for (event, recipient, channel), however often the news is heard (20). */
export async function queueMail(
  ctx: WriteContext,
  wish: { eventId: bigint; notice: NoticeName; userId: string; email: string; mail: MailText },
): Promise<void> {
  const { lang, title } = wish.mail;
  await notifications.insertMail(ctx, {
    id: newId('mail', ctx.now),
    eventId: wish.eventId,
    idempotencyKey: `${wish.eventId}.${wish.notice}.${wish.userId}.mail`,
    event: wish.notice,
    userId: wish.userId,
    recipient: wish.email,
    lang,
    subject: subjectOf(title, lang),
    text: mailText(wish.mail),
    html: mailHtml(wish.mail),
  });
}

// Names come from people; a line break in a subject would be a new header.
function subjectOf(title: string, lang: Lang): string {
  const name = lang === 'en' ? 'Jishi' : '集市';
  return `${title} · ${name}`.replace(/\p{Cc}+/gu, ' ').slice(0, 200);
}
