/**
 * The seller protocol as data. One model drives the caller, the conformance cases, the debugging page and
 * the reference pages; a further generation is added as one more value of `GenerationModel`.
 */

/** Every generation a product can be bound to; a product is bound to exactly one (section 1). */
export type Generation =
  | 'saas-v1'
  | 'saas-v2'
  | 'license-online'
  | 'license-code'
  | 'license-v1'
  | 'kit-v1'
  | 'kit-v2'
  | 'open-api';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Layouts that a length cannot express. */
export type FieldFormat =
  | 'yyyyMMddHHmmss'
  | 'yyyyMMddHHmmssSSS'
  | "yyyyMMdd'T'HHmmss'Z'"
  /** Absolute http or https address: it becomes a link on the buyer's page. */
  | 'http-url'
  /** One or more ids joined by commas, at most 100. */
  | 'ids'
  /** Decimal number, not negative, written as JSON number or string. */
  | 'quantity';

export interface FieldRule {
  readonly name: string;
  readonly type: 'String' | 'Integer' | 'Decimal' | 'Object' | 'List';
  /** In characters; for a list the number of entries. */
  readonly max?: number;
  /** False when the published limit contradicts another rule and is only shown (6.2). */
  readonly maxIsEnforced?: false;
  readonly mandatory: boolean;
  readonly allowed?: readonly string[];
  readonly format?: FieldFormat;
  /** Members of an object, or of each entry of a list. */
  readonly members?: readonly FieldRule[];
  readonly meaning: Words;
}

/** M must, O the seller's choice, - not needed: the matrix of section 12. */
export type Need = 'M' | 'O' | '-';
export type WireChargingMode = 'PERIOD' | 'ONE_TIME' | 'ON_DEMAND' | 'ON_DEMAND_PKG';

export interface SceneModel {
  readonly activity: string;
  readonly title: Words;
  readonly trigger: Words;
  readonly section: string;
  readonly parameters: readonly FieldRule[];
  /** Members of the answer beside resultCode and resultMsg. */
  readonly answer: readonly FieldRule[];
  /** Codes that make sense here, beside the ones every scene may give. */
  readonly resultCodes: readonly string[];
  /** By these the seller recognises a repeated call (2.6). */
  readonly idempotencyKey: readonly string[];
  readonly secondCall: Words;
  readonly retryPolicy: string;
  readonly neededFor: Readonly<Record<WireChargingMode, Need>>;
}

export interface GenerationModel {
  readonly generation: Generation;
  readonly title: Words;
  readonly method: 'GET' | 'POST';
  readonly timeoutSeconds: number;
  readonly scenes: Readonly<Record<string, SceneModel>>;
}

type Simplify<T> = { [K in keyof T]: T[K] };

type ValueOf<R extends FieldRule> = R extends { allowed: readonly (infer A)[] }
  ? A
  : R extends { type: 'Integer' }
    ? number
    : R extends { type: 'Object'; members: infer M extends readonly FieldRule[] }
      ? FieldsOf<M>
      : R extends { type: 'List'; members: infer M extends readonly FieldRule[] }
        ? readonly FieldsOf<M>[]
        : string;

/** The TypeScript type that a list of field rules describes: the tables are the only definition. */
export type FieldsOf<Rules extends readonly FieldRule[]> = Simplify<
  { readonly [R in Extract<Rules[number], { mandatory: true }> as R['name']]: ValueOf<R> } & {
    readonly [R in Extract<Rules[number], { mandatory: false }> as R['name']]?: ValueOf<R>;
  }
>;
