import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SellerKeys } from './people.ts';

/** The programs in `examples/` that sell in the demo world. */
export type DemoProgram = 'demo-isv' | 'demo-isv-legacy';

export interface DemoSellerOptions {
  readonly program: DemoProgram;
  readonly root: string;
  readonly folder: string;
  readonly port: number;
  readonly keys: SellerKeys;
  readonly platformPort: number;
  /** While the history is walked the marketplace's clock is not the wall's: the seller looks at none, and may be told to fail. */
  readonly isHistory: boolean;
}

export interface DemoSeller {
  /** Makes the next calls fail, in history only: `{ mode: 'down', activity: 'newInstance', times: 2 }`. */
  misbehave(how: Readonly<Record<string, unknown>>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the demo seller as its own program, as a seller would run it; it keeps its data between starts. */
export async function startDemoSeller(options: DemoSellerOptions): Promise<DemoSeller> {
  const program = join(options.root, 'examples', options.program, 'src/main.ts');
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    // The channel tells it when we die without a word, so that it does not outlive us.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH ?? '',
      KEYS: JSON.stringify(options.keys),
      PORT: String(options.port),
      DATA_DIR: join(options.folder, options.program === 'demo-isv' ? 'isv' : 'isv-legacy'),
      DEMO_ISV_PUBLIC_URL: `http://localhost:${options.port}`,
      PLATFORM_URL: `http://127.0.0.1:${options.platformPort}`,
      DEMO_ISV_CLOCK_TOLERANCE_SECONDS: options.isHistory ? '0' : '60',
      DEMO_ISV_USAGE_SECONDS: options.isHistory ? '0' : '300',
      DEMO_ISV_CONTROL: options.isHistory ? '1' : '0',
    },
  });
  await new Promise<void>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout! });
    lines.once('line', () => resolve());
    child.once('exit', (code) => reject(new Error(`The demo seller ended at once with code ${code}`)));
  });
  return {
    async misbehave(how) {
      await fetch(`http://127.0.0.1:${options.port}/control`, { method: 'POST', body: JSON.stringify(how) });
    },
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      }),
  };
}
