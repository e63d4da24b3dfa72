/** From what a form says to the request that would be sent; wrong values are named by their field. */

import { randomUUID } from 'node:crypto';
import { type FieldProblem, InvalidInput, wrongField } from '@jishi/protocol';
import { curlOf } from '@jishi/protocol/reference/example.ts';
import {
  buildCall,
  describeFieldProblem,
  generations,
  isKnownGeneration,
  type KnownGeneration,
  RequestShapeError,
  randomAlphanumeric,
  type SceneModel,
  type SellerCompat,
  type SignedCall,
  sceneOf,
  scenesOf,
} from '@jishi/protocol/seller/index.ts';
import { localText, type ShownRequest, type Trial } from './run.ts';

/** Generations that call the seller; the open API is called by it. */
export const DEBUGGED = Object.values(generations)
  .filter(({ direction }) => direction === 'TO_SELLER')
  .map(({ generation }) => generation as KnownGeneration);

const PARAMS_MAX = 16_384;
/** Filled in by us, anew for each send. */
export const FILLED_IN: ReadonlySet<string> = new Set([
  'activity',
  'testFlag',
  'businessId',
  'timeStamp',
  'authToken',
]);

export interface AskedTrial {
  readonly generation: string;
  readonly scene: string;
  readonly variant?: string | null;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The scene that is meant, with its variants; refuses by field what the model does not have. */
export function readTrial(
  asked: AskedTrial,
  compat: SellerCompat = {},
  place: 'body' | 'query' = 'body',
): Trial & { readonly model: SceneModel } {
  const { generation } = asked;
  if (!isKnownGeneration(generation) || !DEBUGGED.includes(generation)) {
    throw wrongField(`${place}.generation`, 'allowed', {
      'zh-CN': `接口版本可选：${DEBUGGED.join('、')}`,
      en: `Generations are ${DEBUGGED.join(', ')}`,
    });
  }
  const scenes = scenesOf(generation, compat.edition);
  if (!scenes.includes(asked.scene)) {
    throw wrongField(`${place}.scene`, 'allowed', {
      'zh-CN': `这个版本的接口有：${scenes.join('、')}`,
      en: `The interfaces of this generation are ${scenes.join(', ')}`,
    });
  }
  const model = sceneOf(generation, asked.scene, compat.edition);
  const variants = (model.variants ?? []).map(({ name }) => name);
  const variant = asked.variant || variants[0] || null;
  if (variant !== null && !variants.includes(variant)) {
    throw wrongField(`${place}.variant`, 'allowed', {
      'zh-CN': variants.length ? `可选：${variants.join('、')}` : '这个接口没有变体，不用填',
      en: variants.length
        ? `Variants are ${variants.join(', ')}`
        : 'This interface has no variants; leave it out',
    });
  }
  const known = new Set(model.parameters.map(({ name }) => name));
  const params = Object.fromEntries(
    Object.entries(asked.params).filter(([name]) => known.has(name) && !FILLED_IN.has(name)),
  );
  const text = JSON.stringify(params);
  // The database keeps neither NUL nor half a surrogate pair; a seller's JSON parser may not either.
  if (text.length > PARAMS_MAX || /\\u0000|\\ud[89a-f]/i.test(text)) {
    throw wrongField('body.params', 'text', {
      'zh-CN': '参数合计最多 16 KB，且不能有 NUL 或不完整的字符',
      en: 'Parameters have 16 KB together at most, without NUL or broken characters',
    });
  }
  return { generation, scene: asked.scene, variant, params, model };
}

export interface SignBy {
  readonly url: string;
  readonly key: string;
  readonly machineNow: Date;
  readonly compat: SellerCompat;
}

/** The signed request of one send; timestamp, nonce and businessId are new each time (2.6). Always testFlag=1 (9.4). */
export function signTrial(trial: Trial, by: SignBy): SignedCall {
  try {
    return buildCall({
      generation: trial.generation,
      scene: trial.scene,
      params: { ...trial.params, testFlag: '1' },
      url: by.url,
      key: by.key,
      at: by.machineNow,
      nonce: randomAlphanumeric(32),
      businessId: randomUUID(),
      compat: by.compat,
    });
  } catch (error) {
    if (!(error instanceof RequestShapeError)) throw error;
    throw new InvalidInput(
      error.problems.map(
        (problem): FieldProblem => ({
          field: `body.params.${problem.field}`,
          rule: problem.rule,
          text: localText(describeFieldProblem(problem)),
        }),
      ),
    );
  }
}

/** What may be seen of a request: everything but the key. */
export function showRequest(call: SignedCall): ShownRequest {
  return {
    method: call.method,
    url: call.url,
    headers: call.headers,
    body: call.body,
    signature: call.signature,
    parts: call.parts.map((part) => ({
      name: part.name,
      value: part.secret ? '' : part.value,
      byteLength: part.secret ? null : part.byteLength,
      isSecret: part.secret,
    })),
    curl: curlOf(call),
  };
}
