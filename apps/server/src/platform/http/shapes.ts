import Type from 'typebox';

/** An amount in minor units as a text of digits, `"129900"` = 1,299.00 (never a JSON number). */
export const MinorUnits = Type.String({
  pattern: '^-?\\d{1,18}$',
  description: 'Minor units (1/100), digits only',
});
/** An amount above zero in minor units. */
export const PositiveMinorUnits = Type.String({
  pattern: '^[1-9]\\d{0,14}$',
  description: 'Minor units (1/100), above zero',
});
/** An instant, ISO 8601 UTC with milliseconds. */
export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601, UTC' });
export const NullableInstant = Type.Union([Instant, Type.Null()]);
export const Text = Type.Object({ 'zh-CN': Type.String(), en: Type.String() });
export const Currency = Type.Union([Type.Literal('CNY'), Type.Literal('USD'), Type.Literal('EUR')]);
export const Done = Type.Object({ done: Type.Literal(true) });
export const done = { done: true } as const;

/** One page of a list. `next` is an opaque cursor, null at the end. */
export function Page<T extends Type.TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) });
}
export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
};

/** Text of one or more lines. NUL and broken surrogate pairs are refused at the door: PostgreSQL takes neither. */
export const prose = (minLength: number, maxLength: number, description?: string) =>
  Type.String({
    minLength,
    maxLength,
    pattern: '^[^\\u0000\\p{Cs}]*$',
    ...(description ? { description } : {}),
  });
/** One line of text: no control or invisible characters, no space at either end. */
export const line = (minLength: number, maxLength: number, description?: string) =>
  Type.String({
    minLength,
    maxLength,
    pattern:
      '^[^\\s\\p{Cc}\\p{Cf}\\p{Cs}]([^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*[^\\s\\p{Cc}\\p{Cf}\\p{Cs}])?$',
    ...(description ? { description } : {}),
  });
/** An e-mail address; capital and small letters are the same. */
export const Email = Type.String({
  minLength: 3,
  maxLength: 254,
  pattern: "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$",
  description: 'E-mail address',
});
/** An id in a path; which kind it is, the room finds out. */
export const IdText = Type.String({ minLength: 1, maxLength: 64, pattern: '^[\\w-]+$' });
