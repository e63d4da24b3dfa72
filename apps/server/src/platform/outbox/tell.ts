import type { DomainEvent } from '@jishi/protocol';
import { type RawBuilder, sql } from 'kysely';
import type { Lane, WriteContext } from '../world/world.ts';

/** The due source of each lane. */
export const LANE_SOURCES: Readonly<Record<Lane, string>> = { COMMON: 'outbox', PROMPT: 'outbox.prompt' };

/**
 * Tells news: one row in domain_events (never updated) and one delivery per listener, in the transaction
 * that causes them.
 */
export async function tell(ctx: WriteContext, ...events: readonly DomainEvent[]): Promise<void> {
  if (events.length > 0) await sql`with ${telling(ctx, events)} select 1`.execute(ctx.tx);
}

/**
 * The same as part of the statement that causes the news, for hot paths: expressions for its WITH list.
 * With `cause`, the name of an expression before it, nothing is told when that one has no row.
 */
export function telling(
  ctx: WriteContext,
  events: readonly DomainEvent[],
  cause?: string,
): RawBuilder<unknown> {
  const types = [...new Set(events.map(({ type }) => type))];
  const hearings = types.flatMap((type) => ctx.world.listenersOf(type).map((h) => ({ type, ...h })));
  for (const { lane } of hearings) ctx.stir(LANE_SOURCES[lane]);
  return sql`told as (
      insert into domain_events (type, subject, payload, occurred_at, actor, request_id)
      select e.type, e.subject, e.payload::jsonb, ${ctx.now}::timestamptz, ${JSON.stringify(ctx.actor)}::jsonb,
             ${ctx.requestId}
      from unnest(${events.map((e) => e.type)}::text[], ${events.map((e) => e.subject)}::text[],
                  ${events.map((e) => JSON.stringify(e.payload))}::text[])
        with ordinality as e(type, subject, payload, place)
      ${cause ? sql`where exists (select from ${sql.ref(cause)})` : sql``}
      order by e.place
      returning id, type
    ), delivered as (
      insert into event_deliveries (event_id, listener, lane, due_at)
      select told.id, h.listener, h.lane, ${ctx.now}::timestamptz
      from told join unnest(${hearings.map((h) => h.type)}::text[], ${hearings.map((h) => h.name)}::text[],
                            ${hearings.map((h) => h.lane)}::text[]) as h(type, listener, lane) on h.type = told.type
    )`;
}
