import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { free, get, post, put, type Route } from '../../platform/http/route.ts';
import { Done, done, Email } from '../../platform/http/shapes.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { accountIdOf, getAccount, setLang, userIdOf } from './accounts.ts';
import {
  AccountFrozen,
  AccountNameTaken,
  EmailTaken,
  PasswordWeak,
  ResetLinkInvalid,
  SignInLocked,
  TermsNotAccepted,
  WrongCredentials,
  WrongPassword,
} from './identity.errors.ts';
import { toAccountView, toUserView } from './identity.mapping.ts';
import * as repository from './identity.repository.ts';
import {
  AccountName,
  AccountView,
  LangShape,
  Password,
  PersonName,
  SessionView,
  UserView,
} from './identity.schemas.ts';
import { completePasswordReset, requestPasswordReset } from './password-reset.ts';
import { callerOfSession, endSession, endSessions, sessionCookie, setSessionCookie } from './sessions.ts';
import { changePassword, signIn, signUp } from './sign-in.ts';
import { csrfTokenOf } from './tokens.ts';

const sessionOf = (ctx: ReadContext, request: FastifyRequest): string | undefined =>
  request.cookies[sessionCookie(ctx.world).name];

/** Sets the cookie and answers what `GET /api/session` would answer with it. */
async function begin(ctx: ReadContext, reply: FastifyReply, token: string) {
  const caller = await callerOfSession(ctx.world, token);
  if (caller?.actor.kind !== 'USER') throw new Error('A session that was just opened must be found');
  reply.header('cache-control', 'no-store');
  setSessionCookie(ctx.world, reply, token);
  return toSessionView(ctx, caller.actor, caller.permissions, token);
}

async function toSessionView(
  ctx: ReadContext,
  who: { userId: string; accountId: string },
  permissions: ReadonlySet<string>,
  token: string,
) {
  const user = (await repository.findUser(ctx, who.userId))!;
  return {
    user: toUserView(user),
    account: toAccountView(await getAccount(ctx, who.accountId)),
    permissions: [...permissions],
    csrfToken: csrfTokenOf(token),
  };
}

function forgetCookie(ctx: WriteContext, reply: FastifyReply): void {
  const { name, options } = sessionCookie(ctx.world);
  reply.clearCookie(name, options);
}

/** Where a session begins: these need no CSRF token, because there may be no session yet. */
export const OPEN_DOORS: ReadonlySet<string> = new Set([
  '/api/sign-up',
  '/api/sign-in',
  '/api/password-resets',
  '/api/password-resets/complete',
]);

const NOBODY = { user: null, account: null, permissions: [], csrfToken: null };

