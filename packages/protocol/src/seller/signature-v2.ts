/** Signature of V2 base requests and of order notifications (3.6). */
import { type Bytes, constantTimeEqual, hmacSha256, sha256, toBytes, toHex } from './hash.ts';
import { sortJsonText } from './json.ts';

export interface SignatureV2Input {
  /** The key as the seller sees it in the console; its UTF-8 bytes are used, never hex-decoded (2.2). */
  readonly key: string;
  readonly nonce: string;
  /** Milliseconds, as the text that stands in the URL. */
  readonly timestamp: string;
  /** Exactly the bytes that are sent. */
  readonly body: Bytes;
  /** PLAIN is no part of the norm: one known seller hashes the body without the key (section 16, no. 2). */
  readonly innerHash?: 'KEYED' | 'PLAIN';
}

/** One piece of the canonical request, for showing a seller what was hashed. */
export interface CanonicalPart {
  readonly name: 'accessKey' | 'nonce' | 'timestamp' | 'bodyHash';
  readonly value: string;
  readonly byteLength: number;
  /** True for the key: a page should mask it unless its owner asks to see it. */
  readonly secret: boolean;
}

/** Lower-case hex of HMAC(accessKey, body): 3.6 step 2. */
export function bodyHashV2(key: string, body: Bytes): string {
  return toHex(hmacSha256(key, body));
}

/** The four parts whose plain concatenation is the canonical request: 3.6 step 3. */
export function canonicalPartsV2(input: SignatureV2Input): readonly CanonicalPart[] {
  const part = (name: CanonicalPart['name'], value: string): CanonicalPart => ({
    name,
    value,
    byteLength: toBytes(value).length,
    secret: name === 'accessKey',
  });
  return [
    part('accessKey', input.key),
    part('nonce', input.nonce),
    part('timestamp', input.timestamp),
    part(
      'bodyHash',
      input.innerHash === 'PLAIN' ? toHex(sha256(input.body)) : bodyHashV2(input.key, input.body),
    ),
  ];
}

/** Upper-case hex, as newer examples print it; every known verifier ignores case (section 16, no. 4). */
export function signV2(input: SignatureV2Input): string {
  const canonical = canonicalPartsV2(input)
    .map((part) => part.value)
    .join('');
  return toHex(hmacSha256(input.key, canonical)).toUpperCase();
}

/**
 * Ignores case. The raw body is tried first, then its sorted form, for a receiver whose web framework has
 * already parsed the body and can only offer it re-serialised.
 */
export function verifyV2(input: SignatureV2Input & { readonly signature: string }): boolean {
  const given = input.signature.toUpperCase();
  if (constantTimeEqual(signV2(input), given)) return true;
  const text = typeof input.body === 'string' ? input.body : new TextDecoder().decode(input.body);
  const sorted = sortJsonText(text);
  return sorted !== undefined && constantTimeEqual(signV2({ ...input, body: sorted }), given);
}

/** A seller rejects |now - timestamp| > 60 s (3.6); the usage push allows 5 minutes (3.8). */
export function isWithinClockWindow(timestampMs: string, now: Date, windowSeconds = 60): boolean {
  if (!/^\d{1,16}$/.test(timestampMs)) return false;
  return Math.abs(now.getTime() - Number(timestampMs)) <= windowSeconds * 1000;
}
