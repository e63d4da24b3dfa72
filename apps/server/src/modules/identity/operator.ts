import type { Lang } from '@jishi/protocol';
import { defineRefusal, refuseField } from '@jishi/protocol';
import { sql } from 'kysely';
import { type ReadContext, type WriteContext, writing } from '../../platform/world/world.ts';
import { isStrongEnough } from './account.ts';
import { openAccount } from './accounts.ts';
import { PasswordWeak } from './identity.errors.ts';
import { listOperatorUsers } from './identity.repository.ts';
import { issueResetToken } from './password-reset.ts';
import { hashPassword } from './passwords.ts';
import { newToken } from './tokens.ts';

export const OperatorExists = defineRefusal({
  code: 'OPERATOR_EXISTS',
  kind: 'conflict',
  text: {
    'zh-CN': '已有运营账号（{email}），没有新建。忘了密码可在登录页用邮箱重设',
    en: 'There is an operator account already ({email}); none was made. A forgotten password can be reset by mail on the sign-in page',
  },
});

export interface FirstOperator {
  readonly email: string;
  /** The person's name, and the account's. */
  readonly name: string;
  readonly lang: Lang;
  /** Null: a link to set one is answered instead. */
  readonly password: string | null;
}

/**
 * The marketplace's first operator, for a house that starts without the demo. Answers the path of a link that sets
 * the password once, within 30 minutes; null when the password was given. OPERATOR_EXISTS when there is one.
 */
export async function createFirstOperator(ctx: ReadContext, wish: FirstOperator): Promise<string | null> {
  if (wish.password !== null && !isStrongEnough(wish.password)) {
    throw refuseField(PasswordWeak, 'body.password');
  }
  // Nobody knows the password that stands in until the link is used.
  const passwordHash = await hashPassword(wish.password ?? newToken());
  return writing(ctx.world, ctx, async (tx) => {
    await mustBeFirst(tx);
    const account = {
      name: wish.name,
      kind: 'OPERATOR',
      email: wish.email,
      userName: wish.name,
      lang: wish.lang,
    } as const;
    const { userId } = await openAccount(tx, account, passwordHash, null);
    if (wish.password !== null) return null;
    const { token } = await issueResetToken(tx, userId);
    return resetPath(token);
  });
}

async function mustBeFirst(ctx: WriteContext): Promise<void> {
  // Two at once: the second one waits and then sees the first.
  await sql`select pg_advisory_xact_lock(hashtext('identity.first_operator'))`.execute(ctx.tx);
  const [there] = await listOperatorUsers(ctx);
  if (there) throw new OperatorExists({ email: there.email });
}

/** Where a link to a new password leads. */
export function resetPath(token: string): string {
  return `/password-reset?token=${encodeURIComponent(token)}`;
}
