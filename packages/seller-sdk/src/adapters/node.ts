/** A plain Node server: `createServer(nodeListener(handler))`. The other adapters for Node stand on this. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { SellerHandler } from '../handler.ts';

/**
 * The handler as a listener of `node:http`.
 *
 * @example createServer(nodeListener(handler)).listen(8080)
 */
export function nodeListener(
  handler: SellerHandler,
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    await send(await handler(toRequest(incoming)), outgoing, incoming);
  };
}

/** The request with its raw body; `body` where something has read the stream already. */
export function toRequest(incoming: IncomingMessage, body?: Uint8Array | string): Request {
  const headers = new Headers();
  for (let at = 0; at + 1 < incoming.rawHeaders.length; at += 2) {
    headers.append(incoming.rawHeaders[at]!, incoming.rawHeaders[at + 1]!);
  }
  const { originalUrl } = incoming as { readonly originalUrl?: string };
  // The host takes no part in any signature; the path and the query do not depend on it.
  const url = new URL(originalUrl ?? incoming.url ?? '/', 'http://localhost');
  const method = incoming.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const given = body ?? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  return new Request(url, {
    method,
    headers,
    body: given as NonNullable<RequestInit['body']>,
    duplex: 'half',
  } as RequestInit);
}

export async function send(
  response: Response,
  outgoing: ServerResponse,
  incoming: IncomingMessage,
): Promise<void> {
  // What was not read is not wanted either: without this a client that still sends keeps the connection.
  if (!incoming.complete) outgoing.setHeader('Connection', 'close');
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}
