/** The faulty demo seller: a real HTTP server around `reference`, with the one fault that its flag names. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { generations, type KnownGeneration, parseTime } from '@jishi/protocol/seller/index.ts';
import { queryOf } from '@jishi/protocol/seller/url.ts';
import {
  appInfoOf,
  type Behaviour,
  type Call,
  isCreation,
  type Members,
  Refused,
  reference,
  type State,
  type Values,
} from './behaviour.ts';
import type { Fault } from './fault.ts';
import { faultNamed } from './faults.ts';

export interface FaultySeller {
  readonly url: string;
  readonly key: string;
  close(): Promise<void>;
}

/** @param flag The id of a fault in the catalogue; none for the seller that is right. */
export async function startFaultySeller(generation: KnownGeneration, flag?: string): Promise<FaultySeller> {
  const fault = flag === undefined ? undefined : faultNamed(flag);
  const key = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';
  const server = createServer((request, response) => void serve(request, response));
  const seller = makeSeller({
    ...{ key, generation, instances: new Map(), subjects: new Map(), nonces: new Set() },
    fault,
  });
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      await seller(request, response);
    } catch {
      // A client that went away in the middle of its request.
      response.destroy();
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/produce`,
    key,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function makeSeller({ fault, ...state }: State & { readonly fault: Fault | undefined }) {
  const right = reference(state);
  // What is not changed still calls what is: both are one object.
  const b: Behaviour = Object.assign(right, fault?.change({ ...right }, state) ?? {});

  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (b.answersEarly(request, response)) return;
    const body = await b.readBody(request);
    let call: Call | undefined;
    let members: Members;
    try {
      call = verify(b, state, request, body);
      members = b.seal(call, b.success(call, await perform(b, call)));
    } catch (error) {
      const told = error instanceof Refused ? b.refusal(error) : b.crash(error);
      if (told === 'CRASH') return void response.writeHead(500).end(`<h1>500</h1>${(error as Error).stack}`);
      members = told;
    }
    const wait = b.delay(call);
    if (wait > 0) await sleep(wait);
    const bytes = b.bytes(b.write(members));
    response.writeHead(b.status(String(members.resultCode)), { ...b.headers(bytes) });
    response.end(bytes);
  };
}

function verify(b: Behaviour, state: State, request: IncomingMessage, body: string): Call {
  const method = request.method ?? '';
  if (!b.acceptsMethod(method)) throw new Refused('000002', 'method');
  const pairs = queryOf(request.url ?? '/');
  const query = new Map(pairs);
  const isGet = generations[state.generation].method === 'GET';
  let values: Values;
  if (isGet) {
    verifyToken(b, state, query, pairs);
    values = Object.fromEntries(pairs);
  } else {
    if (!b.acceptsContentType(request.headers['content-type'] ?? '')) throw new Refused('000002', 'type');
    verifySignature(b, state, query, body);
    const parsed: unknown = parse(body);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
      throw new Refused('000002', 'no JSON object');
    values = parsed as Values;
  }
  const model = b.sceneOf(values.activity);
  if (!model) throw new Refused('000002', 'unknown activity');
  const params = b.read(model, values);
  return { scene: model.activity, model, params, isTest: params.testFlag === '1' };
}

function verifyToken(
  b: Behaviour,
  { key }: State,
  query: ReadonlyMap<string, string>,
  pairs: readonly (readonly [string, string])[],
): void {
  const timeStamp = query.get('timeStamp') ?? '';
  if (b.demandsTimestamp && !parseTime('yyyyMMddHHmmssSSS', timeStamp))
    throw new Refused('000002', 'timeStamp');
  const given = query.get('authToken') ?? '';
  if (given === '') {
    if (b.demandsSignature) throw new Refused('000001', 'authToken is missing');
    return;
  }
  const signed = pairs.filter(([name]) => name !== 'authToken');
  if (!b.isSame(b.token(key, signed, timeStamp), given)) throw new Refused('000001', 'authToken');
}

function verifySignature(
  b: Behaviour,
  { key }: State,
  query: ReadonlyMap<string, string>,
  body: string,
): void {
  const timestamp = query.get('timestamp') ?? '';
  if (timestamp === '' ? b.demandsTimestamp : !b.isFresh(b.timestampMs(timestamp)))
    throw new Refused('000002', 'timestamp');
  const nonce = query.get('nonce') ?? '';
  if (nonce === '' && b.demandsNonce) throw new Refused('000002', 'nonce is missing');
  if (nonce !== '' && !b.acceptsNonce(nonce)) throw new Refused('000002', 'nonce');
  const given = query.get('signature') ?? '';
  if (given === '') {
    if (b.demandsSignature) throw new Refused('000001', 'signature is missing');
  } else if (!b.isSame(b.signature({ key, nonce, timestamp, body }), given))
    throw new Refused('000001', 'signature');
  if (b.wasSeen(nonce)) throw new Refused('000001', 'replayed');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function perform(b: Behaviour, call: Call): Promise<Members> {
  const { scene, params, isTest } = call;
  if (isCreation(scene)) {
    const instance = await b.open(call);
    if (scene === 'getLicense') return { instanceId: instance.id, license: instance.license };
    const access = call.model.answer.some(({ name }) => name === 'appInfo');
    const isOpening = b.isOpening(instance);
    return {
      ...(isOpening ? { resultCode: '000004' } : {}),
      instanceId: instance.id,
      ...(access ? { appInfo: appInfoOf(instance) } : {}),
    };
  }
  const ids = String(params.instanceId ?? '').split(',');
  if (scene === 'queryInstance') {
    const found = ids.map((id) => b.find(call, id)).filter((one) => one !== undefined);
    if (found.some(b.isOpening)) return { resultCode: '000004' };
    const others = b.queryUnknown(
      call,
      ids.filter((id) => !b.find(call, id)),
    );
    const info = [...found.map(b.describe), ...others];
    if (info.length === 0) throw new Refused('000003', 'no such instance');
    return { info };
  }
  // Notices about orders and codes: there is nothing more to do than to note them.
  if (params.instanceId === undefined) return {};
  const instance = b.find(call, ids[0]!);
  if (/^release/.test(scene)) {
    if (!b.wasReleased(call, ids[0]!)) b.release(call, instance);
    return {};
  }
  if (!instance) {
    if (!isTest) throw new Refused('000003', 'no such instance');
    return {};
  }
  const wanted = params.status ?? params.instanceStatus;
  if (wanted !== undefined) b.setStatus(instance, wanted === 'FREEZE' ? 'FROZEN' : 'ACTIVE');
  else if (/^expire/.test(scene)) b.setStatus(instance, 'FROZEN');
  else if (/^refresh/.test(scene)) b.renew(instance);
  return {};
}
