/** Sends a trial to its address and judges what came back. No transaction is open meanwhile. */
import type { Captured, KeyCandidate } from '@jishi/protocol/doctor/index.ts';
import {
  type AnswerCheck,
  checkAnswer,
  type FieldCheck,
  generations,
  type ParsedAnswer,
  type SellerCompat,
  type SignedCall,
  sceneOf,
} from '@jishi/protocol/seller/index.ts';
import { keepBody, keepHeaders, maskPasswords } from '../../platform/guarded-http/index.ts';
import { machineNow } from '../../platform/world/machine-time.ts';
import type { OutsideAnswer, World } from '../../platform/world/world.ts';
import type { OpenKey } from '../sellers/index.ts';
import { examine } from './doctor.ts';
import type { Examined, Exchange, Trial, Verdict } from './run.ts';
import { showRequest, signTrial } from './trial.ts';

const MAX_ANSWER_BYTES = 65_536;

/** Where a trial goes and what it is signed with. */
export interface Target {
  readonly sellerId: string;
  readonly addressId: string;
  readonly url: string;
  readonly key: OpenKey;
  /** The seller's other keys, so that an answer that was signed with one of them can be told. */
  readonly otherKeys: readonly OpenKey[];
  readonly compat: SellerCompat;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly exchanges: readonly Exchange[];
  readonly checks: readonly FieldCheck[];
  readonly examined: Examined | null;
}

interface Sent {
  readonly request: SignedCall;
  readonly answer: OutsideAnswer;
  readonly judged: AnswerCheck | undefined;
}

/**
 * Calls once, and a second time where the scene names an instance: a repeat must name the same one (9.4,
 * License 2.8). A signature that did not fit is examined at once, while the answer's bytes are at hand.
 */
export async function tryOut(world: World, trial: Trial, target: Target): Promise<Outcome> {
  const scene = sceneOf(trial.generation, trial.scene, target.compat.edition);
  const first = await send(world, trial, target);
  const isRepeated =
    first.judged?.verdict === 'PASSED' && scene.answer.some(({ name }) => name === 'instanceId');
  const second = isRepeated ? await send(world, trial, target) : undefined;
  const checks = [...(first.judged?.checks ?? []), ...(second ? repeatChecks(first, second) : [])].map(
    unspoken,
  );
  const reason =
    reasonOf(first) ?? (second && (reasonOf(second) ?? sameInstanceReason(first, second))) ?? null;
  return {
    verdict: reason === null ? 'PASSED' : 'FAILED',
    reason,
    exchanges: [first, ...(second ? [second] : [])].map(toExchange),
    checks,
    examined: await examineSent(second && reasonOf(first) === null ? second : first, target),
  };
}

async function send(world: World, trial: Trial, target: Target): Promise<Sent> {
  const request = signTrial(trial, {
    url: target.url,
    key: target.key.secret,
    machineNow: machineNow(),
    compat: target.compat,
  });
  const answer = await world.ways.outside.request({
    method: request.method,
    url: request.url,
    headers: request.headers,
    ...(request.method === 'POST' ? { body: request.body } : {}),
    timeoutMs: generations[trial.generation].timeoutSeconds * 1000,
    maxBytes: MAX_ANSWER_BYTES,
    concurrencyKey: `debug:${target.sellerId}`,
  });
  if (!answer.ok) return { request, answer, judged: undefined };
  const judged = checkAnswer({
    generation: trial.generation,
    scene: trial.scene,
    params: trial.params,
    received: {
      status: answer.status,
      headers: answer.headers,
      bodyText: answer.body.toString('utf8'),
      bodyBytes: answer.body,
    },
    key: target.key.secret,
    compat: target.compat,
  });
  return { request, answer, judged };
}

/** Why a send failed, as one code; undefined when it passed. */
function reasonOf({ answer, judged }: Sent): string | undefined {
  if (!answer.ok) return answer.reason;
  if (!judged || judged.verdict === 'PASSED') return undefined;
  const { parsed } = judged;
  switch (parsed.kind) {
    case 'broken':
      return parsed.reason;
    case 'refused':
      return `RESULT_CODE_${parsed.code.replace(/[^0-9A-Za-z]/g, '').slice(0, 32)}`;
    case 'processing':
      return 'STILL_PROCESSING';
    case 'ok':
      return 'ANSWER_SHAPE';
    default:
      return parsed satisfies never;
  }
}

