/** What goes wrong with the canonical request of 3.9. */

import { formatBasicIso, parseTime } from '../../seller/time.ts';
import type { Draft, Mistake } from '../draft.ts';
import { how } from './text.ts';

const list: readonly Mistake[] = [
  how('PATH_WITHOUT_SLASH', 'path', 'NO_SLASH', 'path'),
  how('PATH_ENCODED_TWICE', 'path', 'TWICE', 'path'),
  how('PATH_NOT_ENCODED', 'path', 'DECODED', 'path'),
  how('PATH_NOT_ENCODED', 'path', 'RAW', 'path'),
  how('PATH_LEFT_OUT', 'path', 'ROOT', 'path'),
  how('QUERY_NOT_ENCODED', 'query', 'DECODED', 'query'),
  how('PARAMETERS_UNSORTED', 'query', 'UNSORTED', 'query'),
  how('DOUBLE_URL_ENCODING', 'query', 'TWICE', 'query'),
  how('BLANK_AS_PLUS', 'query', 'FORM', 'query'),
  how('QUERY_NOT_ENCODED', 'query', 'RAW', 'query'),
  how('QUERY_LEFT_OUT', 'query', 'NONE', 'query'),
  how('HEADERS_WITHOUT_BLANK_LINE', 'headers', 'NO_BLANK_LINE', 'headers'),
  how('HEADER_NAMES_NOT_LOWER_CASE', 'headers', 'CASE', 'headers'),
  how('HEADERS_UNSORTED', 'headers', 'UNSORTED', 'headers'),
  how('HEADER_VALUE_SPACED', 'headers', 'BLANK_AFTER_COLON', 'headers'),
  how('HEADER_VALUE_CASE', 'headers', 'VALUES_LOWER', 'headers'),
  ...['BARE', ';charset=UTF-8', '; charset=UTF-8', ';charset=utf-8', '; charset=utf-8', ';charset=utf8'].map(
    (type) => how('CONTENT_TYPE_CHANGED', 'type', type, 'header content-type'),
  ),
  ...['BARE', ':443', ':80'].map((port) => how('HOST_PORT', 'host', port, 'header host')),
  how('METHOD_LOWER_CASE', 'method', 'LOWER', 'method'),
  how('INNER_HASH_UPPER_CASE', 'hash', 'UPPER', 'bodyHash'),
  how('INNER_HASH_IN_BASE64', 'hash', 'BASE64', 'bodyHash'),
  how('INNER_HASH_UPPER_CASE', 'string', 'UPPER', 'canonicalHash'),
  how('INNER_HASH_IN_BASE64', 'string', 'BASE64', 'canonicalHash'),
  how('CANONICAL_NOT_HASHED', 'string', 'NOT_HASHED', 'canonicalHash'),
  how('CANONICAL_NOT_HASHED', 'string', 'CANONICAL_ONLY', 'canonicalHash'),
  how('PARTS_LEFT_OUT', 'string', 'NO_ALGORITHM', 'algorithm'),
  how('PARTS_LEFT_OUT', 'string', 'HASH_ONLY', 'algorithm'),
];

export function sdkMistakes(draft: Draft): readonly Mistake[] {
  return [...list, ...otherDates(draft)];
}

/** X-Sdk-Date was read from the clock again for the string to sign, or on the clock of UTC+8. */
function otherDates({ timestamp }: Draft): Mistake[] {
  const at = parseTime("yyyyMMdd'T'HHmmss'Z'", timestamp);
  if (!at) return [];
  const seconds = [1, -1, 2, -2, 3, -3, 8 * 3600, -8 * 3600];
  return seconds.map((distance) => ({
    code: 'TIMESTAMP_DIFFERS',
    slot: 'timestamp',
    part: 'X-Sdk-Date',
    apply: (draft) => ({ ...draft, timestamp: formatBasicIso(new Date(at.getTime() + distance * 1000)) }),
  }));
}
