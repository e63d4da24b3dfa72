/** A correct seller, taken apart: every decision is one function, so that a fault replaces exactly one of them. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hmacSha256, toBase64, toHex } from '@jishi/protocol/seller/hash.ts';
import {
  generations,
  type KnownGeneration,
  makeBodySign,
  type QueryPair,
  randomAlphanumeric,
  readFields,
  type SceneModel,
} from '@jishi/protocol/seller/index.ts';
import { numbersFromText } from '@jishi/protocol/seller/query-values.ts';
import { sealSecrets } from '@jishi/protocol/seller/secrets.ts';

export interface Instance {
  readonly id: string;
  readonly isTest: boolean;
  readonly userName: string;
  readonly password: string;
  readonly license: string;
  status: 'ACTIVE' | 'FROZEN' | 'RELEASED';
}

export type Values = Readonly<Record<string, unknown>>;
export type Members = Record<string, unknown>;

/** A call whose signature was right. */
export interface Call {
  readonly scene: string;
  readonly model: SceneModel;
  readonly params: Values;
  readonly isTest: boolean;
}

export interface Signed {
  readonly key: string;
  readonly nonce: string;
  readonly timestamp: string;
  readonly body: string;
}

/** Thrown for a refusal. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Behaviour {
  /** True when it answered by itself, before anything was read. */
  answersEarly(request: IncomingMessage, response: ServerResponse): boolean;
  readBody(request: IncomingMessage): Promise<string>;
  acceptsMethod(method: string): boolean;
  acceptsContentType(type: string): boolean;
  /** Milliseconds that an answer waits before it goes out. */
  delay(call: Call | undefined): number;

  // Who calls.
  timestampMs(timestamp: string): number;
  isFresh(ms: number): boolean;
  demandsTimestamp: boolean;
  demandsNonce: boolean;
  demandsSignature: boolean;
  acceptsNonce(nonce: string): boolean;
  wasSeen(nonce: string): boolean;
  signature(signed: Signed): string;
  token(key: string, pairs: readonly QueryPair[], timeStamp: string): string;
  isSame(expected: string, given: string): boolean;

  // What is asked.
  sceneOf(activity: unknown): SceneModel | undefined;
  read(model: SceneModel, values: Values): Values;

  // What is done.
  subject(call: Call): string;
  newId(call: Call): string;
  open(call: Call): Promise<Instance>;
  isOpening(instance: Instance): boolean;
  find(call: Call, id: string): Instance | undefined;
  renew(instance: Instance): void;
  setStatus(instance: Instance, status: 'ACTIVE' | 'FROZEN'): void;
  release(call: Call, instance: Instance | undefined): void;
  /** Released already: asked again, it succeeds and does nothing. */
  wasReleased(call: Call, id: string): boolean;
  describe(instance: Instance): Members;
  queryUnknown(call: Call, ids: readonly string[]): readonly Members[];

  // How it is answered.
  success(call: Call, members: Members): Members;
  refusal(error: Refused): Members;
  /** For an exception that nobody expected. */
  crash(error: unknown): Members | 'CRASH';
  seal(call: Call, members: Members): Members;
  write(members: Members): string;
  bytes(text: string): Buffer;
  status(code: string): number;
  headers(bytes: Buffer): Readonly<Record<string, string>>;
}

export interface State {
  readonly key: string;
  readonly generation: KnownGeneration;
  readonly instances: Map<string, Instance>;
  readonly subjects: Map<string, Promise<Instance>>;
  readonly nonces: Set<string>;
}

const CREATION = new Set(['newInstance', 'getLicense']);
export const isCreation = (scene: string) => CREATION.has(scene);

export const joined = (pairs: readonly QueryPair[]) => pairs.map(([n, v]) => `${n}=${v}`).join('&');
export const byName = (pairs: readonly QueryPair[]) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
export const hex = (key: string, text: string) => toHex(hmacSha256(key, text));

