import type { FastifyInstance } from 'fastify';
import type { DueSource } from '../platform/due/due.ts';
import { idempotencySweep } from '../platform/http/idempotency.sweep.ts';
import { RouteNotFound } from '../platform/http/problem.ts';
import { buildServer, type Gatekeeper } from '../platform/http/server.ts';
import { type Listener, newsSources } from '../platform/outbox/outbox.ts';
import type { Hearer, World } from '../platform/world/world.ts';
import { gatekeeper } from './gatekeeper.ts';
import { languageLinks } from './lang.ts';
import { serveMetrics } from './metrics.ts';
import { rooms } from './rooms.ts';
import { doorsToSandboxes } from './sandbox-doors.ts';
import type { SandboxHost } from './sandboxes.ts';
import { systemRoutes } from './system.routes.ts';

export const listeners: readonly Listener[] = rooms.flatMap((room) => room.listeners);

const hearersByEvent = new Map<string, Hearer[]>();
for (const listener of listeners) {
  const { on, name, lane } = listener;
  hearersByEvent.set(on, [...(hearersByEvent.get(on) ?? []), { name, lane }]);
}

/** Who hears which event; a world is built with this. */
export function listenersOf(eventType: string): readonly Hearer[] {
  return hearersByEvent.get(eventType) ?? [];
}

/** Everything that can be due: news first, so that what a moment causes is known before the next. */
export function allSources(): readonly DueSource[] {
  return [...newsSources(listeners), ...rooms.flatMap((room) => room.sources), idempotencySweep];
}

export interface HouseOptions {
  /** Folder with the built web app; without it the house answers its API only. */
  readonly webDist?: string;
  readonly gatekeeper: Gatekeeper;
  readonly version: string;
  readonly trustProxy: boolean;
  readonly requestsPerMinute: number;
  /** What bears this may read `/metrics`; without it only this machine may. */
  readonly metricsToken?: string | undefined;
  /** Of the main world: what is under `/w/<name>` is answered by that sandbox. */
  readonly sandboxes?: SandboxHost;
}

/** The HTTP side of a world, with the routes of all rooms and, when they are built, the pages. */
export async function openHouse(world: World, options: HouseOptions): Promise<FastifyInstance> {
  const app = await buildServer({
    world,
    routes: [...systemRoutes, ...rooms.flatMap((room) => room.routes)],
    ...options,
  });
  const { sandboxes, ...inside } = options;
  if (sandboxes) {
    doorsToSandboxes(app, world, sandboxes, (inner) =>
      openHouse(inner, { ...inside, gatekeeper: gatekeeper(inner) }),
    );
  }
  serveMetrics(app, world, options.metricsToken);
  languageLinks(app, world, options.gatekeeper);
  if (options.webDist) {
    const { servePages } = await import('./web.ts');
    await servePages(app, world, options.webDist);
  } else {
    app.setNotFoundHandler(() => {
      throw new RouteNotFound();
    });
  }
  return app;
}
