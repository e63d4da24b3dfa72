/** Everything the seller must not forget, in one SQLite file. A call is answered after it is on the disk. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** SAAS: SaaS V1.0. LICENSE: online License. LICENSE_V1: License 1.0. */
export type Kind = 'SAAS' | 'LICENSE' | 'LICENSE_V1';
export type Status = 'ACTIVE' | 'FROZEN' | 'RELEASED';

export interface Instance {
  readonly id: string;
  /** The key whose marketplace opened it; calls signed with another key do not see it. */
  readonly keyId: string;
  readonly kind: Kind;
  /** What the guide calls the idempotency key: one subject, one instance (2.6). */
  readonly subject: string;
  readonly isTest: 0 | 1;
  readonly status: Status;
  readonly customerName: string | null;
  readonly userName: string;
  readonly password: string;
  /** V1: 0 on-demand, 1 period, 3 per use, 5 package. */
  readonly chargingMode: number | null;
  readonly productId: string | null;
  readonly skuCode: string | null;
  readonly quantity: number | null;
  /** `yyyyMMddHHmmss` as it was told. */
  readonly expireTime: string | null;
  /** License 1.0: the text that was delivered. */
  readonly license: string | null;
  readonly createdAt: number;
  /** Until then the instance is being opened (000004). */
  readonly readyAt: number;
  /** How often the buyer opened a report: what on-demand instances pay for. */
  readonly views: number;
}

/** A License that a buyer has asked for (getLicenseAsync); delivered by upload. */
export interface Application {
  readonly eventId: string;
  readonly keyId: string;
  readonly instanceId: string;
  readonly deviceFingerprint: string;
  readonly license: string;
  readonly state: 'PENDING' | 'DELIVERED' | 'REFUSED';
  readonly dueAt: number;
  readonly attempts: number;
  readonly lastError: string | null;
}

export interface Code {
  readonly license: string;
  readonly keyId: string;
  readonly status: Status;
  readonly expireTime: string | null;
}

