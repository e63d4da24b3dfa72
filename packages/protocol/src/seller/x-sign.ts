/** Signature of V2 kit requests, sent as the header `x-sign` (3.7): the body is *not* hashed first. */
import { constantTimeEqual, hmacSha256, toHex } from './hash.ts';

export interface XSignInput {
  readonly key: string;
  readonly nonce: string;
  readonly timestamp: string;
  /** Compact JSON, members ascending (3.6 step 1). */
  readonly body: string;
}

export function xSign(input: XSignInput): string {
  const canonical = input.key + input.nonce + input.timestamp + input.body;
  return toHex(hmacSha256(input.key, canonical)).toUpperCase();
}

export function verifyXSign(input: XSignInput & { readonly xSign: string }): boolean {
  return constantTimeEqual(xSign(input), input.xSign.toUpperCase());
}
