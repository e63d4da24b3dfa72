/**
 * The only file of the seller protocol that touches a cryptography library, so that a browser build can
 * swap it. The import is the default one on purpose: bundlers stub `node:crypto` in the browser, and a
 * named import from a stub breaks the build instead of the one call that is not available there.
 */
import crypto from 'node:crypto';

export type Bytes = string | Uint8Array;

/** Text counts as its UTF-8 bytes everywhere in the protocol (2.2, 2.3). */
export function toBytes(data: Bytes): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

export function hmacSha256(key: Bytes, data: Bytes): Uint8Array {
  return crypto.createHmac('sha256', toBytes(key)).update(toBytes(data)).digest();
}

export function sha256(data: Bytes): Uint8Array {
  return crypto.createHash('sha256').update(toBytes(data)).digest();
}

export function sha1(data: Bytes): Uint8Array {
  return crypto.createHash('sha1').update(toBytes(data)).digest();
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Strict standard alphabet with padding; undefined for anything else. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  return Buffer.from(text, 'base64');
}

/** AES-CBC with PKCS5 padding; the key's length picks AES-128 or AES-256. */
export function aesCbcEncrypt(key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Uint8Array {
  const cipher = crypto.createCipheriv(key.length === 16 ? 'aes-128-cbc' : 'aes-256-cbc', key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** Undefined when length or padding show that key or text are wrong. */
export function aesCbcDecrypt(key: Uint8Array, iv: Uint8Array, secret: Uint8Array): Uint8Array | undefined {
  try {
    const decipher = crypto.createDecipheriv(key.length === 16 ? 'aes-128-cbc' : 'aes-256-cbc', key, iv);
    return Buffer.concat([decipher.update(secret), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Equal in a time that tells nothing about the contents (a different length is told at once, as usual). */
export function constantTimeEqual(left: Bytes, right: Bytes): boolean {
  const a = toBytes(left);
  const b = toBytes(right);
  return a.length === b.length && crypto.timingSafeEqual(a, b);
}

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random text of [A-Za-z0-9]: nonces are 32 of these (3.6), initialisation vectors 16 (3.5). */
export function randomAlphanumeric(length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += ALPHANUMERIC[crypto.randomInt(ALPHANUMERIC.length)];
  return text;
}
