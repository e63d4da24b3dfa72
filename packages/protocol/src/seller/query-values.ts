/** A query knows text only, a debugging form too; the tables know integers. */
import type { FieldRule } from './model.ts';

/** Whole numbers written as text become numbers where the table wants an integer. */
export function numbersFromText(
  rules: readonly FieldRule[],
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const read: Record<string, unknown> = { ...values };
  for (const { name, type } of rules) {
    const value = read[name];
    if (type === 'Integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value)) {
      read[name] = Number(value);
    }
  }
  return read;
}
