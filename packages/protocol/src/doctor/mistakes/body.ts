/** What goes wrong with the bytes of the body, before anything is hashed. */
import type { BodyPart, Draft, Mistake } from '../draft.ts';
import { type JsonStyle, RAW_STYLE, writeJson } from '../json-style.ts';

const part = (code: Mistake['code'], slot: string, change: Partial<BodyPart>): Mistake => ({
  code,
  slot,
  part: 'body',
  apply: (draft) => ({ ...draft, body: { ...draft.body, ...change } }),
});

const styled = (code: Mistake['code'], slot: string, style: Partial<JsonStyle>): Mistake => ({
  code,
  slot,
  part: 'body',
  apply: (draft) =>
    draft.source.json
      ? { ...draft, body: { ...draft.body, style: { ...draft.body.style, ...style } } }
      : draft,
});

const orders: readonly Mistake[] = [
  styled('BODY_SORTED_IGNORING_CASE', 'order', { order: 'IGNORING_CASE' }),
  styled('BODY_DESCENDING', 'order', { order: 'DESCENDING' }),
  styled('BODY_UNSORTED', 'order', { order: 'HASH_MAP' }),
];

const spacing: readonly Mistake[] = [
  styled('BODY_SPACES', 'space', { space: 'PYTHON' }),
  styled('BODY_SPACES', 'space', { space: 'COLON' }),
  styled('BODY_SPACES', 'space', { space: 'INDENT_2' }),
  styled('BODY_SPACES', 'space', { space: 'INDENT_4' }),
  styled('BODY_SPACES', 'space', { space: 'TAB' }),
];

const numbers: readonly Mistake[] = [
  styled('NUMBERS_CHANGED', 'numbers', { numbers: 'DOUBLE' }),
  styled('NUMBERS_CHANGED', 'numbers', { numbers: 'SHORTEST' }),
  styled('NUMBERS_CHANGED', 'numbers', { numbers: 'CENTS' }),
  styled('NUMBERS_QUOTED', 'numbers', { numbers: 'QUOTED' }),
  styled('NUMBERS_QUOTED', 'numbers', { numbers: 'UNQUOTED' }),
];

const escapes: readonly Mistake[] = [
  styled('UNICODE_ESCAPES', 'escapes', { escapes: 'ASCII' }),
  styled('UNICODE_ESCAPES', 'escapes', { escapes: 'ASCII_UPPER' }),
  styled('SLASH_ESCAPES', 'escapes', { escapes: 'SLASH' }),
  styled('UNICODE_ESCAPES', 'escapes', { escapes: 'PHP' }),
  styled('HTML_ESCAPES', 'escapes', { escapes: 'HTML' }),
];

const edges: readonly Mistake[] = [
  part('TRAILING_NEWLINE', 'around', { around: 'LF' }),
  part('TRAILING_NEWLINE', 'around', { around: 'CRLF' }),
  part('BYTE_ORDER_MARK', 'around', { around: 'MARK' }),
];

const readings: readonly Mistake[] = [
  part('BODY_EMPTY', 'source', { source: 'EMPTY', style: undefined }),
  part('BODY_EMPTY', 'source', { source: 'NULL', style: undefined }),
  part('BODY_CHARSET', 'charset', { charset: 'GBK' }),
  part('BODY_CHARSET', 'charset', { charset: 'LATIN1' }),
  part('BODY_CHARSET', 'charset', { charset: 'TWICE' }),
  part('PLUS_DECODED', 'change', { change: 'PLUS' }),
  part('BODY_URL_ENCODED', 'change', { change: 'URL' }),
  part('BODY_QUOTED', 'quoted', { isQuoted: true }),
];

/** For a scheme whose right text is the sorted, compact form (3.6 step 1). */
export function canonicalBodyMistakes(draft: Draft): readonly Mistake[] {
  return [
    ...(isSorted(draft) ? [] : [styled('BODY_UNSORTED', 'order', { order: 'RAW' })]),
    ...orders,
    ...spacing,
    ...numbers,
    ...escapes,
    styled('NULLS_KEPT', 'nulls', { nulls: 'KEEP' }),
    styled('NULLS_KEPT', 'nulls', { nulls: 'EMPTY' }),
    // The bytes as they came: last, as a more exact name is better.
    part(isSorted(draft) ? 'BODY_SIGNED_AS_SENT' : 'BODY_UNSORTED', 'order', { style: undefined }),
    ...edges,
    ...readings,
    ...known(draft),
  ];
}

function isSorted({ source: { json } }: Draft): boolean {
  if (!json) return true;
  return writeJson(json.value, RAW_STYLE) === writeJson(json.value, { ...RAW_STYLE, order: 'EVERY' });
}

/** For a scheme whose right text is the body byte for byte (3.4, 3.8, 3.9). */
export function rawBodyMistakes(draft: Draft): readonly Mistake[] {
  const { text, json } = draft.source;
  const isSpaced = json !== undefined && /^\s*[[{][^"]*\s|[:,]\s|\n/.test(text);
  const rewritten = isSpaced ? 'BODY_SPACES' : 'BODY_RESERIALISED';
  return [
    part('TRAILING_NEWLINE', 'change', { change: 'LINE_CUT' }),
    part('BYTE_ORDER_MARK', 'change', { change: 'MARK_CUT' }),
    part('BODY_TRIMMED', 'change', { change: 'TRIMMED' }),
    part('LINE_ENDS', 'change', { change: 'LF' }),
    part('LINE_ENDS', 'change', { change: 'CRLF' }),
    part('UNICODE_ESCAPES', 'change', { change: 'UNESCAPED' }),
    ...edges,
    styled(rewritten, 'order', { order: 'RAW' }),
    styled('BODY_SORTED', 'order', { order: 'EVERY' }),
    ...orders,
    ...spacing,
    ...numbers,
    ...escapes,
    styled('NULLS_DROPPED', 'nulls', { nulls: 'DROP' }),
    ...readings,
    ...known(draft),
  ];
}

/** What depends on this very message: its members, its compressed form, the body its sender meant. */
function known({ source }: Draft): Mistake[] {
  const list: Mistake[] = [];
  if (source.wire) list.push(part('BODY_COMPRESSED', 'source', { source: 'WIRE', style: undefined }));
  if (source.sent) {
    list.push(part('BODY_CHANGED_ON_THE_WAY', 'source', { source: 'SENT', style: undefined }));
    list.push(part('BODY_CHANGED_ON_THE_WAY', 'source', { source: 'SENT' }));
  }
  const value = source.json?.value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const name of Object.keys(value).slice(0, 40)) {
      list.push({
        code: 'MEMBER_LEFT_OUT',
        slot: 'leftOut',
        part: `body ${name}`,
        apply: (draft) => ({ ...draft, body: { ...draft.body, leftOut: name } }),
      });
    }
  }
  return list;
}
