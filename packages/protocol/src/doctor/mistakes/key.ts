/** What goes wrong with the key itself. Every scheme has a key, so every scheme has these. */
import { base64, fromBase64, fromHex, utf8 } from '../digest.ts';
import type { Draft, Mistake } from '../draft.ts';

const withKey = (draft: Draft, keyText: string): Draft => ({ ...draft, key: utf8(keyText), keyText });

const text = (code: Mistake['code'], change: (key: string) => string): Mistake => ({
  code,
  slot: 'key',
  part: 'key',
  apply: (draft) => withKey(draft, change(draft.keyText)),
});

/** Only the HMACs use the decoded bytes; where the key stands in a text, it stays text. */
const bytes = (code: Mistake['code'], decode: (key: string) => Uint8Array | undefined): Mistake => ({
  code,
  slot: 'key',
  part: 'key',
  apply: (draft) => ({ ...draft, key: decode(draft.keyText) ?? draft.key }),
});

export const keyMistakes: readonly Mistake[] = [
  text('KEY_WHITESPACE', (key) => `${key}\n`),
  text('KEY_WHITESPACE', (key) => `${key}\r\n`),
  text('KEY_WHITESPACE', (key) => `${key} `),
  text('KEY_WHITESPACE', (key) => ` ${key}`),
  text('KEY_WHITESPACE', (key) => ` ${key} `),
  text('KEY_WHITESPACE', (key) => `${key}\t`),
  text('KEY_WHITESPACE', (key) => `\t${key}`),
  text('KEY_WHITESPACE', (key) => `\n${key}`),
  text('KEY_WHITESPACE', (key) => `\ufeff${key}`),
  // The key was entered here with the white space, and the signer used it without.
  text('KEY_WHITESPACE', (key) => key.trim()),
  text('KEY_QUOTED', (key) => `"${key}"`),
  text('KEY_QUOTED', (key) => `'${key}'`),
  text('KEY_CASE', (key) => key.toUpperCase()),
  text('KEY_CASE', (key) => key.toLowerCase()),
  text('KEY_WITHOUT_DASHES', (key) => key.replaceAll('-', '')),
  bytes('KEY_HEX_DECODED', (key) => fromHex(key.replaceAll('-', ''))),
  bytes('KEY_BASE64_DECODED', (key) => fromBase64(key)),
  text('KEY_ENCODED', (key) => base64(utf8(key))),
  text('KEY_ENCODED', (key) => encodeURIComponent(key.toWellFormed())),
  text('KEY_EMPTY', () => ''),
  text('KEY_EMPTY', () => 'null'),
  text('KEY_EMPTY', () => 'undefined'),
  text('KEY_EMPTY', () => 'None'),
];
