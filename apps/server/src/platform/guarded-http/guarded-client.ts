import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { getCACertificates } from 'node:tls';
import type { Logger } from 'pino';
import { Client, type Dispatcher } from 'undici';
import { type AllowList, mayConnect, parseAllowList } from './addresses.ts';
import { type CheckedAddress, dial, type Target } from './dial.ts';
import { readBody } from './read-body.ts';
import { Fault, type GuardedReason } from './reasons.ts';

export interface GuardedOptions {
  /** Private places the operator lets through: ranges, addresses, host names; see the README. */
  readonly allowPrivate: readonly string[];
  /** Whether plain http is good enough. */
  readonly allowHttp: boolean;
  readonly log: Pick<Logger, 'debug' | 'warn'>;
  /** Requests under way at once to one host (or one `concurrencyKey`). Default 8. */
  readonly perHost?: number;
  /** Requests under way at once in this process. Default 128. */
  readonly total?: number;
  /** Certificates (PEM) trusted besides the system's, for an operator's own authority. */
  readonly ca?: readonly string[];
  /** Resolves a name to all its addresses. Default: the system's resolver. */
  readonly lookup?: (host: string) => Promise<readonly { address: string; family: number }[]>;
}

export interface GuardedRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  readonly url: string;
  /** `host`, `accept-encoding` and those about the connection or the length are set by us. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds for everything together: look-up, connection, TLS, headers, body. */
  readonly timeoutMs: number;
  /** Largest body accepted, in bytes after decoding. */
  readonly maxBytes: number;
  /** Counts against this instead of the host, e.g. one seller with many hosts. */
  readonly concurrencyKey?: string;
}

export interface GuardedSuccess {
  readonly ok: true;
  readonly status: number;
  /** Lower-case names; repeated ones joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly milliseconds: number;
  readonly remoteAddress: string;
}

export interface GuardedFailure {
  readonly ok: false;
  readonly reason: GuardedReason;
  /** For logs and operators; it may name inner addresses. */
  readonly detail: string;
  readonly milliseconds: number;
  /** What had arrived before the failure; of the body at most 16 KB. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export type GuardedAnswer = GuardedSuccess | GuardedFailure;

export interface GuardedClient {
  /**
   * Sends one request and waits for its end. Any status from 200 to 299 and from 400 is `ok: true` (the exchange
   * worked); everything else is `ok: false` with a reason. Throws only for mistakes of the calling code
   * (RangeError for limits that are not positive).
   */
  request(input: GuardedRequest): Promise<GuardedAnswer>;
}

const HEADER_BYTES = 16 * 1024;
const PART_BYTES = 16 * 1024;
const URL_CHARACTERS = 8_192;
const ours = new Set([
  'host',
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Makes the client for addresses that people typed. Throws TypeError for a malformed allow-list.
 *
 * ```ts
 * const guarded = createGuardedClient({ allowPrivate: [], allowHttp: false, log });
 * const answer = await guarded.request({
 *   method: 'POST', url: 'https://isv.example/notify', headers: { 'content-type': 'application/json' },
 *   body: '{}', timeoutMs: 10_000, maxBytes: 65_536,
 * });
 * if (!answer.ok) log.warn(reasons[answer.reason].en);
 * ```
 */
export function createGuardedClient(options: GuardedOptions): GuardedClient {
  const allow = parseAllowList(options.allowPrivate);
  const slots = createSlots(options.perHost ?? 8, options.total ?? 128);
  const lookup = options.lookup ?? ((host) => systemLookup(host, { all: true, order: 'verbatim' }));
  const ca = options.ca === undefined ? undefined : [...getCACertificates('default'), ...options.ca];

  async function request(input: GuardedRequest): Promise<GuardedAnswer> {
    mustBePositive(input);
    const began = performance.now();
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(), input.timeoutMs);
    const seen: Seen = { chunks: [] };
    let free = () => {};
    try {
      const target = parseTarget(input.url, options.allowHttp);
      free = slots.take(input.concurrencyKey ?? target.url.host);
      const addresses = await resolve(target, allow, lookup, timer.signal);
      const remoteAddress = await exchange(input, target, addresses, ca, timer.signal, seen);
      const milliseconds = since(began);
      options.log.debug({ host: target.url.host, status: seen.status, milliseconds }, 'guarded request');
      const { status = 0, headers = {} } = seen;
      return { ok: true, status, headers, body: Buffer.concat(seen.chunks), milliseconds, remoteAddress };
    } catch (error) {
      const fault = toFault(error, timer.signal);
      const milliseconds = since(began);
      const level = fault.reason === 'PRIVATE_ADDRESS' ? 'warn' : 'debug';
      options.log[level](
        { host: hostOf(input.url), reason: fault.reason, detail: fault.message },
        'guarded request',
      );
      return { ok: false, reason: fault.reason, detail: fault.message, milliseconds, ...partOf(seen) };
    } finally {
      clearTimeout(timeout);
      free();
    }
  }

  return { request };
}

/** What has arrived so far; filled while reading so that a fault can still show it. */
interface Seen {
  status?: number;
  headers?: Record<string, string>;
  readonly chunks: Buffer[];
}

function parseTarget(text: string, allowHttp: boolean): Target {
  if (text.length > URL_CHARACTERS || !URL.canParse(text)) throw new Fault('BAD_URL', 'not a URL');
  const url = new URL(text);
  const secure = url.protocol === 'https:';
  if (!secure && url.protocol !== 'http:') throw new Fault('BAD_URL', `scheme ${url.protocol}`);
  if (url.username !== '' || url.password !== '')
    throw new Fault('BAD_URL', 'carries a user name or password');
  if (url.hostname === '') throw new Fault('BAD_URL', 'no host');
  if (url.port === '0') throw new Fault('BAD_URL', 'port 0');
  if (!secure && !allowHttp) throw new Fault('HTTPS_REQUIRED', url.protocol);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { url, host, port: url.port === '' ? (secure ? 443 : 80) : Number(url.port), secure };
}

async function resolve(
  target: Target,
  allow: AllowList,
  lookup: NonNullable<GuardedOptions['lookup']>,
  signal: AbortSignal,
): Promise<readonly CheckedAddress[]> {
  const { host, port } = target;
  const found = isIP(host) === 0 ? await lookUp(host, lookup, signal) : [{ address: host }];
  const addresses = found.map(({ address }) => ({ address, family: isIP(address) === 4 ? 4 : 6 }) as const);
  const refused = addresses.find(({ address }) => !mayConnect(allow, host, port, address));
  // One forbidden address condemns the name: which of them a connection takes is not for the name's owner to say.
  if (refused !== undefined) throw new Fault('PRIVATE_ADDRESS', `${host} is ${refused.address}`);
  return addresses;
}

async function lookUp(host: string, lookup: NonNullable<GuardedOptions['lookup']>, signal: AbortSignal) {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Fault('TIMEOUT', 'while resolving the name')), {
      once: true,
    });
  });
  aborted.catch(() => {});
  try {
    const found = await Promise.race([lookup(host), aborted]);
    if (found.length === 0) throw new Fault('DNS', `${host}: no address`);
    return found;
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('DNS', (error as Error).message, { cause: error });
  }
}

