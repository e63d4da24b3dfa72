import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import { birthOf, isRunning, processNamespace } from './processes.ts';

const HEARTBEAT_MS = 2_000;
const SILENCE_MS = 8_000;

interface Holder {
  readonly pid: number;
  readonly birth: string | undefined;
  readonly namespace: string;
  readonly host: string;
}

export interface FolderLock {
  release(): void;
}

/**
 * Takes the lock file of a folder or throws IN_USE with the folder's `name` and the process that holds it.
 * A holder that is dead is recognised and replaced. A holder in another container cannot be looked at:
 * its heartbeat (the file's modification time) is watched for 8 seconds instead.
 */
export async function lockFolder(folder: string, name = folder): Promise<FolderLock> {
  const path = lockPath(folder);
  for (;;) {
    if (create(path)) break;
    const text = read(path);
    if (text === undefined) continue;
    const holder = parse(text);
    if (holder !== undefined && (await isHeld(path, holder))) {
      throw new EmbeddedPostgresError('IN_USE', `${name} (pid ${holder.pid} on ${holder.host})`);
    }
    remove(path, text);
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS).unref();
  return {
    release() {
      clearInterval(heartbeat);
      rmSync(path, { force: true });
    },
  };
}

/** Whether a live process of this machine holds the folder. */
export function isLocked(folder: string): boolean {
  const text = read(lockPath(folder));
  const holder = text === undefined ? undefined : parse(text);
  return holder !== undefined && holder.namespace === processNamespace() && isSameProcess(holder);
}

function lockPath(folder: string): string {
  return join(folder, 'lock');
}

/** The file appears with its content in one step (link), so nobody ever reads half a lock. */
function create(path: string): boolean {
  const holder: Holder = {
    pid: process.pid,
    birth: birthOf(process.pid),
    namespace: processNamespace(),
    host: hostname(),
  };
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead holder's file; if another starter was faster, what we grabbed is his and is put back. */
function remove(path: string, expected: string): void {
  const grabbed = `${path}.${randomUUID()}`;
  try {
    renameSync(path, grabbed);
  } catch {
    return;
  }
  if (read(grabbed) !== expected && !existsSync(path)) renameSync(grabbed, path);
  rmSync(grabbed, { force: true });
}

async function isHeld(path: string, holder: Holder): Promise<boolean> {
  if (holder.namespace === processNamespace()) return isSameProcess(holder);
  const before = modified(path);
  const until = Date.now() + SILENCE_MS;
  while (Date.now() < until) {
    await sleep(250);
    const now = modified(path);
    if (now === undefined) return false;
    if (now !== before) return true;
  }
  return false;
}

function isSameProcess(holder: Holder): boolean {
  return isRunning(holder.pid) && birthOf(holder.pid) === holder.birth;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The folder is gone (a test cleaned up): there is nothing left to guard.
  }
}
