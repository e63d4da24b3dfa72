/** The two languages of the house. Every text a person reads exists in both. */
export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A text in both languages. */
export interface LocalText {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** Picks the reader's language and fills `{name}` places from `facts`; an unknown place stays visible. */
export function say(text: LocalText, lang: Lang, facts: Readonly<Record<string, unknown>> = {}): string {
  return text[lang].replace(/\{(\w+)\}/g, (whole, name: string) =>
    facts[name] === undefined ? whole : String(facts[name]),
  );
}

/** Chooses a language from an Accept-Language header; Chinese when nothing is said. */
export function langFrom(header: string | undefined): Lang {
  if (!header) return 'zh-CN';
  for (const part of header.split(',')) {
    const tag = part.split(';')[0]!.trim().toLowerCase();
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}
