/** An answer checked field by field, for the debugging page and the conformance run. */
import {
  bodySignProblem,
  meaningOfCode,
  parseAnswerBody,
  type ReadAnswerInput,
  readAnswer,
} from './answer.ts';
import { BODY_SIGN_HEADER } from './body-sign.ts';
import type { AnswerCheck, FieldCheck, ParsedAnswer } from './contract.ts';
import { describeFieldProblem, isObject, type WireFieldProblem } from './fields.ts';
import { generations, sceneOf } from './generations.ts';
import type { FieldRule, GenerationModel, SceneModel, Words } from './model.ts';
import { normaliseResultCode } from './result-codes.ts';
import { headerOf } from './sdk-hmac.ts';

/** @throws UnknownSceneError */
export function checkAnswer(input: ReadAnswerInput): AnswerCheck {
  const model = generations[input.generation];
  const scene = sceneOf(input.generation, input.scene, input.compat?.edition);
  const parsed = readAnswer(input);
  const body = parseAnswerBody(input.received.bodyText, model.isAnswerLenient);
  const checks: FieldCheck[] = [
    ...statusChecks(scene, input),
    ...bodySignChecks(model, input),
    ...bodyChecks(model, scene, input, body, parsed),
  ];
  return { verdict: checks.every((check) => check.ok) ? 'PASSED' : 'FAILED', parsed, checks };
}

const KEPT = 200;
const shown = (value: unknown): string => {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > KEPT ? `${text.slice(0, KEPT)}…` : text;
};

const check = (
  subject: string,
  ok: boolean,
  received: unknown,
  expected: string,
  words: Words,
  isNote = false,
): FieldCheck => ({ subject, ok, isNote, received: shown(received), expected, words });

function statusChecks(scene: SceneModel, { received }: ReadAnswerInput): FieldCheck[] {
  if (scene.endpoint) return [];
  const ok = received.status === 200;
  const words = ok
    ? { zh: 'HTTP状态码正确', en: 'The HTTP status is right' }
    : {
        zh: `HTTP状态码为 ${received.status}，应为 200；业务错误也以200返回并写入 resultCode`,
        en: `HTTP status ${received.status} instead of 200; errors too are told by resultCode under a 200`,
      };
  return [check('HTTP status', ok, String(received.status), '200', words)];
}

function bodySignChecks(model: GenerationModel, input: ReadAnswerInput): FieldCheck[] {
  const { received, key, compat = {} } = input;
  const header = headerOf(received.headers, BODY_SIGN_HEADER);
  const isAsked = model.bodySign !== 'NONE' || compat.requireBodySign === true;
  if (!isAsked || (header === undefined && model.bodySign !== 'REQUIRED' && !compat.requireBodySign))
    return [];
  const problem = bodySignProblem(model, received, key, compat);
  const words = {
    none: { zh: 'Body-Sign 与响应体一致', en: 'The Body-Sign fits the body' },
    BODY_SIGN_MISSING: { zh: '响应缺少 Body-Sign 头', en: 'The Body-Sign header is missing' },
    BODY_SIGN_WRONG: {
      zh: 'Body-Sign 与响应体不一致：应对实际发送的完整响应体逐字节签名',
      en: 'The Body-Sign does not fit: sign the complete body that is sent, byte for byte',
    },
  }[problem ?? 'none'];
  return [
    check('Body-Sign', problem === undefined, header, 'sign_type="HMAC-SHA256", signature= "…"', words),
  ];
}

function bodyChecks(
  model: GenerationModel,
  scene: SceneModel,
  input: ReadAnswerInput,
  body: unknown,
  parsed: ParsedAnswer,
): FieldCheck[] {
  if (!isObject(body)) {
    const words = { zh: '响应不是JSON对象', en: 'The answer is no JSON object' };
    return [check('JSON', false, input.received.bodyText, '{…}', words)];
  }
  const codeField = scene.endpoint?.codeField ?? 'resultCode';
  const messageField = scene.endpoint?.messageField ?? 'resultMsg';
  const codes = [codeCheck(model, scene, codeField, body[codeField], parsed)];
  const known = new Set([codeField, messageField, 'encryptType', ...scene.answer.map(({ name }) => name)]);
  const isSuccess = parsed.kind === 'ok' || (parsed.kind === 'broken' && parsed.reason === 'ANSWER_SHAPE');
  const problems = parsed.kind === 'broken' ? (parsed.problems ?? []) : [];
  return [
    ...codes,
    ...(isSuccess ? memberChecks(scene.answer, body, problems) : []),
    ...(parsed.kind === 'ok' ? askedIdChecks(scene, input, parsed) : []),
    ...unknownMembers(body, known, ''),
  ];
}

