/** Express, with or without a body parser in front. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compactSortedJson } from '@jishi/protocol/seller/index.ts';
import type { SellerHandler } from '../handler.ts';
import { send, toRequest } from './node.ts';

interface ParsedRequest extends IncomingMessage {
  readonly body?: unknown;
  readonly rawBody?: unknown;
}

/**
 * The handler for `app.all`. Mount it before `express.json()`: that refuses the `charset=utf8` which marketplaces
 * send (2.3) with 415. Behind `express.raw()`, `express.text()` or anything that keeps `req.rawBody` it sees the
 * raw bytes that signatures cover; where only the parsed body is left, it is written again in the sorted form
 * that the marketplace signs.
 *
 * @example app.all('/marketplace', expressHandler(handler)); app.use(express.json());
 */
export function expressHandler(
  handler: SellerHandler,
): (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void {
  return (request, response, next) => {
    handler(toRequest(request, bodyOf(request)))
      .then((answer) => send(answer, response, request))
      .catch(next);
  };
}

/** Undefined while nobody has read the stream. */
function bodyOf(request: ParsedRequest): Uint8Array | string | undefined {
  for (const body of [request.rawBody, request.body]) {
    if (typeof body === 'string' || body instanceof Uint8Array) return body;
  }
  if (!request.readableEnded || typeof request.body !== 'object' || request.body === null) return undefined;
  return compactSortedJson(request.body);
}
