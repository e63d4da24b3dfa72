/** What a seller answered, judged: 2.5 (what counts as success), 3.4 (Body-Sign), 4 (codes), 6 (shapes). */
import { BODY_SIGN_HEADER, verifyBodySign } from './body-sign.ts';
import { isObject, readFields, type WireFieldProblem } from './fields.ts';
import type { Words } from './model.ts';
import { isResultCode, normaliseResultCode, resultCodes } from './result-codes.ts';
import { type InstanceInfo, type SaasV2Answer, type SaasV2Scene, saasV2 } from './saas-v2.ts';
import { type HeaderBag, headerOf } from './sdk-hmac.ts';
import { decryptField, type EncryptType } from './sensitive-fields.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: HeaderBag;
  readonly bodyText: string;
  /** The bytes received; without them the Body-Sign is computed over the text as UTF-8. */
  readonly bodyBytes?: Uint8Array;
}

export type BrokenReason =
  | 'HTTP_STATUS'
  | 'NOT_JSON'
  | 'NO_RESULT_CODE'
  | 'BODY_SIGN_WRONG'
  | 'BODY_SIGN_MISSING'
  | 'ANSWER_SHAPE';

/** 000000, and the answer keeps the table. */
export interface AnswerOk<S extends SaasV2Scene> {
  readonly kind: 'ok';
  readonly answer: SaasV2Answer<S>;
}

/**
 * 000004. For newInstance the seller opens asynchronously and has named the instance; for queryInstance it
 * is still opening. In the other scenes it is a failed call that is retried (section 16, no. 22).
 */
export interface AnswerProcessing {
  readonly kind: 'processing';
  /** Only newInstance names it. */
  readonly instanceId: string | undefined;
  readonly isFailure: boolean;
}

/** The seller understood and said no. */
export interface AnswerRefused {
  readonly kind: 'refused';
  /** As the seller wrote it; may be a code that no table knows. */
  readonly code: string;
  /** The seller's resultMsg, cut to 255 characters. */
  readonly message: string;
  readonly meaning: Words;
  /** Show the reason to the buyer: 000101-000107, and every refusal of a change check (6.7). */
  readonly isBuyerVisible: boolean;
}

/** Not an answer of the protocol at all. */
export interface AnswerBroken {
  readonly kind: 'broken';
  readonly reason: BrokenReason;
  /** For HTTP_STATUS. */
  readonly status?: number;
  /** For ANSWER_SHAPE: which field broke which rule; the first is the one to show. */
  readonly problems?: readonly WireFieldProblem[];
}

export type ParsedAnswer<S extends SaasV2Scene> =
  | AnswerOk<S>
  | AnswerProcessing
  | AnswerRefused
  | AnswerBroken;

/**
 * Timeouts and connection errors never reach this function; everything that came back does.
 *
 * @example
 * const parsed = parseAnswer('newInstance', received, { key, requireBodySign: false });
 * if (parsed.kind === 'ok') remember(parsed.answer.instanceId);
 */
export function parseAnswer<S extends SaasV2Scene>(
  scene: S,
  received: HttpAnswer,
  options: { readonly key: string; readonly requireBodySign?: boolean },
): ParsedAnswer<S> {
  if (received.status !== 200) return { kind: 'broken', reason: 'HTTP_STATUS', status: received.status };

  // Before any parsing, and over the raw bytes (3.4). In V2 verified when present, required by switch.
  const bodySign = headerOf(received.headers, BODY_SIGN_HEADER);
  if (bodySign === undefined) {
    if (options.requireBodySign) return { kind: 'broken', reason: 'BODY_SIGN_MISSING' };
  } else if (!verifyBodySign(options.key, received.bodyBytes ?? received.bodyText, bodySign)) {
    return { kind: 'broken', reason: 'BODY_SIGN_WRONG' };
  }

  const body = parseBody(received.bodyText);
  if (body === undefined) return { kind: 'broken', reason: 'NOT_JSON' };
  if (!isObject(body) || typeof body.resultCode !== 'string' || body.resultCode.trim() === '') {
    return { kind: 'broken', reason: 'NO_RESULT_CODE' };
  }

  const code = normaliseResultCode(body.resultCode);
  switch (code) {
    case '000000':
      return readSuccess(scene, body, options.key);
    case '000004':
      return readProcessing(scene, body);
    default:
      return readRefusal(scene, code, body);
  }
}

function parseBody(text: string): unknown {
  try {
    // A byte order mark is no JSON, but some servers send one.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function readSuccess<S extends SaasV2Scene>(
  scene: S,
  body: Record<string, unknown>,
  key: string,
): AnswerOk<S> | AnswerBroken {
  const read = readFields(saasV2.scenes[scene].answer, withDecryptedSecrets(body, key));
  if (read.kind === 'misfits') return { kind: 'broken', reason: 'ANSWER_SHAPE', problems: read.problems };
  // Read by this scene's own table; TypeScript cannot follow the table through the type parameter.
  return { kind: 'ok', answer: read.value as unknown as SaasV2Answer<S> };
}

function readProcessing(scene: SaasV2Scene, body: Record<string, unknown>): AnswerProcessing | AnswerBroken {
  if (scene !== 'newInstance') {
    return { kind: 'processing', instanceId: undefined, isFailure: scene !== 'queryInstance' };
  }
  // Without an instanceId there is nothing to poll for, so the next newInstance has to ask again (6.1).
  const read = readFields(saasV2.scenes.newInstance.answer, body);
  if (read.kind === 'misfits') return { kind: 'broken', reason: 'ANSWER_SHAPE', problems: read.problems };
  return { kind: 'processing', instanceId: read.value.instanceId, isFailure: false };
}

function readRefusal(scene: SaasV2Scene, code: string, body: Record<string, unknown>): AnswerRefused {
  const known = isResultCode(code) ? resultCodes[code] : undefined;
  const message = typeof body.resultMsg === 'string' ? body.resultMsg : '';
  return {
    kind: 'refused',
    code: code.slice(0, 32),
    message: [...message.trim()].slice(0, 255).join(''),
    meaning: known?.meaning ?? { zh: '未公布的结果码', en: 'A result code that is not published' },
    isBuyerVisible: scene === 'changeInstanceCheck' || (known?.isBuyerVisible ?? false),
  };
}

/**
 * V2 secrets are plain text and taken literally, unless `encryptType` is present *and* decryption succeeds
 * (3.5): the published example still carries a stray encryptType.
 */
function withDecryptedSecrets(body: Record<string, unknown>, key: string): Record<string, unknown> {
  const encryptType = String(body.encryptType ?? '');
  if ((encryptType !== '1' && encryptType !== '2') || !Array.isArray(body.info)) return body;
  const open = (value: unknown, type: EncryptType) =>
    typeof value === 'string' ? (decryptField(key, value, type) ?? value) : value;
  return {
    ...body,
    info: body.info.map((instance: unknown) => {
      if (!isObject(instance) || !isObject(instance.appInfo)) return instance;
      const { userName, password } = instance.appInfo;
      const opened = { userName: open(userName, encryptType), password: open(password, encryptType) };
      return { ...instance, appInfo: { ...instance.appInfo, ...opened } };
    }),
  };
}

/**
 * The entry of our instance. An opening is ready when queryInstance answers 000000 *and* this finds it;
 * its appInfo may legitimately be missing (6.2).
 */
export function findInstance(
  answer: SaasV2Answer<'queryInstance'>,
  instanceId: string,
): InstanceInfo | undefined {
  return answer.info?.find((instance) => instance.instanceId === instanceId);
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
