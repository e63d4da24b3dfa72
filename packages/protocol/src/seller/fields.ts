/** Reads a JSON object by its field rules. The same reader checks what we send and what sellers answer. */
import { decodeExtendParams } from './extend-params.ts';
import type { FieldRule, FieldsOf, Words } from './model.ts';
import { parseTime } from './time.ts';

export interface WireFieldProblem {
  /** As a path: `info[0].appInfo.frontEndUrl`. */
  readonly field: string;
  readonly rule: 'mandatory' | 'type' | 'max' | 'allowed' | 'format' | 'encrypted';
  /** The limit, the allowed values or the layout that was not kept. */
  readonly expected: string;
}

export type FieldsRead<Rules extends readonly FieldRule[]> =
  | { readonly kind: 'fits'; readonly value: FieldsOf<Rules> }
  | { readonly kind: 'misfits'; readonly problems: readonly WireFieldProblem[] };

/** Unknown members are ignored and left out; null and blank optional members count as absent. */
export function readFields<const Rules extends readonly FieldRule[]>(
  rules: Rules,
  value: Readonly<Record<string, unknown>>,
): FieldsRead<Rules> {
  const problems: WireFieldProblem[] = [];
  const read = readObject(rules, value, '', problems);
  return problems.length > 0
    ? { kind: 'misfits', problems }
    : { kind: 'fits', value: read as FieldsOf<Rules> };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function lengthOf(text: string): number {
  // Characters, not UTF-16 units: the tables count what a person counts.
  let length = 0;
  for (const _ of text) length++;
  return length;
}

function readObject(
  rules: readonly FieldRule[],
  value: Readonly<Record<string, unknown>>,
  path: string,
  problems: WireFieldProblem[],
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const rule of rules) {
    const field = path + rule.name;
    const given = Object.hasOwn(value, rule.name) ? value[rule.name] : undefined;
    const isAbsent =
      given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
    if (isAbsent) {
      const { mandatoryWhen } = rule;
      const isMissing = rule.mandatory || (mandatoryWhen && value[mandatoryWhen.field] === mandatoryWhen.is);
      if (isMissing) problems.push({ field, rule: 'mandatory', expected: rule.type });
      continue;
    }
    const found = readValue(rule, given, field, problems);
    if (found !== undefined) read[rule.name] = found;
  }
  return read;
}

function readValue(rule: FieldRule, given: unknown, field: string, problems: WireFieldProblem[]): unknown {
  const refuse = (broken: WireFieldProblem['rule'], expected: string) => {
    problems.push({ field, rule: broken, expected });
    return undefined;
  };
  switch (rule.type) {
    case 'Object':
      if (!isObject(given)) return refuse('type', 'Object');
      return readObject(rule.members ?? [], given, `${field}.`, problems);
    case 'List': {
      if (!Array.isArray(given)) return refuse('type', 'List');
      if (rule.max !== undefined && given.length > rule.max) return refuse('max', String(rule.max));
      return given.map((item: unknown, index) => {
        const entry = `${field}[${index}]`;
        if (rule.members === undefined) return readValue(textEntry, item, entry, problems);
        if (!isObject(item)) {
          problems.push({ field: entry, rule: 'type', expected: 'Object' });
          return undefined;
        }
        return readObject(rule.members, item, `${entry}.`, problems);
      });
    }
    case 'Integer': {
      if (typeof given !== 'number' || !Number.isSafeInteger(given)) return refuse('type', 'Integer');
      const digits = String(Math.abs(given));
      if (rule.max !== undefined && digits.length > rule.max) return refuse('max', String(rule.max));
      if (rule.allowed && !isAllowed(rule, String(given))) return refuse('allowed', rule.allowed.join(', '));
      return given;
    }
    case 'Decimal':
    case 'String': {
      // Decimals are numbers at some sellers and strings at others (10.1); both are read as their text.
      const text = rule.type === 'Decimal' && typeof given === 'number' ? String(given) : given;
      if (typeof text !== 'string') return refuse('type', rule.type);
      if (rule.max !== undefined && rule.maxIsEnforced !== false && lengthOf(text) > rule.max) {
        return refuse('max', String(rule.max));
      }
      if (rule.allowed && !isAllowed(rule, text)) return refuse('allowed', rule.allowed.join(', '));
      if (rule.format && !hasFormat(rule.format, text)) return refuse('format', rule.format);
      return text;
    }
    default:
      return rule.type satisfies never;
  }
}

const textEntry = {
  name: '',
  type: 'String',
  max: 1024,
  mandatory: true,
  meaning: { zh: '', en: '' },
} as const satisfies FieldRule;

function isAllowed(rule: FieldRule, text: string): boolean {
  return rule.allowed!.includes(text) || rule.tolerated?.includes(text) === true;
}

function hasFormat(format: NonNullable<FieldRule['format']>, text: string): boolean {
  switch (format) {
    case 'http-url':
      return /^https?:\/\/[^\s<>"']+$/i.test(text) && URL.canParse(text);
    case 'ids': {
      const ids = text.split(',');
      return ids.length <= 100 && ids.every((id) => id.trim() !== '');
    }
    case 'quantity':
      return /^\d{1,20}(\.\d{1,20})?$/.test(text);
    case 'amount':
      return /^\d{1,16}(\.\d{1,3})?$/.test(text);
    case 'signed-amount':
      return /^-?\d{1,16}(\.\d{1,3})?$/.test(text);
    case 'extend-params':
      return decodeExtendParams(text) !== undefined;
    case 'sha256':
      return /^[0-9a-f]{64}$/i.test(text);
    default:
      return parseTime(format, text) !== undefined;
  }
}

/** One sentence for the debugging page. */
export function describeFieldProblem(problem: WireFieldProblem): Words {
  const { field, expected } = problem;
  switch (problem.rule) {
    case 'mandatory':
      return { zh: `缺少必填字段 ${field}`, en: `The mandatory field ${field} is missing` };
    case 'type':
      return {
        zh: `字段 ${field} 的类型应为 ${expected}`,
        en: `The field ${field} must be of type ${expected}`,
      };
    case 'max':
      return {
        zh: `字段 ${field} 超过最大长度 ${expected}`,
        en: `The field ${field} is longer than ${expected}`,
      };
    case 'allowed':
      return {
        zh: `字段 ${field} 的取值应为 ${expected}`,
        en: `The field ${field} must be one of ${expected}`,
      };
    case 'format':
      return {
        zh: `字段 ${field} 的格式应为 ${expected}`,
        en: `The field ${field} must have the form ${expected}`,
      };
    case 'encrypted':
      return {
        zh: `字段 ${field} 无法按 ${expected} 解密`,
        en: `The field ${field} cannot be decrypted as ${expected}`,
      };
    default:
      return problem.rule satisfies never;
  }
}
