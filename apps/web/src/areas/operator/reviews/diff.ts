/** A text in three parts: what both have at the start, what changed, what both have at the end. */
export interface Parts {
  readonly head: string;
  readonly changed: string;
  readonly tail: string;
}

const WORD = /[\p{Script=Latin}\p{N}.,%_-]/u;

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
  const left = chars[index - 1];
  const right = chars[index];
  return left !== undefined && right !== undefined && WORD.test(left) && WORD.test(right);
}
