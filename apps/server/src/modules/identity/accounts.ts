import { type AccountId, type AccountKind, type Lang, news, refuseField, type UserId } from '@jishi/protocol';
import { brokenConstraint } from '../../platform/database/pool.ts';
import { NotSignedIn } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import type { Account, CustomerLevel, Recipient, User } from './account.ts';
import { AccountNameTaken, AccountNotFound, EmailTaken } from './identity.errors.ts';
import * as repository from './identity.repository.ts';
import { defaultLevel } from './identity.settings.ts';
import { hashPassword } from './passwords.ts';

export async function getAccount(ctx: ReadContext, accountId: string): Promise<Account> {
  const account = await repository.findAccount(ctx, accountId);
  if (!account) throw new AccountNotFound();
  return account;
}

/** The account that the actor stands for; a visitor and the system have none. */
export function accountIdOf(ctx: ReadContext): AccountId {
  const { actor } = ctx;
  if (actor.kind === 'USER' || actor.kind === 'PROGRAM') return actor.accountId as AccountId;
  throw new NotSignedIn();
}

/** The person who acts; a program is not one. */
export function userIdOf(ctx: ReadContext): UserId {
  if (ctx.actor.kind === 'USER') return ctx.actor.userId as UserId;
  throw new NotSignedIn();
}

/** Who is told about an account's news. */
export async function recipientsOf(ctx: ReadContext, accountId: string): Promise<readonly Recipient[]> {
  return (await repository.listUsers(ctx, accountId)).map(toRecipient);
}

/** Who is told that staff have something to do. */
export async function operatorRecipients(ctx: ReadContext): Promise<readonly Recipient[]> {
  return (await repository.listOperatorUsers(ctx)).map(toRecipient);
}

/** One person, for a letter that is theirs alone; undefined when there is no such user. */
export async function recipientOf(ctx: ReadContext, userId: string): Promise<Recipient | undefined> {
  const user = await repository.findUser(ctx, userId);
  return user && toRecipient(user);
}

function toRecipient(user: User): Recipient {
  return { userId: user.id, email: user.email, name: user.name, lang: user.lang };
}

export interface NewAccount {
  readonly name: string;
  readonly kind: AccountKind;
  readonly email: string;
  readonly userName: string;
  readonly lang: Lang;
  readonly customerLevel?: CustomerLevel;
}

/** An account with its owner, as sign-up makes it; for the seeder, stories and tests of other rooms. */
export async function createAccount(
  ctx: WriteContext,
  input: NewAccount & { readonly password: string },
): Promise<{ accountId: AccountId; userId: UserId }> {
  return openAccount(ctx, input, await hashPassword(input.password), null);
}

/** Saves an account whose password was hashed before the transaction began. */
export async function openAccount(
  ctx: WriteContext,
  input: NewAccount,
  passwordHash: string,
  termsAcceptedAt: Date | null,
): Promise<{ accountId: AccountId; userId: UserId }> {
  const account: Account = {
    id: newId('account', ctx.now),
    kind: input.kind,
    name: input.name,
    customerLevel: input.customerLevel ?? (await defaultLevel.get(ctx)),
    state: 'ACTIVE',
    isSeller: false,
    createdAt: ctx.now,
  };
  const user: User = {
    id: newId('user', ctx.now),
    accountId: account.id,
    email: input.email,
    name: input.userName,
    role: 'OWNER',
    lang: input.lang,
    createdAt: ctx.now,
  };
  try {
    await repository.insertAccount(ctx, account);
    await repository.insertUser(ctx, user, { passwordHash, termsAcceptedAt });
  } catch (error) {
    // Two sign-ups at once: the unique keys decide, the later one reads the same sentence.
    if (brokenConstraint(error) === 'users_email') throw refuseField(EmailTaken, 'body.email');
    if (brokenConstraint(error) === 'accounts_name') throw refuseField(AccountNameTaken, 'body.accountName');
    throw error;
  }
  await tell(ctx, news('account.created', account.id, { accountId: account.id, userId: user.id }));
  return { accountId: account.id, userId: user.id };
}

/** Called by the sellers room: from now on the account's users see Seller Center. */
export async function markSeller(ctx: WriteContext, accountId: string, isSeller: boolean): Promise<void> {
  if (!(await repository.saveIsSeller(ctx, accountId, isSeller))) throw new AccountNotFound();
}

/** The language of the person's screens and mails. */
export async function setLang(ctx: WriteContext, lang: Lang): Promise<User> {
  const userId = userIdOf(ctx);
  await repository.saveLang(ctx, userId, lang);
  return (await repository.findUser(ctx, userId))!;
}
