/** What goes wrong with the `name=value` text of an authToken (3.1, 3.2). */
import { percentEncode, type QueryPair } from '../../seller/query-text.ts';
import type { Draft, Mistake } from '../draft.ts';
import { hashMapOrder, readJson } from '../json-style.ts';
import { decoded, pairsOf, rawPairs } from '../message.ts';
import { how } from './text.ts';

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function sorted(
  pairs: readonly QueryPair[],
  order: string | undefined,
): readonly (readonly [string, string])[] {
  switch (order) {
    case 'RAW':
      return pairs;
    case 'HASH_MAP':
      return hashMapOrder(pairs);
    case 'DESCENDING':
      return pairs.toSorted(([a], [b]) => byUnits(b, a));
    case 'IGNORING_CASE':
      return pairs.toSorted(([a], [b]) => byUnits(a.toLowerCase(), b.toLowerCase()));
    case 'TIMESTAMP_LAST':
      return pairs.toSorted(
        ([a], [b]) => Number(a === 'timeStamp') - Number(b === 'timeStamp') || byUnits(a, b),
      );
    default:
      return pairs.toSorted(([a], [b]) => byUnits(a, b));
  }
}

function written(value: string, values: string | undefined): string {
  switch (values) {
    case 'ENCODED':
      return percentEncode(value);
    case 'COMPONENT':
      return encodeURIComponent(value.toWellFormed());
    case 'FORM':
      return percentEncode(value).replaceAll('%20', '+').replaceAll('%2A', '*').replaceAll('~', '%7E');
    case 'LOWER_HEX':
      return percentEncode(value).replace(/%../g, (code) => code.toLowerCase());
    case 'PLUS':
      return value.replaceAll('+', ' ');
    case 'TWICE':
      return decoded(value, false);
    case 'TRIMMED':
      return value.trim();
    case 'DOUBLE':
      return /^-?\d+$/.test(value) ? `${value}.0` : value;
    default:
      return value;
  }
}

/** The text of a draft with something unusual in it; repeated names count once, as in 3.1. */
export function pairText(draft: Draft): string {
  const { pairOrder, pairValues, between, token } = draft.how;
  const first = new Map<string, string>();
  for (const [name, value] of draft.pairs) {
    if (name !== 'authToken' && !first.has(name)) first.set(name, value);
  }
  if (token !== undefined) first.set('authToken', token);
  const separator =
    between === 'VALUES' || between === 'NO_SEPARATORS' || between === 'NO_AMPERSANDS'
      ? ''
      : (between ?? '&');
  return sorted([...first], pairOrder)
    .map(([name, value]) => {
      const text = written(value, pairValues);
      if (between === 'VALUES') return text;
      return between === 'NO_SEPARATORS' ? name + text : `${name}=${text}`;
    })
    .join(separator);
}

const replaced = (
  code: Mistake['code'],
  slot: string,
  change: (pairs: readonly QueryPair[], draft: Draft) => readonly QueryPair[],
  part = 'parameters',
): Mistake => ({ code, slot, part, apply: (draft) => ({ ...draft, pairs: change(draft.pairs, draft) }) });

/** The text leaves `authToken` out; here it takes part, with the value it had when the text was made. */
const withToken = (value: (draft: Draft) => string): Mistake => ({
  code: 'AUTH_TOKEN_INCLUDED',
  slot: 'token',
  part: 'parameter authToken',
  apply: (draft) => ({ ...draft, how: { ...draft.how, token: value(draft) } }),
});

