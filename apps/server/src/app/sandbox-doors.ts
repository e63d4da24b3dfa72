import type { FastifyInstance } from 'fastify';
import { findOpenWorld, markOpened, placeOf, WorldNotFound } from '../modules/worlds/index.ts';
import type { World } from '../platform/world/world.ts';
import type { Build, SandboxHost } from './sandboxes.ts';

const PREFIX = /^\/w\/([a-z0-9-]{3,30})(?=[/?]|$)/;

/**
 * `/w/<name>/…` of the main world's address: handed to that sandbox's own house before anything of the main world has
 * looked at it, the body unread. Which sandboxes there are is asked each time; the answer is one row by its key.
 */
export function doorsToSandboxes(
  app: FastifyInstance,
  world: World,
  sandboxes: SandboxHost,
  build: Build,
): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/w/')) return;
    const name = PREFIX.exec(request.url)?.[1];
    const found = name === undefined ? undefined : await findOpenWorld(world, name);
    if (!found) throw new WorldNotFound({ name: name ?? request.url.slice(3, 33) });
    if (!sandboxes.openNames().includes(found.name))
      await markOpened({ db: world.db, now: await world.clock.now() }, found.id);
    await sandboxes.serve(placeOf(found), request, reply, build);
  });
}
