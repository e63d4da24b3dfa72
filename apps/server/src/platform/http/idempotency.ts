import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WriteContext } from '../world/world.ts';
import { IdempotencyKeyReused } from './problem.ts';

/**
 * Claims a key inside the request's own transaction. A second request with the same key waits for the
 * first one's commit on the unique key, then gets its answer; other content is refused. A refusal rolls
 * the claim back with everything else, so the same key may be tried again.
 */
export async function claimKey(
  ctx: WriteContext,
  claim: { owner: string; key: string; route: string; content: unknown },
): Promise<{ status: number; answer: unknown } | undefined> {
  const hash = createHash('sha256')
    .update(JSON.stringify(claim.content) ?? '')
    .digest('base64url');
  const keptUntil = new Date(Date.now() + 24 * 3_600_000); // machine time: a guard against repeats, not business
  const { rows: inserted } = await sql`
    insert into idempotency_keys (owner, key, route, request_hash, kept_until)
    values (${claim.owner}, ${claim.key}, ${claim.route}, ${hash}, ${keptUntil})
    on conflict (owner, key) do nothing returning key`.execute(ctx.tx);
  if (inserted.length > 0) return undefined;
  const { rows } = await sql<{ route: string; request_hash: string; status: number; answer: unknown }>`
    select route, request_hash, status, answer from idempotency_keys
    where owner = ${claim.owner} and key = ${claim.key}`.execute(ctx.tx);
  const first = rows[0];
  if (!first || first.route !== claim.route || first.request_hash !== hash) throw new IdempotencyKeyReused();
  return { status: first.status, answer: first.answer };
}

/** Keeps the answer beside the key, in the same transaction. */
export async function keepAnswer(
  ctx: WriteContext,
  owner: string,
  key: string,
  status: number,
  answer: unknown,
): Promise<void> {
  await sql`update idempotency_keys set status = ${status}, answer = ${JSON.stringify(answer)}::jsonb
    where owner = ${owner} and key = ${key}`.execute(ctx.tx);
}
