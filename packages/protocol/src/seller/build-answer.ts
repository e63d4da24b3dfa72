/** The answering side: the exact bytes of an answer, signed and with its secrets closed. */
import { BODY_SIGN_HEADER, makeBodySign } from './body-sign.ts';
import type { SceneName } from './contract.ts';
import { readFields } from './fields.ts';
import { generations, sceneOf } from './generations.ts';
import { randomAlphanumeric } from './hash.ts';
import { RequestShapeError } from './request-shape.ts';
import { sealSecrets } from './secrets.ts';

export interface BuildAnswerInput extends SceneName {
  /**
   * Members by name, secrets in plain text. `resultCode` (for the open API its own code member) is success
   * when left out. V1: `encryptType` '2' chooses AES-128.
   */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly key: string;
  /** Source of initialisation vectors; random unless a test fixes it. */
  readonly iv?: () => string;
}

export interface BuiltAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Send these bytes and no others: the Body-Sign covers them. */
  readonly body: string;
}

/**
 * A successful answer must keep its table, because the platform would refuse it anyway.
 *
 * @throws RequestShapeError
 * @throws UnknownSceneError
 *
 * @example
 * buildAnswer({ generation: 'saas-v1', scene: 'newInstance', key,
 *   answer: { instanceId: 'i-1', appInfo: { frontEndUrl, userName, password } } })
 */
export function buildAnswer(input: BuildAnswerInput): BuiltAnswer {
  const model = generations[input.generation];
  const scene = sceneOf(input.generation, input.scene);
  const { endpoint } = scene;
  const codeField = endpoint?.codeField ?? 'resultCode';
  const messageField = endpoint?.messageField ?? 'resultMsg';
  const success = endpoint?.successCode ?? '000000';
  const code = String(input.answer[codeField] ?? success);

  const { value, count } = sealSecrets(scene.answer, input.answer, {
    key: input.key,
    encryptType: input.answer.encryptType === '2' ? '2' : '1',
    iv: input.iv ?? (() => randomAlphanumeric(16)),
  });
  if (code === success) {
    const read = readFields(scene.answer, value);
    if (read.kind === 'misfits') throw new RequestShapeError(`${input.scene} answer`, read.problems);
  }
  const body = JSON.stringify({
    [codeField]: code,
    ...(code === success ? { [messageField]: 'success.' } : {}),
    ...(count > 0 ? { encryptType: '1' } : {}),
    ...value,
  });
  return {
    status: endpoint ? (endpoint.codes[code]?.status ?? 500) : 200,
    headers: {
      'Content-Type': 'application/json;charset=utf-8',
      ...(model.bodySign === 'NONE' ? {} : { [BODY_SIGN_HEADER]: makeBodySign(input.key, body) }),
    },
    body,
  };
}
