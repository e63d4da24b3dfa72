import type { JishiClient, Reply } from '@jishi/sdk';
import { createClient } from '@jishi/sdk';

export type Session = Reply<'session.get'>;

let csrfToken: string | undefined;

/** The token of the browser's session; every write carries it. */
export function rememberCsrf(token: string | null | undefined): void {
  csrfToken = token ?? undefined;
}

/** The client of the browser: same host, cookie session of the world under `base`. */
export function browserClient(lang: string, base: string): JishiClient {
  return createClient({
    baseUrl: base,
    headers: () => ({ 'accept-language': lang, ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}) }),
  });
}
