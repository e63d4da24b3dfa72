/**
 * The seller protocol as data. One model drives the caller, the conformance cases, the debugging page and
 * the reference pages; a further generation is added as one more value of `GenerationModel`.
 */

import type { RetryPolicyName } from './retry-policies.ts';

/**
 * Every generation. A product is bound to exactly one of the SaaS or License ones (section 1); order
 * notification may be configured beside it, and `open-api` is what sellers call.
 */
export type Generation =
  | 'saas-v1'
  | 'saas-v2'
  | 'license-online'
  | 'license-code'
  | 'license-v1'
  | 'order-notify'
  | 'kit-v1'
  | 'kit-v2'
  | 'open-api';

/** The site's edition (section 7): it decides which scenes and values exist, never how they are written. */
export type Edition = 'CN' | 'INTL' | 'EU';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Layouts that a length cannot express. */
export type FieldFormat =
  | 'yyyyMMddHHmmss'
  | 'yyyyMMddHHmmssSSS'
  | "yyyyMMdd'T'HHmmss'Z'"
  /** UTC with a literal lower-case z: times of a License application (License 2.5). */
  | 'yyyy-MM-dd HH:mm:ss z'
  /** Absolute http or https address: it becomes a link on the buyer's page. */
  | 'http-url'
  /** One or more ids joined by commas, at most 100. */
  | 'ids'
  /** Decimal number, not negative, written as JSON number or string. */
  | 'quantity'
  /** Money, not negative, at most 3 decimals (5.1). */
  | 'amount'
  /** Money with at most 3 decimals, negative for a cancelled renewal (5.2). */
  | 'signed-amount'
  /** Base64 of the JSON list of extension parameters (5.1). */
  | 'extend-params'
  /** Hex SHA-256, in any case. */
  | 'sha256';

export interface FieldRule {
  readonly name: string;
  readonly type: 'String' | 'Integer' | 'Decimal' | 'Object' | 'List';
  /** In characters, for a sensitive field those of the ciphertext; for a list the number of entries. */
  readonly max?: number;
  /** False when the published limit contradicts another rule and is only shown (6.2). */
  readonly maxIsEnforced?: false;
  readonly mandatory: boolean;
  readonly allowed?: readonly string[];
  /** Values of other editions of the page: read, but written only where a compatibility switch asks (2.9). */
  readonly tolerated?: readonly string[];
  /** Allowed values that only some editions have. */
  readonly valueEditions?: Readonly<Record<string, readonly Edition[]>>;
  /** Editions in which a mandatory field is optional. */
  readonly optionalIn?: readonly Edition[];
  /** Travels as AES-CBC ciphertext (3.5). */
  readonly isSensitive?: true;
  /** Any text a person may have typed: names, remarks. */
  readonly isFreeText?: true;
  /** Mandatory when another field has this value. */
  readonly mandatoryWhen?: { readonly field: string; readonly is: string };
  /** Where the field travels, when not in the body (or the query of a GET). */
  readonly place?: 'PATH' | 'FILE_PART';
  readonly format?: FieldFormat;
  /** Members of an object, or of each entry of a list; a list without members holds texts. */
  readonly members?: readonly FieldRule[];
  readonly meaning: Words;
}

/** M must, O the seller's choice, - not needed: the matrix of section 12. */
export type Need = 'M' | 'O' | '-';
export type WireChargingMode = 'PERIOD' | 'ONE_TIME' | 'ON_DEMAND' | 'ON_DEMAND_PKG';

export type AuthScheme =
  /** 3.1 */
  | 'QUERY_AUTH_TOKEN'
  /** 3.2 */
  | 'HEADER_AUTH_TOKEN'
  /** 3.6 */
  | 'QUERY_SIGNATURE'
  /** 3.7 */
  | 'HEADER_X_SIGN'
  /** 3.9 */
  | 'AK_SK'
  /** 3.8 */
  | 'USAGE_SIGNATURE';

/** FUL-2: who hears of a failed call, beside the list of interface messages. */
export type ToldParty = 'SELLER' | 'BUYER' | 'OPERATOR';

/** One way in which a scene is called: a debugging tab, a saved case. */
export interface VariantModel {
  readonly name: string;
  readonly title: Words;
  /** The values that make the variant. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Optional parameters that the variant leaves out. */
  readonly without?: readonly string[];
  /** A case of this very variant is demanded before publishing (13.2, 13.4); else any variant will do. */
  readonly isRequired?: true;
  /** The variant belongs to products charged in this way only. */
  readonly chargingMode?: WireChargingMode;
}

/** How a scene of the open API is reached (section 11); absent for scenes at the seller's own address. */
export interface EndpointModel {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly auth: 'AK_SK' | 'USAGE_SIGNATURE';
  readonly body: 'NONE' | 'JSON' | 'MULTIPART';
  /** Name of the answer's code and of its message. */
  readonly codeField: 'resultCode' | 'error_code';
  readonly messageField: 'resultMsg' | 'error_msg';
  readonly successCode: string;
  /** Every published code with its HTTP status. */
  readonly codes: Readonly<Record<string, { readonly status: number; readonly meaning: Words }>>;
}

