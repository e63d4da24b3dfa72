/** JSON written the way other libraries write it: what a seller's framework makes of a body. */
import { parseExactJson } from '../seller/json.ts';

export interface JsonStyle {
  /** RAW as parsed; EVERY ascending at every depth (3.6); TOP ascending outermost only (License 1.1). */
  readonly order: 'RAW' | 'EVERY' | 'TOP' | 'DESCENDING' | 'IGNORING_CASE' | 'HASH_MAP';
  /** PYTHON `", "` and `": "`; COLON only `": "`; the others indent. */
  readonly space: 'COMPACT' | 'PYTHON' | 'COLON' | 'INDENT_2' | 'INDENT_4' | 'TAB';
  /** ASCII `\u4e2d`; PHP that and `\/`; HTML `\u003c` as Go and Gson do. */
  readonly escapes: 'NONE' | 'ASCII' | 'ASCII_UPPER' | 'SLASH' | 'PHP' | 'HTML';
  /** SHORTEST 12.50 -> 12.5; DOUBLE 12 -> 12.0; QUOTED 12 -> "12"; UNQUOTED "12" -> 12; CENTS 12 -> 12.00. */
  readonly numbers: 'EXACT' | 'SHORTEST' | 'DOUBLE' | 'QUOTED' | 'UNQUOTED' | 'CENTS';
  readonly nulls: 'DROP' | 'KEEP' | 'EMPTY';
}

export const RAW_STYLE: JsonStyle = {
  order: 'RAW',
  space: 'COMPACT',
  escapes: 'NONE',
  numbers: 'EXACT',
  nulls: 'KEEP',
};

/** Parsed with every number as it was written; undefined when the text is no JSON. */
export function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseExactJson(text) };
  } catch {
    return undefined;
  }
}

/** Undefined for nesting that no message of the protocol has. */
export function writeJson(value: unknown, style: JsonStyle): string | undefined {
  try {
    return write(value, style, 0);
  } catch {
    return undefined;
  }
}

const raw = JSON as unknown as { isRawJSON(value: unknown): value is { readonly rawJSON: string } };
const INDENTS = { COMPACT: '', PYTHON: '', COLON: '', INDENT_2: '  ', INDENT_4: '    ', TAB: '\t' } as const;
const MAX_DEPTH = 100;

function write(value: unknown, style: JsonStyle, depth: number): string {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
  if (value === null || value === undefined) return style.nulls === 'EMPTY' ? '""' : 'null';
  if (typeof value === 'string') {
    const isNumber = style.numbers === 'UNQUOTED' && /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value);
    return isNumber ? value : quote(value, style.escapes);
  }
  if (typeof value !== 'object') return String(value);
  if (raw.isRawJSON(value)) return writeNumber(value.rawJSON, style.numbers);
  if (Array.isArray(value)) {
    return wrap(
      '[',
      value.map((item) => write(item, style, depth + 1)),
      ']',
      style,
      depth,
    );
  }
  const members = ordered(Object.entries(value), style, depth)
    .filter(([, member]) => style.nulls !== 'DROP' || member !== null)
    .map(([name, member]) => {
      const colon = style.space === 'COMPACT' ? ':' : ': ';
      return `${quote(name, style.escapes)}${colon}${write(member, style, depth + 1)}`;
    });
  return wrap('{', members, '}', style, depth);
}

function wrap(
  open: string,
  items: readonly string[],
  close: string,
  style: JsonStyle,
  depth: number,
): string {
  const indent = INDENTS[style.space];
  if (items.length === 0 || indent === '') {
    return open + items.join(style.space === 'PYTHON' ? ', ' : ',') + close;
  }
  const inner = `\n${indent.repeat(depth + 1)}`;
  return `${open}${inner}${items.join(`,${inner}`)}\n${indent.repeat(depth)}${close}`;
}

type Member = [string, unknown];
const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function ordered(members: Member[], style: JsonStyle, depth: number): Member[] {
  switch (style.order) {
    case 'RAW':
      return members;
    case 'TOP':
      return depth === 0 ? members.sort(([a], [b]) => byUnits(a, b)) : members;
    case 'EVERY':
      return members.sort(([a], [b]) => byUnits(a, b));
    case 'DESCENDING':
      return members.sort(([a], [b]) => byUnits(b, a));
    case 'IGNORING_CASE':
      return members.sort(([a], [b]) => byUnits(a.toLowerCase(), b.toLowerCase()));
    case 'HASH_MAP':
      return hashMapOrder(members);
  }
}

/** The order in which `java.util.HashMap` hands out its entries: by bucket of the spread hash of the name. */
export function hashMapOrder<T>(members: readonly (readonly [string, T])[]): [string, T][] {
  let capacity = 16;
  while (members.length > capacity * 0.75) capacity *= 2;
  const bucket = (name: string) => {
    let hash = 0;
    for (let i = 0; i < name.length; i++) hash = (Math.imul(31, hash) + name.charCodeAt(i)) | 0;
    return (hash ^ (hash >>> 16)) & (capacity - 1);
  };
  return members.map(([name, value]): [string, T] => [name, value]).sort(([a], [b]) => bucket(a) - bucket(b));
}

function writeNumber(text: string, numbers: JsonStyle['numbers']): string {
  switch (numbers) {
    case 'EXACT':
    case 'UNQUOTED':
      return text;
    case 'SHORTEST':
      return String(Number(text));
    case 'DOUBLE':
      return javaDouble(Number(text));
    case 'QUOTED':
      return `"${text}"`;
    case 'CENTS':
      return Number(text).toFixed(2);
  }
}

/** `Double.toString`: always a fraction, and an exponent from ten million on. */
export function javaDouble(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-3)) {
    const [digits, exponent] = value.toExponential().split('e') as [string, string];
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
  }
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

function quote(text: string, escapes: JsonStyle['escapes']): string {
  const plain = JSON.stringify(text);
  switch (escapes) {
    case 'NONE':
      return plain;
    case 'ASCII':
      return ascii(plain);
    case 'ASCII_UPPER':
      return ascii(plain, true);
    case 'SLASH':
      return plain.replaceAll('/', '\\/');
    case 'PHP':
      return ascii(plain.replaceAll('/', '\\/'));
    case 'HTML':
      return plain.replace(/[<>&'=\u2028\u2029]/g, unicodeEscape);
  }
}

const unicodeEscape = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Every UTF-16 unit above ASCII as `\uXXXX`, as Python, PHP and fastjson write it. */
export function ascii(text: string, isUpper = false): string {
  return text.replace(/[\u007f-\uffff]/g, (c) => {
    const escaped = unicodeEscape(c);
    return isUpper ? `\\u${escaped.slice(2).toUpperCase()}` : escaped;
  });
}
