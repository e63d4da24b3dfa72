import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { Kysely, type KyselyProps, PostgresDialect, Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '../../schema.gen.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

// int8 is money and counters: bigint, never a rounded number. numeric stays text (unit prices, usage).
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === 20) return (text: string) => BigInt(text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

// biome-ignore lint/suspicious/noExplicitAny: pg's overloads cannot be written in one signature.
type Asked = any[];

/**
 * Saves round trips, which cost more than most statements. What is asked in one go is sent in one write, without
 * waiting for the answers between; `begin` goes out with the first statement behind it. PostgreSQL works through
 * them in their order; after an error those behind it in the transaction fail too and the commit rolls back.
 *
 * Names every statement with parameters, so that PostgreSQL plans it once per connection: twice as fast
 * as unnamed ones on the hot paths. Statements grown by long lists stay unnamed; so do those past the
 * first 400 of a connection, which bounds the server's memory.
 */
class NamingClient extends pg.Client {
  private readonly named = new Map<string, string>();

  private beginsLater = false;

  // biome-ignore lint/suspicious/noExplicitAny: see above.
  override query(...args: Asked): any {
    const [text] = args;
    if (text === 'begin') {
      this.beginsLater = true;
      return Promise.resolve({ command: 'BEGIN', rowCount: null, rows: [] });
    }
    if (this.beginsLater) {
      this.beginsLater = false;
      if (text === 'commit' || text === 'rollback') {
        return Promise.resolve({ command: text.toUpperCase(), rowCount: null, rows: [] });
      }
      // When it fails, so does the statement behind it: the connection is gone.
      (this.send(['begin']) as Promise<unknown>).catch(() => undefined);
    }
    return this.send(args);
  }

  private send(args: Asked) {
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const [text, values, ...rest] = args;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || text.length > 6000) {
      return (super.query as (...all: unknown[]) => unknown).apply(this, args);
    }
    let name = this.named.get(text);
    if (!name && this.named.size < 400) {
      name = createHash('md5').update(text).digest('base64url');
      this.named.set(text, name);
    }
    const query = name ? { name, text, values } : { text, values };
    return (super.query as (...all: unknown[]) => unknown).call(this, query, ...rest);
  }
}

export interface DatabaseOptions {
  readonly url: string;
  readonly maxConnections: number;
  /** Seconds a statement may take; a stuck one must not hold the house. */
  readonly statementTimeoutSeconds: number;
  readonly applicationName: string;
}

/** Opens the pool; connections are made when first needed. Close with `db.destroy()`. */
export function openDatabase(options: DatabaseOptions): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutSeconds * 1000,
    application_name: options.applicationName,
    pipeline: true,
    types: types as unknown as pg.CustomTypesConfig,
    Client: NamingClient as unknown as typeof pg.Client,
  } as pg.PoolConfig);
  // An idle connection that the server ends (restart, fail-over) must not end the process.
  pool.on('error', () => undefined);
  const dialect = new PostgresDialect({ pool });
  const db = new Kysely<DB>({ dialect });
  propsOf.set(db, { config: { dialect }, dialect, driver: dialect.createDriver() });
  return { db, pool };
}

const propsOf = new WeakMap<Db, Omit<KyselyProps, 'executor'>>();

/**
 * One transaction: commits when `work` is done, rolls back when it throws. Statements that `work` starts together
 * (`Promise.all`) are sent together; Kysely's own transaction would send each one after the answer to the last.
 */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute((serial) => {
    const props = propsOf.get(db);
    if (!props) return work(serial);
    const executor = serial.getExecutor();
    return executor.provideConnection((connection) =>
      work(
        new Transaction<DB>({
          ...props,
          executor: executor.withConnectionProvider({
            provideConnection: (consumer) => consumer(connection),
          }),
        }),
      ),
    );
  });
}

/** PostgreSQL's code of an error, e.g. 23505 for a unique key. */
export function pgCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The constraint that was broken, to turn a race into a refusal. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : undefined;
}
