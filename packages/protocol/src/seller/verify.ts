/** The receiving side: is this request genuine, and what does it ask? Used by sellers and by conformance. */
import { verifyAuthTokenOfQuery } from './auth-token.ts';
import type { SceneParams, VerifiedCall } from './contract.ts';
import { isObject, readFields } from './fields.ts';
import {
  generations,
  isKnownGeneration,
  type KnownGeneration,
  knownGenerations,
  sceneOf,
  scenesOf,
} from './generations.ts';
import type { SceneModel, SellerCompat } from './model.ts';
import { verifyOpenApiCall } from './open-api.verify.ts';
import { numbersFromText } from './query-values.ts';
import { openSecrets } from './secrets.ts';
import { isWithinClockWindow, verifyV2 } from './signature-v2.ts';
import { parseTime } from './time.ts';
import { queryOf } from './url.ts';
import {
  badParameters,
  bodyText,
  isNear,
  keysOf,
  type Refused,
  refuse,
  stale,
  type VerifyCallInput,
} from './verify-input.ts';

export type { VerifyCallInput };

/**
 * Verifies and parses one request. `refused` carries the code to answer: 000002 for a missing or stale
 * timestamp, a missing nonce or a bad parameter, 000001 for a missing or wrong signature (License 1.1).
 * A replay (the same nonce again) is the receiver's to notice: this function remembers nothing.
 */
export function verifyCall(input: VerifyCallInput): VerifiedCall {
  const { generation, request } = input;
  if (generation !== undefined && !isKnownGeneration(generation)) {
    return refuse('UNKNOWN_ACTIVITY', `${generation} 尚不支持`, `${generation} is not supported yet`);
  }
  if (generation === 'open-api') return verifyOpenApiCall(input);
  const method = request.method.toUpperCase();
  const wanted = generation && generations[generation].method;
  if (wanted !== undefined && method !== wanted) {
    return refuse('METHOD', `请求方法应为${wanted}`, `The method must be ${wanted}`);
  }
  switch (method) {
    case 'GET':
      return verifyGet(input, generation);
    case 'POST':
      return verifyPost(input, generation);
    default:
      return refuse('METHOD', '请求方法应为GET或POST', 'The method must be GET or POST');
  }
}

function verifyGet(input: VerifyCallInput, generation: KnownGeneration | undefined): VerifiedCall {
  const pairs = queryOf(input.request.url);
  const values: Record<string, string> = {};
  // Of a repeated name only the first value counts (3.1).
  for (const [name, value] of pairs) if (!Object.hasOwn(values, name)) values[name] = value;
  const found = findScene(values.activity, 'GET', generation, input.compat);
  if ('kind' in found) return found;

  const { timeStamp, authToken } = values;
  const at = timeStamp === undefined ? undefined : parseTime('yyyyMMddHHmmssSSS', timeStamp);
  if (timeStamp === undefined || at === undefined) {
    return refuse(
      'NO_TIMESTAMP',
      '缺少 timeStamp 或其格式不正确',
      'timeStamp is missing or has not 17 digits',
    );
  }
  if (input.windowSeconds !== undefined && !isNear(at, input.now, input.windowSeconds))
    return stale(at, input.now);
  if (!authToken) return refuse('NO_SIGNATURE', '缺少 authToken', 'authToken is missing');
  const keyIndex = keysOf(input).findIndex((key) => verifyAuthTokenOfQuery(key, pairs));
  if (keyIndex < 0)
    return refuse('WRONG_SIGNATURE', 'authToken 校验失败', 'authToken does not fit the request');

  // Lengths count the ciphertext, so the table is read before the fields are opened.
  const read = readParams(found.scene, numbersFromText(found.scene.parameters, values));
  if ('kind' in read) return read;
  const { encryptType } = input.compat ?? {};
  const opened = openSecrets(
    found.scene.parameters,
    read.params,
    keysOf(input)[keyIndex]!,
    encryptType ? [encryptType] : ['1', '2'],
  );
  if (opened.problems.length > 0) return badParameters(opened.problems);
  return accept(found, opened.value, { nonce: '', timestamp: timeStamp, keyIndex });
}

function verifyPost(input: VerifyCallInput, generation: KnownGeneration | undefined): VerifiedCall {
  const { request, compat } = input;
  const query = new Map([...queryOf(request.url)].reverse());
  const timestamp = query.get('timestamp');
  const nonce = query.get('nonce');
  const signature = query.get('signature');
  if (!timestamp) return refuse('NO_TIMESTAMP', '缺少 timestamp', 'timestamp is missing');
  if (!isWithinClockWindow(timestamp, input.now, input.windowSeconds ?? 60)) {
    return stale(new Date(Number(timestamp)), input.now);
  }
  if (!nonce) return refuse('NO_NONCE', '缺少 nonce', 'nonce is missing');
  if (!signature) return refuse('NO_SIGNATURE', '缺少 signature', 'signature is missing');
  const { innerHash } = compat ?? {};
  const keyIndex = keysOf(input).findIndex((key) =>
    verifyV2({ key, nonce, timestamp, body: request.body, signature, ...(innerHash ? { innerHash } : {}) }),
  );
  if (keyIndex < 0)
    return refuse('WRONG_SIGNATURE', 'signature 校验失败', 'signature does not fit the request');

  const body = parseBody(request.body);
  if (!isObject(body)) return refuse('NOT_JSON', '请求体不是JSON对象', 'The body is no JSON object');
  const found = findScene(body.activity, 'POST', generation, compat);
  if ('kind' in found) return found;
  const read = readParams(found.scene, body);
  return 'kind' in read ? read : accept(found, read.params, { nonce, timestamp, keyIndex });
}

interface FoundScene {
  readonly generation: KnownGeneration;
  readonly scene: SceneModel;
}

function findScene(
  activity: unknown,
  method: 'GET' | 'POST',
  wanted: KnownGeneration | undefined,
  compat: SellerCompat = {},
): FoundScene | Refused {
  if (typeof activity !== 'string' || activity === '') {
    return refuse('NO_ACTIVITY', '缺少 activity', 'activity is missing');
  }
  const candidates = wanted ? [wanted] : knownGenerations;
  for (const generation of candidates) {
    const model = generations[generation];
    if (model.method !== method || model.direction !== 'TO_SELLER') continue;
    if (!scenesOf(generation, compat.edition).includes(activity)) continue;
    return { generation, scene: sceneOf(generation, activity, compat.edition) };
  }
  const shown = activity.slice(0, 64);
  return refuse('UNKNOWN_ACTIVITY', `未知的 activity：${shown}`, `The activity ${shown} is not known`);
}

function readParams(
  scene: SceneModel,
  values: Readonly<Record<string, unknown>>,
): { readonly params: SceneParams } | Refused {
  const read = readFields(scene.parameters, values);
  if (read.kind === 'misfits') return badParameters(read.problems);
  const { activity: _, ...params } = read.value as Record<string, unknown>;
  return { params };
}

function accept(
  found: FoundScene,
  params: SceneParams,
  proof: { readonly nonce: string; readonly timestamp: string; readonly keyIndex: number },
): VerifiedCall {
  const { generation, scene } = found;
  return { kind: 'ok', generation, scene: scene.activity, params, isTest: params.testFlag === '1', ...proof };
}

function parseBody(body: Uint8Array | string): unknown {
  try {
    return JSON.parse(bodyText(body));
  } catch {
    return undefined;
  }
}
