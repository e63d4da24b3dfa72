import { join } from 'node:path';
import { openDatabase } from '../platform/database/pool.ts';
import { remoteWake } from '../platform/due/wake.ts';
import { createGuardedClient } from '../platform/guarded-http/index.ts';
import type { Log } from '../platform/log/log.ts';
import { createSmtpMailer } from '../platform/mail/index.ts';
import { createMetrics } from '../platform/metrics/metrics.ts';
import { createFileStore } from '../platform/storage/index.ts';
import { createVault, loadVaultKey } from '../platform/vault/index.ts';
import { realClock } from '../platform/world/clock.ts';
import type { Ways, World } from '../platform/world/world.ts';
import type { Config } from './config.ts';
import { listenersOf } from './house.ts';
import { openSandboxes, type SandboxHost } from './sandboxes.ts';

export interface MainWorld extends World {
  readonly sandboxes: SandboxHost;
  /** Replaces the nudge to other processes by one to workers in this process. */
  wakeBy(wake: (sources: ReadonlySet<string>) => void): void;
  close(): Promise<void>;
}

/** The main world: production's database with the real clock. */
export async function openMainWorld(config: Config, url: string, log: Log, part: string): Promise<MainWorld> {
  const { db } = openDatabase({
    url,
    maxConnections: config.poolSize,
    statementTimeoutSeconds: 30,
    applicationName: `jishi-${part}`,
  });
  let wake = remoteWake(db);
  const mailer = config.smtpUrl ? createSmtpMailer({ url: config.smtpUrl, from: config.mailFrom }) : null;
  const ways: Ways = {
    vault: createVault(await loadVaultKey({ env: process.env, dataDir: config.dataDir })),
    outside: createGuardedClient({
      allowPrivate: [...config.allowPrivate],
      allowHttp: config.allowHttp,
      log,
    }),
    post: mailer,
    files: createFileStore({ folder: join(config.dataDir, 'files'), s3: config.s3 }),
    publicUrl: config.publicUrl,
  };
  const sandboxes = openSandboxes({
    url,
    ways,
    log,
    limit: config.sandboxesOpen,
    idleSeconds: config.sandboxIdleSeconds,
  });
  return {
    name: 'main',
    db,
    clock: realClock,
    log,
    metrics: createMetrics(),
    ways,
    listenersOf,
    keepsSettings: true,
    wake: (sources) => wake(sources),
    wakeBy(next) {
      wake = next;
    },
    sandboxes,
    async close() {
      await sandboxes.close();
      await db.destroy();
    },
  };
}
