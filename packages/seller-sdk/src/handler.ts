/** The production URL as one function: verify, parse, do the work once, answer signed. */
import {
  BODY_SIGN_HEADER,
  buildAnswer,
  generations,
  makeBodySign,
  parseTime,
} from '@jishi/protocol/seller/index.ts';
import { type NamedKey, readKeys, type SellerKeys } from './keys.ts';
import { type KeptAnswer, once, storeKeyOf } from './once.ts';
import { readBody } from './read-body.ts';
import {
  type CallContext,
  Processing,
  type Scenes,
  type SellerCall,
  type SellerGeneration,
  SellerRefusal,
} from './scenes.ts';
import type { IdempotencyStore } from './store.ts';
import { type Asker, type Refusal, verify } from './verify.ts';

/** A call that was not answered with success: for your log. */
export interface RefusedCall {
  /** The result code of our answer. */
  readonly code: string;
  /**
   * METHOD, TOO_LARGE, TOO_SLOW, CONTENT_TYPE, the reasons of verification (WRONG_SIGNATURE, STALE_TIMESTAMP,
   * NO_NONCE, PARAMETER, …), REPLAYED_NONCE, NOT_IMPLEMENTED, REFUSED (by your scene), BUSY or ERROR.
   */
  readonly reason: string;
  /** What was answered as resultMsg. */
  readonly message: string;
  readonly scene: string | undefined;
  readonly keyId: string | undefined;
  /** For ERROR: what your scene or your store threw. The marketplace is not told. */
  readonly error?: unknown;
  /** As it came; its body has been read. */
  readonly request: Request;
}

/** A call that was answered with success or 000004: for your log. */
export interface AnsweredCall {
  readonly code: '000000' | '000004';
  readonly generation: SellerGeneration;
  readonly scene: string;
  readonly keyId: string;
  readonly isTest: boolean;
  /** As it came; its body has been read. */
  readonly request: Request;
}

export interface SellerHandlerOptions<G extends SellerGeneration = 'saas-v2'> {
  /** As the marketplace's console shows it (访问密钥); several while one replaces another. */
  readonly keys: SellerKeys;
  readonly scenes: Scenes<G | 'order-notify'>;
  /** Nonces and first answers; all processes behind one production URL share one. */
  readonly store: IdempotencyStore;
  /** Of the products at this URL; default 'saas-v2'. Order notifications are understood in any case. */
  readonly generation?: G | readonly G[];
  readonly now?: () => Date;
  /** How far the marketplace's clock may be off; default 60 (3.6), 0 switches the check off. */
  readonly windowSeconds?: number;
  /** Default 256 KiB: no scene needs more. */
  readonly maxBodyBytes?: number;
  /** How long a body may take to arrive; default 5. */
  readonly bodyTimeoutSeconds?: number;
  /** How long a duplicate waits for the one that is at work; default 4, below the marketplace's 5 (2.4). */
  readonly waitSeconds?: number;
  /** After so long a call that neither answered nor failed counts as dead; default 60. */
  readonly leaseSeconds?: number;
  /** V1: key size of the secrets we send: '1' AES-256 (default), '2' AES-128 (3.5). */
  readonly encryptType?: '1' | '2';
  /** Called for everything but success. Default: writes unexpected errors to stderr. */
  readonly onRefused?: (refused: RefusedCall) => void;
  /** Called for every success, repeated ones too. */
  readonly onAnswered?: (answered: AnsweredCall) => void;
}

export type SellerHandler = (request: Request) => Promise<Response>;

/** V1 has no nonce and no clock window: its tokens are remembered for a week, and older calls refused. */
const TOKEN_MEMORY_SECONDS = 7 * 24 * 3600;

/**
 * Makes the function that answers a marketplace. It verifies the signature over the raw bytes, the clock and the
 * nonce, reads the parameters by the tables of the access guide, does each order once, repeats the first answer
 * to every duplicate, and signs what it answers. It is a standard fetch handler; `nodeListener`,
 * `expressHandler`, `fastifySeller` and `honoHandler` fit it into a server.
 *
 * @throws TypeError for keys or options that could never work.
 * @example
 * const handler = createSellerHandler({
 *   keys: process.env.MARKETPLACE_KEY,
 *   store: memoryStore(),
 *   scenes: {
 *     newInstance: async (call) => ({ instanceId: await open(call.params.businessId, call.isTest) }),
 *     queryInstance: async (call) => ({ info: await describe(call.instanceIds) }),
 *   },
 * });
 */
