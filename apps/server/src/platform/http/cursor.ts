import { wrongField } from '@jishi/protocol';

/** Cursors are opaque to callers: base64url of the sort key of the last row. */
export function encodeCursor(parts: readonly (string | number | bigint | Date)[]): string {
  return Buffer.from(
    JSON.stringify(parts.map((p) => (p instanceof Date ? p.toISOString() : String(p)))),
  ).toString('base64url');
}

const PART = {
  instant: /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  number: /^-?\d{1,18}$/,
  text: /^\P{Cc}*$/u,
} as const;
export type CursorPart = keyof typeof PART;

/**
 * The parts again, or a refusal that names the field. `shape` is how many there must be, or better, what each is:
 * an invented instant or number would otherwise fail inside the database.
 */
export function decodeCursor(
  cursor: string | undefined,
  shape: number | readonly CursorPart[],
): string[] | undefined {
  if (!cursor) return undefined;
  const kinds = typeof shape === 'number' ? Array<CursorPart>(shape).fill('text') : shape;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(parts) &&
      parts.length === kinds.length &&
      parts.every((part, i) => typeof part === 'string' && PART[kinds[i]!].test(part)) &&
      parts.every((part, i) => kinds[i] !== 'instant' || !Number.isNaN(Date.parse(part)))
    )
      return parts;
  } catch {
    // Falls through to the refusal.
  }
  throw wrongField('query.cursor', 'cursor', {
    'zh-CN': '翻页标记不是这个列表给出的，请从第一页开始',
    en: 'This cursor did not come from this list; start from the first page',
  });
}

/** Cuts `limit + 1` rows into a page. */
export function pageOf<Row, View>(
  rows: readonly Row[],
  limit: number,
  toView: (row: Row) => View,
  key: (row: Row) => readonly (string | number | bigint | Date)[],
): { items: View[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toView), next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
