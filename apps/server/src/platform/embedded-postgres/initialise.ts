import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { databaseEnvironment, giveTo, identity } from './database-user.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Home } from './home.ts';
import type { Durability } from './settings.ts';

const run = promisify(execFile);

/** glibc, musl and macOS differ in what they call it; the letters come from PostgreSQL's own C.UTF-8 anyway. */
const locales = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8'] as const;

/** Makes the cluster if there is none and returns the superuser's password, which stays in the data folder. */
export async function ensureCluster(home: Home, natives: string, durability: Durability): Promise<string> {
  const passwordFile = join(home.dataDir, 'password');
  if (existsSync(join(home.cluster, 'PG_VERSION'))) {
    giveTo(home.user, home.cluster);
    // A copy made by hand is often readable by all; PostgreSQL would refuse it.
    if ((statSync(home.cluster).mode & 0o027) !== 0) chmodSync(home.cluster, 0o700);
    return readPassword(passwordFile);
  }
  const password = randomBytes(24).toString('hex');
  // Initialised under another name and renamed: a start that dies half-way leaves nothing that looks finished.
  const draft = `${home.cluster}.new`;
  const handover = join(home.place, 'initdb-password');
  try {
    writeFileSync(handover, `${password}\n`, { mode: 0o600 });
    if (home.user.uid !== undefined) chownSync(handover, home.user.uid, home.user.gid ?? 0);
    await initdb(home, natives, draft, handover, durability);
  } finally {
    rmSync(handover, { force: true });
  }
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(draft, home.cluster);
  return password;
}

async function initdb(
  home: Home,
  natives: string,
  folder: string,
  passwordFile: string,
  durability: Durability,
) {
  const failures: string[] = [];
  for (const locale of locales) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    giveTo(home.user, folder);
    const args = [
      `--pgdata=${folder}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durability === 'test' ? ['--no-sync'] : []),
    ];
    try {
      await run(join(natives, 'bin', 'initdb'), args, {
        ...identity(home.user),
        cwd: '/',
        env: databaseEnvironment(),
      });
      return;
    } catch (error) {
      const { stderr, message } = error as Error & { stderr?: string };
      failures.push(stderr?.trim() || message);
      if (!/locale/i.test(failures.at(-1) ?? '')) break;
    }
  }
  rmSync(folder, { recursive: true, force: true });
  throw new EmbeddedPostgresError('INITDB_FAILED', `${folder}\n${failures.join('\n')}`);
}

function readPassword(path: string): string {
  try {
    const password = readFileSync(path, 'utf8').trim();
    if (password !== '') return password;
  } catch {
    // Said below.
  }
  throw new EmbeddedPostgresError('PASSWORD_MISSING', path);
}
