import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import { transactionalSource } from '../../platform/due/due.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getSeller } from '../sellers/index.ts';
import { notify } from './notify.ts';

const HOUR = 3_600_000;

/** Counts faulty records for the seller's next digest, an hour after the first of them. */
export async function collectAbnormal(
  ctx: WriteContext,
  eventId: bigint,
  sellerId: string,
  abnormal: number,
): Promise<void> {
  if (abnormal === 0) return;
  await sql`
    insert into usage_digests (seller_id, abnormal, last_event_id, due_at)
    values (${sellerId}, ${abnormal}, ${eventId}, ${new Date(ctx.now.getTime() + HOUR)})
    on conflict (seller_id) do update set abnormal = usage_digests.abnormal + excluded.abnormal,
      last_event_id = excluded.last_event_id`.execute(ctx.tx);
}

export const digestSource = transactionalSource({
  name: 'notifications.usage_digest',
  async earliest(db: Db) {
    const { rows } = await sql<{ due: Date | null }>`select min(due_at) as due from usage_digests`.execute(
      db,
    );
    return rows[0]?.due ?? null;
  },
  async batch(ctx) {
    const { rows } = await sql<{ seller_id: string; abnormal: number; last_event_id: bigint }>`
      delete from usage_digests where seller_id in (
        select seller_id from usage_digests where due_at <= ${ctx.now} limit 20 for update skip locked
      ) returning *`.execute(ctx.tx);
    for (const { seller_id, abnormal, last_event_id } of rows) {
      const seller = await getSeller(ctx, seller_id);
      await notify(ctx, {
        eventId: last_event_id,
        notice: 'usage.abnormal_digest',
        to: { accountId: seller.accountId },
        facts: { abnormal },
        link: '/seller/usage-records?state=ABNORMAL',
      });
    }
    return rows.length;
  },
});
