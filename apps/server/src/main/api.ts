import { resolve } from 'node:path';
import { ConfigError, readConfig } from '../app/config.ts';
import { gatekeeper } from '../app/gatekeeper.ts';
import { openHouse } from '../app/house.ts';
import { openMainWorld } from '../app/main-world.ts';
import { createLog } from '../platform/log/log.ts';
import { onStop } from './stop.ts';
import { VERSION } from './version.ts';

// One API process of a larger installation: needs DATABASE_URL and a built web app; any number may run.
const root = resolve(import.meta.dirname, '../../../..');
const config = readConfig(process.env, root);
if (!config.databaseUrl) throw new ConfigError('api.ts needs DATABASE_URL / 需要 DATABASE_URL');
const log = createLog(config.logLevel);
const world = await openMainWorld(config, config.databaseUrl, log, 'api');
const http = await openHouse(world, {
  gatekeeper: gatekeeper(world),
  sandboxes: world.sandboxes,
  version: VERSION,
  trustProxy: config.trustProxy,
  requestsPerMinute: config.requestsPerMinute,
  metricsToken: config.metricsToken,
  webDist: resolve(root, 'apps/web/dist'),
});
await http.listen({ port: config.port, host: config.host });
onStop([() => http.close(), () => world.close()]);
