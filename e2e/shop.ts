import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = new URL('..', import.meta.url).pathname;

/** Accounts that the demo world prints at its start. */
export const DEMO_PASSWORD = 'jishi-demo-2026';
export const BUYER = 'buyer@demo.jishi.local';
export const BOOKSHOP = 'bookshop@demo.jishi.local';
export const SELLER = 'kedu@demo.jishi.local';
/** One who sells by usage. */
export const METERED_SELLER = 'tiaoye@demo.jishi.local';
export const OPERATOR = 'operator@demo.jishi.local';

const READY_MS = 180_000;
const STOP_MS = 30_000;

export interface Shop {
  /** As printed for the newcomer. */
  readonly url: string;
  readonly dataDir: string;
  /** Milliseconds from the command to the first page that could be opened. */
  readonly startedIn: number;
  /** Everything printed so far. */
  said(): string;
  /** Every process of this shop that is alive: launcher, server, database, demo seller. */
  processes(): Promise<ShopProcess[]>;
  /** Ctrl-C, and waits until the command has ended; answers its exit code. */
  stop(): Promise<number | null>;
  /** As a power cut for the server: nobody says goodbye. Its children are left to themselves. */
  kill(): Promise<void>;
}

export interface ShopProcess {
  readonly pid: number;
  readonly command: string;
}

/** A folder that the database's own user can reach too, when the tests run as root. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jishi-e2e-'));
  await chmod(folder, 0o755);
  return folder;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Opens a marketplace by the newcomer's command and waits until it answers. */
export async function startShop(
  options: { readonly dataDir?: string; readonly port?: number } = {},
): Promise<Shop> {
  const dataDir = options.dataDir ?? (await dataFolder());
  const port = options.port ?? (await freePort());
  const began = performance.now();
  const child = spawn('node', ['scripts/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group: what a test kills is this shop and never another one.
    detached: true,
    env: {
      ...withoutOurs(process.env),
      PORT: String(port),
      DATA_DIR: dataDir,
      // All the tests come from one address; the limits on sign-in stay as they are.
      REQUESTS_PER_MINUTE: '1000000',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await ready(child, port, () => output);
  const startedIn = performance.now() - began;
  const processes = () => processesOf(dataDir, port, child.pid);
  return {
    url,
    dataDir,
    startedIn,
    said: () => output,
    processes,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
      return within(STOP_MS, ended, () => `The shop did not stop on SIGINT:\n${output}`);
    },
    async kill() {
      const server = (await processes()).find((p) => p.command.includes('main/start.ts'));
      if (!server) throw new Error('There is no server to kill');
      process.kill(server.pid, 'SIGKILL');
      await within(STOP_MS, ended, () => 'The launcher outlived its server');
    },
  };
}

/** Takes the shop's folder away; only ours. */
export async function forget(shop: Pick<Shop, 'dataDir'>): Promise<void> {
  if (shop.dataDir.startsWith(tmpdir()))
    await rm(shop.dataDir, { recursive: true, force: true, maxRetries: 5 });
}

/** What a test runner leaves in the environment would change the shop that a newcomer sees. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(VITEST|TEST|NODE_ENV$|NODE_OPTIONS$|DATABASE_URL$|E2E_|JISHI_)/.test(name),
    ),
  );
}

async function ready(child: ChildProcess, port: number, said: () => string): Promise<string> {
  const until = Date.now() + READY_MS;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The shop ended at once with code ${child.exitCode}:\n${said()}`);
    if (Date.now() > until) throw new Error(`The shop did not open in ${READY_MS / 1000} s:\n${said()}`);
    const printed = /jishi\s+(http:\/\/\S+)/.exec(said())?.[1];
    if (printed) {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
      if (answer?.ok) return printed;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Finds this shop's processes by what only they have: the folder or the port in command line or environment.
 * Linux tells by /proc; elsewhere only the group of the command is known.
 */
export async function processesOf(dataDir: string, port: number, group?: number): Promise<ShopProcess[]> {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,pgid=,command=']).toString().trim().split('\n');
    return lines.flatMap((line) => {
      const [, pid, pgid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return Number(pgid) === group || command?.includes(dataDir)
        ? [{ pid: Number(pid), command: command ?? '' }]
        : [];
    });
  }
  const found: ShopProcess[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [line = '', environment = '', cwd = '', state = ''] = await Promise.all([
      readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => ''),
      readFile(`/proc/${name}/environ`, 'utf8').catch(() => ''),
      readlink(`/proc/${name}/cwd`).catch(() => ''),
      readFile(`/proc/${name}/stat`, 'utf8').catch(() => ''),
    ]);
    if (/\) Z /.test(state)) continue;
    const ours =
      [line, environment, cwd].some((text) => text.includes(dataDir)) ||
      environment.includes(`\0PORT=${port}\0`);
    if (ours && Number(name) !== process.pid)
      found.push({ pid: Number(name), command: line.replaceAll('\0', ' ').trim() });
  }
  return found;
}

async function within<T>(milliseconds: number, promise: Promise<T>, why: () => string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(why())), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
