import type { PageContext } from '../../../app/context.ts';
import type zh from '../../../locales/storefront.zh-CN.ts';

/** Title, description and canonical address of a page. */
export function meta(
  { page, texts }: { readonly page: PageContext; readonly texts: typeof zh },
  path: string,
  say: (texts: typeof zh) => { title: string; description: string },
) {
  const { title, description } = say(texts);
  const address = `${page.origin}${path}`;
  return {
    meta: [
      { title },
      { name: 'description', content: description },
      { property: 'og:title', content: title },
      { property: 'og:description', content: description },
      { property: 'og:url', content: address },
      { property: 'og:locale', content: page.lang === 'en' ? 'en_GB' : 'zh_CN' },
    ],
    links: [{ rel: 'canonical', href: address }],
  };
}
