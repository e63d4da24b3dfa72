/** The calls a marketplace makes and what may be answered, typed by the tables of the protocol. */
import type {
  FieldRule,
  FieldsOf,
  KnownGeneration,
  licenseCode,
  licenseOnline,
  licenseV1,
  orderNotify,
  ResultCode,
  saasV1,
  saasV2,
} from '@jishi/protocol/seller/index.ts';

/** The generations in which a marketplace calls a seller. A product is bound to exactly one. */
export type SellerGeneration = Exclude<KnownGeneration, 'open-api'>;

interface Tables {
  readonly 'saas-v1': typeof saasV1.scenes;
  readonly 'saas-v2': typeof saasV2.scenes;
  readonly 'license-online': typeof licenseOnline.scenes;
  readonly 'license-code': typeof licenseCode.scenes;
  readonly 'license-v1': typeof licenseV1.scenes;
  readonly 'order-notify': typeof orderNotify.scenes;
}

/** Names of the scenes (`activity`) of one or several generations. */
export type SceneOf<G extends SellerGeneration> = G extends G ? keyof Tables[G] & string : never;

/** Parameters of a scene: personal data already decrypted, numbers as numbers, `testFlag` as `call.isTest`. */
export type ParamsOf<G extends SellerGeneration, S extends string> = G extends G
  ? S extends keyof Tables[G]
    ? Tables[G][S] extends { readonly parameters: infer R extends readonly FieldRule[] }
      ? Omit<FieldsOf<R>, 'activity' | 'authToken' | 'timeStamp' | 'testFlag'>
      : never
    : never
  : never;

/** What a scene answers beside resultCode and resultMsg; secrets in plain text, the handler encrypts them. */
export type AnswerOf<G extends SellerGeneration, S extends string> = G extends G
  ? S extends keyof Tables[G]
    ? Tables[G][S] extends { readonly answer: infer R extends readonly FieldRule[] }
      ? Omit<FieldsOf<R>, 'encryptType'>
      : never
    : never
  : never;

/** One call that was verified: the signature is right, the clock and nonce too, the parameters keep the table. */
export type SellerCall<
  G extends SellerGeneration = SellerGeneration,
  S extends string = SceneOf<G>,
> = G extends G
  ? S extends SceneOf<G>
    ? {
        readonly generation: G;
        readonly scene: S;
        readonly params: ParamsOf<G, S>;
        /** A debugging or probing call (testFlag=1): must succeed again and again and touch no business data. */
        readonly isTest: boolean;
        /** Under which name of `keys` the key stands that signed the call; 'default' when they have no names. */
        readonly keyId: string;
        /** `params.instanceId`, taken apart: queryInstance may ask for up to a hundred. */
        readonly instanceIds: readonly string[];
        /** What this order was answered with 000004 before, so that the same instance is named again. */
        readonly earlier: AnswerOf<G, S> | undefined;
      }
    : never
  : never;

/** What else a scene may want to know. */
export interface CallContext {
  /** The handler's clock when the call came. */
  readonly now: Date;
  readonly request: Request;
}

/** Accepted, and still being done (000004). Made by `processing()`. */
export class Processing<A = unknown> {
  readonly answer: A;
  constructor(answer: A) {
    this.answer = answer;
  }
}

/**
 * Answers 000004: accepted, but not finished. For newInstance name the instance now and be ready later;
 * for queryInstance it means "still opening". Elsewhere the call counts as failed and comes again.
 *
 * @example newInstance: (call) => processing({ instanceId: startOpening(call.params) })
 */
export function processing(): Processing<Record<never, never>>;
export function processing<A extends object>(answer: A): Processing<A>;
export function processing(answer: object = {}): Processing<object> {
  return new Processing(answer);
}

// biome-ignore lint/suspicious/noConfusingVoidType: an async function that returns nothing is a Promise<void>.
type MaybeNothing<A> = Record<never, never> extends A ? A | undefined | void : A;

/** What a scene returns: the members of its answer, nothing when it has none, or `processing()`. */
export type SceneResult<G extends SellerGeneration, S extends string> =
  | MaybeNothing<AnswerOf<G, S>>
  | Processing<Partial<AnswerOf<G, S>>>;

/** One function per scene you support. What is missing is answered 000005 and told to `onRefused`. */
export type Scenes<G extends SellerGeneration> = {
  readonly [S in SceneOf<G>]?: (
    call: SellerCall<G, S>,
    context: CallContext,
  ) => SceneResult<G, S> | Promise<SceneResult<G, S>>;
};

/**
 * Thrown by a scene to refuse a call with a result code of section 4 of the access guide. The message goes to
 * the marketplace (at most 255 characters); with 000101-000107 the buyer reads it.
 *
 * @example throw new SellerRefusal('000003', 'no such instance');
 */
export class SellerRefusal extends Error {
  readonly code: ResultCode;
  constructor(code: ResultCode, message: string = '') {
    super(message);
    this.name = 'SellerRefusal';
    this.code = code;
  }
}
