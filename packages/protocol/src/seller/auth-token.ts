/** authToken: the request authentication of V1, in the query (3.1) and in the kit's header (3.2). */
import { constantTimeEqual, hmacSha256, toBase64 } from './hash.ts';
import { compactSortedJson } from './json.ts';
import { authTokenText, encodeQuery, type QueryPair } from './query-text.ts';

export { authTokenText, encodeQuery, percentEncode, type QueryPair } from './query-text.ts';

/** Base64 of HMAC(key + timeStamp, text): key and timeStamp have nothing in between. */
function token(key: string, timeStamp: string, text: string): string {
  return toBase64(hmacSha256(key + timeStamp, text));
}

/** authToken of a V1 GET; the pairs must contain `timeStamp` (17 digits, UTC, new on every attempt: 3.3). */
export function authTokenOfQuery(key: string, pairs: Iterable<QueryPair>): string {
  const all = [...pairs];
  const timeStamp = all.find(([name]) => name === 'timeStamp')?.[1] ?? '';
  return token(key, timeStamp, authTokenText(all));
}

/** The query with the token: `+`, `/`, `=` encoded and a space as %20, safe for every decoder (3.1 step 5). */
export function signedQuery(key: string, pairs: Iterable<QueryPair>): string {
  const all = [...pairs].filter(([name]) => name !== 'authToken');
  return encodeQuery([...all, ['authToken', authTokenOfQuery(key, all)]]);
}

export function verifyAuthTokenOfQuery(key: string, pairs: Iterable<QueryPair>): boolean {
  const all = [...pairs];
  const given = all.find(([name]) => name === 'authToken')?.[1];
  return given !== undefined && constantTimeEqual(authTokenOfQuery(key, all), given);
}

/**
 * The kit's text: top-level members of the JSON body, numbers in decimal, null and blank ones left out
 * (3.2). A list or object that is not already a JSON string is signed as compact JSON (section 16, no. 19).
 */
export function authTokenTextOfBody(members: Readonly<Record<string, unknown>>): string {
  const pairs: QueryPair[] = [];
  for (const [name, value] of Object.entries(members)) {
    if (value === null || value === undefined) continue;
    const text = typeof value === 'string' ? value : compactSortedJson(value);
    if (text.trim() !== '') pairs.push([name, text]);
  }
  return authTokenText(pairs);
}

export function authTokenOfBody(key: string, members: Readonly<Record<string, unknown>>): string {
  return token(key, String(members.timeStamp ?? ''), authTokenTextOfBody(members));
}

export function verifyAuthTokenOfBody(
  key: string,
  members: Readonly<Record<string, unknown>>,
  authToken: string,
): boolean {
  return constantTimeEqual(authTokenOfBody(key, members), authToken);
}
