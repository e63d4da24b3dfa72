import type { Lang } from '@jishi/protocol';
import { createClient } from '@jishi/sdk';

export const PARTS = ['buyer', 'seller', 'operator'] as const;
export type Part = (typeof PARTS)[number];

/** Where each part begins its work. */
const FIRST_PAGE: Readonly<Record<Part, string>> = { buyer: '/', seller: '/seller', operator: '/operator' };

/**
 * Enters a sandbox in a part and loads its first page, or `page`. Asked of the main world, in which one is signed in,
 * whichever world's page this is.
 *
 * @throws JishiError when the main world refuses, such as NOT_SIGNED_IN.
 */
export async function enterSandbox(
  lang: Lang,
  name: string,
  part: Part,
  page = FIRST_PAGE[part],
): Promise<void> {
  let token = '';
  const main = createClient({
    baseUrl: '',
    headers: () => ({ 'accept-language': lang, ...(token ? { 'x-csrf-token': token } : {}) }),
  });
  token = (await main.session.get()).csrfToken ?? '';
  const { path } = await main.worlds.enter({ params: { name }, body: { role: part } });
  location.assign(`${path}${page}`);
}
