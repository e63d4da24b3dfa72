export interface Difference {
  /** What both begin with. */
  readonly same: string;
  /** The first letter that differs; empty where the text has ended. */
  readonly right: string;
  readonly rightRest: string;
  readonly signed: string;
  readonly signedRest: string;
}

/** Where two texts part, by whole letters. */
export function differenceOf(one: string, other: string): Difference {
  const a = [...one];
  const b = [...other];
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
