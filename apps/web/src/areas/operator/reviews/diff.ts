/** A text in three parts: what both have at the start, what changed, what both have at the end. */
export interface Parts {
  readonly head: string;
  readonly changed: string;
  readonly tail: string;
}

const WORD = /[\p{Script=Latin}\p{N}%_-]/u;
const DIGIT = /\p{N}/u;

/**
 * What changed between two texts, by their common beginning and end. Cut at words where the script has them:
 * 360.00 → 420.00 is one change, not two digits; Chinese is cut at characters.
 */
export function difference(before: string, after: string): { before: Parts; after: Parts } {
  const a = [...before];
  const b = [...after];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  while (start > 0 && (isInside(a, start) || isInside(b, start))) start--;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  while (end > 0 && (isInside(a, a.length - end) || isInside(b, b.length - end))) end--;
  const cut = (chars: readonly string[]): Parts => ({
    head: chars.slice(0, start).join(''),
    changed: chars.slice(start, chars.length - end).join(''),
    tail: chars.slice(chars.length - end).join(''),
  });
  return { before: cut(a), after: cut(b) };
}

/** The place before `index` is in the middle of a word. */
function isInside(chars: readonly string[], index: number): boolean {
  return isOfWord(chars, index - 1) && isOfWord(chars, index);
}

/** A letter or digit, or the point and comma inside a number: 1,200.00. */
function isOfWord(chars: readonly string[], index: number): boolean {
  const char = chars[index];
  if (char === undefined) return false;
  if (char !== '.' && char !== ',') return WORD.test(char);
  return DIGIT.test(chars[index - 1] ?? '') && DIGIT.test(chars[index + 1] ?? '');
}
