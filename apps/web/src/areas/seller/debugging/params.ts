import type { FormField } from './debugging.queries.ts';

/** Text of each field as it stands in the form. */
export type Values = Readonly<Record<string, string>>;

export const startValues = (fields: readonly FormField[]): Values =>
  Object.fromEntries(fields.map(({ name, example }) => [name, example]));

/** What is sent: empty fields left out, objects and lists read as JSON; `broken` are those that are no JSON. */
export function paramsOf(
  fields: readonly FormField[],
  values: Values,
): { readonly params: Record<string, unknown>; readonly broken: readonly string[] } {
  const params: Record<string, unknown> = {};
  const broken: string[] = [];
  for (const { name, type } of fields) {
    const text = values[name] ?? '';
    if (text === '') continue;
    if (type !== 'Object' && type !== 'List') params[name] = text;
    else {
      try {
        params[name] = JSON.parse(text);
      } catch {
        broken.push(name);
      }
    }
  }
  return { params, broken };
}