const instanceOf = (parsed: ParsedAnswer | undefined): string | undefined =>
  parsed?.kind === 'ok'
    ? parsed.answer.instanceId
    : parsed?.kind === 'processing'
      ? parsed.instanceId
      : undefined;

function sameInstanceReason(first: Sent, second: Sent): string | undefined {
  return instanceOf(first.judged?.parsed) === instanceOf(second.judged?.parsed)
    ? undefined
    : 'INSTANCE_CHANGED';
}

function repeatChecks(first: Sent, second: Sent): FieldCheck[] {
  const again = instanceOf(second.judged?.parsed);
  const known = instanceOf(first.judged?.parsed) ?? '';
  const failed = (second.judged?.checks ?? []).filter(({ ok }) => !ok);
  if (!second.answer.ok || failed.length > 0) {
    return [
      {
        subject: '2 × newInstance',
        ok: false,
        isNote: false,
        received: second.answer.ok ? failed.map(({ subject }) => subject).join(', ') : second.answer.reason,
        expected: known,
        words: {
          zh: '相同参数再调用一次失败了；重复调用须成功',
          en: 'The same call again failed; a repeat must succeed',
        },
      },
    ];
  }
  const isSame = again === known;
  return [
    {
      subject: '2 × instanceId',
      ok: isSame,
      isNote: false,
      received: again ?? '',
      expected: known,
      words: isSame
        ? { zh: '相同参数再调用一次，返回同一个实例', en: 'The same call again names the same instance' }
        : {
            zh: '相同参数再调用一次，返回了另一个实例；平台重试时会重复开通',
            en: 'The same call again names another instance; a retry would open twice',
          },
    },
  ];
}

/** Initial passwords are for the buyer's eyes only. */
const unspoken = (check: FieldCheck): FieldCheck => ({
  ...check,
  received: /(^|\.)password$/i.test(check.subject) ? '••••••' : maskPasswords(check.received),
});

function toExchange({ request, answer }: Sent): Exchange {
  return {
    request: showRequest(request),
    answer: answer.ok
      ? { status: answer.status, headers: keepHeaders(answer.headers), body: keepBody(answer.body) ?? '' }
      : null,
    problem: answer.ok ? null : { reason: answer.reason, detail: answer.detail.slice(0, 300) },
    milliseconds: Math.round(answer.milliseconds),
  };
}

/** Our request, as the seller saw it. */
export function capturedRequest(request: {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}): Captured {
  return {
    kind: 'request',
    method: request.method,
    url: request.url,
    headers: Object.entries(request.headers),
    body: request.body,
  };
}

export function candidatesOf(target: Pick<Target, 'key' | 'otherKeys'>): KeyCandidate[] {
  return [
    { key: target.key.secret, role: 'EXPECTED', label: target.key.hint },
    ...target.otherKeys.map(
      (other): KeyCandidate => ({
        key: other.secret,
        // Another active key of this address is no mistake of its own; the label tells which one it was.
        role: other.addressId === target.key.addressId ? 'EXPECTED' : 'OTHER_ADDRESS',
        label: other.hint,
      }),
    ),
  ];
}

async function examineSent({ request, answer, judged }: Sent, target: Target): Promise<Examined | null> {
  const parsed = judged?.parsed;
  if (!answer.ok || !parsed) return null;
  if (parsed.kind === 'refused' && parsed.code === '000001') {
    const diagnosis = await examine({
      message: capturedRequest(request),
      keys: candidatesOf(target).slice(0, 1),
    });
    return diagnosis ? { about: 'REQUEST', diagnosis } : null;
  }
  if (
    parsed.kind === 'broken' &&
    (parsed.reason === 'BODY_SIGN_WRONG' || parsed.reason === 'BODY_SIGN_MISSING')
  ) {
    const diagnosis = await examine({
      message: {
        kind: 'answer',
        method: '',
        url: '',
        status: answer.status,
        headers: Object.entries(answer.headers),
        body: answer.body,
      },
      scheme: 'BODY_SIGN',
      keys: candidatesOf(target),
    });
    return diagnosis ? { about: 'ANSWER', diagnosis } : null;
  }
  return null;
}
