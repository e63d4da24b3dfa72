/** Parameters as text: what V1 signs (3.1), and how a query is written. No hashing in here: pages read it too. */
export type QueryPair = readonly [name: string, value: string];

/** Decoded `name=value` joined by `&`, in code-unit order; of a repeated name only the first counts (3.1). */
export function authTokenText(pairs: Iterable<QueryPair>): string {
  const first = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (name !== 'authToken' && !first.has(name)) first.set(name, value);
  }
  return [...first]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

export function encodeQuery(pairs: Iterable<QueryPair>): string {
  return [...pairs].map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
}

/** RFC 3986: everything but A-Z a-z 0-9 - _ . ~ is encoded. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
