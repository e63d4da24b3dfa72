import { sql } from 'kysely';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';

export interface DayUse {
  readonly day: string;
  /** The larger of the distinct ids and the number that was reported last. */
  readonly active: number;
  readonly ids: number;
  readonly activeNum: number | null;
}

/** Adds the ids of one report to the day, and takes its last number. The day's row is locked first, against doubles. */
export async function addUse(
  ctx: WriteContext,
  use: { licenseId: string; day: string; ids: readonly string[]; activeNum: number | null },
): Promise<void> {
  const { licenseId, day, ids, activeNum } = use;
  await sql`insert into license_usage_days (license_id, day, active_num, reported_at)
    values (${licenseId}, ${day}::date, ${activeNum}, ${ctx.now})
    on conflict (license_id, day) do update
      set active_num = coalesce(excluded.active_num, license_usage_days.active_num),
        reported_at = excluded.reported_at`.execute(ctx.tx);
  if (ids.length === 0) return;
  await sql`with added as (
      insert into license_usage_ids (license_id, day, client_id)
      select ${licenseId}, ${day}::date, id from unnest(${[...new Set(ids)]}::text[]) as t(id)
      on conflict do nothing returning 1)
    update license_usage_days set ids = ids + (select count(*)::int from added)
    where license_id = ${licenseId} and day = ${day}::date`.execute(ctx.tx);
}

/** The days of a code, newest first. */
export async function daysOf(ctx: ReadContext, licenseId: string, limit: number): Promise<DayUse[]> {
  const { rows } = await sql<DayUse>`
    select to_char(day, 'YYYY-MM-DD') as day, greatest(ids, coalesce(active_num, 0)) as active, ids,
      active_num as "activeNum"
    from license_usage_days where license_id = ${licenseId} order by day desc limit ${limit}`.execute(ctx.db);
  return rows;
}
