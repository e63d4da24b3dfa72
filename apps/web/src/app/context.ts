import type { Lang, LocalText } from '@jishi/protocol';
import type { JishiClient } from '@jishi/sdk';
import { useAddress } from '@jishi/ui';
import { createContext, useContext } from 'react';
import type { Session } from '../lib/session.ts';

/** The sandbox world that a page is in, and how its clock stood when the page was made. */
export interface SandboxPage {
  readonly name: string;
  readonly title: string;
  /** Path in the main world from which it is managed. */
  readonly home: string;
  readonly state: 'FROZEN' | 'RUNNING';
  readonly mayMove: boolean;
}

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
  /** Path under which all pages of this world are: empty in the main world, `/w/lab` in a sandbox. */
  readonly base: string;
  readonly sandbox: SandboxPage | null;
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

/** `leaveFor('/buyer')`: loads a page of this world anew. */
export function useLeaveFor(): (path: string) => void {
  const address = useAddress();
  return (path) => location.assign(address(path));
}
