/** What all our calls to a marketplace share. */

/** As `fetch`; a test or a proxy may bring its own. */
export type SellerFetch = (url: string, init: RequestInit) => Promise<Response>;

export function trimSlash(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) throw new TypeError(`baseUrl: ${baseUrl} is no address`);
  return baseUrl.replace(/\/+$/, '');
}

/** Seconds that the answer asks us to wait: a number, or a date. */
export function readRetryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
