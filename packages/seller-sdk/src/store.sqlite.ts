/** The idempotency store in SQLite: Node's own `node:sqlite`, or anything that speaks like it. */
import type { IdempotencyStore } from './store.ts';

/** As much of `DatabaseSync` of `node:sqlite` as is needed; `better-sqlite3` has the same shape. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): {
    get(...values: (string | number | null)[]): unknown;
    run(...values: (string | number | null)[]): { readonly changes: number | bigint };
  };
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS seller_nonces (nonce TEXT PRIMARY KEY, keep_until INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS seller_nonces_keep_until ON seller_nonces (keep_until);
  CREATE TABLE IF NOT EXISTS seller_calls (
    key TEXT PRIMARY KEY, token TEXT, lease_until INTEGER, business_id TEXT,
    answer TEXT, is_final INTEGER NOT NULL DEFAULT 0);
`;

/**
 * Keeps nonces and first answers in a SQLite database of yours and makes its two tables there.
 *
 * @example createSellerHandler({ keys, store: sqliteStore(new DatabaseSync('seller.sqlite')), scenes })
 */
export function sqliteStore(db: SqliteDatabase): IdempotencyStore {
  db.exec(TABLES);
  return {
    async rememberNonce(nonce, now, keepUntil) {
      db.prepare('DELETE FROM seller_nonces WHERE keep_until < ?').run(now.getTime());
      const insert = 'INSERT INTO seller_nonces (nonce, keep_until) VALUES (?, ?) ON CONFLICT DO NOTHING';
      return Number(db.prepare(insert).run(nonce, keepUntil.getTime()).changes) === 1;
    },

    async claim({ key, token, leaseSeconds, businessId }) {
      const now = Date.now();
      const claimed = db
        .prepare(
          `INSERT INTO seller_calls (key, token, lease_until, business_id) VALUES (?, ?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET token = excluded.token, lease_until = excluded.lease_until
             WHERE is_final = 0 AND (token IS NULL OR lease_until < ?)
           RETURNING business_id, answer`,
        )
        .get(key, token, now + leaseSeconds * 1000, businessId ?? null, now) as
        | { business_id: string | null; answer: string | null }
        | undefined;
      if (claimed) {
        return {
          kind: 'CLAIMED',
          businessId: claimed.business_id ?? undefined,
          earlier: claimed.answer ?? undefined,
        };
      }
      const found = db.prepare('SELECT answer FROM seller_calls WHERE key = ? AND is_final = 1').get(key) as
        | { answer: string }
        | undefined;
      return found ? { kind: 'DONE', answer: found.answer } : { kind: 'BUSY' };
    },

    async finish(key, token, answer, isFinal) {
      db.prepare(
        `UPDATE seller_calls SET token = NULL, lease_until = NULL, answer = ?, is_final = ?
         WHERE key = ? AND token = ?`,
      ).run(answer, isFinal ? 1 : 0, key, token);
    },

    async abandon(key, token) {
      db.prepare('UPDATE seller_calls SET token = NULL, lease_until = NULL WHERE key = ? AND token = ?').run(
        key,
        token,
      );
    },
  };
}
