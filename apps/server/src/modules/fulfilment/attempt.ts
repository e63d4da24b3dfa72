import { randomUUID } from 'node:crypto';
import {
  buildCall,
  findInstance,
  generations,
  type KnownGeneration,
  type RetryPolicyName,
  randomAlphanumeric,
  readAnswer,
  type SellerAnswer,
  type SellerCompat,
  type SignedCall,
  sceneOf,
} from '@jishi/protocol/seller/index.ts';
import type { OutsideAnswer } from '../../platform/world/world.ts';
import type { Access } from '../resources/index.ts';
import { reasonOfCode } from './reasons.ts';

export { keepBody, keepHeaders } from '../../platform/guarded-http/index.ts';

export const MAX_ANSWER_BYTES = 65_536;

/** For the whole exchange, by the model (2.4; License 6). */
export const timeoutOf = (generation: KnownGeneration) => generations[generation].timeoutSeconds * 1000;

/** Where a call goes, what signs it, and how this product differs from the norm. */
export interface Target {
  readonly addressId: string;
  readonly url: string;
  readonly key: string;
  readonly compat: SellerCompat;
}

/** What is to be said to a seller. */
export interface Said {
  readonly generation: KnownGeneration;
  readonly scene: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The request of one attempt: timestamp, nonce and businessId are new each time (2.6, 3.6). The timestamp
 * is machine time, because the seller's clock is no part of our world.
 */
export function prepare(said: Said, target: Omit<Target, 'addressId'>, machineNow: Date): SignedCall {
  return buildCall({
    generation: said.generation,
    scene: said.scene,
    params: said.params,
    url: target.url,
    key: target.key,
    at: machineNow,
    nonce: randomAlphanumeric(32),
    businessId: randomUUID(),
    compat: target.compat,
  });
}

/** What an attempt means for its call. */
export type Verdict =
  /** Done. A creation names the instance; access data comes with it or with a query. */
  | {
      readonly kind: 'done';
      /** 000004: accepted, the instance is asked for by queryInstance. */
      readonly stillOpening: boolean;
      readonly instanceId: string | null;
      readonly access: Access | null;
      readonly password: string | null;
      /** All members of the answer, secrets in plain text. */
      readonly answer: SellerAnswer;
    }
  /** The seller is still at it: no failure. The same call is made again, by this policy from now on if it names one. */
  | { readonly kind: 'opening'; readonly policy?: RetryPolicyName }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly facts: Readonly<Record<string, unknown>>;
    };

/** Judges what came back, by the model of its generation (2.5); pure. `attempt` counts from 1. */
export function judge(
  said: Said,
  answer: OutsideAnswer,
  target: Pick<Target, 'key' | 'compat'>,
  attempt = 1,
): Verdict {
  if (!answer.ok) {
    return { kind: 'failed', reason: answer.reason, facts: { detail: answer.detail.slice(0, 500) } };
  }
  const { generation, scene } = said;
  const { key, compat } = target;
  const received = {
    status: answer.status,
    headers: answer.headers,
    bodyText: answer.body.toString('utf8'),
    bodyBytes: answer.body,
  };
  const parsed = readAnswer({ generation, scene, received, key, compat, attempt });
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
        facts: {
          code: parsed.code,
          message: parsed.message,
          ...(parsed.isBuyerVisible ? { isBuyerVisible: true } : {}),
        },
      };
    case 'processing': {
      const { processing } = sceneOf(generation, scene, compat.edition);
      if (parsed.isFailure || !processing) return { kind: 'failed', reason: 'STILL_PROCESSING', facts: {} };
      switch (processing.meaning) {
        case 'POLL_QUERY':
          return { ...done({}), instanceId: parsed.instanceId ?? null, stillOpening: true };
        case 'CALL_AGAIN':
          return { kind: 'opening', policy: processing.policy };
        case 'STILL_OPENING':
          return { kind: 'opening' };
        default:
          return processing.meaning satisfies never;
      }
    }
    case 'ok':
      return isQuery(said)
        ? readInstance(String(said.params.instanceId ?? ''), parsed.answer)
        : done(parsed.answer);
    default:
      return parsed satisfies never;
  }
}

type Done = Extract<Verdict, { kind: 'done' }>;

function done(answer: SellerAnswer): Done {
  return {
    kind: 'done',
    stillOpening: false,
    instanceId: answer.instanceId ?? null,
    ...accessIn(answer.appInfo),
    answer,
  };
}

/** A query answers a list of instances. */
const isQuery = ({ generation, scene }: Said) =>
  generations[generation].scenes[scene]?.answer.some(({ name }) => name === 'info') ?? false;

/** "Ready" is an entry with our instanceId; its appInfo may be missing (6.2). */
function readInstance(instanceId: string, answer: SellerAnswer): Verdict {
  // Many were asked for: the caller looks for each of them.
  if (instanceId.includes(',')) return done(answer);
  const found = findInstance(answer, instanceId);
  return found ? { ...done(answer), instanceId, ...accessIn(found.appInfo) } : { kind: 'opening' };
}

export function accessIn(app: SellerAnswer['appInfo']): {
  readonly access: Access | null;
  readonly password: string | null;
} {
  if (!app) return { access: null, password: null };
  return {
    access: {
      frontEndUrl: app.frontEndUrl ?? null,
      adminUrl: app.adminUrl ?? null,
      userName: app.userName ?? null,
      memo: app.memo ?? null,
    },
    password: app.password ?? null,
  };
}

/** A V1 request proves itself in its query, for as long as the seller likes (3.3): that is not shown. */
export function keepRequestLine({ method, url }: SignedCall): string {
  return `${method} ${url.replace(/([?&]authToken=)[^&#]*/g, '$1••••••')}`;
}
