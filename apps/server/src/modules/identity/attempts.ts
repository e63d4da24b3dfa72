import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { machineNow } from '../../platform/world/machine-time.ts';
import { type ReadContext, type WriteContext, writing } from '../../platform/world/world.ts';
import { SignInLocked } from './identity.errors.ts';

/** Five wrong passwords lock an e-mail address for 15 minutes; an address of the network may try more. */
export const ATTEMPTS = { email: 5, address: 60 } as const;
const LOCK_MINUTES = 15;

export interface Attempt {
  readonly kind: keyof typeof ATTEMPTS;
  readonly of: string;
}

function keyOf(attempt: Attempt): string {
  return createHash('sha256').update(`${attempt.kind}\n${attempt.of.toLowerCase()}`).digest('base64url');
}

/**
 * Counts an attempt before the password is looked at, in a transaction of its own: a hundred guesses at once are
 * a hundred attempts, and a refusal does not roll the count back. Unknown e-mail addresses are counted alike.
 */
export async function countAttempts(ctx: ReadContext, attempts: readonly Attempt[]): Promise<void> {
  const now = machineNow();
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000);
  const lockedUntil = await writing(ctx.world, ctx, async ({ tx }) => {
    for (const attempt of attempts) {
      const { rows } = await sql<{ attempts: number; forget_after: Date }>`
        insert into sign_in_attempts as s (key, attempts, forget_after) values (${keyOf(attempt)}, 1, ${until})
        on conflict (key) do update set
          attempts = case when s.forget_after <= ${now} then 1 else s.attempts + 1 end,
          -- A locked one is not locked for longer by those who keep knocking.
          forget_after = case when s.forget_after > ${now} and s.attempts >= ${ATTEMPTS[attempt.kind]}::integer
            then s.forget_after else excluded.forget_after end
        returning attempts, forget_after`.execute(tx);
      const row = rows[0]!;
      if (row.attempts > ATTEMPTS[attempt.kind]) return row.forget_after;
    }
    return undefined;
  });
  if (lockedUntil) {
    const minutes = Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000));
    throw new SignInLocked({ minutes });
  }
}

/**
 * After the right password, or a reset: the person's count starts anew. The network address only gets its one
 * attempt back, else somebody with an account of their own could guess at others' for ever.
 */
export async function forgetAttempts(ctx: WriteContext, email: string, address?: string): Promise<void> {
  await sql`delete from sign_in_attempts where key = ${keyOf({ kind: 'email', of: email })}`.execute(ctx.tx);
  if (address !== undefined) {
    await sql`update sign_in_attempts set attempts = greatest(attempts - 1, 0)
      where key = ${keyOf({ kind: 'address', of: address })}`.execute(ctx.tx);
  }
  // Sweeps a few rows whose time has passed, so that the table stays small without a job.
  await sql`delete from sign_in_attempts where key in (
    select key from sign_in_attempts where forget_after < ${machineNow()} limit 50 for update skip locked)`.execute(
    ctx.tx,
  );
}