function codeCheck(
  model: GenerationModel,
  scene: SceneModel,
  codeField: string,
  given: unknown,
  parsed: ParsedAnswer,
): FieldCheck {
  const success = scene.endpoint?.successCode ?? '000000';
  const expected = scene.processing ? `${success}, 000004` : success;
  if (typeof given !== 'string' || given.trim() === '') {
    const words = { zh: `缺少字符串类型的 ${codeField}`, en: `${codeField} is missing or no string` };
    return check(codeField, false, given, expected, words);
  }
  const code = scene.endpoint ? given.trim() : normaliseResultCode(given);
  const isFine =
    code === success ||
    (parsed.kind === 'processing' && !parsed.isFailure) ||
    (code === '000004' && scene.processing !== undefined);
  const meaning = meaningOfCode(model, scene, code);
  return check(codeField, isFine, given, expected, meaning);
}

/** One line per rule and, inside objects and lists, per entry. */
function memberChecks(
  rules: readonly FieldRule[],
  value: Readonly<Record<string, unknown>>,
  problems: readonly WireFieldProblem[],
  path = '',
): FieldCheck[] {
  return rules.flatMap((rule) => {
    const field = path + rule.name;
    const given = value[rule.name];
    const problem = problems.find((candidate) => candidate.field === field);
    if (problem) return [check(field, false, given, expectationOf(rule), describeFieldProblem(problem))];
    if (given === undefined || given === null || given === '') return [];
    const here = check(field, true, rule.isSensitive ? '••••••' : given, expectationOf(rule), rule.meaning);
    if (!rule.members) return [here];
    const inside = Array.isArray(given)
      ? given
          .slice(0, 20)
          .flatMap((entry: unknown, index) =>
            isObject(entry)
              ? memberLines(rule.members!, entry, problems, `${field}[${index}].`)
              : problems
                  .filter((candidate) => candidate.field === `${field}[${index}]`)
                  .map((wrong) =>
                    check(wrong.field, false, entry, wrong.expected, describeFieldProblem(wrong)),
                  ),
          )
      : isObject(given)
        ? memberLines(rule.members, given, problems, `${field}.`)
        : [];
    return [{ ...here, received: Array.isArray(given) ? `[${given.length}]` : '{…}' }, ...inside];
  });
}

function memberLines(
  rules: readonly FieldRule[],
  value: Readonly<Record<string, unknown>>,
  problems: readonly WireFieldProblem[],
  path: string,
): FieldCheck[] {
  const known = new Set(rules.map(({ name }) => name));
  return [...memberChecks(rules, value, problems, path), ...unknownMembers(value, known, path)];
}

function unknownMembers(
  value: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  path: string,
): FieldCheck[] {
  return Object.keys(value)
    .filter((name) => !known.has(name))
    .slice(0, 50)
    .map((name) =>
      check(
        (path + name).slice(0, 200),
        true,
        value[name],
        '',
        { zh: '规范中没有的字段，平台忽略', en: 'Not in the table; the platform ignores it' },
        true,
      ),
    );
}

/** A query must bring what was asked for: an answer without our instance means "not open yet" (6.2). */
function askedIdChecks(
  scene: SceneModel,
  { params }: ReadAnswerInput,
  parsed: Extract<ParsedAnswer, { kind: 'ok' }>,
): FieldCheck[] {
  const asked = params?.instanceId;
  if (typeof asked !== 'string' || !scene.answer.some(({ name }) => name === 'info')) return [];
  const given = new Set((parsed.answer.info ?? []).map(({ instanceId }) => instanceId));
  const missing = asked.split(',').filter((id) => !given.has(id));
  const words =
    missing.length === 0
      ? { zh: '返回了所查询的全部实例', en: 'Every instance that was asked for is there' }
      : { zh: `未返回实例 ${missing[0]}`, en: `The instance ${missing[0]} is not in the answer` };
  return [check('info[].instanceId', missing.length === 0, [...given].join(','), asked, words)];
}

/** As a reader of the table would say it: type, length, values or layout. */
export function expectationOf(rule: FieldRule): string {
  const length = rule.max === undefined ? '' : `(${rule.max})`;
  const rest = rule.allowed?.join(' | ') ?? rule.format ?? (rule.isSensitive ? 'AES-CBC' : '');
  return [`${rule.type}${length}`, rest, rule.mandatory ? 'M' : 'O'].filter((text) => text !== '').join(' ');
}
