import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { DB } from '../../schema.gen.ts';
import { type PostingRow, postingWithEntries } from './ledger.repository.ts';

type Db = Kysely<DB>;

// One sealer at a time in a database: the chain is a line.
const SEAL_LOCK = 7_220_001;

export async function trySealLock(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${SEAL_LOCK}) as got`.execute(
    tx,
  );
  return rows[0]?.got ?? false;
}

export async function oldestUnsealed(db: Db): Promise<Date | null> {
  // By the key: the lowest id is the oldest but for moments, and one row is read however long the queue is.
  const { rows } = await sql<{ at: Date }>`
    select posted_at as at from ledger_unsealed order by posting_id limit 1`.execute(db);
  return rows[0]?.at ?? null;
}

export interface UnsealedRow {
  readonly posting_id: bigint;
  readonly book: string;
  readonly day: string;
  readonly content_hash: Buffer;
}

export async function unsealedInOrder(tx: Tx, limit: number): Promise<UnsealedRow[]> {
  const { rows } = await sql<UnsealedRow>`
    select u.posting_id, p.book, p.day::text as day, p.content_hash
    from ledger_unsealed u join ledger_postings p on p.id = u.posting_id
    order by u.posting_id limit ${limit}`.execute(tx);
  return rows;
}

export interface SealRow {
  readonly book: string;
  readonly day: string;
  readonly seq: number;
  readonly posting_id: bigint;
  readonly content_hash: Buffer;
  readonly chain_hash: Buffer;
}

export async function lastSeal(
  db: Db,
  book: string,
  day: string,
): Promise<{ seq: number; chain: Buffer } | undefined> {
  const { rows } = await sql<{ seq: number; chain_hash: Buffer }>`
    select seq, chain_hash from ledger_seals where book = ${book} and day = ${day}::date
    order by seq desc limit 1`.execute(db);
  return rows[0] && { seq: rows[0].seq, chain: rows[0].chain_hash };
}

export async function insertSeals(tx: Tx, seals: readonly SealRow[]): Promise<void> {
  await sql`
    insert into ledger_seals (book, day, seq, posting_id, content_hash, chain_hash)
    select * from unnest(${seals.map((s) => s.book)}::text[], ${seals.map((s) => s.day)}::date[],
      ${seals.map((s) => s.seq)}::int[], ${seals.map((s) => s.posting_id.toString())}::bigint[],
      ${seals.map((s) => s.content_hash)}::bytea[], ${seals.map((s) => s.chain_hash)}::bytea[])`.execute(tx);
  await sql`delete from ledger_unsealed
    where posting_id = any(${seals.map((s) => s.posting_id.toString())}::bigint[])`.execute(tx);
}

export type SealedPosting = Omit<SealRow, 'book' | 'day' | 'content_hash'> & {
  readonly sealed_hash: Buffer;
} & { readonly [K in keyof PostingRow]: PostingRow[K] | null };

/** Seals of a day with their postings, in the order of the chain. */
export async function sealedPostings(
  db: Db,
  book: string,
  day: string,
  afterSeq: number,
  limit: number,
): Promise<SealedPosting[]> {
  const { rows } = await sql<SealedPosting>`
    select s.seq, s.posting_id, s.content_hash as sealed_hash, s.chain_hash, ${postingWithEntries}
    from ledger_seals s left join ledger_postings p on p.id = s.posting_id
    where s.book = ${book} and s.day = ${day}::date and s.seq > ${afterSeq}
    order by s.seq limit ${limit}`.execute(db);
  return rows;
}

/**
 * Postings of the day that are neither sealed nor waiting: their seal was taken away. Looked for among the ids
 * between the sealed days before and after, which the days' keys answer.
 */
export async function postingsWithoutSeal(db: Db, book: string, day: string): Promise<bigint[]> {
  const { rows } = await sql<{ id: bigint }>`
    select p.id from ledger_postings p
    where p.id >= coalesce(
        (select min(posting_id) from ledger_seals where book = ${book}
          and day = (select max(day) from ledger_seals where book = ${book} and day < ${day}::date)), 0)
      and p.id <= coalesce(
        (select max(posting_id) from ledger_seals where book = ${book}
          and day = (select min(day) from ledger_seals where book = ${book} and day > ${day}::date)),
        (select max(id) from ledger_postings))
      and p.book = ${book} and p.day = ${day}::date
      and not exists (select 1 from ledger_seals s where s.posting_id = p.id)
      and not exists (select 1 from ledger_unsealed u where u.posting_id = p.id)
    order by p.id`.execute(db);
  return rows.map((r) => r.id);
}

export async function countUnsealed(db: Db, book: string, day: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ledger_unsealed u join ledger_postings p on p.id = u.posting_id
    where p.book = ${book} and p.day = ${day}::date`.execute(db);
  return rows[0]?.n ?? 0;
}
