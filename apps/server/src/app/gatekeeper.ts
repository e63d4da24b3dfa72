import type { FastifyRequest } from 'fastify';
import {
  callerOfSessionCookie,
  callerOfSignature,
  hasCsrfToken,
  OPEN_DOORS,
  sessionCookie,
} from '../modules/identity/index.ts';
import { isPublishedPath } from '../platform/http/gateway.ts';
import { ForgedRequest } from '../platform/http/problem.ts';
import type { Caller, Gatekeeper } from '../platform/http/server.ts';
import type { World } from '../platform/world/world.ts';

const VISITOR: Caller = { actor: { kind: 'VISITOR' }, permissions: new Set() };

/**
 * Asks every request who it is: a program by its signature, a person by the session cookie, else a visitor. A cookie
 * travels with forged requests too, so a write needs, besides, our own page as its origin and the session's CSRF token.
 */
export function gatekeeper(world: World): Gatekeeper {
  return {
    async identify(request, unsafe) {
      const { authorization } = request.headers;
      if (authorization?.startsWith('SDK-HMAC-SHA256')) {
        return callerOfSignature(world, signedRequest(request), authorization, {
          mayBeUnsigned: request.spooled !== undefined,
        });
      }
      // Published paths know signatures only: no cookie counts there, and another scheme is a wrong signature.
      if (isPublishedPath(request.routeOptions.url ?? '')) {
        return authorization === undefined
          ? VISITOR
          : callerOfSignature(world, signedRequest(request), authorization);
      }
      if (unsafe && !isFromOurPages(request, world)) throw new ForgedRequest({}, 'origin');
      const token = request.cookies[sessionCookie(world).name];
      if (!token) return VISITOR;
      const caller = await callerOfSessionCookie(world, token);
      if (!caller) return VISITOR;
      // The doors by which a session begins are open to a browser that still has one.
      const opening = OPEN_DOORS.has(request.routeOptions.url ?? '');
      if (unsafe && !opening && !hasCsrfToken(token, request.headers['x-csrf-token'])) {
        throw new ForgedRequest({}, 'csrf token');
      }
      return caller;
    },
  };
}

function signedRequest(request: FastifyRequest) {
  return {
    method: request.method,
    target: request.originalUrl,
    headers: request.headers,
    ...(request.rawBody ? { body: request.rawBody } : {}),
    ...(request.spooled ? { bodySha256: request.spooled.sha256 } : {}),
  };
}

/**
 * Browsers name the origin of a write and its relation to us, and pages cannot lie about either. A program names
 * neither; it has no cookie that somebody else could ride on, and with a cookie it still needs the CSRF token.
 */
export function isFromOurPages(request: FastifyRequest, world: World): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (origin === new URL(world.ways.publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
