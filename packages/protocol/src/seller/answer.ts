/** What was answered, judged: 2.5 (what counts as success), 3.4 (Body-Sign), 4 (codes), and the tables. */
import { BODY_SIGN_HEADER, verifyBodySign } from './body-sign.ts';
import type {
  AnswerBroken,
  AnswerProcessing,
  AnswerRefused,
  HttpAnswer,
  ParsedAnswer,
  SceneName,
  SceneParams,
  SellerAnswer,
} from './contract.ts';
import { isObject, readFields } from './fields.ts';
import { generations, sceneOf } from './generations.ts';
import type { GenerationModel, SceneModel, SellerCompat, Words } from './model.ts';
import { isResultCode, normaliseResultCode, resultCodes } from './result-codes.ts';
import { headerOf } from './sdk-hmac.ts';
import { openSecrets } from './secrets.ts';
import { decryptField, type EncryptType } from './sensitive-fields.ts';

export interface ReadAnswerInput extends SceneName {
  readonly received: HttpAnswer;
  readonly key: string;
  readonly compat?: SellerCompat;
  /** What was asked; shown beside the answer by `checkAnswer`. */
  readonly params?: SceneParams;
  /** Which attempt this answers, from 1: some refusals count as done after several (License 2.4). */
  readonly attempt?: number;
}

/**
 * Timeouts and connection errors never reach this function; everything that came back does.
 *
 * @throws UnknownSceneError
 *
 * @example
 * const parsed = readAnswer({ generation: 'saas-v1', scene: 'newInstance', received, key });
 * if (parsed.kind === 'ok') remember(parsed.answer.instanceId, parsed.answer.appInfo?.password);
 */
export function readAnswer(input: ReadAnswerInput): ParsedAnswer {
  const { received, key, compat = {} } = input;
  const model = generations[input.generation];
  const scene = sceneOf(input.generation, input.scene, compat.edition);
  // The codes of the open API come with statuses of their own; the code decides.
  if (!scene.endpoint && received.status !== 200) {
    return { kind: 'broken', reason: 'HTTP_STATUS', status: received.status };
  }
  const unsigned = bodySignProblem(model, received, key, compat);
  if (unsigned) return { kind: 'broken', reason: unsigned };

  const body = parseAnswerBody(received.bodyText, model.isAnswerLenient);
  if (body === undefined) {
    return scene.endpoint && received.status >= 400
      ? { kind: 'broken', reason: 'HTTP_STATUS', status: received.status }
      : { kind: 'broken', reason: 'NOT_JSON' };
  }
  const given = isObject(body) ? body[scene.endpoint?.codeField ?? 'resultCode'] : undefined;
  if (!isObject(body) || typeof given !== 'string' || given.trim() === '') {
    return { kind: 'broken', reason: 'NO_RESULT_CODE' };
  }

  const code = scene.endpoint ? given.trim() : normaliseResultCode(given);
  if (code === (scene.endpoint?.successCode ?? '000000')) return readSuccess(model, scene, body, key);
  if (code === '000004' && !scene.endpoint) return readProcessing(scene, body);
  if (scene.doneOn?.code === code && (input.attempt ?? 1) >= scene.doneOn.fromAttempt) {
    return { kind: 'ok', answer: {} };
  }
  return readRefusal(model, scene, code, body);
}

/** Before any parsing, and over the raw bytes (3.4). */
export function bodySignProblem(
  model: GenerationModel,
  received: HttpAnswer,
  key: string,
  compat: SellerCompat,
): 'BODY_SIGN_MISSING' | 'BODY_SIGN_WRONG' | undefined {
  const isRequired = model.bodySign === 'REQUIRED' || compat.requireBodySign === true;
  if (model.bodySign === 'NONE' && !isRequired) return undefined;
  const header = headerOf(received.headers, BODY_SIGN_HEADER);
  if (header === undefined) return isRequired ? 'BODY_SIGN_MISSING' : undefined;
  return verifyBodySign(key, received.bodyBytes ?? received.bodyText, header) ? undefined : 'BODY_SIGN_WRONG';
}

/** Undefined for what is no JSON. Lenient: a comma before a closing bracket is forgiven (section 9). */
export function parseAnswerBody(text: string, isLenient = false): unknown {
  // A byte order mark is no JSON, but some servers send one.
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(plain);
  } catch {
    return isLenient ? parseAnswerBody(withoutTrailingCommas(plain)) : undefined;
  }
}

function withoutTrailingCommas(text: string): string {
  return text.replace(
    /("(?:[^"\\]|\\.)*")|,(?=\s{0,1000}[}\]])/g,
    (_, quoted: string | undefined) => quoted ?? '',
  );
}

