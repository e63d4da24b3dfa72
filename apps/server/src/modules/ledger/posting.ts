import { createHash } from 'node:crypto';
import type { Currency } from '@jishi/protocol';

/** `bank`, `revenue`, or `code:owner`: `wallet:acc_1`, `held:sel_1`, `payable:sel_1` (docs/house.md). */
export type AccountCode = string;

export interface Entry {
  readonly account: AccountCode;
  /** Debit positive, credit negative, minor units. */
  readonly amount: bigint;
}

/** A movement of money as its caller wishes it. The ledger knows accounts and zero sums; the caller knows why. */
export interface PostingWish {
  /** Makes it happen once: `order-paid:<orderId>`. */
  readonly key: string;
  readonly kind: string;
  /** What it is about: an order, a top-up, a charge. */
  readonly subject: string;
  readonly currency: Extract<Currency, 'CNY'>;
  readonly entries: readonly Entry[];
  readonly memo?: Readonly<Record<string, unknown>>;
  /** The news that caused it, when news did. */
  readonly eventId?: bigint;
}

/** What the content hash covers. Trace columns (event, request) are not content. */
export interface PostingContent {
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly book: string;
  readonly postedAt: Date;
  readonly memo: unknown;
  readonly entries: readonly (Entry & { readonly currency: string })[];
}

/** Only in these kinds may a wallet go below zero (13.6: usage is charged even when the money is gone). */
export const OVERDRAWING_KINDS: ReadonlySet<string> = new Set(['usage-charge']);

const WALLET = 'wallet:';

/** The owner of a wallet account, undefined for any other account. */
export function walletOwner(account: AccountCode): string | undefined {
  return account.startsWith(WALLET) ? account.slice(WALLET.length) : undefined;
}

export function walletAccount(accountId: string): AccountCode {
  return `${WALLET}${accountId}`;
}

/** Refuses what can be seen to be wrong before the database is asked; a caller's bug, so a plain error. */
export function mustBalance(wish: PostingWish): void {
  if (wish.entries.length < 2) throw new LedgerUnbalanced(wish.key, 'fewer than two entries');
  if (wish.entries.some((e) => e.amount === 0n)) throw new LedgerUnbalanced(wish.key, 'an entry of zero');
  const sum = wish.entries.reduce((total, e) => total + e.amount, 0n);
  if (sum !== 0n) throw new LedgerUnbalanced(wish.key, `off by ${sum}`);
}

/** How much each wallet gains (its balance is the negative of its entries), by owner. */
export function walletMoves(entries: readonly Entry[]): Map<string, bigint> {
  const moves = new Map<string, bigint>();
  for (const { account, amount } of entries) {
    const owner = walletOwner(account);
    if (owner !== undefined) moves.set(owner, (moves.get(owner) ?? 0n) - amount);
  }
  return moves;
}

/**
 * sha256 over the canonical form of a posting and all its entries. Entries stand in their line order, object
 * keys of the memo sorted, amounts as text: the same content gives the same bytes, also after a trip through
 * jsonb.
 */
export function contentHash(content: PostingContent): Buffer {
  const canonical = JSON.stringify([
    'v1',
    content.key,
    content.kind,
    content.subject,
    content.book,
    content.postedAt.toISOString(),
    sorted(plain(content.memo)),
    content.entries.map((e) => [e.account, e.currency, e.amount.toString()]),
  ]);
  return createHash('sha256').update(canonical).digest();
}

/** What a day's chain starts from: binds it to its book and day. */
export function chainStart(book: string, day: string): Buffer {
  return createHash('sha256').update(`${book}/${day}`).digest();
}

export function chainNext(previous: Buffer, content: Buffer): Buffer {
  return createHash('sha256').update(previous).update(content).digest();
}

function plain(memo: unknown): unknown {
  return memo === undefined ? {} : JSON.parse(JSON.stringify(memo));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}

/** Nobody can mend these by other input: they are bugs of the caller and fail loudly. */
export class LedgerUnbalanced extends Error {
  constructor(key: string, why: string) {
    super(`Posting ${key} does not balance: ${why}`);
    this.name = 'LedgerUnbalanced';
  }
}

export class LedgerKeyConflict extends Error {
  constructor(key: string) {
    super(`Posting key ${key} was used for another content`);
    this.name = 'LedgerKeyConflict';
  }
}

/** There is not so much in the wallet. The transaction must end; a payer turns it into a refusal. */
export class WalletOverdrawn extends Error {
  readonly owner: string;
  /** What is there. */
  readonly balance: bigint;
  readonly missing: bigint;
  constructor(owner: string, balance: bigint, missing: bigint, kind: string) {
    super(`Wallet ${owner} holds ${balance}, ${missing} short of a posting of kind ${kind}`);
    this.name = 'WalletOverdrawn';
    this.owner = owner;
    this.balance = balance;
    this.missing = missing;
  }
}
