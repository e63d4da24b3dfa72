import type { Schema } from './everything.fixture.ts';

/** A stream of numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;

/** Texts that fit a pattern now and then. */
const TEXTS = [
  '1000',
  '1',
  '12.50',
  'Jishi-2026-word',
  '2026-03',
  '2026-03-02',
  '2026-03-02T04:00:00.000Z',
  'somebody@test.example',
  'https://seller.example/production',
  'some-slug',
  '13800000000',
  '明远科技',
  'abcdefghij',
  'sn-1',
];

/** A value that the schema accepts, as far as can be told; names of known things are used where they fit. */
export function validOf(
  schema: Schema,
  things: Readonly<Record<string, string>>,
  random: Random = randomOf(1),
  name = '',
): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(random, schema.enum);
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return validOf(pick(random, union as Schema[]), things, random, name);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((part: Schema) => validOf(part, things, random, name)));
  switch (Array.isArray(schema.type) ? pick(random, schema.type) : schema.type) {
    case 'object': {
      const required = new Set<string>(schema.required ?? []);
      const made: Record<string, unknown> = {};
      for (const [key, part] of Object.entries<Schema>(schema.properties ?? {})) {
        if (required.has(key) || random() < 0.5) made[key] = validOf(part, things, random, key);
      }
      return made;
    }
    case 'array': {
      const count = Math.max(schema.minItems ?? 0, Math.floor(random() * 3));
      return Array.from({ length: Math.min(count, schema.maxItems ?? count) }, () =>
        validOf(schema.items ?? {}, things, random, name),
      );
    }
    case 'integer':
    case 'number': {
      const low = schema.minimum ?? schema.exclusiveMinimum ?? 0;
      const high = schema.maximum ?? low + 10;
      return random() < 0.3
        ? pick(random, [low, high])
        : Math.floor(low + random() * Math.min(high - low, 10));
    }
    case 'boolean':
      return random() < 0.7;
    case 'null':
      return null;
    case 'string':
      return textOf(schema, things, random, name);
    default:
      return {};
  }
}

function textOf(
  schema: Schema,
  things: Readonly<Record<string, string>>,
  random: Random,
  name: string,
): string {
  const fits = (text: string) =>
    (!schema.pattern || new RegExp(schema.pattern, 'u').test(text)) &&
    [...text].length >= (schema.minLength ?? 0) &&
    [...text].length <= (schema.maxLength ?? 10_000);
  if (things[name] && fits(things[name])) return things[name];
  if (schema.format === 'date-time') return '2026-03-02T04:00:00.000Z';
  if (schema.format === 'email') return `somebody-${Math.floor(random() * 1e9)}@test.example`;
  if (schema.format === 'uri') return 'https://seller.example/production';
  if (schema.default !== undefined && random() < 0.5) return schema.default;
  const fitting = TEXTS.filter(fits);
  if (fitting.length > 0) return pick(random, fitting);
  return 'a'.repeat(schema.minLength ?? 1);
}

/** What should never get through, of every kind. */
const WEIRD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0.5,
  1e308,
  9_007_199_254_740_992,
  2_147_483_648,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b',
  '😀'.repeat(60),
  '长'.repeat(300),
  'x'.repeat(20_000),
  '%',
  '_%\\',
  "';select 1;--",
  '{{7*7}}',
  '../../etc/passwd',
  'NaN',
  '-1',
  '1e5',
  '٣',
  '9'.repeat(18),
  '9'.repeat(19),
  '9'.repeat(40),
  '0.000000001',
  '2026-02-30',
  '2026-13',
  '0000-00',
  '9999-12',
  '2026-02-30T00:00:00.000Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-01-01T00:00:00.000Z',
  'http://[::1',
  'https://user:pass@localhost:0/\u0000',
  'a@b',
  [],
  {},
  [null],
  [[[[]]]],
  { 'zh-CN': '', en: '\u0000' },
  { toString: 1, constructor: 'x' },
];

/** Cursors that this list never gave: no base64, no list, too many parts, instants and numbers out of range. */
const CURSORS: readonly string[] = [
  'x',
  '%00',
  ...[
    '[]',
    '{}',
    'null',
    '["a"]',
    '["2026-03-02T00:00:00.000Z","x"]',
    '["9999-99-99T00:00:00.000Z","x"]',
    '["9999999999999999999999","x"]',
    '["1","2"]',
    '["1","2","3"]',
    '["2026-03-02T00:00:00.000Z","1"]',
    '["2026-03-02T00:00:00.000Z","\\u0000"]',
    '["999999999999999999"]',
    '["2026-03-02T00:00:00.000Z"]',
  ].map((text) => Buffer.from(text).toString('base64url')),
];

export const weird = (random: Random): unknown => pick(random, WEIRD);
export const cursor = (random: Random): string => pick(random, CURSORS);

/** One place of the value is spoilt: replaced, taken away, or joined by a stranger. */
export function spoil(value: unknown, random: Random): unknown {
  if (random() < 0.04) return weird(random);
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.2) return [...value, weird(random)];
    const at = Math.floor(random() * value.length);
    return value.map((item, i) => (i === at ? spoil(item, random) : item));
  }
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value);
    if (keys.length === 0 || random() < 0.06) return { ...value, unasked: weird(random) };
    const key = pick(random, keys);
    const { [key]: part, ...rest } = value as Record<string, unknown>;
    if (random() < 0.12) return rest;
    return { ...rest, [key]: spoil(part, random) };
  }
  return weird(random);
}

/** As a query or a path would say it. */
export const asText = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 3000).toWellFormed();
