import { createHash } from 'node:crypto';
import { Refusal } from '@jishi/protocol';
import { sql } from 'kysely';
import { brokenConstraint } from '../database/pool.ts';
import type { World, WriteContext } from '../world/world.ts';
import { IdempotencyKeyReused } from './problem.ts';

export interface Claim {
  readonly owner: string;
  readonly key: string;
  readonly route: string;
  /** Everything that the request said. */
  readonly content: unknown;
}

const hashOf = ({ content }: Claim) =>
  createHash('sha256')
    .update(JSON.stringify(content) ?? '')
    .digest('base64url');

/**
 * Keeps an answer under its key, as the last statement of the request's own transaction. A second request with the
 * same key waits here for the first one's commit, breaks the unique key and is rolled back; `firstAnswer` is then
 * what it gets. A refusal keeps nothing, so the same key may be tried again.
 */
export function keepAnswer(ctx: WriteContext, claim: Claim, status: number, answer: unknown): void {
  const keptUntil = new Date(Date.now() + 24 * 3_600_000); // machine time: a guard against repeats, not business
  ctx.last(
    sql`insert into idempotency_keys (owner, key, route, request_hash, status, answer, kept_until)
      values (${claim.owner}, ${claim.key}, ${claim.route}, ${hashOf(claim)}, ${status},
              ${JSON.stringify(answer)}::jsonb, ${keptUntil})`.execute(ctx.tx),
  );
}

/**
 * Whether a fault may mean that the request was here before: the key was taken meanwhile, or a rule refused
 * what has been done already.
 */
export function mayBeRepeated(error: unknown): boolean {
  return error instanceof Refusal || brokenConstraint(error) === 'idempotency_keys_pkey';
}

/** The answer of the first request with this key, if there was one; one with other content is refused. */
export async function firstAnswer(world: World, claim: Claim): Promise<{ answer: unknown } | undefined> {
  const { rows } = await sql<{ route: string; request_hash: string; answer: unknown }>`
    select route, request_hash, answer from idempotency_keys
    where owner = ${claim.owner} and key = ${claim.key}`.execute(world.db);
  const first = rows[0];
  if (!first) return undefined;
  if (first.route !== claim.route || first.request_hash !== hashOf(claim)) throw new IdempotencyKeyReused();
  return { answer: first.answer };
}
