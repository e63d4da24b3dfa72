import type { Lang, LocalText } from './text.ts';
import { say } from './text.ts';

/** The few kinds of refusal; one map turns a kind into a status. */
export const KIND_STATUS = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rule_broken: 422,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<string, number>;
export type RefusalKind = keyof typeof KIND_STATUS;

export interface RefusalDefinition<Code extends string = string> {
  /** Stable, upper case, listed in the API reference. */
  readonly code: Code;
  readonly kind: RefusalKind;
  /** Written for the person who reads it; `{fact}` places are filled from the facts. */
  readonly text: LocalText;
}

export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One field of the input that is wrong: a path such as `body.quantity`, the rule, a sentence. */
export interface FieldProblem {
  readonly field: string;
  readonly rule: string;
  readonly text: LocalText;
}

/** Thrown to refuse; ends the transaction. `logged` is for the log and never leaves the house. */
export class Refusal extends Error {
  readonly definition: RefusalDefinition;
  readonly facts: Facts;
  readonly fields: readonly FieldProblem[];
  readonly logged: string | undefined;
  constructor(
    definition: RefusalDefinition,
    facts: Facts = {},
    fields: readonly FieldProblem[] = [],
    logged?: string,
  ) {
    super(`${definition.code} ${JSON.stringify(facts)}`);
    this.name = 'Refusal';
    this.definition = definition;
    this.facts = facts;
    this.fields = fields;
    this.logged = logged;
  }
  get code(): string {
    return this.definition.code;
  }
  get kind(): RefusalKind {
    return this.definition.kind;
  }
  sentence(lang: Lang): string {
    return say(this.definition.text, lang, this.facts);
  }
}

export interface RefusalClass<Code extends string = string> {
  new (facts?: Facts, logged?: string): Refusal;
  readonly definition: RefusalDefinition<Code>;
}

/** Makes a refusal: `export const OrderNotFound = defineRefusal({ code, kind, text })`. */
export function defineRefusal<const Code extends string>(
  definition: RefusalDefinition<Code>,
): RefusalClass<Code> {
  return class extends Refusal {
    static readonly definition = definition;
    constructor(facts: Facts = {}, logged?: string) {
      super(definition, facts, [], logged);
    }
  };
}

const invalidInput: RefusalDefinition<'INVALID_INPUT'> = {
  code: 'INVALID_INPUT',
  kind: 'malformed',
  text: {
    'zh-CN': '有内容填得不对，请按提示修改。什么都没有保存。',
    en: 'Some input is not right. Nothing was saved.',
  },
};

/** Input that is wrong field by field. */
export class InvalidInput extends Refusal {
  static readonly definition = invalidInput;
  constructor(fields: readonly FieldProblem[]) {
    super(invalidInput, { fields: fields.map((f) => f.field).join(', ') }, fields);
  }
}

/** One wrong field, said by a rule of a room: `throw wrongField('body.url', 'https', {...})`. */
export function wrongField(field: string, rule: string, text: LocalText): InvalidInput {
  return new InvalidInput([{ field, rule, text }]);
}

/** A refusal of a room that also points at the field it is about: `throw refuseField(EmailTaken, 'body.email')`. */
export function refuseField(refusal: RefusalClass, field: string, facts: Facts = {}): Refusal {
  const { definition } = refusal;
  const text = { 'zh-CN': say(definition.text, 'zh-CN', facts), en: say(definition.text, 'en', facts) };
  return new Refusal(definition, facts, [{ field, rule: definition.code, text }]);
}

/** The body of every error answer (RFC 9457, application/problem+json). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly field: string; readonly rule: string; readonly message: string }[];
  readonly facts?: Facts;
}
