import { sql } from 'kysely';
import { sweepSource } from '../../platform/due/sweep.ts';

const DAY = 86_400_000;

/** Sessions that ended by time; those that somebody ended are gone already. */
const sessions = sweepSource({
  name: 'identity.old_sessions',
  async remove(ctx, { machineNow, limit }) {
    const { rows } = await sql`delete from sessions where id in (
      select id from sessions where idle_until <= ${machineNow} or valid_until <= ${machineNow}
      limit ${limit} for update skip locked) returning id`.execute(ctx.tx);
    return rows.length;
  },
});

/** Links to a new password, a day after they ran out: until then they tell who asked how often. */
const passwordResets = sweepSource({
  name: 'identity.old_password_resets',
  async remove(ctx, { machineNow, limit }) {
    const { rows } = await sql`delete from password_resets where id in (
      select id from password_resets where valid_until <= ${new Date(machineNow.getTime() - DAY)}
      limit ${limit} for update skip locked) returning id`.execute(ctx.tx);
    return rows.length;
  },
});

export const identitySources = [sessions, passwordResets];
