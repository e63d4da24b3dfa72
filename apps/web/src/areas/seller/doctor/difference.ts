export interface Difference {
  /** What both begin with. */
  readonly same: string;
  /** The first letter that differs; empty where the text has ended. */
  readonly right: string;
  readonly rightRest: string;
  readonly signed: string;
  readonly signedRest: string;
}

/** A letter, or the escape that stands for a control character. */
const LETTERS = /\\(?:u[0-9a-f]{4}|[nrt])|./gsu;

/** Where two texts part, by whole letters. */
export function differenceOf(one: string, other: string): Difference {
  const a = one.match(LETTERS) ?? [];
  const b = other.match(LETTERS) ?? [];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return {
    same: a.slice(0, at).join(''),
    right: a[at] ?? '',
    rightRest: a.slice(at + 1).join(''),
    signed: b[at] ?? '',
    signedRest: b.slice(at + 1).join(''),
  };
}
