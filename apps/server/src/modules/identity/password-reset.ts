import { news, refuseField } from '@jishi/protocol';
import { sql } from 'kysely';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import { machineNow } from '../../platform/world/machine-time.ts';
import { type ReadContext, type WriteContext, writing } from '../../platform/world/world.ts';
import { isStrongEnough } from './account.ts';
import { forgetAttempts } from './attempts.ts';
import { PasswordWeak, ResetLinkInvalid } from './identity.errors.ts';
import * as repository from './identity.repository.ts';
import { hashPassword } from './passwords.ts';
import { endSessions } from './sessions.ts';
import { hashToken, newToken } from './tokens.ts';

const VALID_MINUTES = 30;
/** Mails with a link that one person may have within the half hour: nobody's mailbox is flooded through us. */
const MAILS_IN_FORCE = 5;

const place = (id: string) => `password_resets:${id}`;

/** Whoever asks reads the same answer; only a registered address gets a mail. */
export async function requestPasswordReset(ctx: WriteContext, email: string): Promise<void> {
  const found = await repository.findCredentials(ctx, { email });
  if (!found || found.frozen) return;
  const now = machineNow();
  await sql`select 1 from users where id = ${found.user.id} for update`.execute(ctx.tx);
  const { rows } = await sql<{ open: number }>`select count(*)::int as open from password_resets
    where user_id = ${found.user.id} and valid_until > ${now}`.execute(ctx.tx);
  if (rows[0]!.open >= MAILS_IN_FORCE) return;
  const { id } = await issueResetToken(ctx, found.user.id);
  await tell(
    ctx,
    news('account.password_reset_requested', found.user.id, {
      userId: found.user.id,
      email: found.user.email,
      resetId: id,
    }),
  );
}

/** A token that sets a new password once, within 30 minutes; sealed at rest for the mail. */
export async function issueResetToken(
  ctx: WriteContext,
  userId: string,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = newId('passwordReset', ctx.now);
  const token = newToken();
  await sql`insert into password_resets (id, user_id, token_hash, sealed_token, valid_until, created_at)
    values (${id}, ${userId}, ${hashToken(token)}, ${ctx.world.ways.vault.seal(token, place(id))},
      ${new Date(machineNow().getTime() + VALID_MINUTES * 60_000)}, ${ctx.now})`.execute(ctx.tx);
  return { id, token };
}

/** The plain token for the mail's link; undefined once it was used or has run out. */
export async function openResetToken(ctx: ReadContext, resetId: string): Promise<string | undefined> {
  const { rows } = await sql<{ sealed_token: string | null }>`select sealed_token from password_resets
    where id = ${resetId} and used_at is null and valid_until > ${machineNow()}`.execute(ctx.db);
  const sealed = rows[0]?.sealed_token;
  return sealed ? ctx.world.ways.vault.open(sealed, place(resetId)) : undefined;
}

/** Sets the new password, ends all sessions and all other links of the user. The link works once. */
export async function completePasswordReset(
  ctx: ReadContext,
  input: { readonly token: string; readonly password: string },
): Promise<void> {
  if (!isStrongEnough(input.password)) throw refuseField(PasswordWeak, 'body.password');
  const tokenHash = hashToken(input.token);
  // Looked at before hashing: a made-up link costs us nothing.
  const { rows } = await sql`select 1 from password_resets
    where token_hash = ${tokenHash} and used_at is null and valid_until > ${machineNow()}`.execute(ctx.db);
  if (rows.length === 0) throw new ResetLinkInvalid();
  const passwordHash = await hashPassword(input.password);
  await writing(ctx.world, ctx, async (tx) => {
    const { rows: used } = await sql<{ user_id: string }>`
      update password_resets set used_at = ${tx.now}, sealed_token = null
      where token_hash = ${tokenHash} and used_at is null and valid_until > ${machineNow()}
      returning user_id`.execute(tx.tx);
    const userId = used[0]?.user_id;
    if (!userId) throw new ResetLinkInvalid();
    await sql`update password_resets set used_at = ${tx.now}, sealed_token = null
      where user_id = ${userId} and used_at is null`.execute(tx.tx);
    await repository.replacePassword(tx, userId, passwordHash);
    await endSessions(tx, userId);
    const user = (await repository.findUser(tx, userId))!;
    await forgetAttempts(tx, user.email);
    await tell(tx, news('account.password_changed', userId, { accountId: user.accountId, userId }));
  });
}