/** The seller that has no fault. */
export function reference(state: State): Behaviour {
  const model = generations[state.generation];
  const self: Behaviour = {
    answersEarly: () => false,
    async readBody(request) {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      return Buffer.concat(pieces).toString('utf8');
    },
    acceptsMethod: (method) => method === model.method,
    acceptsContentType: (type) => /^application\/json\b/i.test(type),
    delay: () => 0,

    timestampMs: Number,
    isFresh: (ms) => Math.abs(Date.now() - ms) <= 60_000,
    demandsTimestamp: true,
    demandsNonce: true,
    demandsSignature: true,
    acceptsNonce: () => true,
    wasSeen(nonce) {
      if (state.nonces.has(nonce)) return true;
      state.nonces.add(nonce);
      return false;
    },
    signature: ({ key, nonce, timestamp, body }) => hex(key, key + nonce + timestamp + hex(key, body)),
    token: (key, pairs, timeStamp) => toBase64(hmacSha256(key + timeStamp, joined(byName(pairs)))),
    isSame: (expected, given) =>
      model.method === 'POST' ? expected === given.toLowerCase() : expected === given,

    sceneOf: (activity) =>
      typeof activity === 'string' && Object.hasOwn(model.scenes, activity)
        ? model.scenes[activity]
        : undefined,
    read(scene, values) {
      const given = model.method === 'GET' ? numbersFromText(scene.parameters, values) : values;
      const found = readFields(scene.parameters, given);
      if (found.kind === 'misfits') throw new Refused('000002', `bad parameter ${found.problems[0]!.field}`);
      return found.value as Values;
    },

    subject: ({ params, isTest }) =>
      JSON.stringify([
        isTest,
        params.orderId,
        params.orderLineId ?? null,
        params.chargingMode === 0 ? params.productId : null,
      ]),
    newId: () => randomUUID(),
    open(call) {
      const subject = self.subject(call);
      const earlier = state.subjects.get(subject);
      if (earlier) return earlier;
      const opened = Promise.resolve(makeInstance(state, self.newId(call), call));
      state.subjects.set(subject, opened);
      return opened;
    },
    isOpening: () => false,
    find(call, id) {
      const found = state.instances.get(id);
      return found && found.isTest === call.isTest && found.status !== 'RELEASED' ? found : undefined;
    },
    // A renewal revives; where there is a call for it, UNFREEZE follows and finds nothing to do.
    renew: (instance) => self.setStatus(instance, 'ACTIVE'),
    setStatus(instance, status) {
      instance.status = status;
    },
    release(call, instance) {
      if (!instance && !call.isTest) throw new Refused('000003', 'no such instance');
      if (instance) instance.status = 'RELEASED';
    },
    wasReleased: (call, id) => {
      const found = state.instances.get(id);
      return found?.isTest === call.isTest && found.status === 'RELEASED';
    },
    describe: (i) => ({
      instanceId: i.id,
      appInfo: appInfoOf(i),
      usageInfo: [{ usageValue: '1', statisticalTime: '20260701120000123' }],
    }),
    queryUnknown: (call, ids) =>
      call.isTest
        ? ids.map((instanceId) => ({
            instanceId,
            appInfo: { frontEndUrl: `https://app.example.com/${instanceId}` },
          }))
        : [],

    success: (_call, members) => ({ resultCode: '000000', resultMsg: 'success.', ...members }),
    refusal: ({ code, message }) => ({ resultCode: code, resultMsg: message }),
    crash: () => ({ resultCode: '000005', resultMsg: 'internal error' }),
    seal(call, members) {
      if (!model.encryptsSecrets) return members;
      const iv = () => randomAlphanumeric(16);
      return sealSecrets(call.model.answer, members, { key: state.key, encryptType: '1', iv }).value;
    },
    write: (members) => JSON.stringify(members),
    bytes: (text) => Buffer.from(text, 'utf8'),
    status: () => 200,
    headers: (bytes) => ({
      'Content-Type': 'application/json;charset=utf-8',
      ...(model.bodySign === 'NONE' ? {} : { 'Body-Sign': makeBodySign(state.key, new Uint8Array(bytes)) }),
    }),
  };
  return self;
}

export function makeInstance(state: State, id: string, call: Call): Instance {
  const password = randomUUID().slice(0, 13);
  const instance: Instance = {
    ...{ id, isTest: call.isTest, userName: 'admin', password, status: 'ACTIVE' },
    license: `LICENSE-${randomUUID()}`,
  };
  state.instances.set(id, instance);
  return instance;
}

export const appInfoOf = (i: Instance): Members => ({
  frontEndUrl: `https://app.example.com/${i.id}`,
  userName: i.userName,
  password: i.password,
});
