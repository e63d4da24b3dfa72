import { usePage } from '../../../app/context.ts';

/** The reader's language of what the protocol says in both. */
export function useWords(): (words: { readonly zh: string; readonly en: string }) => string {
  const { lang } = usePage();
  return (words) => (lang === 'en' ? words.en : words.zh);
}
