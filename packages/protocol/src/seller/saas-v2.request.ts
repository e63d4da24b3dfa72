/** From a scene and its parameters to the exact request of V2 (3.6, section 6). */
import { readFields } from './fields.ts';
import { compactSortedJson } from './json.ts';
import { RequestShapeError } from './request-shape.ts';
import { type SaasV2Params, type SaasV2Scene, saasV2 } from './saas-v2.ts';
import { type CanonicalPart, canonicalPartsV2, signV2 } from './signature-v2.ts';
import { appendQuery } from './url.ts';

export { RequestShapeError };

/**
 * The body as the exact text that is hashed and sent. Members the table does not know are left out.
 *
 * @example buildRequest('updateInstanceStatus', { instanceId: 'i-1', status: 'FREEZE' })
 * // {"activity":"updateInstanceStatus","instanceId":"i-1","status":"FREEZE"}
 */
export function buildRequest<S extends SaasV2Scene>(scene: S, params: SaasV2Params<S>): string {
  const model = saasV2.scenes[scene];
  const read = readFields(model.parameters, { ...params, activity: model.activity });
  if (read.kind === 'misfits') throw new RequestShapeError(scene, read.problems);
  return compactSortedJson(read.value);
}

export interface SignRequestInput {
  /** The production URL as the seller registered it; a query of its own is kept. */
  readonly url: string;
  readonly key: string;
  readonly body: string;
  /** New on each attempt (3.6), in milliseconds. */
  readonly timestampMs: number;
  /** New on each attempt: `randomAlphanumeric(32)`. */
  readonly nonce: string;
  /** For sellers who compare with the older, lower-case examples (section 16, no. 4). */
  readonly hexCase?: 'upper' | 'lower';
  /** For the seller who hashes the body without the key (section 16, no. 2). */
  readonly innerHash?: 'KEYED' | 'PLAIN';
}

export interface SignedRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Send these bytes and no others. */
  readonly body: string;
  readonly signature: string;
  /** What was hashed, for the debugging page. Contains the key. */
  readonly parts: readonly CanonicalPart[];
}

export function signRequest(input: SignRequestInput): SignedRequest {
  const signed = {
    key: input.key,
    nonce: input.nonce,
    timestamp: String(input.timestampMs),
    body: input.body,
    ...(input.innerHash ? { innerHash: input.innerHash } : {}),
  };
  const upper = signV2(signed);
  const signature = input.hexCase === 'lower' ? upper.toLowerCase() : upper;
  const query = `signature=${signature}&timestamp=${signed.timestamp}&nonce=${encodeURIComponent(input.nonce)}`;
  return {
    method: 'POST',
    url: appendQuery(input.url, query),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json;charset=utf8' },
    body: input.body,
    signature,
    parts: canonicalPartsV2(signed),
  };
}
