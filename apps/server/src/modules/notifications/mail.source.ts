import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import { leasedSource } from '../../platform/due/due.ts';
import { SYSTEM_EDGE, type World, writing } from '../../platform/world/world.ts';
import * as notifications from './notification.repository.ts';

/** Waits before the three retries (20); after the last one the mail is FAILED. */
export const RETRY_SECONDS = [60, 600, 3600] as const;
const SECRET = new Set(['account.password_reset']);

/**
 * Sends the mails. A crash between sending and recording sends it again with the same key, from which the
 * way out makes the same Message-ID: mail servers and readers take the two for one.
 */
export const mailSource = leasedSource<notifications.MailRow>({
  name: 'notifications.mails',
  leaseSeconds: 120,
  concurrency: 4,
  async earliest(db: Db) {
    const { rows } = await sql<{ due: Date | null }>`
      select min(next_attempt_at) as due from mails where state = 'PENDING'`.execute(db);
    return rows[0]?.due ?? null;
  },
  async claim(ctx, lease) {
    // Without a way out the queue waits for one: the administrator may have taken it away for a while.
    return ctx.world.ways.post ? notifications.claimMails(ctx, lease) : [];
  },
  work: sendMail,
});

export async function sendMail(world: World, mail: notifications.MailRow): Promise<void> {
  const edge = SYSTEM_EDGE('notifications.mails');
  const sent = await world.ways
    .post!.send({
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      idempotencyKey: mail.idempotency_key,
    })
    .then(
      ({ id }) => ({ id }),
      (error: unknown) => ({ error: String(error).slice(0, 1000) }),
    );
  await writing(world, edge, async (ctx) => {
    if ('id' in sent) {
      await notifications.saveSent(ctx, mail.id, sent.id, SECRET.has(mail.event));
      return;
    }
    const waitSeconds = RETRY_SECONDS[mail.attempts];
    ctx.log.warn({ mailId: mail.id, error: sent.error, attempts: mail.attempts + 1 }, 'mail not sent');
    await notifications.saveFailure(ctx, mail.id, {
      nextAttemptAt: waitSeconds === undefined ? null : new Date(ctx.now.getTime() + waitSeconds * 1000),
      error: sent.error,
    });
  });
}
