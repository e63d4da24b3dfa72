/** The shapes that the functions of the seller protocol hand to each other. */

import type { WireFieldProblem } from './fields.ts';
import type { KnownGeneration } from './generations.ts';
import type { Words } from './model.ts';
import type { SaasV2Answer } from './saas-v2.ts';
import type { HeaderBag } from './sdk-hmac.ts';

/** Parameters of a scene by name: text, numbers, and for the open API lists and objects. */
export type SceneParams = Readonly<Record<string, unknown>>;

/** Names a scene of a generation. */
export interface SceneName {
  readonly generation: KnownGeneration;
  readonly scene: string;
}

/** One piece of what was signed, for showing a seller what was hashed. */
export interface SignedPart {
  readonly name: string;
  readonly value: string;
  readonly byteLength: number;
  /** True for the key: a page masks it, a log leaves it out. */
  readonly secret: boolean;
}

export interface SignedCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Send these bytes and no others; '' for GET. */
  readonly body: string;
  readonly signature: string;
  readonly parts: readonly SignedPart[];
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: HeaderBag;
  readonly bodyText: string;
  /** The bytes received; without them the Body-Sign is computed over the text as UTF-8. */
  readonly bodyBytes?: Uint8Array;
}

export interface HttpRequest {
  readonly method: string;
  /** Absolute, or path with query as it stands in the request line. */
  readonly url: string;
  readonly headers: HeaderBag;
  readonly body: Uint8Array | string;
}

type InstanceInfo = NonNullable<SaasV2Answer<'queryInstance'>['info']>[number];

/** Members of a seller's answer beside code and message, over all generations; secrets in plain text. */
export interface SellerAnswer {
  readonly instanceId?: string;
  readonly appInfo?: NonNullable<InstanceInfo['appInfo']>;
  readonly info?: readonly InstanceInfo[];
  /** License 1.0. */
  readonly license?: string;
  readonly encryptType?: '1' | '2';
  readonly [member: string]: unknown;
}

export type BrokenReason =
  | 'HTTP_STATUS'
  | 'NOT_JSON'
  | 'NO_RESULT_CODE'
  | 'BODY_SIGN_WRONG'
  | 'BODY_SIGN_MISSING'
  | 'ANSWER_SHAPE';

/** Success, and the answer keeps the table. */
export interface AnswerOk<A> {
  readonly kind: 'ok';
  readonly answer: A;
}

/**
 * 000004. `isFailure` false: a new instance is being opened asynchronously or a query finds it still
 * opening. In the other scenes it is a failed call that is retried (section 16, no. 22).
 */
export interface AnswerProcessing {
  readonly kind: 'processing';
  /** Only newInstance names it. */
  readonly instanceId: string | undefined;
  readonly isFailure: boolean;
}

/** The other side understood and said no. */
export interface AnswerRefused {
  readonly kind: 'refused';
  /** As it was written; may be a code that no table knows. */
  readonly code: string;
  /** The message, cut to 255 characters. */
  readonly message: string;
  readonly meaning: Words;
  /** Show the reason to the buyer: 000101-000107, and every refusal of a change check (6.7). */
  readonly isBuyerVisible: boolean;
}

/** Not an answer of the protocol at all. */
export interface AnswerBroken {
  readonly kind: 'broken';
  readonly reason: BrokenReason;
  /** For HTTP_STATUS. */
  readonly status?: number;
  /** For ANSWER_SHAPE: which field broke which rule; the first is the one to show. */
  readonly problems?: readonly WireFieldProblem[];
}

export type ParsedAnswer<A = SellerAnswer> = AnswerOk<A> | AnswerProcessing | AnswerRefused | AnswerBroken;

export interface FieldCheck {
  /** `HTTP status`, `Body-Sign`, `JSON`, `resultCode`, or the path of a field. */
  readonly subject: string;
  readonly ok: boolean;
  /** Worth knowing, no failure: a member that the table does not have. */
  readonly isNote: boolean;
  readonly received: string;
  readonly expected: string;
  readonly words: Words;
}

export interface AnswerCheck {
  readonly verdict: 'PASSED' | 'FAILED';
  readonly parsed: ParsedAnswer;
  readonly checks: readonly FieldCheck[];
}

export type RefusalReason =
  | 'METHOD'
  | 'NOT_JSON'
  | 'NO_ACTIVITY'
  | 'UNKNOWN_ACTIVITY'
  | 'NO_TIMESTAMP'
  | 'STALE_TIMESTAMP'
  | 'NO_NONCE'
  | 'NO_SIGNATURE'
  | 'WRONG_SIGNATURE'
  | 'PARAMETER';

export type VerifiedCall =
  | {
      readonly kind: 'ok';
      readonly generation: KnownGeneration;
      readonly scene: string;
      /** Without activity, authToken and timeStamp; personal data in plain text. */
      readonly params: SceneParams;
      readonly isTest: boolean;
      /** V1 has none: its whole authToken serves to notice a replay. */
      readonly nonce: string;
      readonly timestamp: string;
      /** Which of the keys fitted. */
      readonly keyIndex: number;
    }
  | {
      readonly kind: 'refused';
      readonly code: '000001' | '000002';
      readonly reason: RefusalReason;
      readonly detail: Words;
      /** For PARAMETER. */
      readonly problems?: readonly WireFieldProblem[];
    };
