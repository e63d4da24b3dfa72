import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { atMost } from '../measure.ts';
import type { Scenario } from '../scenario.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LONGEST_SECONDS = 300;

/** `npm start` as a newcomer does it, less npm: seconds until the address is printed. */
async function start(dataDir: string): Promise<{ seconds: number; stop(): Promise<void> }> {
  const began = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'apps/server/src/main/start.ts')],
    {
      env: {
        PATH: process.env.PATH ?? '',
        HOME: process.env.HOME ?? '',
        DATA_DIR: dataDir,
        PORT: '0',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 25_000);
    await ended;
    clearTimeout(forced);
  };
  const timer = setTimeout(() => child.kill('SIGTERM'), LONGEST_SECONDS * 1000);
  try {
    await new Promise<void>((ready, reject) => {
      child.once('exit', (code) => reject(new Error(`npm start ended with code ${code}`)));
      createInterface({ input: child.stdout! }).on('line', (line) => {
        if (/^\s+jishi\s+http/.test(line)) ready();
      });
    });
  } finally {
    clearTimeout(timer);
  }
  return { seconds: (performance.now() - began) / 1000, stop };
}

export const startUp: Scenario = {
  name: 'start',
  what: 'the whole marketplace with its demo: first and second start on one data folder',
  async run(bench) {
    const folder = await mkdtemp(join(tmpdir(), 'jishi-start-'));
    await chmod(folder, 0o711);
    try {
      for (const [name, aim] of [
        ['first start', undefined],
        ['second start', atMost(10)],
      ] as const) {
        const started = await start(folder);
        await started.stop();
        await bench.find({ name, value: started.seconds, unit: 's', ...(aim ? { aim } : {}) });
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};
