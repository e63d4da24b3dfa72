import type { DomainEvent, EventType } from '@jishi/protocol';
import { sql } from 'kysely';
import { transactionalSource } from '../due/due.ts';
import type { WriteContext } from '../world/world.ts';

/** What a room does when it hears news: one verb, in a transaction of its own; twice is the same as once. */
export interface Listener<T extends EventType = EventType> {
  /** `room.what`, stable: deliveries are stored under this name. */
  readonly name: string;
  readonly on: T;
  handle(ctx: WriteContext, event: StoredEvent<T>): Promise<void>;
}

export type StoredEvent<T extends EventType = EventType> = DomainEvent<T> & {
  readonly id: bigint;
  readonly occurredAt: Date;
};

/** `listen('order.paid', 'fulfilment.deliver', async (ctx, event) => …)` */
export function listen<T extends EventType>(
  on: T,
  name: string,
  handle: (ctx: WriteContext, event: StoredEvent<T>) => Promise<void>,
): Listener {
  return { on, name, handle } as unknown as Listener;
}

/**
 * Tells news: one row in domain_events (never updated) and one delivery per listener, in the transaction
 * that causes them.
 */
export async function tell(ctx: WriteContext, ...events: readonly DomainEvent[]): Promise<void> {
  for (const event of events) {
    const actor = JSON.stringify(ctx.actor);
    const listeners = ctx.world.listenersOf(event.type);
    await sql`
      with told as (
        insert into domain_events (type, subject, payload, occurred_at, actor, request_id)
        values (${event.type}, ${event.subject}, ${JSON.stringify(event.payload)}::jsonb, ${ctx.now},
                ${actor}::jsonb, ${ctx.requestId})
        returning id
      )
      insert into event_deliveries (event_id, listener, due_at)
      select told.id, l.name, ${ctx.now} from told, unnest(${listeners as string[]}::text[]) as l(name)
    `.execute(ctx.tx);
  }
}

const MAX_ATTEMPTS = 20;

/**
 * The due source that brings news to the listeners. Each delivery runs in a savepoint: one that fails is
 * put off (2, 4, 8 … seconds, at most an hour) without holding up the others; after 20 attempts it is
 * kept as DEAD and shown to the operator.
 */
export function newsSource(listeners: readonly Listener[]) {
  const byName = new Map(listeners.map((l) => [l.name, l]));
  if (byName.size !== listeners.length) throw new Error('Two listeners share a name');
  return transactionalSource({
    name: 'outbox',
    isEager: true,
    async earliest(db) {
      const { rows } = await sql<{ due: Date | null }>`
        select min(due_at) as due from event_deliveries where state = 'PENDING'`.execute(db);
      return rows[0]?.due ?? null;
    },
    async batch(ctx) {
      const { rows } = await sql<{
        event_id: bigint;
        listener: string;
        attempts: number;
        type: EventType;
        subject: string;
        payload: unknown;
        occurred_at: Date;
      }>`
        with claimed as (
          select event_id, listener from event_deliveries
          where state = 'PENDING' and due_at <= ${ctx.now}
          order by due_at, event_id limit 40
          for update skip locked
        )
        select d.event_id, d.listener, d.attempts, e.type, e.subject, e.payload, e.occurred_at
        from claimed join event_deliveries d using (event_id, listener)
        join domain_events e on e.id = d.event_id
        order by d.event_id, d.listener`.execute(ctx.tx);
      for (const row of rows) {
        const listener = byName.get(row.listener);
        await sql`savepoint delivery`.execute(ctx.tx);
        try {
          if (!listener) throw new Error(`No listener is called ${row.listener}`);
          await listener.handle(ctx, {
            id: row.event_id,
            type: row.type,
            subject: row.subject,
            payload: row.payload,
            occurredAt: row.occurred_at,
          } as StoredEvent);
          await sql`release savepoint delivery`.execute(ctx.tx);
          await sql`delete from event_deliveries
            where event_id = ${row.event_id} and listener = ${row.listener}`.execute(ctx.tx);
        } catch (error) {
          await sql`rollback to savepoint delivery`.execute(ctx.tx);
          const attempts = row.attempts + 1;
          const waitSeconds = Math.min(2 ** attempts, 3600);
          ctx.log.error(
            { err: error, listener: row.listener, event: row.type, attempts },
            'news not delivered',
          );
          await sql`update event_deliveries set attempts = ${attempts},
              due_at = ${new Date(ctx.now.getTime() + waitSeconds * 1000)},
              state = ${attempts >= MAX_ATTEMPTS ? 'DEAD' : 'PENDING'},
              last_error = ${String(error).slice(0, 2000)}
            where event_id = ${row.event_id} and listener = ${row.listener}`.execute(ctx.tx);
        }
      }
      return rows.length;
    },
  });
}
