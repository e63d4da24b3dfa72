/** Sensitive fields of V1 (3.5): AES-CBC under a key that Java's SHA1PRNG derives from the seller's key. */
import { aesCbcDecrypt, aesCbcEncrypt, fromBase64, sha1, toBase64, toBytes } from './hash.ts';

/** "1" = AES-256 (default when absent), "2" = AES-128. */
export type EncryptType = '1' | '2';

const IV_LENGTH = 16;

/** What `KeyGenerator("AES")` yields after `SecureRandom("SHA1PRNG")` was seeded with UTF-8(key). */
export function deriveAesKey(key: string, encryptType: EncryptType = '1'): Uint8Array {
  const derived = new Uint8Array(encryptType === '2' ? 16 : 32);
  const state = sha1(toBytes(key));
  for (let filled = 0; filled < derived.length; ) {
    const out = sha1(state);
    derived.set(out.subarray(0, derived.length - filled), filled);
    filled += out.length;
    advance(state, out);
  }
  return derived;
}

/** state + out + 1, byte by byte from index 0 with signed bytes and an arithmetic carry, as the JDK does. */
function advance(state: Uint8Array, out: Uint8Array): void {
  const signed = (byte: number) => (byte << 24) >> 24;
  let carry = 1;
  let changed = false;
  for (let i = 0; i < state.length; i++) {
    const sum = signed(state[i]!) + signed(out[i]!) + carry;
    const next = sum & 0xff;
    changed ||= next !== state[i];
    state[i] = next;
    carry = sum >> 8;
  }
  if (!changed) state[0] = (state[0]! + 1) & 0xff;
}

/** IV in clear + Base64 of the ciphertext. `iv` is 16 characters of [A-Za-z0-9], random for every field. */
export function encryptField(key: string, iv: string, plain: string, encryptType: EncryptType = '1'): string {
  if (!/^[A-Za-z0-9]{16}$/.test(iv)) throw new RangeError('The IV is 16 characters of [A-Za-z0-9] (3.5)');
  return iv + toBase64(aesCbcEncrypt(deriveAesKey(key, encryptType), toBytes(iv), toBytes(plain)));
}

/** Undefined when the field is no ciphertext under this key. */
export function decryptField(key: string, field: string, encryptType: EncryptType = '1'): string | undefined {
  const iv = field.slice(0, IV_LENGTH);
  const secret = fromBase64(field.slice(IV_LENGTH));
  if (!/^[\x20-\x7e]{16}$/.test(iv) || secret === undefined || secret.length === 0) return undefined;
  const plain = aesCbcDecrypt(deriveAesKey(key, encryptType), toBytes(iv), secret);
  if (plain === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return undefined;
  }
}