export interface SceneModel {
  /** The value of `activity`; for the open API the name of the interface. */
  readonly activity: string;
  readonly title: Words;
  readonly trigger: Words;
  readonly section: string;
  readonly parameters: readonly FieldRule[];
  /** Members of the answer beside its code and message. */
  readonly answer: readonly FieldRule[];
  /** Codes that make sense here. */
  readonly resultCodes: readonly string[];
  /** By these the seller recognises a repeated call (2.6). */
  readonly idempotencyKey: readonly string[];
  readonly secondCall: Words;
  readonly retryPolicy: RetryPolicyName;
  readonly toldOnFailure: readonly ToldParty[];
  readonly neededFor: Readonly<Record<WireChargingMode, Need>>;
  readonly variants?: readonly VariantModel[];
  /** Editions that have the scene; absent means all. */
  readonly editions?: readonly Edition[];
  /**
   * What 000004 means. POLL_QUERY: opened asynchronously, ask queryInstance. CALL_AGAIN: ask this scene
   * again. STILL_OPENING: no failure, not ready. Absent: a failed call (section 16, no. 22).
   */
  readonly processing?: {
    readonly meaning: 'POLL_QUERY' | 'CALL_AGAIN' | 'STILL_OPENING';
    readonly policy: RetryPolicyName;
  };
  /** A refusal that counts as done from this attempt on: a release of what the seller does not know. */
  readonly doneOn?: { readonly code: string; readonly fromAttempt: number };
  /** Every refusal is shown to the buyer, who is waiting for the answer (6.7). */
  readonly isBuyerWaiting?: true;
  readonly endpoint?: EndpointModel;
}

export interface GenerationModel {
  readonly generation: Generation;
  readonly title: Words;
  readonly method: 'GET' | 'POST';
  readonly auth: AuthScheme;
  readonly direction: 'TO_SELLER' | 'TO_PLATFORM';
  /** REQUIRED: a missing header fails the call. IF_PRESENT: verified when sent (3.4). NONE: ignored. */
  readonly bodySign: 'REQUIRED' | 'IF_PRESENT' | 'NONE';
  /** appInfo and personal data travel encrypted (3.5). */
  readonly encryptsSecrets: boolean;
  /** True when the published example answer is no valid JSON and trailing commas are forgiven (section 9). */
  readonly isAnswerLenient?: true;
  readonly spec: {
    readonly document: 'seller-protocol-saas' | 'seller-protocol-license';
    readonly section: string;
  };
  /** For the whole call (2.4; License 6). */
  readonly timeoutSeconds: number;
  /** Editions that have the generation; absent means all. */
  readonly editions?: readonly Edition[];
  /** Where a published code means something else than in `resultCodes`. */
  readonly codeMeanings?: Readonly<Record<string, Words>>;
  readonly scenes: Readonly<Record<string, SceneModel>>;
}

/** The compatibility switches of one product (2.9, 3.4, section 16). Nothing set is the published norm. */
export interface SellerCompat {
  /** Send testFlag=0 on real traffic, for sellers who declare the parameter as required. */
  readonly testFlagZero?: boolean;
  /** Refuse answers without Body-Sign where the generation does not require it. */
  readonly requireBodySign?: boolean;
  /** PLAIN: the inner hash is an unkeyed SHA-256 (section 16, no. 2). */
  readonly innerHash?: 'KEYED' | 'PLAIN';
  /** Case of the hexadecimal signature (section 16, no. 4); upper by default. */
  readonly hexCase?: 'upper' | 'lower';
  readonly edition?: Edition;
  /** Key size of the personal data we send: '1' AES-256, '2' AES-128 (3.5), chosen at product release. */
  readonly encryptType?: '1' | '2';
}

type Simplify<T> = { [K in keyof T]: T[K] };

type ValueOf<R extends FieldRule> = R extends { type: 'Integer' }
  ? number
  : R extends { allowed: readonly (infer A)[] }
    ? A
    : R extends { type: 'Object'; members: infer M extends readonly FieldRule[] }
      ? FieldsOf<M>
      : R extends { type: 'List'; members: infer M extends readonly FieldRule[] }
        ? readonly FieldsOf<M>[]
        : R extends { type: 'List' }
          ? readonly string[]
          : string;

/** The TypeScript type that a list of field rules describes: the tables are the only definition. */
export type FieldsOf<Rules extends readonly FieldRule[]> = Simplify<
  { readonly [R in Extract<Rules[number], { mandatory: true }> as R['name']]: ValueOf<R> } & {
    readonly [R in Extract<Rules[number], { mandatory: false }> as R['name']]?: ValueOf<R>;
  }
>;
