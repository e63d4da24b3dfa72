import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type Keeper,
  SEED_VERSION,
  seedTemplate,
  startKeeper,
  TooManyWorldsOpen,
} from '../modules/worlds/index.ts';
import {
  administering,
  createDatabase,
  dropDatabase,
  ensureTemplate,
  relaxCommits,
  withDatabase,
} from '../platform/database/databases.ts';
import { migrate, migrationsFingerprint } from '../platform/database/migrate.ts';
import { settle } from '../platform/due/travel.ts';
import type { Log } from '../platform/log/log.ts';
import type { Sandboxes, SandboxPlace } from '../platform/world/sandboxes.ts';
import type { Ways, World } from '../platform/world/world.ts';
import { allSources } from './house.ts';
import { openSandboxWorld, type SandboxWorld } from './sandbox-world.ts';

export interface SandboxOptions {
  /** The main world's database; sandboxes are beside it. */
  readonly url: string;
  readonly ways: Ways;
  readonly log: Log;
  /** Open at once in this process. */
  readonly limit: number;
  readonly idleSeconds: number;
}

export interface SandboxHost extends Sandboxes {
  /** Answers a request by the sandbox's own house, which `build` opens at the first one. */
  serve(place: SandboxPlace, request: FastifyRequest, reply: FastifyReply, build: Build): Promise<void>;
  /** Names of the sandboxes that are open in this process. */
  openNames(): readonly string[];
  close(): Promise<void>;
}

export type Build = (world: World) => Promise<FastifyInstance>;

interface Open {
  readonly place: SandboxPlace;
  readonly world: SandboxWorld;
  readonly keeper: Keeper;
  http: Promise<FastifyInstance> | undefined;
  /** Requests and works inside. */
  users: number;
  /** Machine time in milliseconds. */
  lastUsed: number;
}

const SWEEP_MS = 5_000;

/** The sandboxes of one process: opened when somebody comes, closed when nobody did for a while. */
export function openSandboxes(options: SandboxOptions): SandboxHost {
  const { url, ways, log } = options;
  const opened = new Map<string, Promise<Open>>();
  const known = new Map<string, Open>();
  const bare = (place: SandboxPlace) => openSandboxWorld(place, { url, ways, log, wake: () => undefined });

  async function open(place: SandboxPlace): Promise<Open> {
    let keeper: Keeper | undefined;
    const world = openSandboxWorld(place, { url, ways, log, wake: () => keeper?.wake() });
    try {
      await migrate(world.db);
      keeper = await startKeeper(world, withDatabase(url, place.database), allSources());
    } catch (error) {
      await world.close();
      throw error;
    }
    const fresh: Open = { place, world, keeper, http: undefined, users: 0, lastUsed: performance.now() };
    known.set(place.database, fresh);
    return fresh;
  }

  async function shut(sandbox: Open): Promise<void> {
    known.delete(sandbox.place.database);
    opened.delete(sandbox.place.database);
    await sandbox.keeper.stop();
    await sandbox.http?.then((http) => http.close()).catch(() => undefined);
    await sandbox.world.close();
  }

  const isIdle = (sandbox: Open) => sandbox.users === 0 && !sandbox.keeper.isMoving();

  /** Somebody comes in; `leave` must be called once. */
  async function enter(place: SandboxPlace): Promise<Open> {
    let entering = opened.get(place.database);
    if (!entering) {
      if (opened.size >= options.limit) {
        const [oldest] = [...known.values()].filter(isIdle).sort((a, b) => a.lastUsed - b.lastUsed);
        if (!oldest) throw new TooManyWorldsOpen({ limit: options.limit });
        closing.add(shut(oldest));
      }
      entering = open(place);
      opened.set(place.database, entering);
      entering.catch(() => opened.delete(place.database));
    }
    const sandbox = await entering;
    sandbox.users++;
    return sandbox;
  }

  const leave = (sandbox: Open) => {
    sandbox.users--;
    sandbox.lastUsed = performance.now();
  };

  const closing = {
    all: new Set<Promise<void>>(),
    add(end: Promise<void>) {
      const watched = end
        .catch((error: unknown) => log.warn({ err: error }, 'a sandbox did not close well'))
        .finally(() => this.all.delete(watched));
      this.all.add(watched);
    },
  };
  const sweep = setInterval(
    () => {
      const before = performance.now() - options.idleSeconds * 1000;
      for (const sandbox of known.values())
        if (isIdle(sandbox) && sandbox.lastUsed < before) closing.add(shut(sandbox));
    },
    Math.min(SWEEP_MS, options.idleSeconds * 500),
  );
  sweep.unref();

  return {
    async make(place) {
      const version = `${await migrationsFingerprint()}_${SEED_VERSION}`;
      const template = await ensureTemplate(url, version, async (half) => {
        const world = bare({ ...place, database: decodeURIComponent(new URL(half).pathname.slice(1)) });
        try {
          await migrate(world.db);
          await seedTemplate(world);
          await settle(world, allSources());
        } finally {
          await world.close();
        }
      });
      await administering(url, async (client) => {
        await createDatabase(client, place.database, template);
        await relaxCommits(client, place.database);
      });
    },
    async remove(place) {
      const sandbox = known.get(place.database);
      if (sandbox) await shut(sandbox);
      await administering(url, (client) => dropDatabase(client, place.database));
    },
    async use(place, work, how) {
      if (how === undefined) {
        const sandbox = await enter(place);
        try {
          return await work(sandbox.world);
        } finally {
          leave(sandbox);
        }
      }
      const sandbox = known.get(place.database);
      if (sandbox) await shut(sandbox);
      const world = bare(place);
      try {
        const result = await work(world);
        if (how === 'filling') await settle(world, allSources());
        return result;
      } finally {
        await world.close();
      }
    },
    async serve(place, request, reply, build) {
      const sandbox = await enter(place);
      try {
        if (!sandbox.http) {
          sandbox.http = build(sandbox.world);
          sandbox.http.catch(() => {
            sandbox.http = undefined;
          });
        }
        const http = await sandbox.http;
        await http.ready();
        const { raw } = request;
        const whole = raw.url ?? '/';
        // Signatures are over the address as it was sent: with the sandbox's path.
        Object.assign(raw, { originalUrl: whole, url: whole.slice(`/w/${place.name}`.length) || '/' });
        reply.hijack();
        reply.raw.once('close', () => leave(sandbox));
        http.routing(raw, reply.raw);
      } catch (error) {
        leave(sandbox);
        throw error;
      }
    },
    openNames: () => [...known.values()].map(({ place }) => place.name).sort(),
    async close() {
      clearInterval(sweep);
      for (const sandbox of known.values()) closing.add(shut(sandbox));
      await Promise.all(closing.all);
    },
  };
}
