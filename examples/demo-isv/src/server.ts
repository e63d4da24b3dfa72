/** The demo seller as one HTTP server: production URL, the buyers' notebooks, and a health check. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveApp } from './app.ts';
import { type Misbehaviour, MODES, misbehave } from './misbehaviour.ts';
import { type Credential, connectPlatform } from './platform.ts';
import { type Reply, runScene } from './scenes.ts';
import { bodySign, verifyRequest } from './signature.ts';
import { type ChargingMode, openStore } from './store.ts';

export interface DemoIsvOptions {
  /** Key id (a name of your own) to key, as the marketplace's console shows it. */
  readonly keys: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  /** How buyers reach us; default the address we listen on. */
  readonly publicUrl?: string;
  /** Where usage is pushed and orders are asked for; without it neither happens. */
  readonly platformUrl?: string;
  /** AK/SK by key id, to ask what was bought; works without. */
  readonly credentials?: Readonly<Record<string, Credential>>;
  /** Default 60 (3.6); 0 switches the check off, for a marketplace that walks its clock. */
  readonly clockToleranceSeconds?: number;
  /** Above 0, instances are opened asynchronously (000004) and are ready after so long. */
  readonly asyncSeconds?: number;
  /** How often usage is pushed; default 300, 0 only when told. */
  readonly usageSeconds?: number;
  /** Assumed for an order that order query did not explain. */
  readonly chargingMode?: ChargingMode;
  /** Opens /control to this machine: for tests only. */
  readonly control?: boolean;
  readonly now?: () => Date;
}

/** One call of the production URL, as it was received and answered. */
export interface ReceivedCall {
  readonly at: string;
  readonly activity: string;
  readonly body: unknown;
  readonly rawBody: string;
  readonly query: Readonly<Record<string, string>>;
  readonly verdict: 'VERIFIED' | 'BAD_SIGNATURE' | 'STALE' | 'REPLAYED';
  readonly keyId: string | undefined;
  readonly mode: Misbehaviour['mode'];
  /** Undefined when the mode kept us from answering. */
  answer: Reply | undefined;
}

export interface DemoIsv {
  readonly url: string;
  readonly port: number;
  /** To be registered at the marketplace (生产系统接口地址). */
  readonly productionUrl: string;
  calls(): readonly ReceivedCall[];
  clearCalls(): void;
  misbehave(how: Misbehaviour): void;
  /** Opens at once what is being opened asynchronously. */
  finishOpenings(): void;
  reportUsage(): Promise<{ sent: number; pending: number }>;
  close(): Promise<void>;
}

const MAX_BODY = 64 * 1024;
const MAX_CALLS = 1000;

/**
 * Starts the seller.
 *
 * @example
 * const isv = await startDemoIsv({ keys: { default: key }, dataDir: './data' });
 * console.log(isv.productionUrl);
 */
