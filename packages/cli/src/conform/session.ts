/** Sends the calls of a conformance run and keeps what came back. */
import { randomUUID } from 'node:crypto';
import { signedQuery } from '@jishi/protocol/seller/auth-token.ts';
import {
  buildCall,
  compactSortedJson,
  exampleParams,
  formatMilliseconds,
  generations,
  type KnownGeneration,
  normaliseResultCode,
  type ParsedAnswer,
  percentEncode,
  type QueryPair,
  randomAlphanumeric,
  readAnswer,
  type SceneModel,
  type SceneParams,
  type SellerCompat,
  type SignedCall,
  sceneOf,
  signRequest,
} from '@jishi/protocol/seller/index.ts';
import { appendQuery, queryOf } from '@jishi/protocol/seller/url.ts';
import { exchange, type Pace, type Reply, type WireRequest } from './wire.ts';

export interface SessionOptions {
  readonly url: string;
  readonly key: string;
  readonly generation: KnownGeneration;
  readonly compat?: SellerCompat;
  /** True: testFlag=1, the seller touches no business data. False: as real orders. */
  readonly isTest: boolean;
  /** For the whole exchange; the generation's own limit by default. */
  readonly timeoutMs?: number;
}

/** Parameters of one call: the example's, with these in their place. */
export interface Ask {
  readonly scene: string;
  readonly variant?: string | undefined;
  readonly params?: SceneParams;
  readonly businessId?: string;
}

/** How one request differs from what the platform would send. */
export interface Twist {
  /** Seconds that the timestamp is off, signed as it is sent. */
  readonly secondsOff?: number;
  readonly nonce?: string;
  readonly key?: string;
  /** Changes the members before they are signed: unknown, missing or forbidden ones. */
  readonly members?: (members: Record<string, unknown>) => Record<string, unknown>;
  /** The body as it is signed and sent, whatever it is. */
  readonly body?: string;
  /** Changes the finished request: what was signed is no longer what is sent. */
  readonly tamper?: (request: WireRequest) => WireRequest;
  readonly compat?: SellerCompat;
  readonly pace?: Pace;
}

export interface Exchange {
  readonly ask: Ask;
  readonly request: WireRequest;
  readonly reply: Reply;
  /** The body as text; '' without an answer. */
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: Record<string, unknown> | undefined;
  /** Judged as the platform would; undefined without an answer. */
  readonly parsed: ParsedAnswer | undefined;
  /** The code, whatever else is wrong with the answer. */
  readonly code: string | undefined;
  /** 000000, or 000004 where the scene may be accepted for later. */
  readonly isSuccess: boolean;
}

export class Session {
  readonly options: SessionOptions;
  readonly timeoutMs: number;
  /** Every exchange, for the counts of the report. */
  calls = 0;

  constructor(options: SessionOptions) {
    this.options = options;
    this.timeoutMs = options.timeoutMs ?? generations[options.generation].timeoutSeconds * 1000;
  }

  get method(): 'GET' | 'POST' {
    return generations[this.options.generation].method;
  }

  scene(name: string): SceneModel {
    return sceneOf(this.options.generation, name, this.options.compat?.edition);
  }

  /** An order id of this run: 16 characters, never one of a real order. */
  orderId(): string {
    return `CT${randomAlphanumeric(14).toUpperCase()}`;
  }

  /** What the platform would send, before any twist. */
  build(ask: Ask, twist: Twist = {}): SignedCall {
    const { generation, url, key, compat, isTest } = this.options;
    const example = exampleParams({
      generation,
      scene: ask.scene,
      ...(ask.variant ? { variant: ask.variant } : {}),
      ...(compat?.edition ? { edition: compat.edition } : {}),
    });
    return buildCall({
      generation,
      scene: ask.scene,
      params: { ...example, ...ask.params, ...(isTest ? { testFlag: '1' } : {}) },
      url,
      key: twist.key ?? key,
      at: new Date(Date.now() + (twist.secondsOff ?? 0) * 1000),
      nonce: twist.nonce ?? randomAlphanumeric(32),
      businessId: ask.businessId ?? randomUUID(),
      compat: { ...compat, ...twist.compat },
    });
  }

  async call(ask: Ask, twist: Twist = {}): Promise<Exchange> {
    const built = this.build(ask, twist);
    const signed = twist.members || twist.body !== undefined ? this.#resign(built, twist) : built;
    const request = twist.tamper ? twist.tamper(signed) : signed;
    return this.send(ask, request, twist.pace);
  }

  async send(ask: Ask, request: WireRequest, pace?: Pace): Promise<Exchange> {
    this.calls++;
    const reply = await exchange(request, this.timeoutMs, pace);
    const text = reply.kind === 'answer' ? new TextDecoder().decode(reply.bytes) : '';
    const json = objectOf(text);
    const given = json?.resultCode;
    const code =
      typeof given === 'string' || typeof given === 'number' ? normaliseResultCode(String(given)) : undefined;
    const scene = this.scene(ask.scene);
    return {
      ask,
      request,
      reply,
      text,
      json,
      code,
      isSuccess:
        reply.kind === 'answer' &&
        reply.status === 200 &&
        (code === '000000' || (code === '000004' && scene.processing !== undefined)),
      parsed: reply.kind === 'answer' ? this.judge(ask, reply, text) : undefined,
    };
  }

  judge(ask: Ask, reply: Extract<Reply, { kind: 'answer' }>, text: string): ParsedAnswer {
    const { generation, key, compat } = this.options;
    return readAnswer({
      generation,
      scene: ask.scene,
      key,
      received: { status: reply.status, headers: reply.headers, bodyText: text, bodyBytes: reply.bytes },
      ...(compat ? { compat } : {}),
    });
  }

  /** The same request with other members or another body, rightly signed. */
  #resign(built: SignedCall, twist: Twist): WireRequest {
    const { url, compat } = this.options;
    const key = twist.key ?? this.options.key;
    const at = new Date(Date.now() + (twist.secondsOff ?? 0) * 1000);
    if (this.method === 'GET') {
      const pairs = queryOf(built.url).filter(([name]) => name !== 'authToken' && name !== 'timeStamp');
      const changed = twist.members?.(Object.fromEntries(pairs)) ?? Object.fromEntries(pairs);
      const named: QueryPair[] = Object.entries(changed).map(([name, value]) => [name, String(value)]);
      const query = signedQuery(key, [...named, ['timeStamp', formatMilliseconds(at)]]);
      return { ...built, url: appendQuery(url.split('?')[0]!, query) };
    }
    const members = JSON.parse(built.body) as Record<string, unknown>;
    return signRequest({
      url,
      key,
      body: twist.body ?? compactSortedJson(twist.members?.(members) ?? members),
      timestampMs: at.getTime(),
      nonce: twist.nonce ?? randomAlphanumeric(32),
      ...(compat?.hexCase ? { hexCase: compat.hexCase } : {}),
      ...(compat?.innerHash ? { innerHash: compat.innerHash } : {}),
    });
  }
}

/** Sets, or with undefined takes away, one parameter of the query; the others keep their bytes. */
export function withQuery(
  request: WireRequest,
  name: string,
  change: (value: string) => string | undefined,
): WireRequest {
  const [base, query = ''] = request.url.split('?', 2) as [string, string?];
  const pairs = query.split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    if (pair.slice(0, at) !== name) return [pair];
    const changed = change(decodeURIComponent(pair.slice(at + 1)));
    return changed === undefined ? [] : [`${name}=${percentEncode(changed)}`];
  });
  return { ...request, url: `${base}?${pairs.join('&')}` };
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
