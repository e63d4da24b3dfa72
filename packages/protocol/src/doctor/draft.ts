/**
 * A draft is one way of signing a message: the parts that go in and how they are put together. The right
 * way is a draft, and every mistake is a function from a draft to another one, so mistakes can be combined.
 */
import type { QueryPair } from '../seller/query-text.ts';
import { base64, concat, hex, hmac, latin1, sha1, sha256, utf8 } from './digest.ts';
import { type JsonStyle, RAW_STYLE, readJson, writeJson } from './json-style.ts';
import type { HeaderList } from './types.ts';
import type { FindingCode } from './words/index.ts';

/** The body as it came, with what was already computed about it. */
export interface BodySource {
  readonly raw: Uint8Array;
  /** Before content-decoding. */
  readonly wire: Uint8Array | undefined;
  readonly sent: Uint8Array | undefined;
  /** As text, without a byte order mark. */
  readonly text: string;
  readonly json: { readonly value: unknown } | undefined;
  readonly written: Map<string, Uint8Array>;
}

export function bodySource(
  raw: Uint8Array,
  others: { wire?: Uint8Array | undefined; sent?: Uint8Array | undefined } = {},
): BodySource {
  const text = new TextDecoder().decode(raw);
  return { raw, wire: others.wire, sent: others.sent, text, json: readJson(text), written: new Map() };
}

export type BodyPart = {
  readonly source: 'RAW' | 'WIRE' | 'SENT' | 'EMPTY' | 'NULL';
  /** Undefined: the bytes as they are. */
  readonly style?: Partial<JsonStyle>;
  readonly leftOut?: string;
  readonly change?: 'UNESCAPED' | 'CRLF' | 'LF' | 'TRIMMED' | 'LINE_CUT' | 'MARK_CUT' | 'PLUS' | 'URL';
  readonly charset?: 'LATIN1' | 'TWICE' | 'GBK';
  /** The whole body as one JSON string. */
  readonly isQuoted?: true;
  readonly around?: 'LF' | 'CRLF' | 'MARK';
};

/** How the parts are put together; a member that is missing stands for the right way. */
export type How = Readonly<
  Partial<
    Record<
      | 'mac'
      | 'inner'
      | 'parts'
      | 'between'
      | 'pairOrder'
      | 'pairValues'
      | 'suffix'
      | 'path'
      | 'query'
      | 'headers'
      | 'type'
      | 'host'
      | 'hash'
      | 'string'
      | 'method'
      | 'token',
      string
    >
  >
>;

/** Of the message, what only some schemes need. */
export interface Facts {
  readonly method: string;
  readonly path: string;
  /** Still encoded, without the question mark. */
  readonly query: string;
  readonly headers: HeaderList;
  readonly signedHeaders: readonly string[];
  /** The signature as it came, for a token that was signed into its own text. */
  readonly received: string;
  readonly accessKey: string | undefined;
}

export interface Draft {
  readonly facts: Facts;
  /** Bytes that the HMACs are keyed with. */
  readonly key: Uint8Array;
  /** The key where it stands inside of a text. */
  readonly keyText: string;
  readonly nonce: string;
  readonly timestamp: string;
  readonly source: BodySource;
  readonly body: BodyPart;
  readonly pairs: readonly QueryPair[];
  readonly how: How;
}

/** A mistake as data. Two mistakes of one slot exclude each other, so they are never combined. */
export interface Mistake {
  readonly code: FindingCode;
  readonly slot: string;
  readonly apply: (draft: Draft) => Draft;
  /** The part that a reader should look at. */
  readonly part?: string;
}

/** The bytes of the body that this draft signs; the same object for the same part. */
export function bodyOf({ source, body }: Draft): Uint8Array {
  const name = JSON.stringify(body);
  let bytes = source.written.get(name);
  if (bytes === undefined) {
    bytes = writeBody(source, body);
    source.written.set(name, bytes);
  }
  return bytes;
}

const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

