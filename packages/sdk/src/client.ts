import type { Problem } from '@jishi/protocol';
import type { operations } from './generated/api.gen.ts';
import { OPERATIONS } from './generated/operations.gen.ts';

type OperationId = keyof operations & keyof typeof OPERATIONS;
type JsonOf<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined;
type ReplyOf<Op> = Op extends { responses: infer R } ? JsonOf<R[keyof R & (200 | 201 | 202)]> : never;
type PathOf<Op> = Op extends { parameters: { path: infer P } } ? { params: P } : { params?: undefined };
type QueryOf<Op> = Op extends { parameters: { query: infer Q } }
  ? { query: Q }
  : Op extends { parameters: { query?: infer Q } }
    ? { query?: Q }
    : { query?: undefined };
type BodyOf<Op> = Op extends { requestBody: infer B }
  ? { body: JsonOf<B> }
  : Op extends { requestBody?: infer B }
    ? { body?: JsonOf<NonNullable<B>> }
    : { body?: undefined };

export interface CallOptions {
  /** Makes a repeat of this write answer the first result; one is made up when left out. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

type Input<Op> = PathOf<Op> & QueryOf<Op> & BodyOf<Op>;
type Method<Op> =
  Record<string, never> extends Input<Op>
    ? (input?: Input<Op>, options?: CallOptions) => Promise<ReplyOf<Op>>
    : (input: Input<Op>, options?: CallOptions) => Promise<ReplyOf<Op>>;

type NounOf<Id> = Id extends `${infer Noun}.${string}` ? Noun : never;
type VerbOf<Id, Noun extends string> = Id extends `${Noun}.${infer Verb}` ? Verb : never;

/** `client.orders.cancel({ params: { orderId } })`: a noun per resource, a verb per operation. */
export type JishiClient = {
  readonly [Noun in NounOf<OperationId>]: {
    readonly [Verb in VerbOf<OperationId, Noun>]: Method<operations[`${Noun}.${Verb}` & OperationId]>;
  };
};

/** What one operation answers: `Reply<'orders.get'>`. */
export type Reply<Id extends OperationId> = ReplyOf<operations[Id]>;
/** What one operation takes as its body. */
export type Body<Id extends OperationId> = BodyOf<operations[Id]>['body'];

/** A refusal of the marketplace: switch on `code`. */
export class JishiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'JishiError';
    this.code = problem.code;
    this.status = problem.status;
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** `https://market.example`, without a slash at the end; empty in a browser on the same host. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
  /** Sent with every call: a language, a cookie, a signature. */
  readonly headers?: () => Record<string, string>;
}

/** Makes a client. Throws JishiError for refusals; a broken connection is an ordinary TypeError of fetch. */
export function createClient(options: ClientOptions): JishiClient {
  const client: Record<string, Record<string, unknown>> = {};
  for (const [id, [method, path]] of Object.entries(OPERATIONS)) {
    const [noun, verb] = id.split('.') as [string, string];
    client[noun] ??= {};
    client[noun][verb] = (input?: LooseInput, call?: CallOptions) =>
      request(options, method, path, input ?? {}, call ?? {});
  }
  return client as unknown as JishiClient;
}

interface LooseInput {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

async function request(
  options: ClientOptions,
  method: string,
  path: string,
  input: LooseInput,
  call: CallOptions,
) {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(input.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) query.append(name, String(one));
  }
  const search = query.size > 0 ? `?${query}` : '';
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers?.() };
  if (method !== 'GET') headers['idempotency-key'] = call.idempotencyKey ?? crypto.randomUUID();
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  const send = options.fetch ?? fetch;
  const answer = await send(`${options.baseUrl}${filled}${search}`, {
    method,
    headers,
    credentials: 'same-origin',
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(call.signal ? { signal: call.signal } : {}),
  });
  if (answer.status === 204) return undefined;
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  if (answer.ok && type.includes('json')) return JSON.parse(text);
  if (type.includes('problem+json')) throw new JishiError(JSON.parse(text) as Problem);
  throw new JishiError({
    type: 'about:blank',
    title: 'Unexpected answer',
    status: answer.status,
    code: 'UNEXPECTED_ANSWER',
    detail: `HTTP ${answer.status}`,
    requestId: answer.headers.get('x-request-id') ?? '-',
  });
}
