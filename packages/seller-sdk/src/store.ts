/** What a handler must not forget between two calls: nonces, and the first answer to each order. */

/** The right to do the work of one order, until it is finished or the lease runs out. */
export interface Claim {
  /** Names the order; made by the handler from the idempotency key of the scene. */
  readonly key: string;
  /** Names this attempt, so that a late one cannot finish what another took over. */
  readonly token: string;
  /** After so long without an answer another attempt may take over: the process died. */
  readonly leaseSeconds: number;
  /** The businessId of this attempt; the one of the first attempt is remembered. */
  readonly businessId: string | undefined;
}

export type Claimed =
  /** Do the work. */
  | {
      readonly kind: 'CLAIMED';
      /** The businessId of the very first attempt. */
      readonly businessId: string | undefined;
      /** What was answered earlier when that was not final (000004). */
      readonly earlier: string | undefined;
    }
  /** Somebody is doing it now. */
  | { readonly kind: 'BUSY' }
  /** It was done: repeat this answer. */
  | { readonly kind: 'DONE'; readonly answer: string };

/**
 * Where a handler keeps nonces and first answers. All processes that serve one production URL must share one.
 * `memoryStore()` is for tests and for a single process that may forget; `postgresStore()` and `sqliteStore()`
 * survive a restart.
 */
export interface IdempotencyStore {
  /**
   * Remembers a nonce until `keepUntil`; false when it is remembered already. What was to be kept until
   * before `now` may be forgotten: no clock window admits it any more.
   */
  rememberNonce(nonce: string, now: Date, keepUntil: Date): Promise<boolean>;
  /** Atomic: of any number of simultaneous claims on one key exactly one is CLAIMED. */
  claim(claim: Claim): Promise<Claimed>;
  /**
   * Keeps the answer. `isFinal` false (000004) lets the next call do the work again and see this answer.
   * Does nothing when the claim was taken over meanwhile.
   */
  finish(key: string, token: string, answer: string, isFinal: boolean): Promise<void>;
  /** The work failed: the next call may claim at once. */
  abandon(key: string, token: string): Promise<void>;
}

interface MemoryRow {
  token: string | undefined;
  leaseUntil: number;
  readonly businessId: string | undefined;
  answer: string | undefined;
  isFinal: boolean;
}

/**
 * Keeps everything in this process, and forgets it with the process: for tests and first steps.
 *
 * @example createSellerHandler({ keys, store: memoryStore(), scenes })
 */
export function memoryStore(): IdempotencyStore {
  const nonces = new Map<string, number>();
  const rows = new Map<string, MemoryRow>();

  return {
    async rememberNonce(nonce, now, keepUntil) {
      // A Map keeps its order of insertion, so the old ones stand in front.
      for (const [old, until] of nonces) {
        if (until >= now.getTime()) break;
        nonces.delete(old);
      }
      if (nonces.has(nonce)) return false;
      nonces.set(nonce, keepUntil.getTime());
      return true;
    },

    async claim({ key, token, leaseSeconds, businessId }) {
      const row = rows.get(key) ?? {
        token: undefined,
        leaseUntil: 0,
        businessId,
        answer: undefined,
        isFinal: false,
      };
      if (row.isFinal && row.answer !== undefined) return { kind: 'DONE', answer: row.answer };
      if (row.token !== undefined && row.leaseUntil > Date.now()) return { kind: 'BUSY' };
      row.token = token;
      row.leaseUntil = Date.now() + leaseSeconds * 1000;
      rows.set(key, row);
      return { kind: 'CLAIMED', businessId: row.businessId, earlier: row.answer };
    },

    async finish(key, token, answer, isFinal) {
      const row = rows.get(key);
      if (row?.token !== token) return;
      row.token = undefined;
      row.answer = answer;
      row.isFinal = isFinal;
    },

    async abandon(key, token) {
      const row = rows.get(key);
      if (row?.token === token) row.token = undefined;
    },
  };
}
