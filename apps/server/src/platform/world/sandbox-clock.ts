import { sql } from 'kysely';
import type { Db } from '../database/pool.ts';
import type { IdCounter } from '../ids/ids.ts';
import type { MovableClock } from './clock.ts';

/** Where a sandbox's clock is; `now` is world time. */
export interface ClockState {
  readonly now: Date;
  readonly state: 'FROZEN' | 'RUNNING';
}

/** A clock in the world's own database that stands, goes with real time, or is moved; forward only. */
export interface SandboxClock extends MovableClock {
  read(): Promise<ClockState>;
  /** Stands still from now on. */
  freeze(): Promise<ClockState>;
  /** Goes with real time from the instant it stands at. */
  resume(): Promise<ClockState>;
}

const NOW = sql`case when state = 'RUNNING' then virtual_now + (clock_timestamp() - running_since) else virtual_now end`;

export function sandboxClock(db: Db): SandboxClock {
  const one = async (query: ReturnType<typeof sql<{ now: Date; state: string }>>): Promise<ClockState> => {
    const { rows } = await query.execute(db);
    const row = rows[0];
    if (!row) throw new Error('This world has no clock: world_clock is empty');
    return { now: row.now, state: row.state as ClockState['state'] };
  };
  return {
    async now() {
      return (await this.read()).now;
    },
    /** One look for both: the instant, and numbers for the ids of one transaction. */
    async stamp() {
      const { rows } = await sql<{ now: Date; tick: bigint }>`
        select ${NOW} as now, nextval('world_ids') as tick from world_clock`.execute(db);
      const row = rows[0];
      if (!row) throw new Error('This world has no clock: world_clock is empty');
      return { now: row.now, ids: counted(row.tick) };
    },
    read: () => one(sql`select ${NOW} as now, state from world_clock`),
    freeze: () =>
      one(sql`update world_clock set virtual_now = ${NOW}, state = 'FROZEN', running_since = null
        returning virtual_now as now, state`),
    resume: () =>
      one(sql`update world_clock set virtual_now = ${NOW}, state = 'RUNNING', running_since = clock_timestamp()
        returning virtual_now as now, state`),
    async set(instant) {
      const { rows } = await sql`
        insert into world_clock (only_row, virtual_now) values (true, ${instant})
        on conflict (only_row) do update set virtual_now = excluded.virtual_now
          where world_clock.virtual_now <= excluded.virtual_now and world_clock.state = 'FROZEN'
        returning virtual_now`.execute(db);
      if (rows.length === 0) throw new RangeError('A clock goes forward only, and stands while it is moved');
    },
  };
}

function counted(tick: bigint): IdCounter {
  let used = 0n;
  return { tick, next: () => used++ };
}
