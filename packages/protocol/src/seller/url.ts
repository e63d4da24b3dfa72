/** Addresses as sellers registered them: changed by text, because `URL` would rewrite parts they chose. */

/** 3.6 step 5: appends to a query that is already there. */
export function appendQuery(url: string, query: string): string {
  const base = url.split('#', 1)[0]!;
  if (!base.includes('?')) return `${base}?${query}`;
  return base.endsWith('?') || base.endsWith('&') ? base + query : `${base}&${query}`;
}

/** Decoded parameters of an absolute or relative address. */
export function queryOf(url: string): readonly (readonly [string, string])[] {
  const cut = url.indexOf('?');
  return cut < 0 ? [] : [...new URLSearchParams(url.slice(cut + 1).split('#', 1)[0])];
}

/** The path of an absolute or relative address, still encoded, without query. */
export function pathOf(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0]!;
  return path === '' ? '/' : path;
}
