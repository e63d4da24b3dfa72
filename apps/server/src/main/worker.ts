import { resolve } from 'node:path';
import { ConfigError, readConfig } from '../app/config.ts';
import { allSources } from '../app/house.ts';
import { openMainWorld } from '../app/main-world.ts';
import { startWorkers } from '../platform/due/due.ts';
import { listenForWake } from '../platform/due/wake.ts';
import { createLog } from '../platform/log/log.ts';
import { onStop } from './stop.ts';

// One worker process of a larger installation: needs DATABASE_URL; any number may run.
const root = resolve(import.meta.dirname, '../../../..');
const config = readConfig(process.env, root);
if (!config.databaseUrl) throw new ConfigError('worker.ts needs DATABASE_URL / 需要 DATABASE_URL');
const log = createLog(config.logLevel);
const world = await openMainWorld(config, config.databaseUrl, log, 'worker');
const workers = startWorkers(world, allSources());
world.wakeBy(workers.wake);
const unlisten = await listenForWake(config.databaseUrl, workers.wake);
console.log(JSON.stringify({ worker: process.pid }));
onStop([() => workers.stop(10), unlisten, () => world.close()]);
