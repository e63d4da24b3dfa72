import { callStates, type Lang } from '@jishi/protocol';
import { generations, knownGenerations } from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { Instant, NullableInstant, Text } from '../../platform/http/shapes.ts';
import type { Attempt } from './call.repository.ts';
import { type Call, windowEndsAt } from './call.ts';
import { HEALTH_HOURS, HEALTH_STATES } from './health.ts';
import { reasonText } from './reasons.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** CALLING is no stored state: it is a call somebody is outside with right now. */
export const CALL_STATES = [...Object.keys(callStates), 'CALLING'] as const;
export const CallStateShape = Type.String({ enum: [...CALL_STATES] });
/** Generations that the platform calls. */
export const GenerationShape = Type.Enum(
  knownGenerations.filter((name) => generations[name].direction === 'TO_SELLER'),
);
export const SceneShape = Type.String({ maxLength: 64, description: 'Activity of the generation' });

/** Why, as a code and as a sentence in the reader's language. */
export const ReasonShape = Type.Object({ code: Type.String(), text: Type.String() });

export const MessageItem = Type.Object({
  id: Type.String(),
  sellerId: Type.String(),
  orderId: Nullable(Type.String()),
  resourceId: Type.String(),
  productId: Type.String(),
  productName: Text,
  generation: GenerationShape,
  scene: SceneShape,
  variant: Nullable(Type.String()),
  state: CallStateShape,
  attempts: Type.Integer(),
  failures: Type.Integer(),
  reason: Nullable(ReasonShape),
  firstAttemptAt: NullableInstant,
  lastAttemptAt: NullableInstant,
  nextAttemptAt: NullableInstant,
  windowEndsAt: NullableInstant,
  finishedAt: NullableInstant,
  createdAt: Instant,
  isRestartable: Type.Boolean({ description: '9.8: RETRYING or FAILED, and the order not closed' }),
});

export const AttemptShape = Type.Object({
  number: Type.Integer(),
  at: Instant,
  request: Type.Object({
    line: Type.String(),
    headers: Type.Record(Type.String(), Type.String()),
    body: Type.String(),
    canonicalParts: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  }),
  answer: Type.Object({
    status: Nullable(Type.Integer()),
    headers: Type.Record(Type.String(), Type.String()),
    body: Nullable(Type.String()),
  }),
  milliseconds: Type.Integer(),
  addressId: Nullable(Type.String()),
  isDiagnosable: Type.Boolean({ description: 'The signature of the answer can be examined' }),
  outcome: Type.Union([Type.Literal('OK'), Type.Literal('PROCESSING'), Type.Literal('FAILED')]),
  reason: Nullable(ReasonShape),
});

export const MessageDetail = Type.Object({
  ...MessageItem.properties,
  policy: Type.String(),
  history: Type.Array(AttemptShape),
});

export const HealthShape = Type.Object({
  items: Type.Array(
    Type.Object({
      productId: Type.String(),
      productName: Text,
      sellerId: Type.String(),
      sellerName: Text,
      state: Type.Enum([...HEALTH_STATES], {
        description: 'By the latest attempts: FAILING when the last one failed',
      }),
      lastAttemptAt: Instant,
      cells: Type.Array(
        Type.Object({
          from: Instant,
          ok: Type.Integer(),
          failed: Type.Integer(),
          p95Milliseconds: Nullable(Type.Integer()),
        }),
        {
          description: `${HEALTH_HOURS} hourly cells, oldest first`,
        },
      ),
      addressIds: Type.Array(Type.String(), { description: 'Production addresses that were called' }),
      ok: Type.Integer(),
      failed: Type.Integer(),
      successRate: Nullable(Type.Number()),
      p95Milliseconds: Nullable(Type.Integer()),
    }),
  ),
});

const iso = (at: Date | null) => at?.toISOString() ?? null;

export function toMessage(call: Call, lang: Lang, isRestartable: boolean) {
  return {
    id: call.id as string,
    sellerId: call.sellerId,
    orderId: call.orderId,
    resourceId: call.resourceId,
    productId: call.productId,
    productName: call.productName,
    generation: call.generation as Exclude<typeof call.generation, 'open-api'>,
    scene: call.scene,
    variant: call.variant,
    state: call.isCalling && call.nextAttemptAt ? 'CALLING' : (call.state as string),
    attempts: call.attempts,
    failures: call.failures,
    reason: call.lastReason
      ? { code: call.lastReason, text: reasonText(call.lastReason, call.lastFacts, lang) }
      : null,
    firstAttemptAt: iso(call.firstAttemptAt),
    lastAttemptAt: iso(call.lastAttemptAt),
    nextAttemptAt: iso(call.nextAttemptAt),
    windowEndsAt: iso(windowEndsAt(call)),
    finishedAt: iso(call.finishedAt),
    createdAt: call.createdAt.toISOString(),
    isRestartable,
  };
}

export function toAttempt(a: Attempt, lang: Lang) {
  return {
    number: a.number,
    at: a.at.toISOString(),
    request: {
      line: a.requestLine,
      headers: { ...a.requestHeaders },
      body: a.requestBody,
      canonicalParts: a.canonicalParts.map((p) => ({ ...p })),
    },
    answer: { status: a.answerStatus, headers: { ...a.answerHeaders }, body: a.answerBody },
    milliseconds: a.milliseconds,
    addressId: a.addressId,
    isDiagnosable: a.sealedAnswer !== null,
    outcome: a.outcome,
    reason: a.reason ? { code: a.reason, text: reasonText(a.reason, a.facts, lang) } : null,
  };
}
