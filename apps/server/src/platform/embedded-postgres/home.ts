import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DatabaseUser, databaseUser, makeSearchable, mayUse } from './database-user.ts';
import { EmbeddedPostgresError } from './errors.ts';

/** Where one embedded database lives. */
export interface Home {
  /** The caller's folder: password, port and log. */
  readonly dataDir: string;
  /** Where the cluster and, if needed, copied natives are: `dataDir`, unless the database user cannot get there. */
  readonly place: string;
  /** PGDATA. */
  readonly cluster: string;
  readonly user: DatabaseUser;
}

/** Not /tmp and /var/tmp if anything else will do: systems clear them by age, and a cluster has old files. */
const elsewhere = ['/var/lib', '/var/db', '/var/tmp'] as const;

/**
 * Finds or prepares the home for a data folder. As root the database runs as another user; if that user cannot
 * enter the folder (a checkout under a 0700 home), the cluster goes to /var/lib/jishi-<hash of the folder>, and
 * the file `location` in the data folder says so.
 */
export function prepareHome(folder: string): Home {
  const asRoot = process.getuid?.() === 0;
  mkdirSync(resolve(folder), { recursive: true, mode: asRoot ? 0o711 : 0o700 });
  const dataDir = realpathSync(folder);
  const recorded = readLocation(dataDir) ?? dataDir;
  const cluster = join(recorded, 'cluster');
  const user = databaseUser(cluster);
  if (user.uid === undefined || existsSync(join(cluster, 'PG_VERSION'))) {
    return { dataDir, place: recorded, cluster, user };
  }
  const place = choosePlace(dataDir, user);
  return { dataDir, place, cluster: join(place, 'cluster'), user };
}

function choosePlace(dataDir: string, user: DatabaseUser): string {
  makeSearchable(dataDir);
  if (mayUse(user, dataDir, 'enter')) return dataDir;
  const name = `jishi-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  for (const parent of elsewhere) {
    const place = join(parent, name);
    if (!isOurs(place) || !mayUse(user, place, 'enter')) continue;
    writeFileSync(join(dataDir, 'location'), `${place}\n`);
    return place;
  }
  throw new EmbeddedPostgresError('NO_PLACE', `${dataDir} (uid ${user.uid}); tried ${elsewhere.join(', ')}`);
}

/** Makes the folder; one that another user prepared in a shared place is not trusted. */
function isOurs(place: string): boolean {
  try {
    mkdirSync(place, { mode: 0o711 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  const entry = lstatSync(place, { throwIfNoEntry: false });
  if (!entry?.isDirectory() || entry.uid !== process.getuid?.()) return false;
  makeSearchable(place);
  return true;
}

/** The place outside the data folder where its cluster is, if it had to go there. */
export function readLocation(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, 'location'), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
