/** The platform's side of the open API, as a pure function: path, signature, table. */
import type { SceneParams, VerifiedCall } from './contract.ts';
import { isObject, readFields } from './fields.ts';
import { generations, sceneOf } from './generations.ts';
import type { EndpointModel, SceneModel } from './model.ts';
import { readUpload } from './open-api.upload.ts';
import { headerOf, type SdkRequest, verifySdk } from './sdk-hmac.ts';
import { isWithinClockWindow } from './signature-v2.ts';
import { pathOf, queryOf } from './url.ts';
import { verifyUsage } from './usage-signature.ts';
import {
  badParameters,
  bodyText,
  keysOf,
  type Refused,
  refuse,
  type VerifyCallInput,
} from './verify-input.ts';

export function verifyOpenApiCall(input: VerifyCallInput): VerifiedCall {
  const { request } = input;
  const found = findEndpoint(request.method, pathOf(request.url));
  if (!found) return refuse('UNKNOWN_ACTIVITY', '未知的接口地址', 'No interface has this path');
  const { scene, endpoint, pathParams } = found;
  const proof = endpoint.auth === 'USAGE_SIGNATURE' ? provenByUsage(input) : provenBySdk(input, endpoint);
  if ('kind' in proof) return proof;

  const given = readMembers(endpoint, input);
  if (given === undefined) return refuse('NOT_JSON', '请求体无法解析', 'The body cannot be parsed');
  const read = readFields(scene.parameters, { ...given, ...pathParams });
  if (read.kind === 'misfits') return badParameters(read.problems);
  return {
    kind: 'ok',
    generation: 'open-api',
    scene: scene.activity,
    params: read.value as SceneParams,
    isTest: false,
    ...proof,
  };
}

type Proof = { readonly nonce: string; readonly timestamp: string; readonly keyIndex: number };

function provenByUsage(input: VerifyCallInput): Proof | Refused {
  const { headers, body } = input.request;
  const ts = headerOf(headers, 'ts');
  const nonce = headerOf(headers, 'nonce');
  const signature = headerOf(headers, 'signature');
  if (!ts) return refuse('NO_TIMESTAMP', '缺少请求头 ts', 'The header ts is missing');
  if (!isWithinClockWindow(ts, input.now, input.windowSeconds ?? 300)) {
    return refuse('STALE_TIMESTAMP', '请求头 ts 超出时间窗口', 'The header ts is outside the clock window');
  }
  if (!nonce) return refuse('NO_NONCE', '缺少请求头 nonce', 'The header nonce is missing');
  if (!signature) return refuse('NO_SIGNATURE', '缺少请求头 signature', 'The header signature is missing');
  const keyIndex = keysOf(input).findIndex(
    (key) => verifyUsage({ key, ts, nonce, body: bodyText(body), signature }) !== false,
  );
  if (keyIndex < 0) return refuse('WRONG_SIGNATURE', 'signature 校验失败', 'signature does not fit the body');
  return { nonce, timestamp: ts, keyIndex };
}

function provenBySdk(input: VerifyCallInput, endpoint: EndpointModel): Proof | Refused {
  const { request, now, windowSeconds } = input;
  const query = request.url.indexOf('?');
  const sdk: SdkRequest = {
    method: request.method,
    target: pathOf(request.url) + (query < 0 ? '' : request.url.slice(query)),
    headers: request.headers,
    body: request.body,
  };
  const options = {
    now,
    mayBeUnsigned: endpoint.body === 'MULTIPART',
    ...(windowSeconds === undefined ? {} : { windowSeconds }),
  };
  const problems = keysOf(input).map((key) => verifySdk(sdk, key, options));
  const keyIndex = problems.indexOf(undefined);
  if (keyIndex >= 0) {
    return { nonce: '', timestamp: headerOf(request.headers, 'x-sdk-date') ?? '', keyIndex };
  }
  switch (problems[0]) {
    case 'NO_AUTHORIZATION':
      return refuse('NO_SIGNATURE', '缺少 Authorization', 'Authorization is missing');
    case 'NO_DATE':
      return refuse('NO_TIMESTAMP', '缺少 X-Sdk-Date', 'X-Sdk-Date is missing');
    case 'STALE_DATE':
      return refuse('STALE_TIMESTAMP', 'X-Sdk-Date 超出15分钟', 'X-Sdk-Date is more than 15 minutes off');
    default:
      return refuse('WRONG_SIGNATURE', 'Authorization 校验失败', 'Authorization does not fit the request');
  }
}

function findEndpoint(method: string, path: string) {
  for (const name of Object.keys(generations['open-api'].scenes)) {
    const scene: SceneModel = sceneOf('open-api', name);
    const { endpoint } = scene;
    if (!endpoint || endpoint.method !== method.toUpperCase()) continue;
    const pathParams = matchPath(endpoint.path, path);
    if (pathParams) return { scene, endpoint, pathParams };
  }
  return undefined;
}

/** Values of the `{names}` of a path, or undefined when it is another path. */
function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, segment] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      if (segment !== given[i]) return undefined;
      continue;
    }
    try {
      params[name] = decodeURIComponent(given[i]!);
    } catch {
      return undefined;
    }
  }
  return params;
}

function readMembers(endpoint: EndpointModel, input: VerifyCallInput): Record<string, unknown> | undefined {
  const { request } = input;
  switch (endpoint.body) {
    case 'NONE':
      return Object.fromEntries(queryOf(request.url));
    case 'MULTIPART':
      return readUpload(request);
    case 'JSON': {
      try {
        const value: unknown = JSON.parse(bodyText(request.body));
        return isObject(value) ? value : undefined;
      } catch {
        return undefined;
      }
    }
    default:
      return endpoint.body satisfies never;
  }
}
