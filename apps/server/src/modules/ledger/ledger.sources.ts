import { transactionalSource } from '../../platform/due/due.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { chainNext, chainStart } from './posting.ts';
import * as seals from './seal.repository.ts';
import { dueCheck, runWalletCheck } from './verify-wallets.ts';

/**
 * Seconds (of world time) a posting may wait for its seal. Sealing runs beside posting and in batches, so it
 * costs a posting one narrow row and nothing else.
 */
const SEAL_AFTER_SECONDS = 10;
const BATCH = 500;

export const sealSource = transactionalSource({
  name: 'ledger.seal',
  async earliest(db) {
    const oldest = await seals.oldestUnsealed(db);
    return oldest && new Date(oldest.getTime() + SEAL_AFTER_SECONDS * 1000);
  },
  async batch(ctx) {
    const oldest = await seals.oldestUnsealed(ctx.tx);
    if (!oldest || oldest.getTime() + SEAL_AFTER_SECONDS * 1000 > ctx.now.getTime()) return 0;
    // Somebody else is sealing: it sees what we see.
    if (!(await seals.trySealLock(ctx.tx))) return 0;
    return sealBatch(ctx);
  },
});

/** Seals the oldest unsealed postings in the order of their ids, the young ones with the old. */
export async function sealBatch(ctx: WriteContext): Promise<number> {
  const waiting = await seals.unsealedInOrder(ctx.tx, BATCH);
  const heads = new Map<string, { seq: number; chain: Buffer }>();
  const sealed: seals.SealRow[] = [];
  for (const { posting_id, book, day, content_hash } of waiting) {
    const at = `${book}/${day}`;
    const head = heads.get(at) ??
      (await seals.lastSeal(ctx.tx, book, day)) ?? { seq: 0, chain: chainStart(book, day) };
    const next = { seq: head.seq + 1, chain: chainNext(head.chain, content_hash) };
    heads.set(at, next);
    sealed.push({ book, day, seq: next.seq, posting_id, content_hash, chain_hash: next.chain });
  }
  if (sealed.length > 0) await seals.insertSeals(ctx.tx, sealed);
  return sealed.length;
}

/** Every night at 03:30 in Beijing, when anything was posted since the last time. */
export const walletCheckSource = transactionalSource({
  name: 'ledger.verify-wallets',
  earliest: dueCheck,
  batch: runWalletCheck,
});