export function createSellerHandler<G extends SellerGeneration = 'saas-v2'>(
  options: SellerHandlerOptions<G>,
): SellerHandler {
  const settings = {
    keys: readKeys(options.keys),
    generations: [...new Set([options.generation ?? 'saas-v2', 'order-notify'].flat())] as SellerGeneration[],
    scenes: options.scenes as Readonly<Record<string, AnyScene | undefined>>,
    store: options.store,
    now: options.now ?? (() => new Date()),
    windowSeconds: options.windowSeconds ?? 60,
    maxBodyBytes: options.maxBodyBytes ?? 256 * 1024,
    bodyTimeoutSeconds: options.bodyTimeoutSeconds ?? 5,
    waitSeconds: options.waitSeconds ?? 4,
    leaseSeconds: options.leaseSeconds ?? 60,
    encryptType: options.encryptType ?? '1',
    onRefused: options.onRefused ?? writeError,
    onAnswered: options.onAnswered,
  };
  mustKnowScenes(settings);
  return (request) => handle(settings, request);
}

type AnyScene = (call: SellerCall, context: CallContext) => unknown;

type Settings = Readonly<{
  keys: readonly NamedKey[];
  generations: readonly SellerGeneration[];
  scenes: Readonly<Record<string, AnyScene | undefined>>;
  store: IdempotencyStore;
  now: () => Date;
  windowSeconds: number;
  maxBodyBytes: number;
  bodyTimeoutSeconds: number;
  waitSeconds: number;
  leaseSeconds: number;
  encryptType: '1' | '2';
  onRefused: (refused: RefusedCall) => void;
  onAnswered: ((answered: AnsweredCall) => void) | undefined;
}>;

async function handle(settings: Settings, request: Request): Promise<Response> {
  const now = settings.now();
  const refuse = (asker: Asker, refusal: Refusal) => answerRefusal(settings, request, asker, refusal);
  const unknown: Asker = { generation: settings.generations[0]!, scene: undefined, signer: undefined };
  const early = earlyRefusal(settings, request);
  if (early) return refuse(unknown, early);
  const read = await readBody(request, settings.maxBodyBytes, settings.bodyTimeoutSeconds);
  if (read.kind !== 'READ') return refuse(unknown, BODY_REFUSALS[read.kind]);

  const verified = verify(settings, request, read.bytes, now);
  if (verified.kind === 'refused') return refuse(verified.asker, verified.refusal);
  const { call, nonce, timestamp, asker } = verified;
  try {
    if (!(await isFresh(settings, call, nonce, timestamp, now))) {
      return refuse(asker, {
        code: '000001',
        reason: 'REPLAYED_NONCE',
        message: 'this request was received before',
      });
    }
    const scene = Object.hasOwn(settings.scenes, call.scene) ? settings.scenes[call.scene] : undefined;
    if (!scene) {
      return refuse(asker, {
        code: '000005',
        reason: 'NOT_IMPLEMENTED',
        message: `${call.scene} is not supported by this seller`,
      });
    }
    const work = async (found: SellerCall) => {
      const kept = keep(found, await scene(found, { now, request }));
      // Before it is kept: an answer that breaks its table must not be repeated for ever.
      respond(settings, asker, kept.resultCode, kept.answer);
      return kept;
    };
    const key = storeKeyOf(call);
    const kept = key === undefined ? await work(call) : await once(settings, key, call, work);
    if (kept === 'BUSY') {
      return refuse(asker, {
        code: '000005',
        reason: 'BUSY',
        message: 'the same order is being handled',
      });
    }
    const { generation, scene: name, keyId, isTest } = call;
    settings.onAnswered?.({ code: kept.resultCode, generation, scene: name, keyId, isTest, request });
    return respond(settings, asker, kept.resultCode, kept.answer);
  } catch (error) {
    return refuse(asker, refusalOf(error));
  }
}

const BODY_REFUSALS = {
  TOO_LARGE: { code: '000002', reason: 'TOO_LARGE', message: 'the body is too large', status: 413 },
  TOO_SLOW: { code: '000002', reason: 'TOO_SLOW', message: 'the body did not arrive in time', status: 408 },
  BROKEN: { code: '000002', reason: 'BROKEN', message: 'the body did not arrive', status: 400 },
} as const satisfies Record<string, Refusal>;

/** What needs no look at the body. */
function earlyRefusal(settings: Settings, request: Request): Refusal | undefined {
  const methods = new Set(settings.generations.map((generation) => generations[generation].method));
  if (!methods.has(request.method as 'GET' | 'POST')) {
    const message = `${[...methods].join(' or ')} expected, not ${request.method}`;
    return { code: '000002', reason: 'METHOD', message, status: 405 };
  }
  const type = request.headers.get('content-type');
  // Absent is forgiven; said wrongly, something between the marketplace and us has touched the body.
  if (request.method === 'POST' && type !== null && !/^application\/([\w.-]+\+)?json\b/i.test(type.trim())) {
    const message = `Content-Type must be application/json, not ${type.slice(0, 100)}`;
    return { code: '000002', reason: 'CONTENT_TYPE', message, status: 415 };
  }
  return undefined;
}

