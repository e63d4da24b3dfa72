/** Everything the seller must not forget, in one SQLite file. A call is answered after it is on the disk. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

export type ChargingMode = 'PERIOD' | 'ONE_TIME' | 'ON_DEMAND' | 'ON_DEMAND_PKG';

export interface Instance {
  readonly id: string;
  /** The key whose marketplace created it; calls signed with another key do not see it. */
  readonly keyId: string;
  readonly orderId: string;
  readonly orderLineId: string;
  readonly isTest: 0 | 1;
  readonly status: 'ACTIVE' | 'FROZEN' | 'RELEASED';
  readonly userName: string;
  readonly password: string;
  readonly createdAt: number;
  /** Until then the instance is being opened (000004). */
  readonly readyAt: number;
  /** Known from order query and refreshInstance; `yyyyMMddHHmmss`, UTC. */
  readonly expireTime: string | null;
  readonly chargingMode: ChargingMode | null;
  readonly productName: string | null;
  readonly skuCode: string | null;
  /** Quantity of the linear attribute: how many notes the notebook holds. */
  readonly quantity: number | null;
}

export interface Note {
  readonly id: number;
  readonly text: string;
  readonly at: number;
}

export interface UsageRecord {
  readonly meteringSn: string;
  readonly instanceId: string;
  readonly keyId: string;
  readonly beginTime: string;
  readonly endTime: string;
  readonly recordTime: string;
  readonly usageValue: string;
}

