import { spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';

/** The system user the database runs as; undefined ids mean "as ourselves". PostgreSQL refuses to run as root. */
export interface DatabaseUser {
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** Ourselves for an ordinary user; for root the owner of an existing cluster, else `nobody`. */
export function databaseUser(cluster: string): DatabaseUser {
  const existing = statSync(cluster, { throwIfNoEntry: false });
  const ourUid = process.getuid?.();
  if (ourUid !== 0) {
    if (existing !== undefined && existing.uid !== ourUid) {
      throw new EmbeddedPostgresError('OTHER_OWNER', `${cluster} (uid ${existing.uid}; we are ${ourUid})`);
    }
    return { uid: undefined, gid: undefined };
  }
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return nobody();
}

/** Gives a folder to the database user. A tree is only walked when root restored it, never one of the user's own. */
export function giveTo(user: DatabaseUser, folder: string): void {
  if (user.uid === undefined || user.gid === undefined) return;
  if (lstatSync(folder).uid === user.uid) return;
  lchownTree(folder, user.uid, user.gid);
}

/**
 * Whether the database user really may use a path, asked of the kernel by a process of that user.
 * Mode bits alone would miss ACLs, read-only and root-squashed mounts.
 */
export function mayUse(user: DatabaseUser, path: string, need: keyof typeof tests): boolean {
  return runAs(user, '/bin/sh', ['-c', tests[need], 'sh', path]).status === 0;
}

const tests = {
  read: '[ -r "$1" ]',
  enter: '[ -x "$1" ] && cd "$1"',
  write: '[ -w "$1" ] && [ -x "$1" ] && cd "$1"',
} as const;

/** Runs a short program as the database user and waits for it. */
export function runAs(user: DatabaseUser, program: string, args: readonly string[]) {
  return spawnSync(program, args, {
    ...identity(user),
    // Our own folder may be closed to that user, and initdb wants to know where it stands.
    cwd: '/',
    env: databaseEnvironment(),
    encoding: 'utf8',
    timeout: 120_000,
  });
}

/** The `uid` and `gid` options of spawn; empty when we run as ourselves. */
export function identity(user: DatabaseUser): { uid?: number; gid?: number } {
  return user.uid === undefined ? {} : { uid: user.uid, gid: user.gid };
}

/** A bare environment: no PG… variable of the operator's shell and no secret of ours reaches the database. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** Lets the database user pass through a folder that is ours, without letting it list the folder. */
export function makeSearchable(folder: string): void {
  const mode = statSync(folder).mode & 0o777;
  if ((mode & 0o011) !== 0o011) chmodSync(folder, mode | 0o011);
}

function nobody(): DatabaseUser {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

function lchownTree(path: string, uid: number, gid: number): void {
  lchownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) lchownTree(join(path, name), uid, gid);
}
