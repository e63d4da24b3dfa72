/** Signature of the new usage push, seller to platform (3.8). */
import { constantTimeEqual, hmacSha256, toBase64 } from './hash.ts';
import { sortJsonText } from './json.ts';

export interface UsageSignatureInput {
  /** The key bound to the base interface. */
  readonly key: string;
  /** The header `ts`: milliseconds. */
  readonly ts: string;
  readonly nonce: string;
  readonly body: string;
}

export function signUsage(input: UsageSignatureInput): string {
  return toBase64(hmacSha256(input.key, `ts=${input.ts}&nonce=${input.nonce}&body=${input.body}`));
}

/**
 * The body is "sorted naturally" without a definition (section 16, no. 11), so three readings are tried:
 * the raw text, members ascending at every depth, members ascending at the top only. Says which one fitted.
 */
export function verifyUsage(
  input: UsageSignatureInput & { readonly signature: string },
): 'RAW' | 'SORTED' | 'TOP_SORTED' | false {
  const fits = (body: string | undefined) =>
    body !== undefined && constantTimeEqual(signUsage({ ...input, body }), input.signature);
  if (fits(input.body)) return 'RAW';
  if (fits(sortJsonText(input.body))) return 'SORTED';
  if (fits(sortJsonText(input.body, 'top'))) return 'TOP_SORTED';
  return false;
}
