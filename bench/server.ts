import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../apps/server/src/app/config.ts';
import { gatekeeper } from '../apps/server/src/app/gatekeeper.ts';
import { allSources, openHouse } from '../apps/server/src/app/house.ts';
import { openMainWorld } from '../apps/server/src/app/main-world.ts';
import { startWorkers } from '../apps/server/src/platform/due/due.ts';
import { createLog } from '../apps/server/src/platform/log/log.ts';
import { serveBench } from './child.ts';

/**
 * The house under test, in a process of its own: API and workers together as `npm start` has them, or the API
 * alone (BENCH_PART=api) as a larger installation runs it.
 */
const root = resolve(import.meta.dirname, '..');
const config = readConfig(process.env, root);
const world = await openMainWorld(config, config.databaseUrl ?? '', createLog(config.logLevel), 'bench');
const workers = process.env.BENCH_PART === 'api' ? undefined : startWorkers(world, allSources());
world.wakeBy((sources) => workers?.wake(sources));

const dist = join(root, 'apps/web/dist');
const hasPages = process.env.BENCH_PAGES === '1' && existsSync(join(dist, 'server/storefront.server.js'));
const http = await openHouse(world, {
  gatekeeper: gatekeeper(world),
  version: 'bench',
  trustProxy: false,
  requestsPerMinute: config.requestsPerMinute,
  ...(hasPages ? { webDist: dist } : {}),
});
await http.listen({ port: config.port, host: '127.0.0.1' });
const { port } = http.server.address() as AddressInfo;

serveBench({ port, hasPages }, {}, async () => {
  http.server.closeAllConnections();
  // Requests whose asker has left are still at it; they would find the database gone.
  await sleep(500);
  await http.close();
  await workers?.stop(5);
  await world.close();
});
