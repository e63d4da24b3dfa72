import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { ConfigError, readConfig } from '../app/config.ts';
import { openDemo } from '../app/demo/index.ts';
import { gatekeeper } from '../app/gatekeeper.ts';
import { allSources, openHouse } from '../app/house.ts';
import { openMainWorld } from '../app/main-world.ts';
import { migrate } from '../platform/database/migrate.ts';
import { startWorkers } from '../platform/due/due.ts';
import { listenForWake } from '../platform/due/wake.ts';
import { checkDatabase, startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts';
import { createLog } from '../platform/log/log.ts';
import { onStop } from './stop.ts';
import { VERSION } from './version.ts';

/**
 * `npm start`: the whole marketplace in one process, with its database and the demo seller beside it.
 * Each step says what it does; what was opened last is closed first.
 */
const root = resolve(import.meta.dirname, '../../../..');
const began = performance.now();
const say = (text: string) => console.log(text);
const steps: (() => Promise<void>)[] = [];

/** Said at once, not after a minute of preparing: the port is somebody else's. */
async function mustBeFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigError(`PORT=${port}: already in use; choose another / 端口已被占用，换一个`)
          : error,
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function start(): Promise<void> {
  const config = readConfig(process.env, root);
  await mustBeFree(config.port, config.host);
  await mkdir(config.dataDir, { recursive: true });
  const log = createLog(config.logLevel);
  onStop(steps);

  const webDist = join(root, 'apps/web/dist');
  if (!existsSync(join(webDist, '.built-from'))) say('Building the web app, once…  正在构建页面（仅首次）…');
  const { buildWeb } = await import('../../../../scripts/web-build.ts');
  if (!(await buildWeb())) throw new Error('The web app did not build; see above');

  let url = config.databaseUrl;
  if (!url) {
    const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
    steps.unshift(() => postgres.stop());
    url = postgres.url;
  }
  const world = await openMainWorld(config, url, log, 'all');
  steps.unshift(() => world.close());
  await checkDatabase({
    query: async (text) => ({ rows: (await sql.raw<Record<string, unknown>>(text).execute(world.db)).rows }),
  });
  await migrate(world.db);

  const demo = config.demo ? await openDemo(world, config, root, say) : null;
  if (demo) steps.unshift(() => demo.stop());

  const workers = startWorkers(world, allSources());
  world.wakeBy(workers.wake);
  steps.unshift(() => workers.stop(10));
  if (config.databaseUrl) steps.unshift(await listenForWake(url, workers.wake));

  const http = await openHouse(world, {
    gatekeeper: gatekeeper(world),
    sandboxes: world.sandboxes,
    version: VERSION,
    trustProxy: config.trustProxy,
    requestsPerMinute: config.requestsPerMinute,
    metricsToken: config.metricsToken,
    webDist,
  });
  steps.unshift(() => http.close());
  await http.listen({ port: config.port, host: config.host });

  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`\n  jishi  ${config.publicUrl}   ${seconds} s\n`);
  say(`  api reference   ${config.publicUrl}/api/reference`);
  say(`  data            ${config.dataDir}`);
  if (demo) for (const line of demo.accounts) say(`  ${line}`);
  say('\n  Ctrl-C stops it; the data stays.  按 Ctrl-C 停止，数据保留。\n');
}

try {
  await start();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  for (const step of steps) await step().catch(() => undefined);
  process.exit(1);
}
