/** The pieces of the canonical request of 3.9, right and wrong; the right ones equal `sdkCanonicalRequest`. */
import { percentEncode } from '../../seller/query-text.ts';
import type { Draft } from '../draft.ts';
import { decoded, header, rawPairs } from '../message.ts';

export function canonicalPath(path: string, how: string | undefined): string {
  const slashed = (text: string) => (text.endsWith('/') ? text : `${text}/`);
  const encode = (text: string) => text.split('/').map(percentEncode).join('/');
  const right = encode(
    path
      .split('/')
      .map((segment) => decoded(segment, false))
      .join('/'),
  );
  switch (how) {
    case 'NO_SLASH':
      return right.length > 1 ? right.replace(/\/$/, '') : right;
    case 'RAW':
      return slashed(path);
    case 'DECODED':
      return slashed(decoded(path, false));
    case 'TWICE':
      return slashed(encode(right));
    case 'ROOT':
      return '/';
    default:
      return slashed(right);
  }
}

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function canonicalQuery(query: string, how: string | undefined): string {
  if (how === 'NONE') return '';
  const isBlank = how === 'PLUS_IS_BLANK';
  const pairs = rawPairs(query).map(
    ([name, value]) => [decoded(name, isBlank), decoded(value, isBlank)] as const,
  );
  const write = (encode: (text: string) => string, isSorted = true) => {
    const encoded = pairs.map(([name, value]) => [encode(name), encode(value)] as const);
    const ordered = isSorted
      ? encoded.sort(([n1, v1], [n2, v2]) => byUnits(n1, n2) || byUnits(v1, v2))
      : encoded;
    return ordered.map(([name, value]) => `${name}=${value}`).join('&');
  };
  switch (how) {
    case 'RAW':
      return query;
    case 'DECODED':
      return write((text) => text);
    case 'UNSORTED':
      return write(percentEncode, false);
    case 'FORM':
      return write((text) => percentEncode(text).replaceAll('%20', '+'));
    case 'TWICE':
      return write((text) => percentEncode(percentEncode(text)));
    default:
      return write(percentEncode);
  }
}

/** One line per signed header. */
export function canonicalHeaders({ facts, how }: Draft): string {
  const names = how.headers === 'UNSORTED' ? facts.signedHeaders : facts.signedHeaders.toSorted(byLowerCase);
  return names
    .map((name) => {
      const lower = name.toLowerCase();
      let value = (header(facts.headers, name) ?? '').trim();
      if (lower === 'content-type') value = contentType(value, how.type);
      if (lower === 'host') value = host(value, how.host);
      if (how.headers === 'VALUES_LOWER') value = value.toLowerCase();
      const shown = how.headers === 'CASE' ? name : lower;
      return `${shown}:${how.headers === 'BLANK_AFTER_COLON' ? ' ' : ''}${value}\n`;
    })
    .join('');
}

const byLowerCase = (a: string, b: string) => byUnits(a.toLowerCase(), b.toLowerCase());

/** HTTP libraries like to add a charset after the request was signed. */
function contentType(value: string, how: string | undefined): string {
  if (how === undefined) return value;
  return how === 'BARE' ? value.replace(/;.*$/s, '').trim() : value.replace(/;.*$/s, '').trim() + how;
}

function host(value: string, how: string | undefined): string {
  if (how === undefined) return value;
  const bare = value.replace(/:\d+$/, '');
  return how === 'BARE' ? bare : bare + how;
}
