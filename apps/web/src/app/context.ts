import type { Lang, LocalText } from '@jishi/protocol';
import type { JishiClient } from '@jishi/sdk';
import { createContext, useContext } from 'react';
import type { Session } from '../lib/session.ts';

/** What every screen may ask: who reads, in which language, by which clock, and the API. */
export interface PageContext {
  readonly api: JishiClient;
  readonly lang: Lang;
  readonly theme: 'light' | 'dark' | 'auto';
  /** World time when the page was made, ISO 8601; screens count from here. */
  readonly now: string;
  readonly session: Session;
  /** Address of this page, for canonical links: `https://market.example`. */
  readonly origin: string;
  readonly assets: { readonly scripts: readonly string[]; readonly styles: readonly string[] };
}

export const PageContextProvider = createContext<PageContext | null>(null);

export function usePage(): PageContext {
  const page = useContext(PageContextProvider);
  if (!page) throw new Error('usePage outside of a page');
  return page;
}

/** `const say = useSay(); say(product.name)`: the reader's language of a text in two. */
export function useSay(): (text: LocalText) => string {
  const { lang } = usePage();
  return (text) => text[lang];
}
