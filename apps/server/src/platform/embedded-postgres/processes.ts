import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, statSync } from 'node:fs';

/** Whether a process with this id runs now. A zombie nobody reaps does not count: it serves nothing any more. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const state = statFields(pid)?.[0];
  return state !== 'Z' && state !== 'X';
}

/**
 * Something that tells this process from every other that had or will have the same id, or undefined.
 * In a container the server gets the same id at every start, so an id alone would take the dead for the living.
 */
export function birthOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const started = statFields(pid)?.[19];
    return started === undefined ? undefined : `${bootId()}:${started}`;
  }
  return ps(pid, 'lstart=');
}

/** Where this process lives: two namespaces (containers) cannot see each other's process ids. */
export function processNamespace(): string {
  if (process.platform !== 'linux') return process.platform;
  try {
    return `${bootId()}:${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return 'linux';
  }
}

/** Whether the process is a postmaster started on this folder; undefined when the system does not let us see. */
export function isPostmasterOf(pid: number, cluster: string): boolean | undefined {
  if (process.platform === 'linux') {
    try {
      // A postmaster changes into its folder and stays there. Compared by inode: mounts may spell the path otherwise.
      const at = statSync(`/proc/${pid}/cwd`);
      const wanted = statSync(cluster);
      return at.ino === wanted.ino && at.dev === wanted.dev && comm(pid).startsWith('postgres');
    } catch {
      return isRunning(pid) ? undefined : false;
    }
  }
  const command = ps(pid, 'command=');
  return command === undefined ? undefined : command.includes('postgres') && command.includes(cluster);
}

function comm(pid: number): string {
  return readFileSync(`/proc/${pid}/comm`, 'utf8');
}

/** The fields of /proc/<pid>/stat after the name (which may hold spaces): 0 is the state, 19 the start time. */
function statFields(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
