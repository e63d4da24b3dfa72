/** From a scene and its parameters to the exact request, for every generation. */
import { authTokenOfQuery, authTokenText, encodeQuery, type QueryPair } from './auth-token.ts';
import type { SceneName, SceneParams, SignedCall, SignedPart } from './contract.ts';
import { readFields } from './fields.ts';
import { generations, sceneOf } from './generations.ts';
import { randomAlphanumeric, toBytes } from './hash.ts';
import { compactSortedJson } from './json.ts';
import type { SceneModel, SellerCompat } from './model.ts';
import { openApiCall } from './open-api.call.ts';
import { numbersFromText } from './query-values.ts';
import { RequestShapeError } from './request-shape.ts';
import { signRequest } from './saas-v2.request.ts';
import { sealSecrets } from './secrets.ts';
import { formatMilliseconds } from './time.ts';
import { appendQuery, queryOf } from './url.ts';

export interface CallInput extends SceneName {
  /** Without `activity`, `timeStamp` and `authToken`. Personal data in plain text; testFlag '1' for a test. */
  readonly params: SceneParams;
  /** The production URL as the seller registered it; for the open API the host's base address. */
  readonly url: string;
  /** The seller's key; for AK_SK the secret key. */
  readonly key: string;
  /** The access key of AK_SK. */
  readonly accessKey?: string;
  /** New on each attempt. */
  readonly at: Date;
  /** New on each attempt: `randomAlphanumeric(32)`. V1 and AK_SK send none. */
  readonly nonce: string;
  /** New on each attempt; taken over into scenes that have the parameter. */
  readonly businessId?: string;
  readonly compat?: SellerCompat;
  /** Source of initialisation vectors, 16 characters of [A-Za-z0-9] each; random unless a test fixes it. */
  readonly iv?: () => string;
}

/**
 * The signed request. Members that the scene's table does not know are left out.
 *
 * @throws RequestShapeError when the parameters break the table: a bug of the caller.
 * @throws UnknownSceneError
 *
 * @example
 * buildCall({ generation: 'saas-v2', scene: 'newInstance', params: { orderId, orderLineId }, url, key,
 *   at: new Date(), nonce: randomAlphanumeric(32), businessId: randomUUID() })
 */
export function buildCall(input: CallInput): SignedCall {
  const { generation, compat = {} } = input;
  const model = generations[generation];
  const scene = sceneOf(generation, input.scene, compat.edition);
  const members = sceneMembers(scene, input);
  if (scene.endpoint) return openApiCall({ ...input, scene, endpoint: scene.endpoint, members });
  switch (model.auth) {
    case 'QUERY_AUTH_TOKEN':
      return authTokenCall(scene, members, input);
    case 'QUERY_SIGNATURE': {
      const { hexCase, innerHash } = compat;
      return signRequest({
        url: input.url,
        key: input.key,
        body: compactSortedJson(members),
        timestampMs: input.at.getTime(),
        nonce: input.nonce,
        ...(hexCase ? { hexCase } : {}),
        ...(innerHash ? { innerHash } : {}),
      });
    }
    default:
      // The joint-operation kit signs in headers; it has no scenes yet.
      throw new TypeError(`${generation} cannot be called: ${model.auth}`);
  }
}

/** The members of the request before transport, checked by the scene's table. */
function sceneMembers(scene: SceneModel, input: CallInput): Readonly<Record<string, unknown>> {
  const { compat = {}, businessId } = input;
  const takes = (name: string) => scene.parameters.some((rule) => rule.name === name);
  const given = {
    ...input.params,
    ...(businessId !== undefined && takes('businessId') ? { businessId } : {}),
    activity: scene.activity,
  };
  const flagged = numbersFromText(scene.parameters, withTestFlag(scene, given, compat));
  // Sealed first: the published lengths count the ciphertext (3.5).
  const sealed = sealSecrets(scene.parameters, flagged, {
    key: input.key,
    encryptType: compat.encryptType ?? '1',
    iv: input.iv ?? (() => randomAlphanumeric(16)),
  });
  const read = readFields(scene.parameters, sealed.value);
  if (read.kind === 'misfits') throw new RequestShapeError(scene.activity, read.problems);
  return read.value;
}

/** 2.9: real traffic sends none, unless the table demands it, names 0 itself, or the seller needs it. */
function withTestFlag(scene: SceneModel, given: SceneParams, compat: SellerCompat): SceneParams {
  const rule = scene.parameters.find(({ name }) => name === 'testFlag');
  if (!rule || given.testFlag === '1') return given;
  const { testFlag, ...rest } = given;
  const isWritten =
    rule.mandatory || compat.testFlagZero || (testFlag === '0' && rule.allowed?.includes('0'));
  return isWritten ? { ...rest, testFlag: '0' } : rest;
}

function authTokenCall(
  scene: SceneModel,
  members: Readonly<Record<string, unknown>>,
  input: CallInput,
): SignedCall {
  const timeStamp = formatMilliseconds(input.at);
  const pairs = scene.parameters.flatMap((rule): QueryPair[] => {
    const value = members[rule.name];
    return value === undefined ? [] : [[rule.name, String(value)]];
  });
  pairs.push(['timeStamp', timeStamp]);
  // A query of the address itself reaches the seller as parameters too, so the token covers it (3.1).
  const own = queryOf(input.url);
  const authToken = authTokenOfQuery(input.key, [...own, ...pairs]);
  return {
    method: 'GET',
    url: appendQuery(input.url, encodeQuery([...pairs, ['authToken', authToken]])),
    headers: { Accept: 'application/json' },
    body: '',
    signature: authToken,
    parts: [
      part('accessKey', input.key, true),
      part('timeStamp', timeStamp),
      part('parameters', authTokenText([...own, ...pairs])),
    ],
  };
}

const part = (name: string, value: string, secret = false): SignedPart => ({
  name,
  value,
  byteLength: toBytes(value).length,
  secret,
});
