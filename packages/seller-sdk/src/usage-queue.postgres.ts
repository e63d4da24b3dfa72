/** A usage queue in PostgreSQL: add records in the transaction that made them. */
import type { SqlQuery } from './store.postgres.ts';
import type { UsageQueue, UsageRecord } from './usage-queue.ts';

/** The table of `postgresUsageQueue`: run each statement once, or take them into a migration of yours. */
export const POSTGRES_USAGE_TABLES = [
  `CREATE TABLE IF NOT EXISTS usage_records (
  metering_sn text PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  record jsonb NOT NULL,
  -- WAITING, ACCEPTED, REJECTED (may be tried again), REFUSED (never again).
  state text NOT NULL DEFAULT 'WAITING',
  code text,
  message text
)`,
  "CREATE INDEX IF NOT EXISTS usage_records_waiting ON usage_records (position) WHERE state = 'WAITING'",
] as const;

/**
 * Keeps records in PostgreSQL, accepted ones too: they are your proof. To record usage in a transaction of your
 * own, give `add` of a queue whose `query` runs in it.
 *
 * @example
 * const query = (text, values) => pool.query(text, values);
 * createUsageReporter({ baseUrl, key, queue: postgresUsageQueue(query) });
 */
export function postgresUsageQueue(query: SqlQuery): UsageQueue {
  return {
    async add(records) {
      await query(
        `INSERT INTO usage_records (metering_sn, record)
         SELECT r->>'metering_sn', r FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t (r, n) ORDER BY n
         ON CONFLICT DO NOTHING`,
        [JSON.stringify(records)],
      );
    },
    async peek(limit) {
      const { rows } = await query(
        "SELECT record FROM usage_records WHERE state = 'WAITING' ORDER BY position LIMIT $1",
        [limit],
      );
      return rows.map(({ record }) => record as UsageRecord);
    },
    async accept(meteringSns) {
      await query(
        "UPDATE usage_records SET state = 'ACCEPTED', code = NULL, message = NULL WHERE metering_sn = ANY($1)",
        [meteringSns],
      );
    },
    async reject(meteringSn, { code, message, isFinal }) {
      await query('UPDATE usage_records SET state = $2, code = $3, message = $4 WHERE metering_sn = $1', [
        meteringSn,
        isFinal ? 'REFUSED' : 'REJECTED',
        code,
        message,
      ]);
    },
    async restore() {
      await query("UPDATE usage_records SET state = 'WAITING' WHERE state = 'REJECTED'", []);
    },
    async size() {
      const { rows } = await query(
        "SELECT count(*)::int AS n FROM usage_records WHERE state = 'WAITING'",
        [],
      );
      return Number(rows[0]?.n);
    },
  };
}
