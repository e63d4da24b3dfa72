import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { copyRows } from '../../platform/database/copy-rows.ts';
import type { ReadContext, World, WriteContext } from '../../platform/world/world.ts';
import * as files from './file.repository.ts';
import { getFile, openContent } from './file.service.ts';

/**
 * Copies a file into another world under the same id. The object goes first and outside of any transaction; answers
 * the verb that writes the row, to be called in the transaction of whoever needs the file.
 */
export async function copyFile(
  from: ReadContext,
  to: World,
  fileId: string,
): Promise<(ctx: WriteContext) => Promise<void>> {
  const file = await getFile(from, fileId);
  const content = await buffer(await openContent(from, file));
  await to.ways.files.put(file.storageKey, content, {
    contentType: file.contentType,
    bytes: content.length,
  });
  return async (ctx) => {
    if (await files.find(ctx, fileId)) return;
    await copyRows(from.db, ctx.tx, 'files', sql`t.id = ${fileId}`);
  };
}

/** Deletes all objects of a world that is about to go; its rows go with its database. */
export async function dropFiles(world: World): Promise<void> {
  const { rows } = await sql<{ storage_key: string }>`select storage_key from files`.execute(world.db);
  for (const { storage_key } of rows) await world.ways.files.delete(storage_key);
}
