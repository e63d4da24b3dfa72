/** The header by which a seller signs its answer (3.4): required in V1, verified when present in V2. */
import { parseBodySign } from './body-sign-header.ts';
import { type Bytes, constantTimeEqual, hmacSha256, toBase64 } from './hash.ts';

export { parseBodySign } from './body-sign-header.ts';

export const BODY_SIGN_HEADER = 'Body-Sign';

/** Base64 of HMAC(key, body) over the complete body, byte for byte, white space included. */
export function bodySignValue(key: string, body: Bytes): string {
  return toBase64(hmacSha256(key, body));
}

/**
 * The header's value, with the published blank before the signature.
 *
 * @example makeBodySign(key, body) // sign_type="HMAC-SHA256", signature= "LsvQ…cyo="
 */
export function makeBodySign(key: string, body: Bytes): string {
  return `sign_type="HMAC-SHA256", signature= "${bodySignValue(key, body)}"`;
}

/** Over the raw bytes received, before any JSON parsing. */
export function verifyBodySign(key: string, body: Bytes, header: string): boolean {
  const parsed = parseBodySign(header);
  return (
    parsed !== undefined &&
    parsed.signType.toUpperCase() === 'HMAC-SHA256' &&
    constantTimeEqual(bodySignValue(key, body), parsed.signature)
  );
}
