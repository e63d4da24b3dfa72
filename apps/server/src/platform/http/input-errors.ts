import type { FieldProblem, LocalText } from '@jishi/protocol';
import type { FastifySchemaValidationError } from 'fastify';

// Fastify says `querystring`; everybody else, our own rules too, says `query`.
const PLACE: Readonly<Record<string, string>> = { querystring: 'query' };

/** Turns what the validator says into sentences in two languages that name the field and the rule. */
export function fieldProblems(
  where: string,
  errors: readonly FastifySchemaValidationError[],
): FieldProblem[] {
  const problems = new Map<string, FieldProblem>();
  for (const error of errors) {
    // A union reports each of its branches; the branches' own errors are noise beside it.
    const path = error.instancePath.split('/').filter(Boolean);
    const params = error.params as Record<string, unknown>;
    if (error.keyword === 'required') path.push(String(params.missingProperty));
    if (error.keyword === 'additionalProperties') path.push(String(params.additionalProperty));
    const field = [PLACE[where] ?? where, ...path].join('.');
    if (!problems.has(field))
      problems.set(field, { field, rule: error.keyword, text: sentence(error.keyword, params) });
  }
  return [...problems.values()];
}

function sentence(keyword: string, params: Record<string, unknown>): LocalText {
  const limit = String(params.limit ?? '');
  switch (keyword) {
    case 'required':
      return { 'zh-CN': '必填', en: 'Required' };
    case 'additionalProperties':
      return { 'zh-CN': '没有这一项', en: 'There is no such member' };
    case 'type':
      return { 'zh-CN': `类型应为 ${String(params.type)}`, en: `Must be of type ${String(params.type)}` };
    case 'minLength':
      return { 'zh-CN': `至少 ${limit} 个字`, en: `At least ${limit} characters` };
    case 'maxLength':
      return { 'zh-CN': `最多 ${limit} 个字`, en: `At most ${limit} characters` };
    case 'minimum':
    case 'exclusiveMinimum':
      return { 'zh-CN': `不能小于 ${limit}`, en: `At least ${limit}` };
    case 'maximum':
    case 'exclusiveMaximum':
      return { 'zh-CN': `不能大于 ${limit}`, en: `At most ${limit}` };
    case 'minItems':
      return { 'zh-CN': `至少 ${limit} 项`, en: `At least ${limit} items` };
    case 'maxItems':
      return { 'zh-CN': `最多 ${limit} 项`, en: `At most ${limit} items` };
    case 'uniqueItems':
      return { 'zh-CN': '有重复的项', en: 'Items must differ' };
    case 'format':
      return {
        'zh-CN': `格式应为 ${String(params.format)}`,
        en: `Must have the format ${String(params.format)}`,
      };
    case 'pattern':
      return { 'zh-CN': '格式不对', en: `Does not match the expected form ${String(params.pattern)}` };
    case 'enum':
    case 'const':
    case 'anyOf':
      return { 'zh-CN': '不是可选的值', en: 'Not one of the possible values' };
    default:
      return { 'zh-CN': `不符合规则 ${keyword}`, en: `Breaks the rule ${keyword}` };
  }
}

const NUL = { 'zh-CN': '不能含空字符', en: 'Must not contain the NUL character' };

/** Text with a NUL character, which PostgreSQL cannot hold; found here, once, instead of at every query. */
export function nulProblems(input: {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly rawBody?: Buffer;
}): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const look = (field: string, value: unknown): void => {
    if (typeof value === 'string') {
      if (value.includes('\0')) problems.push({ field, rule: 'nul', text: NUL });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) {
        if (key.includes('\0')) problems.push({ field, rule: 'nul', text: NUL });
        else look(`${field}.${key}`, part);
      }
    }
  };
  look('params', input.params);
  look('query', input.query);
  // JSON can only say it as an escape: a body without one is not walked.
  if (input.rawBody?.includes('\\u0000')) look('body', input.body);
  return problems;
}
