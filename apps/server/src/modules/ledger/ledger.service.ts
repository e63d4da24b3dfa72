import { beijingDate } from '../../platform/calendar/calendar.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import * as ledger from './ledger.repository.ts';
import {
  contentHash,
  type Entry,
  LedgerKeyConflict,
  mustBalance,
  OVERDRAWING_KINDS,
  type PostingWish,
  WalletOverdrawn,
  walletAccount,
  walletMoves,
} from './posting.ts';

export interface PostingResult {
  readonly postingId: bigint;
  /** True when the same movement had been posted before: nothing moved now. */
  readonly replayed: boolean;
  /** The wallets it moved, by owner, as they stand after it (under their locks); empty for a repetition. */
  readonly wallets: ReadonlyMap<string, bigint>;
}

/**
 * Posts a movement: one statement. The same key with the same content answers with the first posting; with
 * other content it throws LedgerKeyConflict. Unbalanced entries throw, here and in the database. A wallet may
 * go below zero only by a usage charge; any other throws WalletOverdrawn, which must end the transaction.
 */
export async function post(ctx: WriteContext, wish: PostingWish): Promise<PostingResult> {
  mustBalance(wish);
  const inserted = await ledger.insertPosting(ctx.tx, {
    wish,
    day: beijingDate(ctx.now),
    postedAt: ctx.now,
    hash: hashOf(wish, ctx.now),
    requestId: ctx.requestId,
  });
  if (!inserted) return replay(ctx, wish);
  const moves = walletMoves(wish.entries);
  for (const { owner, balance } of inserted.wallets) {
    // The row is locked by the statement above: nobody can have moved it between.
    const move = moves.get(owner) ?? 0n;
    if (balance < 0n && move < 0n && !OVERDRAWING_KINDS.has(wish.kind)) {
      throw new WalletOverdrawn(owner, balance - move, -balance, wish.kind);
    }
  }
  const wallets = new Map(inserted.wallets.map((w) => [w.owner, w.balance]));
  return { postingId: inserted.id, replayed: false, wallets };
}

async function replay(ctx: WriteContext, wish: PostingWish): Promise<PostingResult> {
  const first = await ledger.postingByKey(ctx.tx, wish.key);
  if (!first) throw new Error(`Posting ${wish.key} vanished: postings are never deleted`);
  if (!first.hash.equals(hashOf(wish, first.postedAt))) throw new LedgerKeyConflict(wish.key);
  return { postingId: first.id, replayed: true, wallets: new Map() };
}

function hashOf(wish: PostingWish, postedAt: Date): Buffer {
  return contentHash({
    key: wish.key,
    kind: wish.kind,
    subject: wish.subject,
    book: wish.currency,
    postedAt,
    memo: wish.memo,
    entries: wish.entries.map((e) => ({ ...e, currency: wish.currency })),
  });
}

/** The buyer's money; negative in arrears. Reads the running row, no sum. */
export async function walletBalance(ctx: ReadContext, accountId: string): Promise<bigint> {
  return ledger.walletByOwner(ctx.db, accountId);
}

/** The balance, locked until the transaction ends: whoever pays from it decides in peace. */
export async function lockWallet(ctx: WriteContext, accountId: string): Promise<bigint> {
  return ledger.lockWalletRow(ctx.tx, accountId);
}

/** The sum of an account's entries: debit positive, so what we owe a seller is negative here. */
export async function balanceOf(ctx: ReadContext, account: string): Promise<bigint> {
  return ledger.sumOfAccount(ctx.db, account);
}

export interface LedgerMovement {
  readonly postingId: bigint;
  readonly line: number;
  readonly kind: string;
  readonly subject: string;
  /** As entered: debit positive. A wallet's owner gains what is negative here. */
  readonly amount: bigint;
  /** The account's sum after this entry. */
  readonly sumAfter: bigint;
  readonly memo: unknown;
  readonly postedAt: Date;
}

export interface MovementFilter {
  /** Half-open: from ≤ posted < to. */
  readonly from?: Date;
  readonly to?: Date;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface MovementPage {
  readonly items: readonly LedgerMovement[];
  readonly next: string | null;
}

/** The movements of one account, newest first, with the sum after each. */
export async function entriesOf(
  ctx: ReadContext,
  account: string,
  filter: MovementFilter = {},
): Promise<MovementPage> {
  const limit = filter.limit ?? 20;
  const cursor = decodeCursor(filter.cursor, ['number', 'number', 'text']);
  const rows = await ledger.movementsOfAccount(ctx.db, account, {
    from: filter.from ?? null,
    to: filter.to ?? null,
    before: cursor ? { postingId: digits(cursor[0]), line: digits(cursor[1]) } : null,
    limit: limit + 1,
  });
  const first = rows[0];
  if (!first) return { items: [], next: null };
  // Summed once, at the top row of the first page, and walked down from there: the cursor carries it on. A
  // forged one shows its forger a wrong balance and nobody else anything.
  const carried = /^-?\d{1,30}$/.test(cursor?.[2] ?? '') ? BigInt(cursor?.[2] ?? 0) : undefined;
  let sum = carried ?? (await ledger.sumUpTo(ctx.db, account, first.posting_id, first.line));
  const items: LedgerMovement[] = [];
  for (const row of rows.slice(0, limit)) {
    items.push({
      postingId: row.posting_id,
      line: row.line,
      kind: row.kind,
      subject: row.subject,
      amount: row.amount,
      sumAfter: sum,
      memo: row.memo,
      postedAt: row.posted_at,
    });
    sum -= row.amount;
  }
  const last = items.at(-1);
  const next = rows.length > limit && last ? encodeCursor([last.postingId, last.line, sum]) : null;
  return { items, next };
}

function digits(part: string | undefined): string {
  return /^\d{1,18}$/.test(part ?? '') ? (part as string) : '0';
}

/** Money in and out of a wallet in [from, to), both positive. */
export async function walletTurnover(
  ctx: ReadContext,
  accountId: string,
  from: Date,
  to: Date,
): Promise<{ readonly received: bigint; readonly spent: bigint }> {
  const { debit, credit } = await ledger.turnoverOfAccount(ctx.db, walletAccount(accountId), from, to);
  return { received: credit, spent: debit };
}

export interface SubjectPosting {
  readonly postingId: bigint;
  readonly key: string;
  readonly kind: string;
  readonly postedAt: Date;
  readonly entries: readonly Entry[];
}

/** Everything that moved for one subject, oldest first. */
export async function postingsOf(ctx: ReadContext, subject: string): Promise<readonly SubjectPosting[]> {
  const rows = await ledger.postingsBySubject(ctx.db, subject);
  return rows.map((row) => ({
    postingId: row.id,
    key: row.key,
    kind: row.kind,
    postedAt: row.posted_at,
    entries: ledger.contentOf(row).entries.map(({ account, amount }) => ({ account, amount })),
  }));
}
