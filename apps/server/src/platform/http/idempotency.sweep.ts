import { sql } from 'kysely';
import { sweepSource } from '../due/sweep.ts';

/**
 * Answers kept for repeated HTTP writes, 24 hours after the first. Usage records, orders and postings have keys of
 * their own, which are never forgotten.
 */
export const idempotencySweep = sweepSource({
  name: 'http.old_idempotency_keys',
  async remove(ctx, { machineNow, limit }) {
    const { rows } = await sql`delete from idempotency_keys where (owner, key) in (
      select owner, key from idempotency_keys where kept_until <= ${machineNow}
      limit ${limit} for update skip locked) returning key`.execute(ctx.tx);
    return rows.length;
  },
});
