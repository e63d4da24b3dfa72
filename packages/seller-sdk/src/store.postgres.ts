/** The idempotency store in PostgreSQL, by any driver that can run a text with values. */
import type { IdempotencyStore } from './store.ts';

/** Runs one statement with `$1`-style values. `pg`: `(text, values) => pool.query(text, values)`. */
export type SqlQuery = (
  text: string,
  values: unknown[],
) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>;

/** The tables of `postgresStore`: run each statement once, or take them into a migration of yours. */
export const POSTGRES_STORE_TABLES = [
  `CREATE TABLE IF NOT EXISTS seller_nonces (
  nonce text PRIMARY KEY,
  keep_until timestamptz NOT NULL
)`,
  'CREATE INDEX IF NOT EXISTS seller_nonces_keep_until ON seller_nonces (keep_until)',
  `CREATE TABLE IF NOT EXISTS seller_calls (
  key text PRIMARY KEY,
  -- Set while an attempt is at work; the lease is machine time.
  token text,
  lease_until timestamptz,
  business_id text,
  -- What is repeated to every further call. It may hold an initial password: guard this table.
  answer text,
  is_final boolean NOT NULL DEFAULT false
)`,
] as const;

/**
 * Keeps nonces and first answers in PostgreSQL (9.5 or later), shared by all your processes.
 *
 * @param query Runs one statement; each call may use another connection.
 * @example
 * const pool = new pg.Pool();
 * const query = (text, values) => pool.query(text, values);
 * for (const table of POSTGRES_STORE_TABLES) await query(table, []);
 * createSellerHandler({ keys, store: postgresStore(query), scenes });
 */
export function postgresStore(query: SqlQuery): IdempotencyStore {
  return {
    async rememberNonce(nonce, now, keepUntil) {
      await query('DELETE FROM seller_nonces WHERE keep_until < $1', [now]);
      const { rows } = await query(
        'INSERT INTO seller_nonces (nonce, keep_until) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING nonce',
        [nonce, keepUntil],
      );
      return rows.length === 1;
    },

    async claim({ key, token, leaseSeconds, businessId }) {
      // One statement decides: the row is made, or taken over when nobody works on it and it is not final.
      const { rows } = await query(
        `INSERT INTO seller_calls (key, token, lease_until, business_id)
         VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3), $4)
         ON CONFLICT (key) DO UPDATE SET token = excluded.token, lease_until = excluded.lease_until
           WHERE NOT seller_calls.is_final
             AND (seller_calls.token IS NULL OR seller_calls.lease_until < clock_timestamp())
         RETURNING business_id, answer`,
        [key, token, leaseSeconds, businessId ?? null],
      );
      const claimed = rows[0];
      if (claimed) {
        return { kind: 'CLAIMED', businessId: text(claimed.business_id), earlier: text(claimed.answer) };
      }
      const found = await query('SELECT answer FROM seller_calls WHERE key = $1 AND is_final', [key]);
      const answer = text(found.rows[0]?.answer);
      return answer === undefined ? { kind: 'BUSY' } : { kind: 'DONE', answer };
    },

    async finish(key, token, answer, isFinal) {
      await query(
        'UPDATE seller_calls SET token = NULL, lease_until = NULL, answer = $3, is_final = $4 WHERE key = $1 AND token = $2',
        [key, token, answer, isFinal],
      );
    },

    async abandon(key, token) {
      await query('UPDATE seller_calls SET token = NULL, lease_until = NULL WHERE key = $1 AND token = $2', [
        key,
        token,
      ]);
    },
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
