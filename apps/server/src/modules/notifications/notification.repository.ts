import type { Lang, LocalText } from '@jishi/protocol';
import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Category } from './notice.ts';

export interface NewMessage {
  readonly id: string;
  readonly eventId: bigint;
  readonly userId: string;
  readonly accountId: string;
  readonly category: Category;
  readonly event: string;
  readonly title: LocalText;
  readonly body: LocalText;
  readonly link: string;
}

export async function insertMessage(ctx: WriteContext, m: NewMessage): Promise<void> {
  await sql`
    insert into messages (id, event_id, user_id, account_id, category, event, title, body, link, created_at)
    values (${m.id}, ${m.eventId}, ${m.userId}, ${m.accountId}, ${m.category}, ${m.event},
      ${JSON.stringify(m.title)}::jsonb, ${JSON.stringify(m.body)}::jsonb, ${m.link}, ${ctx.now})
    on conflict (event_id, event, user_id) do nothing`.execute(ctx.tx);
}

export interface NewMail {
  readonly id: string;
  readonly eventId: bigint;
  readonly idempotencyKey: string;
  readonly event: string;
  readonly userId: string;
  readonly recipient: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export async function insertMail(ctx: WriteContext, m: NewMail): Promise<void> {
  const isSent = ctx.world.ways.post !== null;
  await sql`
    insert into mails (id, event_id, idempotency_key, event, user_id, recipient, lang, subject, text, html,
      state, next_attempt_at, created_at)
    values (${m.id}, ${m.eventId}, ${m.idempotencyKey}, ${m.event}, ${m.userId}, ${m.recipient}, ${m.lang},
      ${m.subject}, ${m.text}, ${m.html}, ${isSent ? 'PENDING' : 'STORED'}, ${isSent ? ctx.now : null},
      ${ctx.now})
    on conflict (idempotency_key) do nothing`.execute(ctx.tx);
}

export interface MailRow {
  id: string;
  idempotency_key: string;
  event: string;
  recipient: string;
  lang: Lang;
  subject: string;
  text: string;
  html: string;
  state: 'STORED' | 'PENDING' | 'SENT' | 'FAILED';
  attempts: number;
  last_error: string | null;
  created_at: Date;
  sent_at: Date | null;
}

export async function claimMails(
  ctx: WriteContext,
  lease: { until: Date; machineNow: Date; limit: number },
): Promise<MailRow[]> {
  const { rows } = await sql<MailRow>`
    update mails set lease_until = ${lease.until} where id in (
      select id from mails where state = 'PENDING' and next_attempt_at <= ${ctx.now}
        and (lease_until is null or lease_until < ${lease.machineNow})
      order by next_attempt_at, id limit ${lease.limit} for update skip locked
    ) returning *`.execute(ctx.tx);
  return rows;
}

/** A link that opens an account is not kept once it is on its way. */
export async function saveSent(
  ctx: WriteContext,
  mailId: string,
  providerId: string,
  isSecret: boolean,
): Promise<void> {
  await sql`update mails set state = 'SENT', next_attempt_at = null, lease_until = null,
      attempts = attempts + 1, provider_id = ${providerId}, sent_at = ${ctx.now}, last_error = null,
      text = case when ${isSecret} then '' else text end, html = case when ${isSecret} then '' else html end
    where id = ${mailId} and state = 'PENDING'`.execute(ctx.tx);
}

export async function saveFailure(
  ctx: WriteContext,
  mailId: string,
  failure: { nextAttemptAt: Date | null; error: string },
): Promise<void> {
  await sql`update mails set attempts = attempts + 1, lease_until = null, last_error = ${failure.error},
      state = ${failure.nextAttemptAt ? 'PENDING' : 'FAILED'}, next_attempt_at = ${failure.nextAttemptAt}
    where id = ${mailId} and state = 'PENDING'`.execute(ctx.tx);
}

export async function unreadCount(ctx: ReadContext, userId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from messages where user_id = ${userId} and read_at is null`.execute(
    ctx.db,
  );
  return rows[0]!.unread;
}

/** False when this user has no such message. Reading twice keeps the first instant. */
export async function markRead(ctx: WriteContext, userId: string, messageId: string): Promise<boolean> {
  const { rows } = await sql`
    update messages set read_at = coalesce(read_at, ${ctx.now})
    where id = ${messageId} and user_id = ${userId} returning 1`.execute(ctx.tx);
  return rows.length > 0;
}

export async function markAllRead(ctx: WriteContext, userId: string): Promise<void> {
  await sql`update messages set read_at = ${ctx.now}
    where user_id = ${userId} and read_at is null`.execute(ctx.tx);
}
