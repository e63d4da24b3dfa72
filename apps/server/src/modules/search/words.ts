import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let jieba: Jieba | undefined;

/** Words that say nothing, in both languages; left out of index and query alike. */
const STOP = new Set('的 了 和 与 及 或 在 是 为 等 也 就 都 a an and the of to for in on is or'.split(' '));
const MAX_WORD = 40;

/**
 * Cuts a text into the words that search knows: compatibility forms folded, lower case, jieba in search
 * mode. Index and query go through here and nowhere else.
 */
export function cut(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba
    .cutForSearch(text.normalize('NFKC').toLowerCase(), true)
    .filter((word) => word.length <= MAX_WORD && /[\p{L}\p{N}]/u.test(word) && !STOP.has(word));
}

export type Weight = 'A' | 'B' | 'C' | 'D';

const quoted = (word: string) => `'${word.replace(/['\\]/g, '$&$&')}'`;
const MAX_POSITION = 16_383;

/**
 * A tsvector literal from weighted texts. Made here rather than by to_tsvector, so that PostgreSQL's own
 * parser never cuts a word a second time.
 */
export function vectorOf(parts: readonly (readonly [Weight, string])[]): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const [weight, text] of parts) {
    for (const word of cut(text)) {
      position = Math.min(position + 1, MAX_POSITION);
      const at = places.get(word) ?? [];
      if (at.length < 100) at.push(`${position}${weight}`);
      places.set(word, at);
    }
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');
}

/** The words of a query, each once, at most twelve. */
export function queryWords(q: string): string[] {
  return [...new Set(cut(q))].slice(0, 12);
}

/**
 * All words must occur; each may stand in one of several spellings. The last one may still be growing
 * under the reader's fingers: when it is Latin it matches as a prefix.
 */
export function tsqueryOf(
  words: readonly string[],
  spellings: ReadonlyMap<string, readonly string[]>,
): string {
  const lexeme = (word: string, isGrowing: boolean) => `${quoted(word)}${isGrowing ? ':*' : ''}`;
  return words
    .map((word, index) => {
      const isGrowing = index === words.length - 1 && /^[a-z0-9]{2,}$/.test(word);
      const all = [
        lexeme(word, isGrowing),
        ...(spellings.get(word) ?? []).map((spelling) => lexeme(spelling, false)),
      ];
      return all.length === 1 ? all[0] : `(${all.join('|')})`;
    })
    .join('&');
}

/** Words that take part in typo tolerance: Latin, five letters and more (STO-1); the index also has four. */
export const isForgiven = (word: string): boolean => /^[a-z]{5,24}$/.test(word);
const isIndexed = (word: string): boolean => /^[a-z]{4,25}$/.test(word);

/** The word itself and the word less each of its letters. */
export function formsOf(word: string): string[] {
  const forms = new Set([word]);
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1));
  return [...forms];
}

/** Pairs for `search_word_forms` from the texts of one document. */
export function latinForms(texts: readonly string[]): { form: string; word: string }[] {
  const words = new Set(texts.flatMap((text) => cut(text)).filter(isIndexed));
  return [...words].flatMap((word) => formsOf(word).map((form) => ({ form, word })));
}

/** One letter added, lost, changed, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}

export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** The text in pieces, those that match the query marked; never mark-up. */
export function highlight(text: string, words: readonly string[]): Segment[] {
  const found = words
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (found.length === 0 || text === '') return text === '' ? [] : [{ text, hit: false }];
  found.sort((a, b) => b.length - a.length);
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(found.join('|'), 'giu'))) {
    if (match.index > end) segments.push({ text: text.slice(end, match.index), hit: false });
    const last = segments.at(-1);
    // Neighbouring hits are one hit: 对象 + 存储 reads as 对象存储.
    if (last?.hit && match.index === end)
      segments[segments.length - 1] = { text: last.text + match[0], hit: true };
    else segments.push({ text: match[0], hit: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ text: text.slice(end), hit: false });
  return segments;
}
