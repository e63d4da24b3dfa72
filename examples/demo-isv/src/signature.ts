/** The signatures a seller needs, and nothing else. Copy this file. Sections are those of the access guide. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const hmac = (key: string, data: string | Uint8Array) => createHmac('sha256', key).update(data);
const sha256 = (data: string) => createHash('sha256').update(data).digest('hex');

/** Compares without telling by its duration how much of the text was right. */
export function equals(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** 3.6: HMAC(key, key + nonce + timestamp + hex(HMAC(key, body))), over the body exactly as it came. */
export function signRequest(
  key: string,
  nonce: string,
  timestamp: string,
  body: string | Uint8Array,
): string {
  const bodyHash = hmac(key, body).digest('hex');
  return hmac(key, key + nonce + timestamp + bodyHash).digest('hex');
}

/** The marketplace sends upper case, older ones lower case: compare ignoring case. */
export function verifyRequest(
  key: string,
  query: { signature: string; nonce: string; timestamp: string },
  body: string | Uint8Array,
): boolean {
  return equals(signRequest(key, query.nonce, query.timestamp, body), query.signature.toLowerCase());
}

/** 3.4: the header by which we sign our answers. */
export function bodySign(key: string, body: string): string {
  return `sign_type="HMAC-SHA256", signature= "${hmac(key, body).digest('base64')}"`;
}

/** 3.8: the usage push; the body's members should be in ascending order. */
export function signUsage(key: string, ts: string, nonce: string, body: string): string {
  return hmac(key, `ts=${ts}&nonce=${nonce}&body=${body}`).digest('base64');
}

/** 3.9: headers of a GET on the open API, by the access key and secret key of the seller's account. */
export function signOpenApiGet(url: URL, ak: string, sk: string, sdkDate: string): Record<string, string> {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  const headers = `host:${url.host}\nx-sdk-date:${sdkDate}\n`;
  const canonical = ['GET', path, query, headers, 'host;x-sdk-date', sha256('')].join('\n');
  const signature = hmac(sk, `SDK-HMAC-SHA256\n${sdkDate}\n${sha256(canonical)}`).digest('hex');
  return {
    'X-Sdk-Date': sdkDate,
    Authorization: `SDK-HMAC-SHA256 Access=${ak}, SignedHeaders=host;x-sdk-date, Signature=${signature}`,
  };
}
