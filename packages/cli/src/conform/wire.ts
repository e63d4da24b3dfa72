/** One HTTP exchange with the seller under test, with the nuisances that a network has. */
import http from 'node:http';
import https from 'node:https';

export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** How the bytes travel: everything a seller's server has to bear. */
export interface Pace {
  /** The body in pieces with pauses between them. */
  readonly slowSending?: boolean;
  /** The answer is not read for a while, and then bit by bit. */
  readonly slowReading?: boolean;
  /** Transfer-Encoding: chunked instead of a Content-Length. */
  readonly chunked?: boolean;
}

export type NoAnswerReason = 'TIMEOUT' | 'UNREACHABLE' | 'CLOSED' | 'TLS' | 'TOO_LARGE';

export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Uint8Array;
      /** Without the pauses that were ours. */
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'none';
      readonly reason: NoAnswerReason;
      readonly detail: string;
      readonly milliseconds: number;
    };

/** As the platform: what is larger is not read (architecture: limits on time and size). */
export const MAX_ANSWER_BYTES = 65_536;

const PIECES = 6;
const PIECE_PAUSE_MS = 60;
const READING_PAUSE_MS = 300;

/**
 * Sends one request; never throws for faults of the other side. Redirects are not followed.
 *
 * @param timeoutMs For the whole exchange, connecting included; the deliberate pauses of `pace` are added.
 */
export function exchange(request: WireRequest, timeoutMs: number, pace: Pace = {}): Promise<Reply> {
  const began = performance.now();
  const since = () => Math.round(performance.now() - began);
  const body = typeof request.body === 'string' ? Buffer.from(request.body, 'utf8') : request.body;
  const pauses = (pace.slowSending ? PIECES * PIECE_PAUSE_MS : 0) + (pace.slowReading ? READING_PAUSE_MS : 0);
  return new Promise((resolve) => {
    const url = new URL(request.url);
    const client = url.protocol === 'https:' ? https : http;
    const none = (reason: NoAnswerReason, detail: string) => {
      clearTimeout(timer);
      outgoing.destroy();
      resolve({ kind: 'none', reason, detail, milliseconds: since() });
    };
    const outgoing = client.request(url, {
      method: request.method,
      headers: {
        ...request.headers,
        ...(body.length === 0 || pace.chunked ? {} : { 'Content-Length': String(body.length) }),
      },
      agent: false,
    });
    const timer = setTimeout(() => none('TIMEOUT', `${timeoutMs} ms`), timeoutMs + pauses);
    outgoing.on('error', (error: NodeJS.ErrnoException) => none(reasonOf(error), error.message));
    outgoing.on('response', (incoming) => {
      const pieces: Buffer[] = [];
      let size = 0;
      incoming.on('data', (piece: Buffer) => {
        pieces.push(piece);
        size += piece.length;
        if (size > MAX_ANSWER_BYTES) return none('TOO_LARGE', `> ${MAX_ANSWER_BYTES} bytes`);
        if (pace.slowReading) {
          incoming.pause();
          setTimeout(() => incoming.resume(), 20);
        }
      });
      if (pace.slowReading) {
        incoming.pause();
        setTimeout(() => incoming.resume(), READING_PAUSE_MS);
      }
      incoming.on('error', (error) => none('CLOSED', error.message));
      incoming.on('end', () => {
        clearTimeout(timer);
        resolve({
          kind: 'answer',
          status: incoming.statusCode ?? 0,
          headers: headersOf(incoming.headers),
          bytes: Buffer.concat(pieces),
          milliseconds: Math.max(0, since() - pauses),
        });
      });
    });
    void write(outgoing, body, pace);
  });
}

async function write(outgoing: http.ClientRequest, body: Uint8Array, pace: Pace): Promise<void> {
  if (pace.slowSending && body.length > PIECES) {
    const step = Math.ceil(body.length / PIECES);
    for (let at = 0; at < body.length; at += step) {
      if (outgoing.destroyed) return;
      outgoing.write(body.subarray(at, at + step));
      await new Promise((resolve) => setTimeout(resolve, PIECE_PAUSE_MS));
    }
    outgoing.end();
  } else if (body.length === 0) outgoing.end();
  else if (pace.chunked) {
    outgoing.write(body.subarray(0, 1));
    outgoing.end(body.subarray(1));
  } else outgoing.end(body);
}

function reasonOf(error: NodeJS.ErrnoException): NoAnswerReason {
  const code = error.code ?? '';
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'TLS';
  if (/ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ETIMEDOUT/.test(code)) return 'UNREACHABLE';
  return 'CLOSED';
}

function headersOf(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
