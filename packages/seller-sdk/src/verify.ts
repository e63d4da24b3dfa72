/** Who calls, and what: signature, clock and parameters of one request, over all keys and generations. */
import {
  generations,
  type RefusalReason,
  type ResultCode,
  verifyCall,
} from '@jishi/protocol/seller/index.ts';
import type { NamedKey } from './keys.ts';
import type { SellerCall, SellerGeneration } from './scenes.ts';

/** Where an answer goes: unsigned while it is not known which key the caller holds. */
export interface Asker {
  readonly generation: SellerGeneration;
  readonly scene: string | undefined;
  readonly signer: NamedKey | undefined;
}

export interface Refusal {
  readonly code: ResultCode;
  readonly reason: string;
  readonly message: string;
  readonly status?: number;
  readonly error?: unknown;
}

export interface VerifySettings {
  readonly keys: readonly NamedKey[];
  readonly generations: readonly SellerGeneration[];
  readonly windowSeconds: number;
}

/** How far a request came before it was refused, nearest first; the last ones were rightly signed. */
const RANKS: readonly RefusalReason[] = [
  'METHOD',
  'NO_TIMESTAMP',
  'STALE_TIMESTAMP',
  'NO_NONCE',
  'NO_SIGNATURE',
  'WRONG_SIGNATURE',
  'NOT_JSON',
  'NO_ACTIVITY',
  'UNKNOWN_ACTIVITY',
  'PARAMETER',
];

export type Verified =
  | {
      readonly kind: 'ok';
      readonly call: SellerCall;
      readonly nonce: string;
      readonly timestamp: string;
      readonly asker: Asker;
    }
  | { readonly kind: 'refused'; readonly asker: Asker; readonly refusal: Refusal };

/** Each generation and each key is tried; of several refusals the one that came farthest is told. */
export function verify(settings: VerifySettings, request: Request, body: Uint8Array, now: Date): Verified {
  const wire = {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body,
  };
  const token = new URL(request.url).searchParams.get('authToken') ?? '';
  let best: { rank: number; verified: Verified } | undefined;
  for (const generation of settings.generations) {
    if (generations[generation].method !== request.method) continue;
    for (const signer of settings.keys) {
      const found = verifyCall({
        generation,
        request: wire,
        keys: [signer.key],
        now,
        ...windowOf(generation, settings.windowSeconds),
      });
      if (found.kind === 'ok') {
        const { params, scene, isTest } = found;
        const { testFlag: _, ...given } = params;
        const call = {
          generation,
          scene,
          params: given,
          isTest,
          keyId: signer.keyId,
          instanceIds: typeof params.instanceId === 'string' ? params.instanceId.split(',') : [],
          earlier: undefined,
        } as unknown as SellerCall;
        const asker = { generation, scene, signer };
        // V1 has no nonce; its token is as unique, because it covers a timeStamp in milliseconds.
        return { kind: 'ok', call, nonce: found.nonce || token, timestamp: found.timestamp, asker };
      }
      const rank = RANKS.indexOf(found.reason);
      if (best && best.rank >= rank) continue;
      // Only a caller whose signature was right is answered with ours.
      const isKnown = found.reason === 'PARAMETER';
      best = {
        rank,
        verified: {
          kind: 'refused',
          asker: { generation, scene: undefined, signer: isKnown ? signer : undefined },
          refusal: { code: found.code, reason: found.reason, message: found.detail.en },
        },
      };
    }
  }
  return best!.verified;
}

/** V1 states no window (3.3). 0 means none at all. */
function windowOf(generation: SellerGeneration, seconds: number): { windowSeconds?: number } {
  if (generations[generation].auth !== 'QUERY_SIGNATURE') return {};
  return { windowSeconds: seconds > 0 ? seconds : Number.POSITIVE_INFINITY };
}