export interface UsageRow {
  readonly id: number;
  readonly keyId: string;
  readonly instanceId: string;
  readonly productId: string;
  readonly beginTime: string;
  readonly endTime: string;
  readonly quantity: number;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS instance (
    id TEXT PRIMARY KEY, keyId TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, isTest INTEGER NOT NULL,
    status TEXT NOT NULL, customerName TEXT, userName TEXT NOT NULL, password TEXT NOT NULL, chargingMode INTEGER,
    productId TEXT, skuCode TEXT, quantity INTEGER, expireTime TEXT, license TEXT, createdAt INTEGER NOT NULL,
    readyAt INTEGER NOT NULL, views INTEGER NOT NULL DEFAULT 0,
    -- One order (and product, and line), one instance, whatever happens in between.
    UNIQUE (keyId, kind, isTest, subject));
  CREATE TABLE IF NOT EXISTS application (
    eventId TEXT NOT NULL, deviceFingerprint TEXT NOT NULL, keyId TEXT NOT NULL, instanceId TEXT NOT NULL,
    license TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'PENDING', dueAt INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, lastError TEXT,
    PRIMARY KEY (keyId, eventId, deviceFingerprint));
  CREATE INDEX IF NOT EXISTS applicationDue ON application (dueAt) WHERE state = 'PENDING';
  CREATE TABLE IF NOT EXISTS code (
    license TEXT NOT NULL, keyId TEXT NOT NULL, status TEXT NOT NULL, expireTime TEXT,
    PRIMARY KEY (keyId, license));
  CREATE TABLE IF NOT EXISTS notice (
    keyId TEXT NOT NULL, orderId TEXT NOT NULL, orderLineId TEXT NOT NULL, at INTEGER NOT NULL,
    orderType TEXT, PRIMARY KEY (keyId, orderId, orderLineId));
  CREATE TABLE IF NOT EXISTS usage (
    id INTEGER PRIMARY KEY, keyId TEXT NOT NULL, instanceId TEXT NOT NULL, productId TEXT NOT NULL,
    beginTime TEXT NOT NULL, endTime TEXT NOT NULL, quantity INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'PENDING', lastError TEXT,
    -- To the marketplace the same interval twice is a duplicate, and only the first counts (10.4).
    UNIQUE (instanceId, beginTime, endTime));
`;

export type Store = ReturnType<typeof openStore>;

export function openStore(dataDir: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(dataDir, 'demo-isv-legacy.sqlite'));
  db.exec(SCHEMA);
  const run = (sql: string, ...values: SQLInputValue[]) => db.prepare(sql).run(...values);
  const one = <T>(sql: string, ...values: SQLInputValue[]) => db.prepare(sql).get(...values) as T | undefined;
  const all = <T>(sql: string, ...values: SQLInputValue[]) => db.prepare(sql).all(...values) as T[];

  return {
    /** For the SDK, which keeps its nonces and first answers beside our tables. */
    db,
    close: () => db.close(),

    /** Creates the subject's instance unless it exists, and returns the one that exists now. */
    openInstance(i: Omit<Instance, 'views'>): Instance {
      run(
        `INSERT INTO instance (id, keyId, kind, subject, isTest, status, customerName, userName, password,
           chargingMode, productId, skuCode, quantity, expireTime, license, createdAt, readyAt)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[i.id, i.keyId, i.kind, i.subject, i.isTest, i.status, i.customerName, i.userName, i.password],
        ...[i.chargingMode, i.productId, i.skuCode, i.quantity, i.expireTime, i.license],
        ...[i.createdAt, i.readyAt],
      );
      return one<Instance>(
        'SELECT * FROM instance WHERE keyId = ? AND kind = ? AND isTest = ? AND subject = ?',
        ...[i.keyId, i.kind, i.isTest, i.subject],
      )!;
    },
    findInstance: (id: string) => one<Instance>('SELECT * FROM instance WHERE id = ?', id),
    countInstances: () =>
      one<{ n: number }>("SELECT count(*) AS n FROM instance WHERE status <> 'RELEASED' AND isTest = 0")!.n,
    setStatus: (id: string, status: Status) => run('UPDATE instance SET status = ? WHERE id = ?', status, id),
    /** A renewal revives a frozen instance: V1 has no call of its own for that (14). */
    renew: (id: string, expireTime: string, productId: string | null) =>
      run(
        "UPDATE instance SET expireTime = ?, productId = coalesce(?, productId), status = 'ACTIVE' WHERE id = ?",
        ...[expireTime, productId, id],
      ),
    upgrade: (id: string, skuCode: string, productId: string, quantity: number | null) =>
      run(
        'UPDATE instance SET skuCode = ?, productId = ?, quantity = coalesce(?, quantity) WHERE id = ?',
        ...[skuCode, productId, quantity, id],
      ),
    /** Deletes what the buyer had; the row stays, so that a repeated release still succeeds (2.6). */
    release: (id: string) =>
      run(
        `UPDATE instance SET status = 'RELEASED', userName = '', password = '', license = NULL,
           customerName = NULL WHERE id = ?`,
        id,
      ),
    countView: (id: string) => run('UPDATE instance SET views = views + 1 WHERE id = ?', id),

    /** The application as it stands: asked again, it yields the same License (License 2.5). */
    openApplication(a: Omit<Application, 'state' | 'attempts' | 'lastError'>): Application {
      run(
        `INSERT INTO application (eventId, deviceFingerprint, keyId, instanceId, license, dueAt)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[a.eventId, a.deviceFingerprint, a.keyId, a.instanceId, a.license, a.dueAt],
      );
      return one<Application>(
        'SELECT * FROM application WHERE keyId = ? AND eventId = ? AND deviceFingerprint = ?',
        ...[a.keyId, a.eventId, a.deviceFingerprint],
      )!;
    },
    listDueApplications: (now: number) =>
      all<Application>(
        "SELECT * FROM application WHERE state = 'PENDING' AND dueAt <= ? ORDER BY dueAt LIMIT 20",
        now,
      ),
    listApplications: (instanceId: string) =>
      all<Application>('SELECT * FROM application WHERE instanceId = ? ORDER BY rowid', instanceId),
    noteDelivery: (a: Application, state: Application['state'], dueAt: number, lastError: string | null) =>
      run(
        `UPDATE application SET state = ?, dueAt = ?, lastError = ?, attempts = attempts + 1
         WHERE keyId = ? AND eventId = ? AND deviceFingerprint = ?`,
        ...[state, dueAt, lastError, a.keyId, a.eventId, a.deviceFingerprint],
      ),

    findCode: (keyId: string, license: string) =>
      one<Code>('SELECT * FROM code WHERE keyId = ? AND license = ?', keyId, license),
    saveCode: (c: Code) =>
      run(
        `INSERT INTO code (license, keyId, status, expireTime) VALUES (?, ?, ?, ?)
         ON CONFLICT (keyId, license) DO UPDATE SET status = excluded.status,
           expireTime = coalesce(excluded.expireTime, expireTime)`,
        ...[c.license, c.keyId, c.status, c.expireTime],
      ),

    saveNotice: (keyId: string, orderId: string, orderLineId: string, at: number) =>
      run(
        'INSERT INTO notice (keyId, orderId, orderLineId, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        ...[keyId, orderId, orderLineId, at],
      ),
    learnNotice: (keyId: string, orderId: string, orderType: string) =>
      run('UPDATE notice SET orderType = ? WHERE keyId = ? AND orderId = ?', orderType, keyId, orderId),
    findNotice: (keyId: string, orderId: string) =>
      one<{ orderLineId: string; orderType: string | null }>(
        'SELECT orderLineId, orderType FROM notice WHERE keyId = ? AND orderId = ?',
        ...[keyId, orderId],
      ),

    /** On-demand instances with use that no record covers yet. */
    listOpenUsage: () =>
      all<Instance & { recorded: number; lastEnd: string | null }>(
        `SELECT i.*, coalesce(sum(u.quantity), 0) AS recorded, max(u.endTime) AS lastEnd
         FROM instance i LEFT JOIN usage u ON u.instanceId = i.id
         WHERE i.chargingMode = 0 AND i.isTest = 0 AND i.productId IS NOT NULL
         GROUP BY i.id HAVING i.views > coalesce(sum(u.quantity), 0)`,
      ),
    addUsage: (u: Omit<UsageRow, 'id'>) =>
      run(
        `INSERT INTO usage (keyId, instanceId, productId, beginTime, endTime, quantity)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[u.keyId, u.instanceId, u.productId, u.beginTime, u.endTime, u.quantity],
      ),
    listPendingUsage: (keyId: string) =>
      all<UsageRow>(
        "SELECT * FROM usage WHERE keyId = ? AND state = 'PENDING' ORDER BY id LIMIT 1000",
        keyId,
      ),
    markUsage: (id: number, state: 'PENDING' | 'SENT' | 'REFUSED', lastError: string | null) =>
      run('UPDATE usage SET state = ?, lastError = ? WHERE id = ?', state, lastError, id),
  };
}
