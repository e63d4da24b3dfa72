import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { DB } from '../../schema.gen.ts';
import type { PostingContent, PostingWish } from './posting.ts';
import { walletMoves } from './posting.ts';

type Db = Kysely<DB>;

export interface InsertedPosting {
  readonly id: bigint;
  /** The wallets it moved, as they stand now. */
  readonly wallets: readonly { readonly owner: string; readonly balance: bigint }[];
}

/**
 * The whole posting in one statement: posting, missing accounts, entries, wallet balances, the queue of the
 * sealer. Nothing when the key is taken (a concurrent one with the same key is waited for). Wallets are
 * locked in the order of their owners, accounts made in the order of their codes, so that two postings
 * cannot wait for each other.
 */
export async function insertPosting(
  tx: Tx,
  posting: {
    readonly wish: PostingWish;
    readonly day: string;
    readonly postedAt: Date;
    readonly hash: Buffer;
    readonly requestId: string;
  },
): Promise<InsertedPosting | undefined> {
  const { wish } = posting;
  const moves = [...walletMoves(wish.entries)].filter(([, delta]) => delta !== 0n);
  const { rows } = await sql<{ id: bigint; owner: string | null; balance: bigint | null }>`
    with posted as (
      insert into ledger_postings
        (key, book, day, kind, subject, memo, posted_at, content_hash, event_id, request_id)
      values (${wish.key}, ${wish.currency}, ${posting.day}::date, ${wish.kind}, ${wish.subject},
              ${JSON.stringify(wish.memo ?? {})}::jsonb, ${posting.postedAt}, ${posting.hash},
              ${wish.eventId ?? null}::bigint, ${posting.requestId})
      on conflict (key) do nothing
      returning id
    ), wanted as (
      select w.code, w.amount, w.line, (select a.id from ledger_accounts a where a.code = w.code) as account_id
      from unnest(${wish.entries.map((e) => e.account)}::text[],
                  ${wish.entries.map((e) => e.amount.toString())}::bigint[])
        with ordinality as w(code, amount, line)
    ), made as (
      insert into ledger_accounts (code)
      select distinct w.code from wanted w, posted where w.account_id is null order by w.code
      -- Another posting may have made it meanwhile: the empty update answers its id.
      on conflict (code) do update set code = excluded.code
      returning id, code
    ), entered as (
      insert into ledger_entries (posting_id, line, account_id, currency, amount)
      select posted.id, w.line, coalesce(w.account_id, (select m.id from made m where m.code = w.code)),
             ${wish.currency}, w.amount
      from posted, wanted w
    ), queued as (
      insert into ledger_unsealed (posting_id, posted_at) select id, ${posting.postedAt} from posted
    ), moved as (
      insert into ledger_wallets (owner, currency, balance)
      select m.owner, ${wish.currency}, m.delta
      from posted, unnest(${moves.map(([owner]) => owner)}::text[],
                          ${moves.map(([, delta]) => delta.toString())}::bigint[]) as m(owner, delta)
      order by m.owner
      on conflict (owner) do update set balance = ledger_wallets.balance + excluded.balance
      returning owner, balance
    )
    select posted.id, moved.owner, moved.balance from posted left join moved on true`.execute(tx);
  const first = rows[0];
  if (!first) return undefined;
  return {
    id: first.id,
    wallets: rows.flatMap((r) => (r.owner === null ? [] : [{ owner: r.owner, balance: r.balance ?? 0n }])),
  };
}

/** The posting that holds a key; its instant is what a repetition must be hashed with. */
export async function postingByKey(
  tx: Tx,
  key: string,
): Promise<{ id: bigint; postedAt: Date; hash: Buffer } | undefined> {
  const { rows } = await sql<{ id: bigint; posted_at: Date; content_hash: Buffer }>`
    select id, posted_at, content_hash from ledger_postings where key = ${key}`.execute(tx);
  const row = rows[0];
  return row && { id: row.id, postedAt: row.posted_at, hash: row.content_hash };
}

export async function walletByOwner(db: Db, owner: string): Promise<bigint> {
  const { rows } = await sql<{ balance: bigint }>`
    select balance from ledger_wallets where owner = ${owner}`.execute(db);
  return rows[0]?.balance ?? 0n;
}

/** Locks the wallet's row; makes it when there is none. */
export async function lockWalletRow(tx: Tx, owner: string): Promise<bigint> {
  for (;;) {
    const { rows } = await sql<{ balance: bigint }>`
      select balance from ledger_wallets where owner = ${owner} for update`.execute(tx);
    if (rows[0]) return rows[0].balance;
    await sql`insert into ledger_wallets (owner) values (${owner}) on conflict do nothing`.execute(tx);
  }
}

