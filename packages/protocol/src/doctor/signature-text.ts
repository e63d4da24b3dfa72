/** Reads the signature as it was received: the right writing, or one that it is often mistaken for. */
import { fromBase64, fromHex, latin1 } from './digest.ts';
import { decoded } from './message.ts';
import type { FindingCode } from './words/index.ts';

export interface SignatureReading {
  readonly mac: Uint8Array;
  /** What is wrong with its writing; proven only when this MAC fits. */
  readonly codes: readonly FindingCode[];
}

/** All plausible readings, the least strange first. None: the text is no signature of any kind. */
export function readSignature(text: string, writing: 'HEX' | 'BASE64'): readonly SignatureReading[] {
  const readings: SignatureReading[] = [];
  for (const [plain, outer] of unwrapped(text)) {
    for (const { mac, codes } of writing === 'HEX' ? asHex(plain) : asBase64(plain)) {
      readings.push({ mac, codes: [...outer, ...codes] });
    }
  }
  return readings;
}

function* unwrapped(text: string): Generator<[string, FindingCode[]]> {
  yield [text, []];
  const inner = text.trim().replace(/^["'](.*)["']$/s, '$1');
  if (inner !== text) yield [inner, ['SIGNATURE_WRAPPED']];
  const once = decoded(inner, false);
  if (once !== inner) yield [once, ['SIGNATURE_URL_ENCODED']];
}

function asHex(text: string): SignatureReading[] {
  const mac = isHexMac(text) ? fromHex(text) : undefined;
  if (mac) return [{ mac, codes: [] }];
  const bare = text.replace(/^0x/i, '').replace(/[\s:-]/g, '');
  const separated = isHexMac(bare) ? fromHex(bare) : undefined;
  if (separated) return [{ mac: separated, codes: ['SIGNATURE_HEX_SEPARATED'] }];
  return fromAnyBase64(text).map(({ mac: bytes, codes }) => {
    const inside = hexInside(bytes);
    return inside
      ? { mac: inside, codes: [...codes, 'HEX_TEXT_IN_BASE64'] }
      : { mac: bytes, codes: [...codes, 'BASE64_FOR_HEX'] };
  });
}

function asBase64(text: string): SignatureReading[] {
  const hexMac = isHexMac(text) ? fromHex(text) : undefined;
  if (hexMac) return [{ mac: hexMac, codes: ['HEX_FOR_BASE64'] }];
  return fromAnyBase64(text).map(({ mac, codes }) => {
    const inside = hexInside(mac);
    return inside ? { mac: inside, codes: [...codes, 'HEX_TEXT_IN_BASE64'] } : { mac, codes };
  });
}

/** 20, 32 or 64 bytes: SHA-1, SHA-256, SHA-512. */
const isHexMac = (text: string) => /^([0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i.test(text);
const isMacLength = (bytes: Uint8Array) => [20, 32, 64].includes(bytes.length);

function hexInside(bytes: Uint8Array): Uint8Array | undefined {
  const text = latin1(bytes);
  return bytes.length !== 32 && isHexMac(text) ? fromHex(text) : undefined;
}

function fromAnyBase64(text: string): SignatureReading[] {
  const codes: FindingCode[] = [];
  let plain = text;
  if (/\s/.test(plain)) {
    // A blank in the middle was a plus before somebody decoded it; a line break wraps long text.
    if (/[\r\n]/.test(plain)) codes.push('SIGNATURE_WRAPPED');
    plain = plain.replace(/[\r\n]/g, '');
    if (plain.includes(' ')) codes.push('PLUS_LOST_IN_SIGNATURE');
    plain = plain.replaceAll(' ', '+');
  }
  if (/[-_]/.test(plain)) {
    codes.push('BASE64_URL_SAFE');
    plain = plain.replaceAll('-', '+').replaceAll('_', '/');
  }
  const bare = plain.replace(/=+$/, '');
  const full = bare + '='.repeat((4 - (bare.length % 4)) % 4);
  if (full !== plain) codes.push('BASE64_PADDING');
  const mac = fromBase64(full);
  return mac && (isMacLength(mac) || hexInside(mac)) ? [{ mac, codes }] : [];
}
