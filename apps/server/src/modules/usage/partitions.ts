import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import { transactionalSource } from '../../platform/due/due.ts';
import type { World, WriteContext } from '../../platform/world/world.ts';

const DAY = 86_400_000;
const AHEAD_DAYS = 7;

/** First day of the UTC month that `at` lies in, and of the month after. */
function monthOf(at: Date): { first: Date; after: Date; name: string } {
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
  const after = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
  return { first, after, name: `usage_records_${first.toISOString().slice(0, 7).replace('-', '')}` };
}

/** Months that were found to have their partition: none is ever taken away. */
const seenPartitions = new WeakMap<World, Set<string>>();

/**
 * The partition of usage_records for a month, made when it is missing: normally by the due source a week
 * ahead, by the push itself in a world that has never had one. Two at once: the lock lets one do the work.
 * Made apart and attached, because that does not stop readers and writers of the other months.
 */
export async function ensurePartition(ctx: WriteContext, at: Date): Promise<boolean> {
  const { first, after, name } = monthOf(at);
  const exists = async () => {
    const { rows } = await sql`
      select 1 from usage_partitions where month = ${first.toISOString().slice(0, 10)}::date`.execute(ctx.tx);
    return rows.length > 0;
  };
  let seen = seenPartitions.get(ctx.world);
  if (!seen) {
    seen = new Set();
    seenPartitions.set(ctx.world, seen);
  }
  if (seen.has(name)) return false;
  if (await exists()) {
    seen.add(name);
    return false;
  }
  await sql`select pg_advisory_xact_lock(7213)`.execute(ctx.tx);
  if (await exists()) return false;
  await sql
    .raw(`create table ${name} (like usage_records including defaults including constraints)`)
    .execute(ctx.tx);
  await sql
    .raw(
      `alter table usage_records attach partition ${name}
        for values from ('${first.toISOString()}') to ('${after.toISOString()}')`,
    )
    .execute(ctx.tx);
  await sql`insert into usage_partitions (month, made_at)
    values (${first.toISOString().slice(0, 10)}::date, ${ctx.now})`.execute(ctx.tx);
  return true;
}

/** The month after the newest partition is made a week before it begins. */
export const partitionSource = transactionalSource({
  name: 'usage.partitions',
  async earliest(db: Db) {
    const next = await nextMonth(db);
    return next && new Date(next.getTime() - AHEAD_DAYS * DAY);
  },
  async batch(ctx) {
    const next = await nextMonth(ctx.db as Db);
    if (!next || next.getTime() - AHEAD_DAYS * DAY > ctx.now.getTime()) return 0;
    return (await ensurePartition(ctx, next)) ? 1 : 0;
  },
});

async function nextMonth(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ next: string | null }>`
    select to_char(max(month) + interval '1 month', 'YYYY-MM-DD') as next from usage_partitions`.execute(db);
  return rows[0]?.next ? new Date(`${rows[0].next}T00:00:00Z`) : null;
}
