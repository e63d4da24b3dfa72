import { type AccountKind, type Lang, permissionsOf, type Role } from '@jishi/protocol';
import type { FastifyReply } from 'fastify';
import { sql } from 'kysely';
import type { Caller } from '../../platform/http/server.ts';
import { newId } from '../../platform/ids/ids.ts';
import { machineNow } from '../../platform/world/machine-time.ts';
import { prefixOf } from '../../platform/world/sandboxes.ts';
import type { World, WriteContext } from '../../platform/world/world.ts';
import { hashToken, newToken } from './tokens.ts';

const IDLE_HOURS = 12;
const VALID_DAYS = 7;
const SEEN_EVERY_SECONDS = 60;

/**
 * The cookie of a world's sessions. A sandbox has its own name and path: neither the browser sends it elsewhere, nor
 * does any other world look at it.
 */
export function sessionCookie(world: World) {
  return {
    name: world.prefix ? `jishi_session_${world.name}` : 'jishi_session',
    options: {
      path: prefixOf(world) || '/',
      httpOnly: true,
      sameSite: 'lax',
      // Without TLS a secure cookie would never come back; on the public address it must not travel without.
      secure: world.ways.publicUrl.startsWith('https:'),
    },
  } as const;
}
const SESSION_SECONDS = VALID_DAYS * 86_400;

/** Gives the browser the session that was opened; the world need not be the one that answers. */
export function setSessionCookie(world: World, reply: FastifyReply, token: string): void {
  const { name, options } = sessionCookie(world);
  reply.setCookie(name, token, { ...options, maxAge: SESSION_SECONDS });
}

/** Opens a session; the token goes into the cookie and nowhere else. */
export async function openSession(ctx: WriteContext, userId: string): Promise<string> {
  const token = newToken();
  const now = machineNow();
  await sql`delete from sessions where user_id = ${userId} and (idle_until <= ${now} or valid_until <= ${now})`.execute(
    ctx.tx,
  );
  await sql`insert into sessions (id, user_id, token_hash, idle_until, valid_until, created_at)
    values (${newId('session', ctx.now)}, ${userId}, ${hashToken(token)}, ${idleUntil(now)},
      ${new Date(now.getTime() + SESSION_SECONDS * 1000)}, ${ctx.now})`.execute(ctx.tx);
  return token;
}

function idleUntil(now: Date): Date {
  return new Date(now.getTime() + IDLE_HOURS * 3_600_000);
}

export async function endSession(ctx: WriteContext, token: string): Promise<void> {
  await sql`delete from sessions where token_hash = ${hashToken(token)}`.execute(ctx.tx);
}

/** Ends all sessions of a user, but for the one that `except` names. */
export async function endSessions(ctx: WriteContext, userId: string, except?: string): Promise<number> {
  const kept = except === undefined ? '' : hashToken(except);
  const { rows } =
    await sql`delete from sessions where user_id = ${userId} and token_hash <> ${kept} returning id`.execute(
      ctx.tx,
    );
  return rows.length;
}

/** Who a session's token stands for; undefined when it has ended. One look-up by a unique key. */
export async function callerOfSession(world: World, token: string): Promise<Caller | undefined> {
  const now = machineNow();
  const { rows } = await sql<{
    id: string;
    user_id: string;
    account_id: string;
    kind: AccountKind;
    role: Role;
    is_seller: boolean;
    lang: Lang;
    idle_until: Date;
  }>`
    select s.id, s.user_id, u.account_id, a.kind, u.role, a.is_seller, u.lang, s.idle_until
    from sessions s join users u on u.id = s.user_id join accounts a on a.id = u.account_id
    where s.token_hash = ${hashToken(token)} and s.idle_until > ${now} and s.valid_until > ${now}
      and a.state = 'ACTIVE'`.execute(world.db);
  const row = rows[0];
  if (!row) return undefined;
  // At most once a minute: a reading page must not write on every request.
  if (idleUntil(now).getTime() - row.idle_until.getTime() > SEEN_EVERY_SECONDS * 1000) {
    await sql`update sessions set idle_until = ${idleUntil(now)} where id = ${row.id}`.execute(world.db);
  }
  return {
    actor: { kind: 'USER', userId: row.user_id, accountId: row.account_id },
    permissions: permissionsOf({ accountKind: row.kind, role: row.role, isSeller: row.is_seller }),
    lang: row.lang,
  };
}
