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