/** Sends the request over a connection of its own and reads the answer into `seen`; returns the peer's address. */
async function exchange(
  input: GuardedRequest,
  target: Target,
  addresses: readonly CheckedAddress[],
  ca: readonly string[] | undefined,
  signal: AbortSignal,
  seen: Seen,
): Promise<string> {
  const socket = await dial(target, addresses, ca, signal);
  const remoteAddress = socket.remoteAddress ?? '';
  const client = new Client(target.url.origin, {
    // Later, not at once: undici 8 spins for ever when its connector answers synchronously.
    connect: (_options, answer) => void setImmediate(() => answer(null, socket)),
    allowH2: false,
    pipelining: 0,
    maxHeaderSize: HEADER_BYTES,
    // One clock for all: ours.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const answer = await client.request({
      method: input.method,
      path: `${target.url.pathname}${target.url.search}`,
      headers: headersFor(input),
      body: input.body ?? null,
      signal,
    });
    // A body that we stop reading may still fail; that is nobody's business any more.
    answer.body.on('error', () => {});
    seen.status = answer.statusCode;
    seen.headers = flatten(answer.headers);
    if (answer.statusCode >= 300 && answer.statusCode < 400) {
      await readBody(answer.body, undefined, PART_BYTES, seen.chunks).catch(() => {});
      throw new Fault('REDIRECT', `${answer.statusCode} to ${seen.headers.location ?? 'nowhere'}`);
    }
    const encoding = input.method === 'HEAD' ? undefined : seen.headers['content-encoding'];
    await readBody(answer.body, encoding, input.maxBytes, seen.chunks);
    // What we hand out is decoded; the old labels would be untrue.
    if (encoding !== undefined) {
      delete seen.headers['content-encoding'];
      delete seen.headers['content-length'];
    }
    return remoteAddress;
  } finally {
    client.destroy().catch(() => {});
    socket.destroy();
  }
}

function headersFor(input: GuardedRequest): Record<string, string> {
  const given = Object.entries(input.headers ?? {}).filter(([name]) => !ours.has(name.toLowerCase()));
  return { ...Object.fromEntries(given), 'accept-encoding': 'identity' };
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries);
}

function toFault(error: unknown, signal: AbortSignal): Fault {
  if (error instanceof Fault) return error;
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  if (signal.aborted) return new Fault('TIMEOUT', 'while waiting for the answer', { cause: error });
  return new Fault(reasonFor(code), code === '' ? message : `${code}: ${message}`, { cause: error });
}

function reasonFor(code: string): GuardedReason {
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'TOO_LARGE';
  if (/^(ERR_SSL|ERR_TLS|CERT_|UNABLE_TO|EPROTO)/.test(code)) return 'TLS';
  if (
    /^(UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_ABORTED|E[A-Z]+$|ERR_STREAM)/.test(code)
  ) {
    return 'CLOSED';
  }
  return 'PROTOCOL';
}

function partOf(seen: Seen): Pick<GuardedFailure, 'status' | 'headers' | 'body'> {
  if (seen.status === undefined) return {};
  const body = Buffer.concat(seen.chunks).subarray(0, PART_BYTES);
  return { status: seen.status, headers: seen.headers, body: Buffer.from(body) };
}

/** Counts requests under way. Who finds no room is told at once: the caller's schedule waits better than we do. */
function createSlots(perKey: number, total: number) {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take(key: string): () => void {
      const used = taken.get(key) ?? 0;
      if (used >= perKey) throw new Fault('BUSY', `${used} requests to ${key} under way`);
      if (all >= total) throw new Fault('BUSY', `${all} requests under way`);
      taken.set(key, used + 1);
      all += 1;
      return () => {
        const left = (taken.get(key) ?? 1) - 1;
        if (left === 0) taken.delete(key);
        else taken.set(key, left);
        all -= 1;
      };
    },
  };
}

function mustBePositive({ timeoutMs, maxBytes }: GuardedRequest): void {
  if (!(timeoutMs > 0) || !(maxBytes > 0)) throw new RangeError('timeoutMs and maxBytes must be positive');
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}

function since(began: number): number {
  return Math.round(performance.now() - began);
}