function readSuccess(
  model: GenerationModel,
  scene: SceneModel,
  body: Record<string, unknown>,
  key: string,
): ParsedAnswer {
  const plain = model.encryptsSecrets ? body : withStrayCiphertexts(body, key);
  const read = readFields(scene.answer, plain);
  if (read.kind === 'misfits') return { kind: 'broken', reason: 'ANSWER_SHAPE', problems: read.problems };
  if (!model.encryptsSecrets) return { kind: 'ok', answer: read.value as SellerAnswer };
  // Read before opening: the published lengths count the ciphertext (3.5).
  const encryptType: EncryptType = body.encryptType === '2' ? '2' : '1';
  const opened = openSecrets(scene.answer, read.value, key, [encryptType]);
  return opened.problems.length > 0
    ? { kind: 'broken', reason: 'ANSWER_SHAPE', problems: opened.problems }
    : { kind: 'ok', answer: opened.value as SellerAnswer };
}

function readProcessing(scene: SceneModel, body: Record<string, unknown>): AnswerProcessing | AnswerBroken {
  switch (scene.processing?.meaning) {
    case 'POLL_QUERY': {
      // Without an instanceId there is nothing to poll for, so the next newInstance has to ask again (6.1).
      const read = readFields(scene.answer, body);
      if (read.kind === 'misfits') return { kind: 'broken', reason: 'ANSWER_SHAPE', problems: read.problems };
      return { kind: 'processing', instanceId: (read.value as SellerAnswer).instanceId, isFailure: false };
    }
    case 'CALL_AGAIN': {
      const { instanceId } = body;
      const isNamed = typeof instanceId === 'string' && instanceId.trim() !== '';
      return { kind: 'processing', instanceId: isNamed ? instanceId : undefined, isFailure: false };
    }
    case 'STILL_OPENING':
      return { kind: 'processing', instanceId: undefined, isFailure: false };
    default:
      return { kind: 'processing', instanceId: undefined, isFailure: true };
  }
}

function readRefusal(
  model: GenerationModel,
  scene: SceneModel,
  code: string,
  body: Record<string, unknown>,
): AnswerRefused {
  const known = isResultCode(code) ? resultCodes[code] : undefined;
  const message = body[scene.endpoint?.messageField ?? 'resultMsg'];
  return {
    kind: 'refused',
    code: code.slice(0, 32),
    message: typeof message === 'string' ? [...message.trim()].slice(0, 255).join('') : '',
    meaning: meaningOfCode(model, scene, code),
    isBuyerVisible: scene.isBuyerWaiting === true || (known?.isBuyerVisible ?? false),
  };
}

/** What a code means in a scene; for one that no table knows, that it is not published. */
export function meaningOfCode(model: GenerationModel, scene: SceneModel, code: string): Words {
  if (scene.endpoint) return scene.endpoint.codes[code]?.meaning ?? UNKNOWN_CODE;
  return model.codeMeanings?.[code] ?? (isResultCode(code) ? resultCodes[code].meaning : UNKNOWN_CODE);
}

const UNKNOWN_CODE: Words = { zh: '未公布的结果码', en: 'A result code that is not published' };

/**
 * V2 secrets are plain text and taken literally, unless `encryptType` is present *and* decryption succeeds
 * (3.5): the published example still carries a stray encryptType.
 */
function withStrayCiphertexts(body: Record<string, unknown>, key: string): Record<string, unknown> {
  const encryptType = String(body.encryptType ?? '');
  if ((encryptType !== '1' && encryptType !== '2') || !Array.isArray(body.info)) return body;
  const open = (value: unknown) =>
    typeof value === 'string' ? (decryptField(key, value, encryptType) ?? value) : value;
  return {
    ...body,
    info: body.info.map((instance: unknown) => {
      if (!isObject(instance) || !isObject(instance.appInfo)) return instance;
      const { userName, password } = instance.appInfo;
      const opened = { userName: open(userName), password: open(password) };
      return { ...instance, appInfo: { ...instance.appInfo, ...opened } };
    }),
  };
}

/** One sentence for the production interface messages (FUL-1) and the debugging page. */
export function describeBroken(broken: AnswerBroken): Words {
  switch (broken.reason) {
    case 'HTTP_STATUS':
      return {
        zh: `HTTP状态码为 ${broken.status}，应为 200`,
        en: `HTTP status ${broken.status} instead of 200`,
      };
    case 'NOT_JSON':
      return { zh: '响应不是合法的JSON', en: 'The answer is not JSON' };
    case 'NO_RESULT_CODE':
      return { zh: '响应缺少字符串类型的 resultCode', en: 'The answer has no resultCode string' };
    case 'BODY_SIGN_WRONG':
      return { zh: '响应头 Body-Sign 校验失败', en: 'The Body-Sign header does not fit the body' };
    case 'BODY_SIGN_MISSING':
      return { zh: '响应缺少 Body-Sign 头', en: 'The Body-Sign header is missing' };
    case 'ANSWER_SHAPE': {
      const fields = broken.problems?.map((p) => p.field).join(', ') ?? '';
      return { zh: `响应字段不符合规范：${fields}`, en: `Fields of the answer break the table: ${fields}` };
    }
    default:
      return broken.reason satisfies never;
  }
}