export const identityRoutes: readonly Route[] = [
  free('POST', '/api/sign-up', {
    id: 'session.signUp',
    summary: 'Register an account with its owner and sign in',
    description:
      'ACC-1. Password: 8 to 128 characters, no spaces, at least two of capital letters, small letters, digits and signs.',
    permission: 'public',
    status: 201,
    body: Type.Object(
      {
        email: Email,
        password: Password,
        name: PersonName,
        accountName: AccountName,
        termsAccepted: Type.Boolean({ description: 'User agreement and privacy statement' }),
        lang: Type.Optional(LangShape),
      },
      { additionalProperties: false },
    ),
    reply: SessionView,
    errors: [EmailTaken, AccountNameTaken, PasswordWeak, TermsNotAccepted],
    rateLimit: { max: 30, windowSeconds: 60 },
    handle: async (ctx, { body, reply }) =>
      begin(ctx, reply, await signUp(ctx, { ...body, lang: body.lang ?? ctx.lang })),
  }),
  free('POST', '/api/sign-in', {
    id: 'session.signIn',
    summary: 'Sign in with e-mail address and password',
    description: 'Five wrong passwords lock the address for 15 minutes; a reset by mail unlocks it.',
    permission: 'public',
    body: Type.Object({ email: Email, password: Password }, { additionalProperties: false }),
    reply: SessionView,
    errors: [WrongCredentials, SignInLocked, AccountFrozen],
    rateLimit: { max: 60, windowSeconds: 60 },
    handle: async (ctx, { body, request, reply }) =>
      begin(
        ctx,
        reply,
        await signIn(ctx, { ...body, address: request.ip, replaces: sessionOf(ctx, request) }),
      ),
  }),
  post('/api/sign-out', {
    id: 'session.signOut',
    summary: 'End this session',
    permission: 'signed-in',
    reply: Done,
    handle: async (ctx, { request, reply }) => {
      await endSession(ctx, sessionOf(ctx, request) ?? '');
      forgetCookie(ctx, reply);
      return done;
    },
  }),
  post('/api/sign-out-everywhere', {
    id: 'session.signOutEverywhere',
    summary: 'End all sessions of this user, this one too',
    permission: 'signed-in',
    reply: Type.Object({ ended: Type.Integer() }),
    handle: async (ctx, { reply }) => {
      const ended = await endSessions(ctx, userIdOf(ctx));
      forgetCookie(ctx, reply);
      return { ended };
    },
  }),
  get('/api/session', {
    id: 'session.get',
    summary: 'Who is signed in, what they may do, and the CSRF token; nulls for a visitor',
    permission: 'public',
    reply: SessionView,
    handle: async (ctx, { request, reply }) => {
      reply.header('cache-control', 'no-store');
      const token = sessionOf(ctx, request);
      if (ctx.actor.kind !== 'USER' || token === undefined) return NOBODY;
      return toSessionView(ctx, ctx.actor, request.caller.permissions, token);
    },
  }),
  post('/api/password-resets', {
    id: 'passwordResets.request',
    summary: 'Ask for a mail with a link to set a new password',
    description:
      'The answer is the same whether the address is registered or not. The link works once, for 30 minutes.',
    permission: 'public',
    status: 202,
    body: Type.Object({ email: Email }, { additionalProperties: false }),
    reply: Done,
    rateLimit: { max: 10, windowSeconds: 60 },
    handle: async (ctx, { body }) => {
      await requestPasswordReset(ctx, body.email);
      return done;
    },
  }),
  free('POST', '/api/password-resets/complete', {
    id: 'passwordResets.complete',
    summary: 'Set a new password with the token of the mail; ends all sessions',
    permission: 'public',
    body: Type.Object(
      { token: Type.String({ minLength: 20, maxLength: 100, pattern: '^[\\w-]+$' }), password: Password },
      { additionalProperties: false },
    ),
    reply: Done,
    errors: [ResetLinkInvalid, PasswordWeak],
    rateLimit: { max: 20, windowSeconds: 60 },
    handle: async (ctx, { body }) => {
      await completePasswordReset(ctx, body);
      return done;
    },
  }),
  free('POST', '/api/account/password', {
    id: 'account.changePassword',
    summary: 'Change the password; ends all other sessions of this user',
    permission: 'signed-in',
    body: Type.Object({ currentPassword: Password, newPassword: Password }, { additionalProperties: false }),
    reply: Done,
    errors: [WrongPassword, PasswordWeak, SignInLocked],
    handle: async (ctx, { body, request }) => {
      await changePassword(ctx, { ...body, session: sessionOf(ctx, request) });
      return done;
    },
  }),
  get('/api/account', {
    id: 'account.get',
    summary: 'My account',
    permission: 'account.read',
    reply: Type.Object({ account: AccountView }),
    handle: async (ctx) => ({ account: toAccountView(await getAccount(ctx, accountIdOf(ctx))) }),
  }),
  put('/api/account/lang', {
    id: 'account.setLang',
    summary: 'Set the language of my screens and mails',
    permission: 'signed-in',
    body: Type.Object({ lang: LangShape }, { additionalProperties: false }),
    reply: Type.Object({ user: UserView }),
    handle: async (ctx, { body, reply }) => {
      const user = await setLang(ctx, body.lang);
      reply.setCookie('lang', body.lang, {
        ...sessionCookie(ctx.world).options,
        httpOnly: false,
        maxAge: 365 * 86_400,
      });
      return { user: toUserView(user) };
    },
  }),
];
