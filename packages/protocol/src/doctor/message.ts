/** Reading a captured message: header by name, target, query. */
import type { QueryPair } from '../seller/query-text.ts';
import { utf8 } from './digest.ts';
import type { Captured, HeaderList } from './types.ts';

export function header(headers: HeaderList, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const values = headers.filter(([given]) => given.toLowerCase() === wanted).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(',');
}

/** Path and query of an absolute URL or a bare target, still encoded. */
export function targetOf(url: string): { readonly path: string; readonly query: string } {
  const target = url.replace(/#.*$/s, '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, '');
  const cut = target.indexOf('?');
  return cut < 0
    ? { path: target || '/', query: '' }
    : { path: target.slice(0, cut) || '/', query: target.slice(cut + 1) };
}

export function bytesOf(body: Captured['body']): Uint8Array {
  return typeof body === 'string' ? utf8(body) : (body ?? new Uint8Array());
}

/** Percent-decoding that leaves a broken sequence as it is. */
export function decoded(text: string, plusIsBlank: boolean): string {
  const spaced = plusIsBlank ? text.replaceAll('+', ' ') : text;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** Name and value of every pair, still encoded. */
export function rawPairs(query: string): QueryPair[] {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
    });
}

/** As servers read a query: percent-decoded, and `+` as a blank unless said otherwise. */
export function pairsOf(query: string, plusIsBlank = true): QueryPair[] {
  return rawPairs(query).map(([name, value]) => [decoded(name, plusIsBlank), decoded(value, plusIsBlank)]);
}

/** The value by its name, and the name as it was really written when only its case differs. */
export function lookUp(
  pairs: Iterable<QueryPair>,
  name: string,
): { readonly value: string; readonly writtenAs?: string } | undefined {
  const all = [...pairs];
  const exact = all.find(([given]) => given === name);
  if (exact) return { value: exact[1] };
  const other = all.find(([given]) => given.toLowerCase() === name.toLowerCase());
  return other ? { value: other[1], writtenAs: other[0] } : undefined;
}
