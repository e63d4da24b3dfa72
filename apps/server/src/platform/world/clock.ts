import { sql } from 'kysely';
import type { Db } from '../database/pool.ts';
import type { IdCounter } from '../ids/ids.ts';

/** A world's clock. Business time is read here once per request or batch, and nowhere else. */
export interface Clock {
  now(): Promise<Date>;
  /** For a transaction, where ids are counted: the instant, and the numbers for its ids. */
  stamp?(): Promise<{ readonly now: Date; readonly ids: IdCounter }>;
}

/** The main world's clock: real time. */
export const realClock: Clock = {
  async now() {
    return new Date();
  },
};

/**
 * A clock that stands still until it is moved. The instant lives in the world's own database, so that
 * every process of the world (API, workers, a killed and restarted one) sees the same time.
 */
export interface MovableClock extends Clock {
  set(instant: Date): Promise<void>;
}

export function movableClock(db: Db): MovableClock {
  return {
    async now() {
      const { rows } = await sql<{ virtual_now: Date }>`select virtual_now from world_clock`.execute(db);
      const instant = rows[0]?.virtual_now;
      if (!instant) throw new Error('This world has no movable clock: world_clock is empty');
      return instant;
    },
    async set(instant) {
      const { rows } = await sql`
        insert into world_clock (only_row, virtual_now) values (true, ${instant})
        on conflict (only_row) do update set virtual_now = excluded.virtual_now
          where world_clock.virtual_now <= excluded.virtual_now
        returning virtual_now`.execute(db);
      if (rows.length === 0) throw new RangeError('A clock goes forward only');
    },
  };
}
