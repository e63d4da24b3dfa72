import type { LocalText } from '@jishi/protocol';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { userIdOf } from '../identity/index.ts';
import type { Category } from './notice.ts';
import { MailNotFound, MessageNotFound } from './notification.errors.ts';
import * as notifications from './notification.repository.ts';

interface MessageRow {
  id: string;
  category: Category;
  event: string;
  title: LocalText;
  body: LocalText;
  link: string;
  created_at: Date;
  read_at: Date | null;
}

export interface MessageFilter {
  readonly unread?: boolean | undefined;
  readonly category?: Category | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** The signed-in person's messages, newest first. */
export async function listMessages(ctx: ReadContext, filter: MessageFilter) {
  const userId = userIdOf(ctx);
  const after = decodeCursor(filter.cursor, ['instant', 'text']);
  const limit = filter.limit ?? 20;
  const { rows } = await sql<MessageRow>`
    select * from messages where user_id = ${userId}
      ${filter.unread ? sql`and read_at is null` : sql``}
      ${filter.category ? sql`and category = ${filter.category}` : sql``}
      ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by created_at desc, id desc limit ${limit + 1}`.execute(ctx.db);
  return pageOf(
    rows,
    limit,
    (m) => ({
      id: m.id,
      category: m.category,
      event: m.event,
      title: m.title,
      body: m.body,
      link: m.link,
      createdAt: m.created_at.toISOString(),
      readAt: m.read_at?.toISOString() ?? null,
    }),
    (m) => [m.created_at, m.id],
  );
}

export async function countUnread(ctx: ReadContext) {
  return { unread: await notifications.unreadCount(ctx, userIdOf(ctx)) };
}

export async function readMessage(ctx: WriteContext, messageId: string): Promise<void> {
  if (!(await notifications.markRead(ctx, userIdOf(ctx), messageId)))
    throw new MessageNotFound({ messageId });
}

export async function readAllMessages(ctx: WriteContext): Promise<void> {
  await notifications.markAllRead(ctx, userIdOf(ctx));
}

function toMailItem(m: notifications.MailRow) {
  return {
    id: m.id,
    event: m.event,
    recipient: m.recipient,
    lang: m.lang,
    subject: m.subject,
    state: m.state,
    attempts: m.attempts,
    lastError: m.last_error,
    createdAt: m.created_at.toISOString(),
    sentAt: m.sent_at?.toISOString() ?? null,
  };
}

/** The development mailbox, for the operator only: its letters open accounts. */
export async function listMails(
  ctx: ReadContext,
  filter: {
    recipient?: string | undefined;
    state?: notifications.MailRow['state'] | undefined;
    cursor?: string | undefined;
    limit?: number | undefined;
  },
) {
  const after = decodeCursor(filter.cursor, ['instant', 'text']);
  const limit = filter.limit ?? 20;
  const { rows } = await sql<notifications.MailRow>`
    select * from mails where true
      ${filter.recipient ? sql`and lower(recipient) = lower(${filter.recipient})` : sql``}
      ${filter.state ? sql`and state = ${filter.state}` : sql``}
      ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by created_at desc, id desc limit ${limit + 1}`.execute(ctx.db);
  return pageOf(rows, limit, toMailItem, (m) => [m.created_at, m.id]);
}

export async function openMail(ctx: ReadContext, mailId: string) {
  const { rows } = await sql<notifications.MailRow>`select * from mails where id = ${mailId}`.execute(ctx.db);
  const mail = rows[0];
  if (!mail) throw new MailNotFound({ mailId });
  return { ...toMailItem(mail), text: mail.text, html: mail.html };
}
