import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Db } from './pool.ts';

const FOLDER = new URL('../../../migrations/', import.meta.url);

/** The migrations of the house: `NNNN_room_what.sql`, forward only, run in the order of their names. */
async function readMigrations(): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  for (const file of (await readdir(FOLDER)).filter((f) => f.endsWith('.sql')).sort()) {
    const text = await readFile(new URL(file, FOLDER), 'utf8');
    migrations[file.replace(/\.sql$/, '')] = {
      async up(db) {
        await sql.raw(text).execute(db);
      },
    };
  }
  return migrations;
}

/** Brings the database to the newest version. Several processes may call it at once: one does the work. */
export async function migrate(db: Db): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: readMigrations },
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((r) => r.status === 'Error')?.migrationName ?? 'unknown';
    throw new Error(`Migration ${failed} failed; the database is as before. ${String(error)}`, {
      cause: error,
    });
  }
  return (results ?? []).map((r) => r.migrationName);
}

/** A fingerprint of all migrations: the name of the tests' template database. */
export async function migrationsFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(FOLDER)).filter((f) => f.endsWith('.sql')).sort()) {
    hash.update(file).update(await readFile(new URL(file, FOLDER)));
  }
  return hash.digest('hex').slice(0, 12);
}