function writeBody(source: BodySource, part: BodyPart): Uint8Array {
  if (part.source === 'WIRE') return source.wire ?? source.raw;
  if (part.source === 'EMPTY') return new Uint8Array();
  if (part.source === 'NULL') return utf8('null');
  const { style, change, charset, around, isQuoted, leftOut } = part;
  const original = part.source === 'SENT' ? (source.sent ?? source.raw) : source.raw;
  // Bytes that nothing rewrites stay bytes: they may be no valid UTF-8.
  if (!style && !change && !charset && !around && !isQuoted && !leftOut) return original;

  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(original);
  const json = part.source === 'SENT' ? readJson(new TextDecoder().decode(original)) : source.json;
  if (json && (style || leftOut !== undefined)) {
    const value = leftOut === undefined ? json.value : without(json.value, leftOut);
    text = writeJson(value, { ...RAW_STYLE, ...style }) ?? text;
  }
  if (change) text = changed(text, change);
  if (isQuoted) text = JSON.stringify(text);
  if (around === 'LF') text += '\n';
  if (around === 'CRLF') text += '\r\n';
  const bytes = charset ? inCharset(text, charset) : utf8(text);
  return around === 'MARK' ? concat([MARK, bytes]) : bytes;
}

function without(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([member]) => member !== name));
}

function changed(text: string, change: NonNullable<BodyPart['change']>): string {
  switch (change) {
    case 'UNESCAPED':
      return text.replace(/\\u([0-9a-f]{4})/gi, (whole, code: string) => {
        const unit = Number.parseInt(code, 16);
        return unit > 0x7e ? String.fromCharCode(unit) : whole;
      });
    case 'CRLF':
      return text.replace(/\r?\n/g, '\r\n');
    case 'LF':
      return text.replaceAll('\r\n', '\n');
    case 'TRIMMED':
      return text.trim();
    case 'LINE_CUT':
      return text.replace(/\r?\n$/, '');
    case 'MARK_CUT':
      return text.replace(/^\ufeff/, '');
    case 'PLUS':
      return text.replaceAll('+', ' ');
    case 'URL':
      return encodeURIComponent(text.toWellFormed());
  }
}

function inCharset(text: string, charset: NonNullable<BodyPart['charset']>): Uint8Array {
  // Java's getBytes puts a question mark where a character has no place in the charset.
  if (charset === 'LATIN1')
    return Uint8Array.from([...text], (c) => (c <= '\u00ff' ? c.charCodeAt(0) : 0x3f));
  if (charset === 'TWICE') return utf8(latin1(utf8(text)));
  const table = gbkTable();
  return concat([...text].map((c) => (c <= '\u007f' ? utf8(c) : (table.get(c) ?? Uint8Array.of(0x3f)))));
}

let gbk: Map<string, Uint8Array> | undefined;

/** Platforms decode GBK but do not encode it, so the decoder is asked for every pair of bytes once. */
function gbkTable(): Map<string, Uint8Array> {
  if (gbk) return gbk;
  gbk = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Uint8Array.of(high, low);
      const char = decoder.decode(bytes);
      if ([...char].length === 1 && char !== '\ufffd' && !gbk.has(char)) gbk.set(char, bytes);
    }
  }
  return gbk;
}

/** Digests of bodies, kept because many drafts share key and body. The keys of this map stay inside. */
const bodyDigests = new WeakMap<Uint8Array, Map<string, string>>();

export function bodyDigest(draft: Draft, kind: 'HMAC' | 'SHA256' | 'SHA1'): string {
  const body = bodyOf(draft);
  const known = bodyDigests.get(body) ?? new Map<string, string>();
  bodyDigests.set(body, known);
  const name = kind === 'HMAC' ? hex(draft.key) : kind;
  let digest = known.get(name);
  if (digest === undefined) {
    digest = hex(kind === 'HMAC' ? hmac(draft.key, body) : kind === 'SHA1' ? sha1(body) : sha256(body));
    known.set(name, digest);
  }
  return digest;
}

/** Upper-case or Base64 where lower-case hex belongs. */
export function inWriting(hexText: string, writing: string | undefined): string {
  if (writing === 'UPPER') return hexText.toUpperCase();
  if (writing !== 'BASE64') return hexText;
  return base64(Uint8Array.from(hexText.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

/** The last step, common to all schemes: HMAC of the text, or what is mistaken for it. */
export function macOf(key: Uint8Array, text: Uint8Array, how: How): Uint8Array {
  switch (how.mac) {
    case 'SWAPPED':
      return hmac(text, key);
    case 'SHA1':
      return hmac(key, text, sha1);
    case 'PLAIN':
      return sha256(text);
    case 'PLAIN_KEY_FIRST':
      return sha256(concat([key, text]));
    case 'PLAIN_KEY_LAST':
      return sha256(concat([text, key]));
    default:
      return hmac(key, text);
  }
}