/** True unless the same request was received before and this is no honest repetition of it. */
async function isFresh(
  settings: Settings,
  call: SellerCall,
  nonce: string,
  timestamp: string,
  now: Date,
): Promise<boolean> {
  const { store, windowSeconds } = settings;
  const remember = (seconds: number) =>
    store.rememberNonce(`${call.keyId}:${nonce}`, now, new Date(now.getTime() + seconds * 1000));
  if (generations[call.generation].auth === 'QUERY_SIGNATURE') {
    // Twice the window, because a timestamp may lie as far ahead as behind; without a window an hour.
    return remember(windowSeconds > 0 ? 2 * windowSeconds : 3600);
  }
  // V1 has no nonce: two calls of one millisecond carry the same token, and links made for debugging are
  // opened again and again. So a token may repeat while it is young, and never when it is old.
  if (call.isTest || windowSeconds === 0) return true;
  const at = parseTime('yyyyMMddHHmmssSSS', timestamp)?.getTime() ?? 0;
  const age = Math.abs(now.getTime() - at) / 1000;
  if (age > TOKEN_MEMORY_SECONDS) return false;
  return (await remember(TOKEN_MEMORY_SECONDS)) || age <= windowSeconds;
}

/** What a scene returned, as it is kept and answered. */
function keep(call: SellerCall, result: unknown): KeptAnswer {
  const isProcessing = result instanceof Processing;
  const answer = ((isProcessing ? result.answer : result) ?? {}) as Record<string, unknown>;
  const earlier = (call.earlier as { readonly instanceId?: string } | undefined)?.instanceId;
  if (earlier !== undefined && answer.instanceId !== undefined && answer.instanceId !== earlier) {
    throw new Error(`${call.scene} named ${earlier} before and now ${String(answer.instanceId)}`);
  }
  const named = earlier === undefined ? answer : { ...answer, instanceId: earlier };
  return { resultCode: isProcessing ? '000004' : '000000', answer: named };
}

function refusalOf(error: unknown): Refusal {
  return error instanceof SellerRefusal
    ? { code: error.code, reason: 'REFUSED', message: error.message }
    : { code: '000005', reason: 'ERROR', message: 'internal error', error };
}

function answerRefusal(settings: Settings, request: Request, asker: Asker, refusal: Refusal): Response {
  const { code, reason, message } = refusal;
  settings.onRefused({
    code,
    reason,
    message,
    scene: asker.scene,
    keyId: asker.signer?.keyId,
    ...('error' in refusal ? { error: refusal.error } : {}),
    request,
  });
  return respond(settings, asker, code, { resultMsg: [...message].slice(0, 255).join('') }, refusal.status);
}

/** Signed by the key that signed the call; for a stranger by our first key, where an answer must be signed (3.4). */
function respond(
  settings: Settings,
  { generation, scene, signer }: Asker,
  resultCode: string,
  members: Readonly<Record<string, unknown>>,
  status = 200,
): Response {
  if (scene !== undefined && signer) {
    const table = generations[generation].scenes[scene]?.answer ?? [];
    const answer = {
      resultCode,
      ...(resultCode === '000004' ? { resultMsg: 'in progress' } : {}),
      ...members,
      ...(table.some(({ name }) => name === 'encryptType') ? { encryptType: settings.encryptType } : {}),
    };
    const built = buildAnswer({ generation, scene, answer, key: signer.key });
    return new Response(built.body, { status, headers: built.headers });
  }
  const body = JSON.stringify({ resultCode, ...members });
  const headers = new Headers({ 'Content-Type': 'application/json;charset=utf-8' });
  const mustSign = generations[generation].bodySign === 'REQUIRED';
  const key = signer?.key ?? (mustSign ? settings.keys[0]?.key : undefined);
  if (key !== undefined) headers.set(BODY_SIGN_HEADER, makeBodySign(key, body));
  return new Response(body, { status, headers });
}

/** A scene that no generation here has is a typing error of the seller's, better told at the start. */
function mustKnowScenes(settings: Settings): void {
  const known = new Set(settings.generations.flatMap((name) => Object.keys(generations[name].scenes)));
  for (const scene of Object.keys(settings.scenes)) {
    if (known.has(scene)) continue;
    throw new TypeError(`scenes: ${settings.generations.join(', ')} has no scene ${scene}`);
  }
}

function writeError(refused: RefusedCall): void {
  if (refused.error !== undefined) console.error(`${refused.scene}:`, refused.error);
}
