import type { LocalText, Permission, Refusal, RefusalDefinition } from '@jishi/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { ReadContext, World, WriteContext } from '../world/world.ts';
import type { ReadyAnswer } from './kept-answers.ts';

type In<T> = T extends TSchema ? Static<T> : undefined;

export interface RateLimit {
  /** Requests in the window, counted by user or, for visitors, by address. */
  readonly max: number;
  readonly windowSeconds: number;
}

interface Door<P, Q, B, R> {
  /** `noun.verb`: operation id in OpenAPI, method path in the SDK. */
  readonly id: string;
  /** One sentence for the reference page; English, as the whole API reference. */
  readonly summary: string;
  /** What it does, units, idempotency, rule ids: markdown for the reference page. */
  readonly description?: string;
  /** `public`: anybody. `signed-in`: any user. Otherwise the permission that the user's role must hold. */
  readonly permission: Permission | 'public' | 'signed-in';
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: R;
  /** Status of a success; 200 when left out. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly errors?: readonly { readonly definition: RefusalDefinition }[];
  readonly rateLimit?: RateLimit;
  /** Left out of OpenAPI and SDK (pages, published foreign paths). */
  readonly hidden?: boolean;
  /** Bytes the body may have; 1 MiB when left out. */
  readonly bodyLimit?: number;
  /**
   * Takes `multipart/form-data` of up to so many bytes, as `request.spooled`: on the disk, not in memory. Only from
   * callers who sign, and gone when the answer is out.
   */
  readonly uploadLimit?: number;
  /** Paths published by others refuse in their own shape; everything else answers problem+json. */
  readonly answerRefusal?: (refusal: Refusal) => { readonly status: number; readonly body: unknown };
}

interface Told<P, Q, B> {
  readonly params: In<P>;
  readonly query: In<Q>;
  readonly body: In<B>;
  /** For headers, cookies and the raw body; most handlers never look. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** `read`: no transaction. `write`: one transaction around the handler. `free`: the handler opens its own. */
  readonly mode: 'read' | 'write' | 'free';
  /** Writes only: the Idempotency-Key header must be there (money moves or an order is made). */
  readonly idempotency: 'required' | 'optional';
  readonly door: Door<TSchema | undefined, TSchema | undefined, TSchema | undefined, TSchema>;
  readonly handle: (ctx: never, told: Told<never, never, never>) => Promise<unknown>;
}

/** `get('/orders/:orderId', { id: 'orders.get', permission: 'order.read', …, handle })` */
export function get<
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  R extends TSchema = TSchema,
>(
  path: string,
  door: Door<P, Q, undefined, R> & {
    /** Answers what `reply` says, or the same as bytes where it is kept. */
    handle(ctx: ReadContext, told: Told<P, Q, undefined>): Promise<Static<R> | ReadyAnswer>;
  },
): Route {
  return {
    method: 'GET',
    path,
    mode: 'read',
    idempotency: 'optional',
    door: door as never,
    handle: door.handle as never,
  };
}

function writer(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE') {
  return function write<
    P extends TSchema | undefined = undefined,
    Q extends TSchema | undefined = undefined,
    B extends TSchema | undefined = undefined,
    R extends TSchema = TSchema,
  >(
    path: string,
    door: Door<P, Q, B, R> & {
      /** `required` where money moves or an order is made. */
      idempotency?: 'required' | 'optional';
      handle(ctx: WriteContext, told: Told<P, Q, B>): Promise<Static<R>>;
    },
  ): Route {
    return {
      method,
      path,
      mode: 'write',
      idempotency: door.idempotency ?? 'optional',
      door: door as never,
      handle: door.handle as never,
    };
  };
}

export const post = writer('POST');
export const put = writer('PUT');
export const patch = writer('PATCH');
export const del = writer('DELETE');

/** A write whose handler opens its own transactions, because it goes outside between them. */
export function free<
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  R extends TSchema = TSchema,
>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  door: Door<P, Q, B, R> & {
    handle(ctx: ReadContext & { readonly world: World }, told: Told<P, Q, B>): Promise<Static<R>>;
  },
): Route {
  return {
    method,
    path,
    mode: 'free',
    idempotency: 'optional',
    door: door as never,
    handle: door.handle as never,
  };
}

export type { LocalText };
