import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/pool.ts';
import type { Log } from '../log/log.ts';
import type { Presence } from '../world/world.ts';

/** First half of the advisory lock's key; the second half is the process. */
export const PRESENCE_LOCK = 7111;

const HEARTBEAT_MS = 5_000;
const AGAIN_MS = 1_000;

/**
 * Says to the other processes that this one is alive, by a session lock under a number of its own: PostgreSQL
 * frees it in the moment the process dies, so that nobody need wait for the leases of the dead to run out.
 * A lost connection is made again under the same number. Takes one connection of the pool until `close`.
 */
export function announcePresence(db: Db, log: Log): Presence & { close(): Promise<void> } {
  const me = randomInt(1, 2 ** 31 - 1);
  let holder: number | null = null;
  let end = () => {};
  const closed = new Promise<'closed'>((resolve) => {
    end = () => resolve('closed');
  });
  const pause = async (ms: number) => {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<'over'>((resolve) => {
      timer = setTimeout(() => resolve('over'), ms);
    });
    const first = await Promise.race([closed, over]);
    clearTimeout(timer);
    return first;
  };
  const hold = () =>
    db.connection().execute(async (connection) => {
      const { rows } = await sql<{ taken: boolean }>`
        select pg_try_advisory_lock(${PRESENCE_LOCK}::int, ${me}::int) as taken`.execute(connection);
      // Still held by our own lost connection, or by a namesake: tried again.
      if (!rows[0]?.taken) return;
      holder = me;
      try {
        while ((await pause(HEARTBEAT_MS)) !== 'closed') await sql`select 1`.execute(connection);
        await sql`select pg_advisory_unlock(${PRESENCE_LOCK}::int, ${me}::int)`.execute(connection);
      } finally {
        holder = null;
      }
    });
  const holding = (async () => {
    do {
      await hold().catch((error: unknown) => log.warn({ err: error }, 'presence lost; announced again'));
    } while ((await pause(AGAIN_MS)) !== 'closed');
  })();
  return {
    get holder() {
      return holder;
    },
    async close() {
      end();
      await holding;
    },
  };
}

/** The numbers of all processes that are present in this database, as a subquery. */
export const presentHolders = sql<{ holder: number }>`
  select objid::int from pg_locks
  where locktype = 'advisory' and classid = ${sql.raw(String(PRESENCE_LOCK))} and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())`;
