/**
 * Keeps keys out of what is shown. Works on bytes, before anything is cut, so that no half of a key can stay
 * at an edge; finds a key plain, in hex, in Base64 at any alignment, percent-encoded and in JSON escapes.
 */
import { percentEncode } from '../seller/query-text.ts';
import { base64, fromLatin1, hex, latin1, utf8 } from './digest.ts';

export const MASK = '<key>';

export interface Redactor {
  readonly bytes: (data: Uint8Array) => Uint8Array;
  readonly text: (data: string) => string;
  readonly finds: (data: Uint8Array) => boolean;
}

export function redactor(keys: readonly string[]): Redactor {
  const needles = new Set<string>();
  for (const key of keys) {
    for (const text of new Set([key, key.trim(), key.replaceAll('-', '')])) {
      if (text !== '') for (const needle of spellings(text)) needles.add(needle);
    }
  }
  const escaped = [...needles]
    .sort((a, b) => b.length - a.length)
    .map((needle) => needle.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  // Case is ignored: hex and percent codes come in both, and a key in another case is no less a key.
  const pattern = escaped.length === 0 ? undefined : new RegExp(escaped.join('|'), 'gi');
  const clean = (plain: string): string => {
    if (!pattern) return plain;
    const once = plain.replace(pattern, MASK);
    // A key made of the mask's own letters would be found in it for ever; any other one that the mask
    // helped to appear is taken out as well.
    return MASK.search(pattern) >= 0 ? once : once.replace(pattern, MASK);
  };
  return {
    bytes: (data) => fromLatin1(clean(latin1(data))),
    text: (data) => new TextDecoder().decode(fromLatin1(clean(latin1(utf8(data))))),
    finds: (data) => pattern !== undefined && latin1(data).search(new RegExp(pattern, 'i')) >= 0,
  };
}

/** As they would stand in the bytes, one character per byte. */
function* spellings(key: string): Generator<string> {
  const bytes = utf8(key);
  yield latin1(bytes);
  yield hex(bytes);
  yield percentEncode(key);
  yield encodeURIComponent(key.toWellFormed());
  yield latin1(utf8(JSON.stringify(key).slice(1, -1)));
  for (let shift = 0; shift < 3; shift++) {
    // The letters that only this key decides: those at the edges also hold bits of its neighbours.
    const whole = base64(Uint8Array.from([...new Uint8Array(shift), ...bytes]));
    const core = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
    if (core.length < 4) continue;
    yield core;
    yield core.replaceAll('+', '-').replaceAll('/', '_');
  }
  // The last letter of a padded whole depends on the key alone.
  yield base64(bytes);
}
