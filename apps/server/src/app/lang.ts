import { LANGS, type Lang } from '@jishi/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { setLang } from '../modules/identity/index.ts';
import type { Gatekeeper } from '../platform/http/server.ts';
import { prefixOf } from '../platform/world/sandboxes.ts';
import { type World, writing } from '../platform/world/world.ts';
import { isFromOurPages } from './gatekeeper.ts';

/**
 * The language switch: a plain link, so that it works without script. A cookie for this browser; of somebody who is
 * signed in it is kept with the user too, because mails go out in it.
 */
export function languageLinks(app: FastifyInstance, world: World, gatekeeper: Gatekeeper): void {
  app.get('/lang/:lang', { schema: { hide: true } }, async (request, reply) => {
    const { lang } = request.params as { lang: string };
    if ((LANGS as readonly string[]).includes(lang)) {
      reply.setCookie('lang', lang, { path: '/', maxAge: 31_536_000, sameSite: 'lax' });
      // A link on somebody else's page may change what this browser shows, but nothing that is stored.
      if (isFromOurPages(request, world)) await keepForUser(world, gatekeeper, request, lang as Lang);
    }
    return reply.redirect(wayBack(request, world), 303);
  });
}

async function keepForUser(
  world: World,
  gatekeeper: Gatekeeper,
  request: FastifyRequest,
  lang: Lang,
): Promise<void> {
  const { actor, lang: before } = await gatekeeper.identify(request, false);
  if (actor.kind !== 'USER' || before === lang) return;
  await writing(world, { actor, requestId: request.id }, (ctx) => setLang(ctx, lang));
}

/** Where a switch leads back to: a path of this world, never another site. */
export function wayBack(request: FastifyRequest, world: World): string {
  const to = (request.query as { back?: unknown }).back;
  return `${prefixOf(world)}${typeof to === 'string' && /^\/(?!\/|\\)/.test(to) ? to : '/'}`;
}