export async function startDemoIsv(options: DemoIsvOptions): Promise<DemoIsv> {
  const { keys } = options;
  const chargingMode = options.chargingMode ?? 'PERIOD';
  const toleranceMs = (options.clockToleranceSeconds ?? 60) * 1000;
  let clockOffsetMs = 0;
  const now = options.now ?? (() => new Date(Date.now() + clockOffsetMs));
  const store = openStore(options.dataDir);
  const platformUrl = options.platformUrl?.replace(/\/+$/, '');
  const platform = connectPlatform({ platformUrl, credentials: options.credentials ?? {}, keys, store, now });
  const received: ReceivedCall[] = [];
  let behaviour: Misbehaviour = { mode: 'ok' };
  const stopping = new AbortController();

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(error instanceof TooLarge ? 413 : 500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  const publicUrl = (options.publicUrl ?? url).replace(/\/+$/, '');
  const productionUrl = `${publicUrl}/marketplace`;
  const addressOf = (instanceId: string) => `${publicUrl}/app/${encodeURIComponent(instanceId)}`;
  const app = serveApp({ store, now, chargingMode, isHttps: publicUrl.startsWith('https:') });

  const report = () => void platform.reportUsage().catch(console.error);
  const usageSeconds = options.usageSeconds ?? 300;
  const timer = usageSeconds > 0 ? setInterval(() => report(), usageSeconds * 1000) : undefined;
  timer?.unref();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const [area, ...path] = pathname.slice(1).split('/').map(decode);
    const key = `${request.method} /${area}`;
    if (key === 'GET /healthz')
      return json(response, 200, { status: 'ok', instances: store.countInstances() });
    // What follows the path is ours to choose, such as one address for each shop that we run.
    if (/^POST \/marketplace(\/[\w-]{1,64})?$/.test(key)) return produce(request, response, searchParams);
    if (key === 'GET /app') return app(request, response, path, new URLSearchParams());
    if (key === 'POST /app') {
      const form = new URLSearchParams((await readBody(request)).toString('utf8'));
      return app(request, response, path, form);
    }
    // Whoever may misdirect a seller may do anything to it, so this is never open to another machine.
    if (area === 'control' && options.control && isLoopback(request)) return control(request, response, path);
    json(response, 404, { message: 'not found' });
  }

  /** The production URL: all scenes of all products arrive here (section 1). */
  async function produce(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const raw = await readBody(request);
    const { verdict, keyId } = verify(query, raw);
    const body = parse(raw.toString('utf8'));
    const how = behaviourFor(String(body?.activity));
    const call: ReceivedCall = {
      at: now().toISOString(),
      activity: String(body?.activity),
      body,
      rawBody: raw.toString('utf8'),
      query: Object.fromEntries(query),
      verdict,
      keyId,
      mode: how.mode,
      answer: undefined,
    };
    received.push(call);
    if (received.length > MAX_CALLS) received.shift();

    if (misbehave(how, response, `${url}/marketplace`)) return;
    let reply: Reply;
    if (how.mode === 'wrong-code') {
      reply = { resultCode: how.code ?? '000005', resultMsg: how.message ?? 'told to fail' };
    } else if (keyId === undefined || verdict !== 'VERIFIED') {
      reply = { resultCode: '000001', resultMsg: verdict };
    } else if (!body) {
      reply = { resultCode: '000002', resultMsg: 'the body is no JSON object' };
    } else {
      const asyncSeconds = options.asyncSeconds ?? 0;
      reply = await runScene({ store, platform, keyId, now, asyncSeconds, chargingMode, addressOf }, body);
    }
    if (how.mode === 'slow') {
      // The work is done and the answer late: the marketplace must be able to ask again.
      await sleep((how.seconds ?? 6) * 1000, undefined, { signal: stopping.signal });
    }
    call.answer = reply;
    const signKey = how.mode === 'wrong-body-sign' ? 'another key' : keys[keyId ?? ''];
    const text = JSON.stringify(reply);
    response.writeHead(200, {
      'Content-Type': 'application/json;charset=utf-8',
      ...(signKey === undefined ? {} : { 'Body-Sign': bodySign(signKey, text) }),
    });
    response.end(text);
    // What was used until now is billed now, not at the next full interval.
    if (call.activity === 'releaseInstance' && usageSeconds > 0) report();
  }

  function verify(
    query: URLSearchParams,
    raw: Buffer,
  ): { verdict: ReceivedCall['verdict']; keyId: string | undefined } {
    const signature = query.get('signature') ?? '';
    const timestamp = query.get('timestamp') ?? '';
    const nonce = query.get('nonce') ?? '';
    // The call does not say which key it was signed with; each of ours is tried.
    const keyId = Object.keys(keys).find((id) =>
      verifyRequest(keys[id]!, { signature, timestamp, nonce }, raw),
    );
    if (keyId === undefined || nonce === '' || nonce.length > 128) {
      return { verdict: 'BAD_SIGNATURE', keyId: undefined };
    }
    const at = now().getTime();
    if (toleranceMs > 0 && !(Math.abs(at - Number(timestamp)) <= toleranceMs))
      return { verdict: 'STALE', keyId };
    // Only after the signature: strangers must not fill our memory. Twice the window, because a timestamp
    // may lie as far ahead as behind; without a window an hour of our own clock.
    const forgetBefore = at - (toleranceMs > 0 ? 2 * toleranceMs : 3600_000);
    const isFresh = store.rememberNonce(`${keyId}:${nonce}`, at, forgetBefore);
    return { verdict: isFresh ? 'VERIFIED' : 'REPLAYED', keyId };
  }

  function behaviourFor(activity: string): Misbehaviour {
    const how = behaviour;
    if (how.mode === 'ok' || (how.activity !== undefined && how.activity !== activity)) return { mode: 'ok' };
    if (how.times !== undefined) {
      behaviour = how.times > 1 ? { ...how, times: how.times - 1 } : { mode: 'ok' };
    }
    return how;
  }

  async function control(
    request: IncomingMessage,
    response: ServerResponse,
    path: readonly string[],
  ): Promise<void> {
    if (request.method === 'GET' && path[0] === 'calls') return json(response, 200, received);
    if (request.method === 'DELETE' && path[0] === 'calls') {
      received.length = 0;
      return json(response, 200, []);
    }
    if (request.method !== 'POST')
      return json(response, 405, { message: 'POST /control, GET /control/calls' });
    const wish = parse((await readBody(request)).toString('utf8')) ?? {};
    if ('mode' in wish) {
      if (!MODES.some((mode) => mode === wish.mode)) return json(response, 400, { modes: MODES });
      behaviour = wish as unknown as Misbehaviour;
    }
    if (typeof wish.clock === 'string') clockOffsetMs = Date.parse(wish.clock) - Date.now() || 0;
    if (wish.finishOpenings === true) store.finishOpenings(now().getTime());
    const usage = wish.reportUsage === true ? await platform.reportUsage() : undefined;
    json(response, 200, { ...behaviour, now: now().toISOString(), usage });
  }

  return {
    url,
    port,
    productionUrl,
    calls: () => received,
    clearCalls: () => {
      received.length = 0;
    },
    misbehave: (how) => {
      behaviour = how;
    },
    finishOpenings: () => void store.finishOpenings(now().getTime()),
    reportUsage: platform.reportUsage,
    async close() {
      clearInterval(timer);
      stopping.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await platform.idle();
      store.close();
    },
  };
}

class TooLarge extends Error {}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_BODY) throw new TooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json;charset=utf-8' });
  response.end(JSON.stringify(value));
}

function isLoopback(request: IncomingMessage): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}
