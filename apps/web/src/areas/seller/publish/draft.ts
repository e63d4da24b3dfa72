import type { Body, Reply } from '@jishi/sdk';

export type MyProduct = Reply<'sellerProducts.get'>;
export type Content = NonNullable<Body<'sellerProducts.saveDraft'>>['content'];
export type FormSpecification = NonNullable<Content['specifications']>[number];
export type FieldProblem = Reply<'sellerProducts.problems'>['problems'][number];

export const STEPS = ['access', 'information', 'service', 'prices', 'preview'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF: Readonly<Record<string, Step>> = {
  addressId: 'access',
  guide: 'service',
  support: 'service',
  refundPolicy: 'service',
  specifications: 'prices',
};

const ROOT = 'body.content.';

/** `body.content.specifications.0.monthly` → `specifications.0.monthly`. */
export function pathOf(field: string): string {
  return field.startsWith(ROOT) ? field.slice(ROOT.length) : field;
}

/** The step of the form that holds a field. */
export function stepOf(path: string): Step {
  return STEP_OF[path.split('.')[0] ?? ''] ?? 'information';
}

/** The value at a path of the form; undefined where nothing is written yet. */
export function valueAt(content: Content, path: string): unknown {
  let value: unknown = content;
  for (const name of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** A copy of the form with one value changed; undefined takes the member out, for JSON knows no undefined. */
export function withValue(content: Content, path: string, value: unknown): Content {
  return change(content, path.split('.'), value) as Content;
}

function change(holder: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (/^\d+$/.test(name)) {
    const list = Array.isArray(holder) ? [...holder] : [];
    list[Number(name)] = change(list[Number(name)], rest, value);
    return list;
  }
  const copy: Record<string, unknown> = holder !== null && typeof holder === 'object' ? { ...holder } : {};
  const next = change(copy[name], rest, value);
  if (next === undefined) delete copy[name];
  else copy[name] = next;
  return copy;
}

export function textAt(content: Content, path: string): string {
  const value = valueAt(content, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What is typed in yuan as the form keeps it, in fen; what is no amount is kept as typed, and refused at the field. */
export function yuanToMinor(typed: string): string | null {
  const text = typed.trim().replace(/,/g, '');
  if (text === '') return null;
  const found = /^(\d{1,11})(?:\.(\d{0,2}))?$/.exec(text);
  if (!found) return text.slice(0, 15);
  return `${found[1]}${(found[2] ?? '').padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
}

export function minorToYuan(minor: string | null | undefined): string {
  if (!minor) return '';
  if (!/^\d+$/.test(minor)) return minor;
  const digits = minor.padStart(3, '0');
  const cents = digits.slice(-2);
  return `${digits.slice(0, -2)}${cents === '00' ? '' : `.${cents}`}`;
}

export function newSpecification(
  kind: 'PERIOD' | 'ON_DEMAND',
  taken: readonly FormSpecification[],
): FormSpecification {
  const codes = new Set(taken.map((spec) => spec.specId));
  let number = taken.length + 1;
  while (codes.has(`spec-${number}`)) number += 1;
  const specId = `spec-${number}`;
  return kind === 'PERIOD'
    ? { specId, kind, features: [], monthly: null, yearly: null, seats: null }
    : { specId, kind, features: [], items: [{ code: 'item-1' }] };
}

export interface Missing {
  readonly path: string;
  readonly step: Step;
  readonly message: string;
  /** Both languages of one field, where the same is wrong with both. */
  readonly isBoth: boolean;
}

/** The side list: one line for a field, however many languages of it are wrong in the same way. */
export function missingOf(problems: readonly FieldProblem[]): Missing[] {
  const lines = new Map<string, Missing>();
  for (const problem of problems) {
    const path = pathOf(problem.field);
    const plain = path.replace(/\.(zh-CN|en)$/, '');
    const key = `${plain} ${problem.message}`;
    const known = lines.get(key);
    lines.set(key, {
      path: known?.path ?? path,
      step: stepOf(path),
      message: problem.message,
      isBoth: known !== undefined,
    });
  }
  return [...lines.values()];
}

/** `specifications.0.seats.min` as the keys of its words and the numbers in it. */
export function labelParts(path: string): { key: string; numbers: number[]; lang: 'zh-CN' | 'en' | null } {
  const lang = /\.(zh-CN|en)$/.exec(path)?.[1] as 'zh-CN' | 'en' | undefined;
  const names = path.replace(/\.(zh-CN|en)$/, '').split('.');
  return {
    key: names.filter((name) => !/^\d+$/.test(name)).join('_'),
    numbers: names.filter((name) => /^\d+$/.test(name)).map((name) => Number(name) + 1),
    lang: lang ?? null,
  };
}
