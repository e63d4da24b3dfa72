import type { DomainEvent, EventType } from '@jishi/protocol';
import { sql } from 'kysely';
import { type DueSource, transactionalSource } from '../due/due.ts';
import type { Lane, WriteContext } from '../world/world.ts';
import { LANE_SOURCES } from './tell.ts';

export { tell, telling } from './tell.ts';

/** What a room does when it hears news: one verb; twice is the same as once. */
export interface Listener<T extends EventType = EventType> {
  /** `room.what`, stable: deliveries are stored under this name. */
  readonly name: string;
  readonly on: T;
  readonly lane: Lane;
  handle(ctx: WriteContext, event: StoredEvent<T>): Promise<void>;
}

export type StoredEvent<T extends EventType = EventType> = DomainEvent<T> & {
  readonly id: bigint;
  readonly occurredAt: Date;
};

/** `listen('order.paid', 'fulfilment.deliver', async (ctx, event) => …, 'PROMPT')` */
export function listen<T extends EventType>(
  on: T,
  name: string,
  handle: (ctx: WriteContext, event: StoredEvent<T>) => Promise<void>,
  lane: Lane = 'COMMON',
): Listener {
  return { on, name, handle, lane } as unknown as Listener;
}

const MAX_ATTEMPTS = 20;

/** Small where somebody waits: what a batch did is seen when all of it is done. */
const BATCH: Readonly<Record<Lane, number>> = { PROMPT: 8, COMMON: 40 };
const REST_MS = 50;

/** The due sources that bring news to the listeners: one for each lane. */
export function newsSources(listeners: readonly Listener[]): readonly DueSource[] {
  return [newsSource(listeners, 'PROMPT'), newsSource(listeners, 'COMMON')];
}

interface Delivery {
  readonly event_id: bigint;
  readonly listener: string;
  readonly attempts: number;
  readonly type: EventType;
  readonly subject: string;
  readonly payload: unknown;
  readonly occurred_at: Date;
}

/**
 * One lane. A batch is delivered as a whole and in the order told; when one of it fails the batch is rolled
 * back and brought again one by one, each in a savepoint: one that fails is put off (2, 4, 8 … seconds, at
 * most an hour) without holding up the others; after 20 attempts it is kept as DEAD and shown to the operator.
 */
export function newsSource(listeners: readonly Listener[], lane: Lane = 'COMMON'): DueSource {
  const byName = new Map(listeners.map((l) => [l.name, l]));
  if (byName.size !== listeners.length) throw new Error('Two listeners share a name');
  const full = BATCH[lane];

  const due = (ctx: WriteContext) => sql`
    select event_id, listener from event_deliveries
    where lane = ${lane} and state = 'PENDING' and due_at <= ${ctx.now}
    order by due_at, event_id limit ${full}
    for update skip locked`;

  async function deliver(ctx: WriteContext, row: Delivery): Promise<void> {
    const listener = byName.get(row.listener);
    if (!listener) throw new Error(`No listener is called ${row.listener}`);
    await listener.handle(ctx, {
      id: row.event_id,
      type: row.type,
      subject: row.subject,
      payload: row.payload,
      occurredAt: row.occurred_at,
    } as StoredEvent);
  }

  async function putOff(ctx: WriteContext, row: Delivery, error: unknown): Promise<void> {
    const attempts = row.attempts + 1;
    const waitSeconds = Math.min(2 ** attempts, 3600);
    ctx.log.error({ err: error, listener: row.listener, event: row.type, attempts }, 'news not delivered');
    await sql`update event_deliveries set attempts = ${attempts},
        due_at = ${new Date(ctx.now.getTime() + waitSeconds * 1000)},
        state = ${attempts >= MAX_ATTEMPTS ? 'DEAD' : 'PENDING'},
        last_error = ${String(error).slice(0, 2000)}
      where event_id = ${row.event_id} and listener = ${row.listener}`.execute(ctx.tx);
  }

  return transactionalSource({
    name: LANE_SOURCES[lane],
    ...(lane === 'COMMON' ? { gathers: { full, restMs: REST_MS } } : {}),
    async earliest(db) {
      const { rows } = await sql<{ due: Date | null }>`
        select min(due_at) as due from event_deliveries where lane = ${lane} and state = 'PENDING'`.execute(
        db,
      );
      return rows[0]?.due ?? null;
    },
    async batch(ctx) {
      const { rows } = await sql<Delivery>`
        with due as (${due(ctx)}), taken as (
          delete from event_deliveries d using due
          where d.event_id = due.event_id and d.listener = due.listener
          returning d.event_id, d.listener, d.attempts
        )
        select taken.*, e.type, e.subject, e.payload, e.occurred_at
        from taken join domain_events e on e.id = taken.event_id
        order by taken.event_id, taken.listener`.execute(ctx.tx);
      for (const row of rows) await deliver(ctx, row);
      return rows.length;
    },
    async carefully(ctx) {
      const { rows } = await sql<Delivery>`
        with due as (${due(ctx)})
        select d.event_id, d.listener, d.attempts, e.type, e.subject, e.payload, e.occurred_at
        from due join event_deliveries d using (event_id, listener)
        join domain_events e on e.id = d.event_id
        order by d.event_id, d.listener`.execute(ctx.tx);
      const heard: Delivery[] = [];
      for (const row of rows) {
        await sql`savepoint delivery`.execute(ctx.tx);
        try {
          await deliver(ctx, row);
          await sql`release savepoint delivery`.execute(ctx.tx);
          heard.push(row);
        } catch (error) {
          await sql`rollback to savepoint delivery`.execute(ctx.tx);
          await putOff(ctx, row, error);
        }
      }
      await sql`delete from event_deliveries d
        using unnest(${heard.map((r) => r.event_id.toString())}::bigint[], ${heard.map((r) => r.listener)}::text[])
          as h(event_id, listener)
        where d.event_id = h.event_id and d.listener = h.listener`.execute(ctx.tx);
      return rows.length;
    },
  });
}
