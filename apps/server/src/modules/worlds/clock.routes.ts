import { clockRunStates } from '@jishi/protocol';
import Type from 'typebox';
import { free, get, post, type Route } from '../../platform/http/route.ts';
import { IdText, Instant, NullableInstant } from '../../platform/http/shapes.ts';
import { machineNow } from '../../platform/world/machine-time.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import {
  cancelRun,
  getRun,
  mustBeMaster,
  readClock,
  startRun,
  switchClock,
  waitForRun,
} from './clock.service.ts';
import * as runs from './clock-run.repository.ts';
import { type ClockRun, RUN_KINDS, rateOf } from './clock-run.ts';
import { DURATION, targetOf } from './duration.ts';
import { ClockBusy, ClockRunNotFound, NotYourClock, RealTime } from './world.errors.ts';

const runShape = {
  id: Type.String(),
  kind: Type.Enum([...RUN_KINDS]),
  state: Type.Enum(Object.keys(clockRunStates) as (keyof typeof clockRunStates)[]),
  from: Instant,
  target: NullableInstant,
  current: Instant,
  steps: Type.Integer({ description: 'Due instants at which something was done' }),
  handled: Type.Integer({ description: 'Rows handled' }),
  rate: Type.Union([Type.Integer(), Type.Null()], { description: 'World seconds per real second' }),
  seconds: Type.Union([Type.Number(), Type.Null()], { description: 'Real seconds so far' }),
  resumes: Type.Boolean({ description: 'The clock was running before and runs on afterwards' }),
  problem: Type.Union([Type.String(), Type.Null()]),
};
const RunView = Type.Object(runShape);
const RunDetail = Type.Object({
  ...runShape,
  events: Type.Array(Type.Object({ type: Type.String(), subject: Type.String(), at: Instant }), {
    description: 'The newest 20, the last one first',
  }),
});

function toView(run: ClockRun) {
  const now = machineNow();
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    from: run.fromAt.toISOString(),
    target: run.targetAt?.toISOString() ?? null,
    current: run.currentAt.toISOString(),
    steps: run.steps,
    handled: Number(run.handled),
    rate: rateOf(run, now),
    seconds: run.began ? ((run.ended ?? now).getTime() - run.began.getTime()) / 1000 : null,
    resumes: run.resumes,
    problem: run.problem,
  };
}

async function toDetail(ctx: ReadContext, run: ClockRun) {
  const events = await runs.lastEvents(ctx, run, 20);
  return {
    ...toView(run),
    events: events.map((e) => ({ type: e.type, subject: e.subject, at: e.occurredAt.toISOString() })),
  };
}

const ERRORS = [RealTime, NotYourClock, ClockBusy];
const wait = {
  waitSeconds: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 60, description: 'Answer when the run has ended, or after so long' }),
  ),
};

/** Every world shows its clock; a sandbox's can be moved by those who entered it from the main world. */
export const clockRoutes: readonly Route[] = [
  get('/api/clock', {
    id: 'clock.get',
    summary: 'World time; screens count remaining time from it',
    description:
      'REAL in the main world. A sandbox’s clock is FROZEN or RUNNING (with real time, from where it was); `run` is the movement that is under way.',
    permission: 'public',
    reply: Type.Object({
      now: Instant,
      world: Type.String(),
      state: Type.Enum(['REAL', 'FROZEN', 'RUNNING']),
      run: Type.Union([RunView, Type.Null()]),
      mayMove: Type.Boolean({ description: 'You entered this sandbox from the main world' }),
    }),
    handle: async (ctx) => {
      const { now, world, state, run, mayMove } = await readClock(ctx);
      return { now: now.toISOString(), world, state, run: run && toView(run), mayMove };
    },
  }),
  free('POST', '/api/clock/freeze', {
    id: 'clock.freeze',
    summary: 'The sandbox’s clock stands still',
    permission: 'signed-in',
    reply: RunView,
    errors: ERRORS,
    handle: async (ctx) => toView(await switchClock(ctx, 'FREEZE')),
  }),
  free('POST', '/api/clock/resume', {
    id: 'clock.resume',
    summary: 'The sandbox’s clock goes on with real time from where it stands',
    permission: 'signed-in',
    reply: RunView,
    errors: ERRORS,
    handle: async (ctx) => toView(await switchClock(ctx, 'RESUME')),
  }),
  free('POST', '/api/clock/advance', {
    id: 'clock.advance',
    summary: 'Move the sandbox’s clock by a duration or to an instant',
    description:
      'Everything that falls due on the way happens in its order, each at its own instant. One run at a time; `waitSeconds` waits for its end, otherwise ask `GET /api/clock/runs/{id}`.',
    permission: 'signed-in',
    status: 202,
    body: Type.Object(
      {
        by: Type.Optional(
          Type.String({
            pattern: DURATION,
            description: 'ISO 8601, e.g. P3Y, P1M, P1DT12H; Beijing’s calendar',
          }),
        ),
        to: Type.Optional(Instant),
        ...wait,
      },
      { additionalProperties: false },
    ),
    reply: RunView,
    errors: ERRORS,
    handle: async (ctx, { body }) => {
      const run = await startRun(ctx, 'ADVANCE', (now) => targetOf(body, now));
      return toView(await waitForRun(ctx, run, body.waitSeconds ?? 0));
    },
  }),
  free('POST', '/api/clock/next', {
    id: 'clock.next',
    summary: 'Move the sandbox’s clock to the next instant at which something is due',
    permission: 'signed-in',
    status: 202,
    body: Type.Object(wait, { additionalProperties: false }),
    reply: RunView,
    errors: ERRORS,
    handle: async (ctx, { body }) => {
      const run = await startRun(ctx, 'NEXT', () => null);
      return toView(await waitForRun(ctx, run, body.waitSeconds ?? 0));
    },
  }),
  get('/api/clock/runs', {
    id: 'clock.listRuns',
    summary: 'The last 20 movements of the sandbox’s clock',
    permission: 'signed-in',
    reply: Type.Object({ items: Type.Array(RunView) }),
    errors: [RealTime, NotYourClock],
    handle: async (ctx) => {
      await mustBeMaster(ctx);
      return { items: (await runs.listNewest(ctx, 20)).map(toView) };
    },
  }),
  get('/api/clock/runs/:id', {
    id: 'clock.getRun',
    summary: 'A movement of the clock: how far it is, and its last news',
    permission: 'signed-in',
    params: Type.Object({ id: IdText }),
    reply: RunDetail,
    errors: [RealTime, NotYourClock, ClockRunNotFound],
    handle: async (ctx, { params }) => toDetail(ctx, await getRun(ctx, params.id)),
  }),
  post('/api/clock/runs/:id/cancel', {
    id: 'clock.cancelRun',
    summary: 'End a movement of the clock after the step that it is at',
    permission: 'signed-in',
    params: Type.Object({ id: IdText }),
    reply: RunView,
    errors: [RealTime, NotYourClock, ClockRunNotFound],
    handle: async (ctx, { params }) => toView(await cancelRun(ctx, params.id)),
  }),
];
