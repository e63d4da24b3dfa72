import { createHash } from 'node:crypto';

/** What may go wrong between a sandbox and a seller. */
export const CHAOS_KINDS = ['TIMEOUT', 'DELAY', 'HTTP_5XX', 'WRONG_BODY', 'DUPLICATE', 'REORDER'] as const;
export type ChaosKind = (typeof CHAOS_KINDS)[number];

export interface ChaosRule {
  readonly kind: ChaosKind;
  /** Null: every scene. */
  readonly scene: string | null;
  /** Above 0, at most 1. */
  readonly probability: number;
  /** Calls that it still strikes; null: no end. */
  readonly remaining: number | null;
  readonly delayMs: number | null;
  readonly status: number | null;
  readonly struck: number;
}

/** The n-th number of a seed in [0, 1): the same on each run and in each process. */
export function draw(seed: bigint, n: bigint): number {
  return createHash('sha256').update(`${seed}:${n}`).digest().readUInt32BE(0) / 2 ** 32;
}

/**
 * The first rule that strikes a call of this scene, in their order; each rule that could strike draws one number.
 * Answers its place, and how many numbers are drawn by then.
 */
export function strike(
  rules: readonly ChaosRule[],
  scene: string,
  seed: bigint,
  drawn: bigint,
): { readonly index: number | null; readonly drawn: bigint } {
  let count = drawn;
  for (const [index, rule] of rules.entries()) {
    if (rule.scene !== null && rule.scene !== scene) continue;
    if (rule.remaining === 0) continue;
    if (draw(seed, count++) < rule.probability) return { index, drawn: count };
  }
  return { index: null, drawn: count };
}

/** `activity` of a call to a seller's production interface, in any generation; undefined for anything else. */
export function sceneOf(request: {
  readonly url: string;
  readonly body?: string | Buffer;
}): string | undefined {
  const inAddress = URL.canParse(request.url) ? new URL(request.url).searchParams.get('activity') : null;
  if (inAddress) return inAddress;
  if (request.body === undefined) return undefined;
  try {
    const body: unknown = JSON.parse(String(request.body));
    const activity = (body as { activity?: unknown } | null)?.activity;
    return typeof activity === 'string' ? activity : undefined;
  } catch {
    return undefined;
  }
}
