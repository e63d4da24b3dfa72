/** One order, one effect (2.6): the first answer is kept and repeated, and duplicates wait for it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { generations } from '@jishi/protocol/seller/index.ts';
import type { SellerCall, SellerGeneration } from './scenes.ts';
import type { IdempotencyStore } from './store.ts';

/** What a scene gave, as it is kept: members in plain text, so that any of the keys can sign it again. */
export interface KeptAnswer {
  readonly resultCode: '000000' | '000004';
  readonly answer: Readonly<Record<string, unknown>>;
}

/** A released instance stays released; freezing and unfreezing, expiring and renewing take turns. */
const FINAL_SCENES = new Set(['releaseInstance', 'releaseLicense', 'releaseLicenseCode']);

/**
 * The key under which a call's answer is kept; undefined for scenes that must run on every call: queries,
 * checks and the states that come and go. To the model's key come the other ids that stand in the call, so
 * that one order about two instances is two pieces of work.
 */
export function storeKeyOf(call: SellerCall): string | undefined {
  const scene = generations[call.generation].scenes[call.scene];
  if (!scene) return undefined;
  const { idempotencyKey } = scene;
  const isOnce =
    idempotencyKey.includes('orderId') || idempotencyKey.includes('eventId') || FINAL_SCENES.has(call.scene);
  if (!isOnce) return undefined;
  const params = call.params as Readonly<Record<string, unknown>>;
  const names = [...new Set([...idempotencyKey, 'orderLineId', 'instanceId', 'productId'])].sort();
  const ids = Object.fromEntries(
    names.filter((name) => params[name] !== undefined).map((name) => [name, params[name]]),
  );
  return JSON.stringify([call.keyId, call.generation, call.isTest ? 'test' : 'live', call.scene, ids]);
}

export interface OnceSettings {
  readonly store: IdempotencyStore;
  /** How long a duplicate waits for the answer of the one that is at work. */
  readonly waitSeconds: number;
  readonly leaseSeconds: number;
}

/** The answer, new or repeated; BUSY when another call is still at work after `waitSeconds`. */
export async function once<G extends SellerGeneration>(
  settings: OnceSettings,
  key: string,
  call: SellerCall<G>,
  work: (call: SellerCall<G>) => Promise<KeptAnswer>,
): Promise<KeptAnswer | 'BUSY'> {
  const { store, leaseSeconds } = settings;
  const token = randomUUID();
  const params = call.params as Readonly<Record<string, unknown>>;
  const businessId = typeof params.businessId === 'string' ? params.businessId : undefined;
  const deadline = performance.now() + settings.waitSeconds * 1000;
  for (let pause = 10; ; pause = Math.min(pause * 2, 250)) {
    const claimed = await store.claim({ key, token, leaseSeconds, businessId });
    if (claimed.kind === 'DONE') return JSON.parse(claimed.answer) as KeptAnswer;
    if (claimed.kind === 'CLAIMED') {
      const earlier = claimed.earlier === undefined ? undefined : (JSON.parse(claimed.earlier) as KeptAnswer);
      // 2.6: a seller that uses the businessId as instanceId must keep the first.
      const first = claimed.businessId === undefined ? {} : { businessId: claimed.businessId };
      return finish(store, key, token, () =>
        work({ ...call, params: { ...params, ...first }, earlier: earlier?.answer } as SellerCall<G>),
      );
    }
    if (performance.now() >= deadline) return 'BUSY';
    await sleep(pause);
  }
}

async function finish(
  store: IdempotencyStore,
  key: string,
  token: string,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  let kept: KeptAnswer;
  try {
    kept = await work();
  } catch (error) {
    // A refusal is no answer to keep: the next attempt may find the mail address free or the bug mended.
    await store.abandon(key, token);
    throw error;
  }
  await store.finish(key, token, JSON.stringify(kept), kept.resultCode === '000000');
  return kept;
}
