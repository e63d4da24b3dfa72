/**
 * JSON as the seller protocol hashes it (3.6 step 1): compact, members ascending at every depth, null
 * members dropped, no escaping of `/` or of non-ASCII letters, numbers exactly as they were written.
 */

/** A number kept as its own text, because 12.50 and 12.5 are different bytes to a signature. */
export interface ExactNumber {
  readonly rawJSON: string;
}

/** `JSON.rawJSON` and the reviver's source text, which the TypeScript library does not declare yet. */
const exact = JSON as unknown as {
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): value is ExactNumber;
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
};

/** Deep nesting has no use in this protocol and would cost stack; hostile text is refused instead. */
const MAX_DEPTH = 100;

/** Parses, keeping every number as the text it was written with. Throws SyntaxError like `JSON.parse`. */
export function parseExactJson(text: string): unknown {
  return exact.parse(text, (_key, value, context) =>
    typeof value === 'number' && context.source !== undefined ? exact.rawJSON(context.source) : value,
  );
}

/**
 * Compact JSON with ascending members at every depth and without null members (3.6 step 1).
 * "Ascending" is by UTF-16 code units, as Java's natural order and JavaScript's `sort()` agree on.
 *
 * @example compactSortedJson({ b: 1, a: { d: null, c: '中' } }) // {"a":{"c":"中"},"b":1}
 */
export function compactSortedJson(value: unknown): string {
  return write(value, 0, Number.POSITIVE_INFINITY);
}

/** Only the outermost members are sorted: the third reading of "sorted naturally" in 3.8 (c). */
export function compactTopSortedJson(value: unknown): string {
  return write(value, 0, 1);
}

/** Re-serialises JSON text in the sorted form; undefined when the text is no JSON. */
export function sortJsonText(text: string, depth: 'every' | 'top' = 'every'): string | undefined {
  try {
    const value = parseExactJson(text);
    return depth === 'every' ? compactSortedJson(value) : compactTopSortedJson(value);
  } catch {
    return undefined;
  }
}

function write(value: unknown, depth: number, sortedDepths: number): string {
  if (depth > MAX_DEPTH) throw new RangeError(`JSON is nested deeper than ${MAX_DEPTH}`);
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'bigint':
      return value.toString();
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as JSON`);
      return JSON.stringify(value);
    case 'object':
      break;
    default:
      throw new TypeError(`A ${typeof value} cannot be written as JSON`);
  }
  if (exact.isRawJSON(value)) return value.rawJSON;
  if (Array.isArray(value)) {
    // A null inside a list keeps its place; only null *members* are dropped.
    return `[${value.map((item) => write(item ?? null, depth + 1, sortedDepths)).join(',')}]`;
  }
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  if (depth < sortedDepths) members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const written = members.map(
    ([name, member]) => `${JSON.stringify(name)}:${write(member, depth + 1, sortedDepths)}`,
  );
  return `{${written.join(',')}}`;
}
