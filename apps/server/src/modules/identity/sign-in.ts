import { type Lang, news, refuseField } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import { type ReadContext, writing } from '../../platform/world/world.ts';
import { isStrongEnough } from './account.ts';
import { openAccount, userIdOf } from './accounts.ts';
import { countAttempts, forgetAttempts } from './attempts.ts';
import {
  AccountFrozen,
  PasswordWeak,
  TermsNotAccepted,
  WrongCredentials,
  WrongPassword,
} from './identity.errors.ts';
import * as repository from './identity.repository.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { endSession, endSessions, openSession } from './sessions.ts';

// Hashing takes tens of milliseconds, so none of these verbs hashes inside its transaction.

export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly accountName: string;
  readonly termsAccepted: boolean;
  readonly lang: Lang;
}

/** ACC-1: an account with its owner, signed in at once. Answers the session's token. */
export async function signUp(ctx: ReadContext, input: SignUp): Promise<string> {
  if (!input.termsAccepted) throw refuseField(TermsNotAccepted, 'body.termsAccepted');
  if (!isStrongEnough(input.password)) throw refuseField(PasswordWeak, 'body.password');
  const passwordHash = await hashPassword(input.password);
  return writing(ctx.world, ctx, async (tx) => {
    const account = {
      name: input.accountName,
      kind: 'CUSTOMER',
      email: input.email,
      userName: input.name,
      lang: input.lang,
    } as const;
    const { userId } = await openAccount(tx, account, passwordHash, tx.now);
    return openSession(tx, userId);
  });
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** The network address, for the count of attempts. */
  readonly address: string;
  /** A session of this browser that the new one replaces. */
  readonly replaces: string | undefined;
}

/** Answers the session's token. Unknown addresses and wrong passwords read the same and take the same time. */
export async function signIn(ctx: ReadContext, input: SignIn): Promise<string> {
  const person = { kind: 'email', of: input.email } as const;
  await countAttempts(ctx, [person, { kind: 'address', of: input.address }]);
  const found = await repository.findCredentials(ctx, { email: input.email });
  if (!(await isPassword(found?.passwordHash, input.password)) || !found) throw new WrongCredentials();
  if (found.frozen) throw new AccountFrozen();
  return writing(ctx.world, ctx, async (tx) => {
    await forgetAttempts(tx, input.email, input.address);
    if (input.replaces !== undefined) await endSession(tx, input.replaces);
    return openSession(tx, found.user.id);
  });
}

/** Ends all other sessions of the user: whoever knew the old password is out. */
export async function changePassword(
  ctx: ReadContext,
  input: {
    readonly currentPassword: string;
    readonly newPassword: string;
    readonly session: string | undefined;
  },
): Promise<void> {
  const userId = userIdOf(ctx);
  if (!isStrongEnough(input.newPassword)) throw refuseField(PasswordWeak, 'body.newPassword');
  const found = await repository.findCredentials(ctx, { userId });
  if (!found) throw new WrongPassword();
  // A stolen session must not be able to guess the password here.
  const person = { kind: 'email', of: found.user.email } as const;
  await countAttempts(ctx, [person]);
  if (!(await isPassword(found.passwordHash, input.currentPassword))) {
    throw refuseField(WrongPassword, 'body.currentPassword');
  }
  const passwordHash = await hashPassword(input.newPassword);
  await writing(ctx.world, ctx, async (tx) => {
    if (!(await repository.replacePassword(tx, userId, passwordHash, found.passwordHash))) {
      throw refuseField(WrongPassword, 'body.currentPassword');
    }
    await forgetAttempts(tx, found.user.email);
    await endSessions(tx, userId, input.session);
    await tell(tx, news('account.password_changed', userId, { accountId: found.user.accountId, userId }));
  });
}