export async function sumOfAccount(db: Db, code: string): Promise<bigint> {
  const { rows } = await sql<{ sum: string | null }>`
    select sum(amount)::text as sum from ledger_entries
    where account_id = (select id from ledger_accounts where code = ${code})`.execute(db);
  return BigInt(rows[0]?.sum ?? 0);
}

export interface MovementRow {
  readonly posting_id: bigint;
  readonly line: number;
  readonly amount: bigint;
  readonly kind: string;
  readonly subject: string;
  readonly memo: unknown;
  readonly posted_at: Date;
}

/** Entries of one account, newest first, of postings in [from, to). */
export async function movementsOfAccount(
  db: Db,
  code: string,
  filter: {
    from: Date | null;
    to: Date | null;
    before: { postingId: string; line: string } | null;
    limit: number;
  },
): Promise<MovementRow[]> {
  const { rows } = await sql<MovementRow>`
    select e.posting_id, e.line, e.amount, p.kind, p.subject, p.memo, p.posted_at
    from ledger_entries e join ledger_postings p on p.id = e.posting_id
    where e.account_id = (select id from ledger_accounts where code = ${code})
      and (${filter.before?.postingId ?? null}::bigint is null
           or (e.posting_id, e.line) < (${filter.before?.postingId ?? null}::bigint, ${filter.before?.line ?? null}::int))
      and (${filter.from}::timestamptz is null or p.posted_at >= ${filter.from}::timestamptz)
      and (${filter.to}::timestamptz is null or p.posted_at < ${filter.to}::timestamptz)
    order by e.posting_id desc, e.line desc
    limit ${filter.limit}`.execute(db);
  return rows;
}

/** The account's sum up to and with one entry. */
export async function sumUpTo(db: Db, code: string, postingId: bigint, line: number): Promise<bigint> {
  const { rows } = await sql<{ sum: string | null }>`
    select sum(amount)::text as sum from ledger_entries
    where account_id = (select id from ledger_accounts where code = ${code})
      and (posting_id < ${postingId} or (posting_id = ${postingId} and line <= ${line}))`.execute(db);
  return BigInt(rows[0]?.sum ?? 0);
}

/** What came in and what went out of one account in [from, to), as positive sums. */
export async function turnoverOfAccount(
  db: Db,
  code: string,
  from: Date,
  to: Date,
): Promise<{ debit: bigint; credit: bigint }> {
  const { rows } = await sql<{ debit: string | null; credit: string | null }>`
    select sum(e.amount) filter (where e.amount > 0)::text as debit,
           (-sum(e.amount) filter (where e.amount < 0))::text as credit
    from ledger_entries e join ledger_postings p on p.id = e.posting_id
    where e.account_id = (select id from ledger_accounts where code = ${code})
      and p.posted_at >= ${from} and p.posted_at < ${to}`.execute(db);
  return { debit: BigInt(rows[0]?.debit ?? 0), credit: BigInt(rows[0]?.credit ?? 0) };
}

export interface PostingRow {
  readonly id: bigint;
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly book: string;
  readonly day: string;
  readonly memo: unknown;
  readonly posted_at: Date;
  readonly content_hash: Buffer;
  readonly entries: readonly { account: string | null; currency: string; amount: string }[];
}

const postingWithEntries = sql`
  p.id, p.key, p.kind, p.subject, p.book, p.day::text as day, p.memo, p.posted_at, p.content_hash,
  coalesce((select jsonb_agg(jsonb_build_object('account', a.code, 'currency', e.currency,
                                                'amount', e.amount::text) order by e.line)
            from ledger_entries e left join ledger_accounts a on a.id = e.account_id
            where e.posting_id = p.id), '[]') as entries`;

/** Everything that was posted about one subject, oldest first. */
export async function postingsBySubject(db: Db, subject: string): Promise<PostingRow[]> {
  const { rows } = await sql<PostingRow>`
    select ${postingWithEntries} from ledger_postings p where p.subject = ${subject} order by p.id`.execute(
    db,
  );
  return rows;
}

/** What the hash of a stored posting must be made from. */
export function contentOf(row: PostingRow): PostingContent {
  return {
    key: row.key,
    kind: row.kind,
    subject: row.subject,
    book: row.book,
    postedAt: row.posted_at,
    memo: row.memo,
    entries: row.entries.map((e) => ({
      account: e.account ?? '',
      currency: e.currency,
      amount: BigInt(e.amount),
    })),
  };
}

export { postingWithEntries };
