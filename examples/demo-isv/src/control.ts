/**
 * For tests of a marketplace only (DEMO_ISV_CONTROL=1): writes down every call and fails when told to. A seller
 * who copies this program leaves this file and `misbehaviour.ts` out.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnsweredCall, RefusedCall, SellerHandler } from '@jishi/seller-sdk';
import { json, parseObject, readBody } from './http.ts';
import { type Misbehaviour, MODES, misbehave } from './misbehaviour.ts';

/** One call of the production URL, as it was received and answered. */
export interface ReceivedCall {
  readonly at: string;
  readonly activity: string;
  readonly body: unknown;
  readonly rawBody: string;
  readonly query: Readonly<Record<string, string>>;
  /** Undefined when the mode kept us from looking. */
  verdict: 'VERIFIED' | 'BAD_SIGNATURE' | 'STALE' | 'REPLAYED' | undefined;
  keyId: string | undefined;
  readonly mode: Misbehaviour['mode'];
  /** Undefined when the mode kept us from answering. */
  answer: Readonly<Record<string, unknown>> | undefined;
}

export interface ControlSettings {
  readonly now: () => Date;
  /** Where a redirect leads in a circle. */
  readonly ownUrl: () => string;
  /** Ends what is being slow. */
  readonly stopping: AbortSignal;
  /** What else may be wished for. Answers what is told beside the mode. */
  readonly wish: (wish: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;
}

const MAX_CALLS = 1000;
const VERDICTS: Readonly<Record<string, ReceivedCall['verdict']>> = {
  NO_SIGNATURE: 'BAD_SIGNATURE',
  NO_NONCE: 'BAD_SIGNATURE',
  WRONG_SIGNATURE: 'BAD_SIGNATURE',
  NO_TIMESTAMP: 'STALE',
  STALE_TIMESTAMP: 'STALE',
  REPLAYED_NONCE: 'REPLAYED',
};

export function openControl(settings: ControlSettings) {
  const received: ReceivedCall[] = [];
  const callOf = new WeakMap<Request, ReceivedCall>();
  let behaviour: Misbehaviour = { mode: 'ok' };

  function behaviourFor(activity: string): Misbehaviour {
    const how = behaviour;
    if (how.mode === 'ok' || (how.activity !== undefined && how.activity !== activity)) return { mode: 'ok' };
    if (how.times !== undefined) {
      behaviour = how.times > 1 ? { ...how, times: how.times - 1 } : { mode: 'ok' };
    }
    return how;
  }

  return {
    calls: received as readonly ReceivedCall[],
    clearCalls: () => {
      received.length = 0;
    },
    misbehave: (how: Misbehaviour) => {
      behaviour = how;
    },

    /** Hooks of the SDK's handler. */
    onRefused({ request, reason, keyId }: RefusedCall): void {
      const call = callOf.get(request);
      if (call) Object.assign(call, { verdict: VERDICTS[reason] ?? 'VERIFIED', keyId });
    },
    onAnswered({ request, keyId }: AnsweredCall): void {
      const call = callOf.get(request);
      if (call) Object.assign(call, { verdict: 'VERIFIED', keyId });
    },

    /** The production URL with all its faults. */
    async produce(
      handler: SellerHandler,
      incoming: IncomingMessage,
      response: ServerResponse,
    ): Promise<ReceivedCall> {
      const raw = await readBody(incoming);
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const rawBody = raw.toString('utf8');
      const body = parseObject(rawBody);
      const activity = String(body?.activity);
      const how = behaviourFor(activity);
      const call: ReceivedCall = {
        at: settings.now().toISOString(),
        ...{ activity, body, rawBody },
        query: Object.fromEntries(url.searchParams),
        verdict: undefined,
        keyId: undefined,
        mode: how.mode,
        answer: undefined,
      };
      received.push(call);
      if (received.length > MAX_CALLS) received.shift();

      if (misbehave(how, response, settings.ownUrl())) return call;
      if (how.mode === 'wrong-code') {
        call.answer = { resultCode: how.code ?? '000005', resultMsg: how.message ?? 'told to fail' };
        json(response, 200, call.answer);
        return call;
      }
      const headers = { 'Content-Type': incoming.headers['content-type'] ?? 'application/json' };
      const request = new Request(url, { method: 'POST', headers, body: new Uint8Array(raw) });
      callOf.set(request, call);
      const answer = await handler(request);
      const text = await answer.text();
      // The work is done and the answer late: the marketplace must be able to ask again.
      if (how.mode === 'slow') {
        await sleep((how.seconds ?? 6) * 1000, undefined, { signal: settings.stopping });
      }
      call.answer = parseObject(text);
      if (how.mode === 'wrong-body-sign') answer.headers.set('Body-Sign', WRONG_BODY_SIGN);
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(text);
      return call;
    },

    /** `/control`: what the tests wish for. */
    async serve(request: IncomingMessage, response: ServerResponse, path: readonly string[]): Promise<void> {
      if (request.method === 'GET' && path[0] === 'calls') return json(response, 200, received);
      if (request.method === 'DELETE' && path[0] === 'calls') {
        received.length = 0;
        return json(response, 200, []);
      }
      if (request.method !== 'POST') {
        return json(response, 405, { message: 'POST /control, GET /control/calls' });
      }
      const wish = parseObject((await readBody(request)).toString('utf8')) ?? {};
      if ('mode' in wish) {
        if (!MODES.some((mode) => mode === wish.mode)) return json(response, 400, { modes: MODES });
        behaviour = wish as unknown as Misbehaviour;
      }
      json(response, 200, { ...behaviour, ...(await settings.wish(wish)) });
    },
  };
}

const WRONG_BODY_SIGN = `sign_type="HMAC-SHA256", signature= "${Buffer.alloc(32).toString('base64')}"`;
