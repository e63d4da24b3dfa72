import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../database/pool.ts';

/** PostgreSQL's channel on which processes of a world nudge one another. */
export const DUE_CHANNEL = 'jishi_due';

/**
 * For a process that takes requests but runs no workers: tells the worker processes that something may be
 * due. Sent outside the transaction and at most every 20 ms, because NOTIFY inside a transaction makes
 * commits wait for one another; a lost one costs at most the workers' poll of one second.
 */
export function remoteWake(db: Db): (sources: ReadonlySet<string>) => void {
  const planned = new Set<string>();
  return (sources) => {
    if (planned.size === 0) {
      setTimeout(() => {
        const names = [...planned].join(',');
        planned.clear();
        sql`select pg_notify(${DUE_CHANNEL}, ${names})`.execute(db).catch(() => undefined);
      }, 20);
    }
    for (const source of sources) planned.add(source);
  };
}

/** For a worker process: calls `wake` whenever another process says that its sources have something to do. */
export async function listenForWake(
  url: string,
  wake: (sources: ReadonlySet<string>) => void,
): Promise<() => Promise<void>> {
  let closed = false;
  let client: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'jishi-wake' });
    fresh.on('notification', ({ payload }) => wake(new Set((payload ?? '').split(','))));
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (!closed) setTimeout(() => void connect().catch(() => undefined), 1000);
    });
    await fresh.connect();
    await fresh.query(`listen ${DUE_CHANNEL}`);
    client = fresh;
  };
  await connect();
  return async () => {
    closed = true;
    await client?.end();
  };
}