/** GIVEN_UP will never be taken; REJECTED may be, after something was mended. */
export type UsageState = 'SENT' | 'PENDING' | 'REJECTED' | 'GIVEN_UP';

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS instance (
    id TEXT PRIMARY KEY, keyId TEXT NOT NULL, orderId TEXT NOT NULL, orderLineId TEXT NOT NULL,
    isTest INTEGER NOT NULL, status TEXT NOT NULL, userName TEXT NOT NULL, password TEXT NOT NULL,
    createdAt INTEGER NOT NULL, readyAt INTEGER NOT NULL, expireTime TEXT, chargingMode TEXT,
    productName TEXT, skuCode TEXT, quantity INTEGER,
    -- The idempotency of newInstance (2.6): one order line, one instance, whatever happens.
    UNIQUE (keyId, orderId, orderLineId));
  CREATE TABLE IF NOT EXISTS session (tokenHash TEXT PRIMARY KEY, instanceId TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS note (
    id INTEGER PRIMARY KEY, instanceId TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS usageEvent (
    id INTEGER PRIMARY KEY, instanceId TEXT NOT NULL, quantity INTEGER NOT NULL, at INTEGER NOT NULL,
    meteringSn TEXT);
  CREATE INDEX IF NOT EXISTS usageEventOpen ON usageEvent (instanceId) WHERE meteringSn IS NULL;
  CREATE TABLE IF NOT EXISTS usageRecord (
    meteringSn TEXT PRIMARY KEY, instanceId TEXT NOT NULL, keyId TEXT NOT NULL, beginTime TEXT NOT NULL,
    endTime TEXT NOT NULL, recordTime TEXT NOT NULL, usageValue TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'PENDING', attempts INTEGER NOT NULL DEFAULT 0, lastError TEXT,
    UNIQUE (instanceId, beginTime, endTime));
`;

export type Store = ReturnType<typeof openStore>;

export function openStore(dataDir: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(dataDir, 'demo-isv.sqlite'));
  db.exec(SCHEMA);
  const run = (sql: string, ...values: SQLInputValue[]) => db.prepare(sql).run(...values);
  const one = <T>(sql: string, ...values: SQLInputValue[]) => db.prepare(sql).get(...values) as T | undefined;
  const all = <T>(sql: string, ...values: SQLInputValue[]) => db.prepare(sql).all(...values) as T[];

  return {
    /** For the SDK, which keeps its nonces and first answers beside our tables. */
    db,
    close: () => db.close(),

    /** All or nothing. */
    transaction<T>(work: () => T): T {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },

    /** Creates the order line's instance unless it exists, and returns the one that exists now. */
    openInstance(i: Instance): Instance {
      run(
        `INSERT INTO instance (id, keyId, orderId, orderLineId, isTest, status, userName, password, createdAt,
           readyAt, chargingMode) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[i.id, i.keyId, i.orderId, i.orderLineId, i.isTest, i.status, i.userName, i.password],
        ...[i.createdAt, i.readyAt, i.chargingMode],
      );
      return one<Instance>(
        'SELECT * FROM instance WHERE keyId = ? AND orderId = ? AND orderLineId = ?',
        ...[i.keyId, i.orderId, i.orderLineId],
      )!;
    },
    findInstance: (id: string) => one<Instance>('SELECT * FROM instance WHERE id = ?', id),
    countInstances: () =>
      one<{ n: number }>("SELECT count(*) AS n FROM instance WHERE status <> 'RELEASED'")!.n,
    setStatus: (id: string, status: Instance['status']) =>
      run('UPDATE instance SET status = ? WHERE id = ?', status, id),
    setExpireTime: (id: string, expireTime: string) =>
      run('UPDATE instance SET expireTime = ? WHERE id = ?', expireTime, id),
    setOrderDetails: (
      id: string,
      d: {
        chargingMode: ChargingMode;
        productName: string | null;
        skuCode: string | null;
        quantity: number | null;
        expireTime: string | null;
      },
    ) =>
      run(
        `UPDATE instance SET chargingMode = ?, productName = coalesce(?, productName), skuCode = ?,
           quantity = ?, expireTime = coalesce(expireTime, ?) WHERE id = ?`,
        ...[d.chargingMode, d.productName, d.skuCode, d.quantity, d.expireTime, id],
      ),
    finishOpenings: (now: number) => run('UPDATE instance SET readyAt = ? WHERE readyAt > ?', now, now),

    /** Deletes what the buyer put in; the row stays, so that a repeated release still succeeds (2.6). */
    release(id: string): void {
      run("UPDATE instance SET status = 'RELEASED', userName = '', password = '' WHERE id = ?", id);
      run('DELETE FROM note WHERE instanceId = ?', id);
      run('DELETE FROM session WHERE instanceId = ?', id);
    },

    openSession: (tokenHash: string, instanceId: string) =>
      run('INSERT INTO session VALUES (?, ?)', tokenHash, instanceId),
    hasSession: (tokenHash: string, instanceId: string) =>
      one('SELECT 1 FROM session WHERE tokenHash = ? AND instanceId = ?', tokenHash, instanceId) !==
      undefined,
    closeSession: (tokenHash: string) => run('DELETE FROM session WHERE tokenHash = ?', tokenHash),

    listNotes: (instanceId: string) =>
      all<Note>('SELECT id, text, at FROM note WHERE instanceId = ? ORDER BY id DESC', instanceId),
    addNote: (instanceId: string, text: string, at: number) =>
      run('INSERT INTO note (instanceId, text, at) VALUES (?, ?, ?)', instanceId, text, at),
    deleteNote: (instanceId: string, id: number) =>
      run('DELETE FROM note WHERE instanceId = ? AND id = ?', instanceId, id),

    addUsage: (instanceId: string, quantity: number, at: number) =>
      run('INSERT INTO usageEvent (instanceId, quantity, at) VALUES (?, ?, ?)', instanceId, quantity, at),
    usageTotal: (instanceId: string) =>
      one<{ total: number; reported: number }>(
        `SELECT coalesce(sum(quantity), 0) AS total, coalesce(sum(quantity) FILTER (WHERE meteringSn IN
           (SELECT meteringSn FROM usageRecord WHERE state = 'SENT')), 0) AS reported
         FROM usageEvent WHERE instanceId = ?`,
        instanceId,
      )!,
    listUnrecordedUsage: () =>
      all<{ instanceId: string; keyId: string; quantity: number; firstAt: number; lastId: number }>(
        `SELECT instanceId, keyId, sum(usageEvent.quantity) AS quantity, min(at) AS firstAt, max(usageEvent.id) AS lastId
         FROM usageEvent JOIN instance ON instance.id = instanceId WHERE meteringSn IS NULL GROUP BY instanceId`,
      ),
    lastUsageEnd: (instanceId: string) =>
      one<{ t: string | null }>('SELECT max(endTime) AS t FROM usageRecord WHERE instanceId = ?', instanceId)
        ?.t ?? undefined,
    hasUsageInterval: (instanceId: string, beginTime: string, endTime: string) =>
      one(
        'SELECT 1 FROM usageRecord WHERE instanceId = ? AND beginTime = ? AND endTime = ?',
        ...[instanceId, beginTime, endTime],
      ) !== undefined,
    /** The record and its number are on the disk before the first push, so that a retry repeats them. */
    recordUsage(r: UsageRecord, lastEventId: number): void {
      this.addUsageRecord(r);
      run(
        'UPDATE usageEvent SET meteringSn = ? WHERE instanceId = ? AND meteringSn IS NULL AND id <= ?',
        ...[r.meteringSn, r.instanceId, lastEventId],
      );
    },
    addUsageRecord: (r: UsageRecord) =>
      run(
        `INSERT INTO usageRecord (meteringSn, instanceId, keyId, beginTime, endTime, recordTime, usageValue)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (meteringSn) DO NOTHING`,
        ...[r.meteringSn, r.instanceId, r.keyId, r.beginTime, r.endTime, r.recordTime, r.usageValue],
      ),
    listPendingUsage: (keyId: string, limit: number) =>
      all<UsageRecord>(
        `SELECT meteringSn, instanceId, keyId, beginTime, endTime, recordTime, usageValue FROM usageRecord
         WHERE keyId = ? AND state = 'PENDING' ORDER BY attempts, endTime, meteringSn LIMIT ?`,
        ...[keyId, limit],
      ),
    countPendingUsage: (keyId: string) =>
      one<{ n: number }>(
        "SELECT count(*) AS n FROM usageRecord WHERE keyId = ? AND state = 'PENDING'",
        keyId,
      )!.n,
    /** What still has to be sent, refused records included. */
    countUnsentUsage: () =>
      one<{ n: number }>("SELECT count(*) AS n FROM usageRecord WHERE state IN ('PENDING', 'REJECTED')")!.n,
    markUsage: (meteringSn: string, state: UsageState, lastError: string | null) =>
      run(
        'UPDATE usageRecord SET state = ?, attempts = attempts + 1, lastError = ? WHERE meteringSn = ?',
        ...[state, lastError, meteringSn],
      ),
    restoreUsage: (keyId: string) =>
      run("UPDATE usageRecord SET state = 'PENDING' WHERE keyId = ? AND state = 'REJECTED'", keyId),
  };
}
