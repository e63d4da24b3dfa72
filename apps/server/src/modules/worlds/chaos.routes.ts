import { wrongField } from '@jishi/protocol';
import Type from 'typebox';
import { get, put, type Route } from '../../platform/http/route.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import * as chaos from './chaos.repository.ts';
import { CHAOS_KINDS, type ChaosRule } from './chaos.ts';
import { mustBeMaster } from './clock.service.ts';
import { NotYourClock, RealTime } from './world.errors.ts';

const orNull = <T extends Type.TSchema>(shape: T) => Type.Optional(Type.Union([shape, Type.Null()]));

const RuleInput = Type.Object(
  {
    kind: Type.Enum([...CHAOS_KINDS]),
    scene: orNull(
      Type.String({
        minLength: 1,
        maxLength: 64,
        pattern: '^\\w+$',
        description: '`activity`; null: every scene',
      }),
    ),
    probability: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, maximum: 1, description: '1 when left out' }),
    ),
    times: orNull(
      Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Strikes so often; null: no end' }),
    ),
    delayMs: orNull(Type.Integer({ minimum: 1, maximum: 60_000, description: 'DELAY only' })),
    status: orNull(
      Type.Integer({ minimum: 500, maximum: 599, description: 'HTTP_5XX only; 503 when left out' }),
    ),
  },
  { additionalProperties: false },
);
const RuleView = Type.Object({
  kind: Type.Enum([...CHAOS_KINDS]),
  scene: Type.Union([Type.String(), Type.Null()]),
  probability: Type.Number(),
  remaining: Type.Union([Type.Integer(), Type.Null()]),
  delayMs: Type.Union([Type.Integer(), Type.Null()]),
  status: Type.Union([Type.Integer(), Type.Null()]),
  struck: Type.Integer({ description: 'Calls that it has struck' }),
});
const Chaos = Type.Object({ seed: Type.Integer(), rules: Type.Array(RuleView) });

async function view(ctx: ReadContext) {
  const rules = await chaos.listRules(ctx);
  return { seed: Number(await chaos.findSeed(ctx)), rules: rules.map(({ position: _, ...rule }) => rule) };
}

interface Given {
  readonly kind: ChaosRule['kind'];
  readonly scene?: string | null;
  readonly probability?: number;
  readonly times?: number | null;
  readonly delayMs?: number | null;
  readonly status?: number | null;
}

function toRule(given: Given, place: number): Omit<ChaosRule, 'struck'> {
  const { kind } = given;
  const [delayMs, status] = [given.delayMs ?? null, given.status ?? null];
  if ((kind === 'DELAY') !== (delayMs !== null)) {
    throw wrongField(`body.rules.${place}.delayMs`, 'only', {
      'zh-CN': '延迟（DELAY）要填 delayMs，别的故障不填',
      en: 'DELAY needs delayMs, the other kinds have none',
    });
  }
  if (kind !== 'HTTP_5XX' && status !== null) {
    throw wrongField(`body.rules.${place}.status`, 'only', {
      'zh-CN': '只有 HTTP_5XX 填 status',
      en: 'Only HTTP_5XX has a status',
    });
  }
  return {
    kind,
    scene: given.scene ?? null,
    probability: given.probability ?? 1,
    remaining: given.times ?? null,
    delayMs,
    status: kind === 'HTTP_5XX' ? (status ?? 503) : null,
  };
}

/** What goes wrong between a sandbox and its sellers. */
export const chaosRoutes: readonly Route[] = [
  get('/api/chaos', {
    id: 'chaos.get',
    summary: 'The sandbox’s chaos switches',
    permission: 'signed-in',
    reply: Chaos,
    errors: [RealTime, NotYourClock],
    handle: async (ctx) => {
      await mustBeMaster(ctx);
      return view(ctx);
    },
  }),
  put('/api/chaos', {
    id: 'chaos.set',
    summary: 'Set the chaos switches for calls to sellers; an empty list ends all chaos',
    description:
      'The first rule that fits a call’s scene and wins its draw strikes. TIMEOUT: the seller hears the call, its answer is lost (no real waiting). DELAY: `delayMs` before the call. HTTP_5XX: the call does not arrive. WRONG_BODY: half of the answer is cut off. DUPLICATE: the call is sent twice. REORDER: the call times out, and arrives after the next one to the same place. Draws come from `seed`; setting it begins its numbers again, so that a run repeats.',
    permission: 'signed-in',
    body: Type.Object(
      {
        seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
        rules: Type.Array(RuleInput, { maxItems: 20 }),
      },
      { additionalProperties: false },
    ),
    reply: Chaos,
    errors: [RealTime, NotYourClock],
    handle: async (ctx, { body }) => {
      await mustBeMaster(ctx);
      if (body.seed !== undefined) await chaos.saveSeed(ctx, body.seed);
      await chaos.replaceRules(ctx, (body.rules as readonly Given[]).map(toRule));
      return view(ctx);
    },
  }),
];
