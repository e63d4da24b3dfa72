import type { Lang } from '@jishi/protocol';
import type { Kysely } from 'kysely';
import type { DB } from '../../schema.gen.ts';
import type { Db, Tx } from '../database/pool.ts';
import { inTransaction, pgCode } from '../database/pool.ts';
import { type IdCounter, withCountedIds } from '../ids/ids.ts';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { FileStore } from '../storage/index.ts';
import type { Clock } from './clock.ts';
import type { Sandboxes } from './sandboxes.ts';

/** Seals secrets at rest; `context` binds a sealed text to its row. */
export interface Vault {
  seal(plaintext: string, context: string): string;
  open(sealed: string, context: string): string;
}

export interface OutsideRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The whole call, look-up of the name included. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Calls with one key share a limit, so that a slow party delays nobody else. */
  readonly concurrencyKey?: string;
}

/** What came back, or the named reason why nothing did. Never throws for faults of the other side. */
export type OutsideAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Buffer;
      readonly milliseconds: number;
    }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly detail: string;
      readonly milliseconds: number;
      readonly status?: number;
      readonly body?: Buffer;
    };

/** The guarded client for every address that somebody typed. */
export interface Outside {
  request(input: OutsideRequest): Promise<OutsideAnswer>;
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly idempotencyKey: string;
}

export interface Post {
  send(mail: OutgoingMail): Promise<{ readonly id: string }>;
}

/** The parts of a world that lead out of the house. */
export interface Ways {
  readonly vault: Vault;
  readonly outside: Outside;
  /** Null: mails stay in the development mailbox. */
  readonly post: Post | null;
  /** What is uploaded: a folder, or a bucket by setting. Never called while a transaction is open. */
  readonly files: FileStore;
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
}

/** One database with one clock. No table has a world column: a context carries its world. */
export interface World {
  readonly name: string;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly ways: Ways;
  /** The listeners of each kind of news, known at start; `tell` writes one delivery for each. */
  listenersOf(eventType: string): readonly Hearer[];
  /** These due sources have something to do at once: nudges their workers. Cheap, callable often, after the commit. */
  wake(sources: ReadonlySet<string>): void;
  /** Of a sandbox: the path under which it is reached, `/w/<name>`. */
  readonly prefix?: string;
  /** Of a sandbox: what its pages are marked with. */
  readonly title?: string;
  /** Of a sandbox: the page of the main world from which it is managed. */
  readonly home?: string;
  /** Of a sandbox: calls go outside one at a time in the order of their claiming, so that a history repeats. */
  readonly ordered?: boolean;
  /** Makes and opens sandboxes; only the main world has it. */
  readonly sandboxes?: Sandboxes;
  /** Settings may be remembered for a moment of machine time; not where the clock jumps and a test looks. */
  readonly keepsSettings?: boolean;
  /** Known to the other processes as alive while it works; only in a process that runs workers. */
  readonly presence?: Presence;
}

/** Who hears a kind of news, and in which lane of the outbox. */
export interface Hearer {
  readonly name: string;
  readonly lane: Lane;
}

/** `PROMPT`: somebody waits at the other end; small batches in a loop of their own. */
export type Lane = 'PROMPT' | 'COMMON';

/** That a worker process is alive, for others to see; see `platform/due/presence.ts`. */
export interface Presence {
  /** Null while it is not known to the others (its connection is lost). */
  readonly holder: number | null;
}

/** Who acts: a signed-in user, a signed program, or the system itself. */
export type Actor =
  | { readonly kind: 'USER'; readonly userId: string; readonly accountId: string }
  | { readonly kind: 'PROGRAM'; readonly accountId: string; readonly keyId: string }
  | { readonly kind: 'SYSTEM'; readonly name: string }
  | { readonly kind: 'VISITOR' };

export interface ReadContext {
  readonly world: World;
  /** Inside a write context this is the transaction, so that reading verbs see what was just written. */
  readonly db: Kysely<DB>;
  /** World time, read once at the edge. */
  readonly now: Date;
  readonly actor: Actor;
  readonly requestId: string;
  readonly lang: Lang;
  readonly log: Log;
}

export interface WriteContext extends ReadContext {
  readonly tx: Tx;
  /** This transaction makes something due at once: the named source looks right after the commit. */
  stir(source: string): void;
  /** The last statement of a transaction: the commit goes out behind it without waiting for its answer. */
  last(statement: Promise<unknown>): void;
}

export interface Edge {
  readonly actor: Actor;
  readonly requestId: string;
  readonly lang?: Lang;
}

const RETRIED = new Set(['40001', '40P01']);

/** Opens a read context: one look at the clock, no transaction. */
export async function reading<T>(
  world: World,
  edge: Edge,
  work: (ctx: ReadContext) => Promise<T>,
): Promise<T> {
  const now = await world.clock.now();
  return work({
    world,
    db: world.db,
    now,
    actor: edge.actor,
    requestId: edge.requestId,
    lang: edge.lang ?? 'zh-CN',
    log: world.log.child({ requestId: edge.requestId }),
  });
}

/**
 * Opens the one transaction of a request or a job, hands it down and commits once. Deadlocks and
 * serialisation failures are tried again from the start, at most three times. Sources that it stirred are
 * nudged after the commit.
 */
export async function writing<T>(
  world: World,
  edge: Edge,
  work: (ctx: WriteContext) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const stirred = new Set<string>();
    const last: Promise<unknown>[] = [];
    try {
      const { now, ids } = await stampOf(world);
      const run = (ctx: WriteContext) => withCountedIds(ids, () => work(ctx));
      const result = await inTransaction(world.db, (tx) =>
        run({
          world,
          db: tx,
          tx,
          stir: (source) => stirred.add(source),
          last: (statement) => {
            statement.catch(() => undefined); // Heard below.
            last.push(statement);
          },
          now,
          actor: edge.actor,
          requestId: edge.requestId,
          lang: edge.lang ?? 'zh-CN',
          log: world.log.child({ requestId: edge.requestId }),
        }),
      );
      if (stirred.size > 0) world.wake(stirred);
      return result;
    } catch (thrown) {
      // A commit that was a rollback: the reason is the last statement's.
      const error = await Promise.all(last).then(
        () => thrown,
        (reason: unknown) => reason,
      );
      if (attempt < 4 && RETRIED.has(pgCode(error) ?? '')) continue;
      throw error;
    }
  }
}

async function stampOf({ clock }: World): Promise<{ now: Date; ids?: IdCounter }> {
  return clock.stamp ? clock.stamp() : { now: await clock.now() };
}

export const SYSTEM_EDGE = (name: string): Edge => ({
  actor: { kind: 'SYSTEM', name },
  requestId: `sys-${name}`,
});