export function pairMistakes(draft: Draft): readonly Mistake[] {
  const { query } = draft.facts;
  const names = [...new Set(draft.pairs.map(([name]) => name))].filter((name) => name !== 'authToken');
  return [
    how('PARAMETERS_UNSORTED', 'pairOrder', 'RAW', 'parameters'),
    how('PARAMETERS_SORTED_IGNORING_CASE', 'pairOrder', 'IGNORING_CASE', 'parameters'),
    how('PARAMETERS_DESCENDING', 'pairOrder', 'DESCENDING', 'parameters'),
    how('PARAMETERS_UNSORTED', 'pairOrder', 'TIMESTAMP_LAST', 'parameters'),
    how('PARAMETERS_UNSORTED', 'pairOrder', 'HASH_MAP', 'parameters'),
    how('PLUS_DECODED', 'pairValues', 'PLUS', 'parameters'),
    how('VALUE_ENCODED', 'pairValues', 'ENCODED', 'parameters'),
    how('VALUE_ENCODED', 'pairValues', 'COMPONENT', 'parameters'),
    how('VALUE_ENCODED', 'pairValues', 'FORM', 'parameters'),
    how('VALUE_ENCODED', 'pairValues', 'LOWER_HEX', 'parameters'),
    how('DOUBLE_URL_ENCODING', 'pairValues', 'TWICE', 'parameters'),
    how('VALUE_TRIMMED', 'pairValues', 'TRIMMED', 'parameters'),
    how('NUMBERS_CHANGED', 'pairValues', 'DOUBLE', 'parameters'),
    ...fromUrl(query),
    withToken(() => ''),
    withToken((d) => d.facts.received),
    withToken(() => 'null'),
    replaced('REPEATED_NAME', 'repeated', (pairs) => pairs.toReversed()),
    ...blanks(draft),
    ...nested(draft),
    how('PARTS_SEPARATED', 'between', ',', 'parameters'),
    how('PARTS_SEPARATED', 'between', '\n', 'parameters'),
    how('SEPARATORS_LEFT_OUT', 'between', 'NO_AMPERSANDS', 'parameters'),
    how('SEPARATORS_LEFT_OUT', 'between', 'NO_SEPARATORS', 'parameters'),
    how('SEPARATORS_LEFT_OUT', 'between', 'VALUES', 'parameters'),
    ...names.map((name) =>
      replaced(
        'PARAMETER_LEFT_OUT',
        'leftOut',
        (pairs) => pairs.filter(([given]) => given !== name),
        `parameter ${name}`,
      ),
    ),
  ];
}

/** Other readings of the query itself: as it stands there, or with `+` as a plus. */
function fromUrl(query: string): Mistake[] {
  if (query === '') return [];
  return [
    replaced('PLUS_DECODED', 'reading', () => pairsOf(query, false)),
    replaced('VALUE_ENCODED', 'reading', () => rawPairs(query)),
  ];
}

/** The kit leaves out what is null or blank; a plain loop over the members does not. */
function blanks({ source }: Draft): Mistake[] {
  const value = source.json?.value;
  if (typeof value !== 'object' || value === null) return [];
  const empty = Object.entries(value).filter(([, member]) => member === null || member === '');
  if (empty.length === 0) return [];
  return ['', 'null'].map((text) =>
    replaced('BLANKS_KEPT', 'blanks', (pairs) => [
      ...pairs,
      ...empty.map(([name, member]): QueryPair => [name, member === null ? text : '']),
    ]),
  );
}

/** A list or object inside of the kit's body, printed in another way than as compact JSON. */
function nested({ source }: Draft): Mistake[] {
  const value = source.json?.value;
  if (typeof value !== 'object' || value === null) return [];
  const plain = readJson(source.text) && (JSON.parse(source.text) as Record<string, unknown>);
  if (!plain || !Object.values(plain).some((member) => typeof member === 'object' && member !== null))
    return [];
  const print = (write: (member: unknown) => string): Mistake =>
    replaced('NESTED_VALUE_WRITTEN', 'nested', (pairs) =>
      pairs.map(([name, text]): QueryPair => {
        const member = plain[name];
        return typeof member === 'object' && member !== null ? [name, write(member)] : [name, text];
      }),
    );
  return [print((member) => JSON.stringify(member)), print(javaText)];
}

/** `toString()` of Java's maps and lists. */
function javaText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${name}=${javaText(member)}`)
    .join(', ')}}`;
}
