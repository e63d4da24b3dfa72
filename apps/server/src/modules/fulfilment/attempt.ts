import { randomUUID } from 'node:crypto';
import type { CallScene } from '@jishi/protocol';
import {
  buildRequest,
  findInstance,
  parseAnswer,
  randomAlphanumeric,
  type SaasV2Params,
  type SignedRequest,
  signRequest,
} from '@jishi/protocol/seller/index.ts';
import type { OutsideAnswer } from '../../platform/world/world.ts';
import type { Access } from '../resources/index.ts';
import { reasonOfCode } from './reasons.ts';

export { keepBody, keepHeaders } from '../../platform/guarded-http/index.ts';

export const TIMEOUT_MS = 5000;
export const MAX_ANSWER_BYTES = 65_536;

export interface Address {
  readonly addressId: string;
  readonly url: string;
  readonly key: string;
}

/**
 * The request of one attempt: timestamp, nonce and businessId are new each time (2.6, 3.6). The timestamp
 * is machine time, because the seller's clock is no part of our world.
 */
export function prepare(
  scene: CallScene,
  params: Readonly<Record<string, string>>,
  address: Pick<Address, 'url' | 'key'>,
  machineNow: Date,
): SignedRequest {
  const fresh = scene === 'newInstance' ? { ...params, businessId: randomUUID() } : params;
  return signRequest({
    url: address.url,
    key: address.key,
    body: buildRequest(scene, fresh as SaasV2Params<typeof scene>),
    timestampMs: machineNow.getTime(),
    nonce: randomAlphanumeric(32),
  });
}

/** What an attempt means for its call. */
export type Verdict =
  /** Done. newInstance names the instance, queryInstance brings the access data. */
  | {
      readonly kind: 'done';
      readonly stillOpening: boolean;
      readonly instanceId: string | null;
      readonly access: Access | null;
      readonly password: string | null;
    }
  /** queryInstance: the seller is still at it; no failure. */
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly facts: Readonly<Record<string, unknown>>;
    };

const done = (instanceId: string | null = null, stillOpening = false): Verdict => ({
  kind: 'done',
  stillOpening,
  instanceId,
  access: null,
  password: null,
});

/** Judges what came back (2.5); pure. */
export function judge(
  scene: CallScene,
  params: Readonly<Record<string, string>>,
  answer: OutsideAnswer,
  key: string,
): Verdict {
  if (!answer.ok) {
    return { kind: 'failed', reason: answer.reason, facts: { detail: answer.detail.slice(0, 500) } };
  }
  const received = {
    status: answer.status,
    headers: answer.headers,
    bodyText: answer.body.toString('utf8'),
    bodyBytes: answer.body,
  };
  const parsed = parseAnswer(scene, received, { key });
  switch (parsed.kind) {
    case 'broken':
      return {
        kind: 'failed',
        reason: parsed.reason,
        facts: {
          ...(parsed.status === undefined ? {} : { status: parsed.status }),
          ...(parsed.problems ? { fields: parsed.problems.map((p) => p.field).join(', ') } : {}),
        },
      };
    case 'refused':
      return {
        kind: 'failed',
        reason: reasonOfCode(parsed.code),
        facts: { code: parsed.code, message: parsed.message },
      };
    case 'processing':
      if (scene === 'newInstance') return done(parsed.instanceId ?? null, true);
      if (scene === 'queryInstance') return { kind: 'opening' };
      return { kind: 'failed', reason: 'STILL_PROCESSING', facts: {} };
    case 'ok':
      if (scene === 'newInstance') {
        return done((parsed.answer as { instanceId: string }).instanceId);
      }
      return scene === 'queryInstance'
        ? readInstance(params.instanceId ?? '', parsed.answer as never)
        : done();
  }
}

/** "Ready" is an entry with our instanceId; its appInfo may be missing (6.2). */
function readInstance(instanceId: string, answer: Parameters<typeof findInstance>[0]): Verdict {
  const found = findInstance(answer, instanceId);
  if (!found) return { kind: 'opening' };
  const app = found.appInfo;
  return {
    kind: 'done',
    stillOpening: false,
    instanceId,
    access: app
      ? {
          frontEndUrl: app.frontEndUrl ?? null,
          adminUrl: app.adminUrl ?? null,
          userName: app.userName ?? null,
          memo: app.memo ?? null,
        }
      : null,
    password: app?.password ?? null,
  };
}
