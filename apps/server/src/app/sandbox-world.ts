import { chaoticOutside } from '../modules/worlds/index.ts';
import { withDatabase } from '../platform/database/databases.ts';
import { openDatabase } from '../platform/database/pool.ts';
import type { Log } from '../platform/log/log.ts';
import { createMetrics } from '../platform/metrics/metrics.ts';
import { underPrefix } from '../platform/storage/index.ts';
import { type SandboxClock, sandboxClock } from '../platform/world/sandbox-clock.ts';
import type { SandboxPlace } from '../platform/world/sandboxes.ts';
import type { Outside, Ways, World } from '../platform/world/world.ts';
import { listenersOf } from './house.ts';

/** With the connection that keeps its time a sandbox has at most four. */
const CONNECTIONS = 3;

export interface SandboxWorld extends World {
  readonly clock: SandboxClock;
  readonly prefix: string;
  close(): Promise<void>;
}

/** The main world's calls to a seller never wait because of a sandbox's calls to the same one. */
const ofItsOwn = (outside: Outside, id: string): Outside => ({
  request: (input) =>
    outside.request({ ...input, concurrencyKey: `${id}:${input.concurrencyKey ?? new URL(input.url).host}` }),
});

/**
 * A sandbox as a world of its own: its database and clock, its files and mailbox. From the main world it has the vault
 * (its keys were copied sealed) and the guarded way out, on which its chaos waits.
 */
export function openSandboxWorld(
  place: SandboxPlace,
  main: { readonly url: string; readonly ways: Ways; readonly log: Log; wake(): void },
): SandboxWorld {
  const { db } = openDatabase({
    url: withDatabase(main.url, place.database),
    maxConnections: CONNECTIONS,
    statementTimeoutSeconds: 30,
    applicationName: `jishi-w-${place.name}`,
  });
  const prefix = `/w/${place.name}`;
  return {
    name: place.name,
    prefix,
    title: place.title ?? place.name,
    home: place.home ?? '/',
    ordered: true,
    db,
    clock: sandboxClock(db),
    log: main.log.child({ sandbox: place.name }) as Log,
    metrics: createMetrics('sandbox'),
    ways: {
      ...main.ways,
      outside: chaoticOutside(db, ofItsOwn(main.ways.outside, place.id)),
      // Mails stay in its mailbox.
      post: null,
      files: underPrefix(main.ways.files, `worlds/${place.id}`),
      publicUrl: `${main.ways.publicUrl}${prefix}`,
    },
    listenersOf,
    wake: () => main.wake(),
    close: () => db.destroy(),
  };
}
