import type { ReadContext } from '../../platform/world/world.ts';
import { contentOf, type PostingRow } from './ledger.repository.ts';
import { chainNext, chainStart, contentHash } from './posting.ts';
import * as seals from './seal.repository.ts';

export interface ChainFault {
  /** The posting that is not as it was sealed. */
  readonly postingId: bigint;
  readonly seq: number | null;
  /** CONTENT: posting or entries changed. SEAL: the seal's copy. CHAIN: the link. GAP: a number is missing. */
  readonly what: 'CONTENT' | 'SEAL' | 'CHAIN' | 'GAP' | 'POSTING_GONE' | 'SEAL_GONE';
}

export interface ChainReport {
  readonly book: string;
  readonly day: string;
  readonly checked: number;
  /** Postings of the day that wait for their seal. */
  readonly unsealed: number;
  /** The last link, hex: what a statement prints as its proof. Null when nothing is sealed. */
  readonly head: string | null;
  readonly faults: readonly ChainFault[];
}

const PAGE = 500;

/**
 * Recomputes a day's chain from the postings and entries themselves. A single flipped bit names its posting:
 * the walk goes on from the stored link, so that one fault is not reported for all that follow.
 */
export async function verifyChain(
  ctx: ReadContext,
  which: { readonly book: string; readonly day: string },
): Promise<ChainReport> {
  const { book, day } = which;
  const faults: ChainFault[] = [];
  let chain = chainStart(book, day);
  let seq = 0;
  let checked = 0;
  for (;;) {
    const rows = await seals.sealedPostings(ctx.db, book, day, seq, PAGE);
    for (const row of rows) {
      const name = (what: ChainFault['what']) =>
        faults.push({ postingId: row.posting_id, seq: row.seq, what });
      if (row.seq !== seq + 1) name('GAP');
      if (row.id === null) name('POSTING_GONE');
      else {
        const posting = row as PostingRow;
        const hash = contentHash(contentOf(posting));
        const asPosted = posting.book === book && posting.day === day && hash.equals(posting.content_hash);
        if (!asPosted) name('CONTENT');
        else if (!hash.equals(row.sealed_hash)) name('SEAL');
      }
      if (!chainNext(chain, row.sealed_hash).equals(row.chain_hash) && row.seq === seq + 1) name('CHAIN');
      chain = row.chain_hash;
      seq = row.seq;
      checked++;
    }
    if (rows.length < PAGE) break;
  }
  for (const postingId of await seals.postingsWithoutSeal(ctx.db, book, day)) {
    faults.push({ postingId, seq: null, what: 'SEAL_GONE' });
  }
  const unsealed = await seals.countUnsealed(ctx.db, book, day);
  return { book, day, checked, unsealed, head: checked > 0 ? chain.toString('hex') : null, faults };
}
