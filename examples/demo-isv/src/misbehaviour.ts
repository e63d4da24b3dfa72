/**
 * For tests of a marketplace only (DEMO_ISV_CONTROL=1): makes the seller fail in every way a seller can.
 * A seller who copies this program leaves this file out.
 */
import type { ServerResponse } from 'node:http';

export const MODES = [
  'ok',
  'down',
  'hang',
  'wrong-code',
  'wrong-body-sign',
  'not-json',
  'redirect',
  'huge',
  'close',
  'slow',
] as const;
export type Mode = (typeof MODES)[number];

export interface Misbehaviour {
  readonly mode: Mode;
  /** Only for this scene; every scene when absent. */
  readonly activity?: string;
  /** How many calls, then 'ok' again; for ever when absent. */
  readonly times?: number;
  /** For 'wrong-code': default 000005. */
  readonly code?: string;
  readonly message?: string;
  /** For 'slow': default 6, one more than the marketplace waits. */
  readonly seconds?: number;
  /** For 'huge': default 32 MB. */
  readonly bytes?: number;
  /** For 'redirect': default the address itself, which leads in a circle. */
  readonly location?: string;
}

/** Answers in the way of the mode. False when the call should be handled after all. */
export function misbehave(how: Misbehaviour, response: ServerResponse, ownUrl: string): boolean {
  switch (how.mode) {
    case 'down':
      response.writeHead(503, { 'Content-Type': 'text/plain' }).end('down for maintenance');
      return true;
    case 'hang':
      return true;
    case 'close':
      response.destroy();
      return true;
    case 'not-json':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>It works!</html>');
      return true;
    case 'redirect':
      response.writeHead(302, { Location: how.location ?? ownUrl }).end();
      return true;
    case 'huge':
      pourOut(response, how.bytes ?? 32 * 1024 * 1024);
      return true;
    case 'wrong-code':
    case 'wrong-body-sign':
    case 'slow':
    case 'ok':
      return false;
    default:
      return how.mode satisfies never;
  }
}

/** A body without end, in pieces, so that it costs the tester and not us. */
function pourOut(response: ServerResponse, bytes: number): void {
  const piece = Buffer.alloc(64 * 1024, ' ');
  let left = bytes;
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const next = () => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length;
      if (!response.write(piece)) return void response.once('drain', next);
    }
    response.end('{"resultCode":"000000"}');
  };
  next();
}
