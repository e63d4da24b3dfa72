import type { Readable } from 'node:stream';
import { newId } from '../../platform/ids/ids.ts';
import { type ReadContext, type WriteContext, writing } from '../../platform/world/world.ts';
import { activeSellerOf } from '../sellers/index.ts';
import { FileNotFound, FileSpaceUsed, FileStorageUnavailable } from './file.errors.ts';
import * as files from './file.repository.ts';
import { megabytesPerSeller } from './file.settings.ts';
import { type AcceptedUpload, accept, type FilePurpose, type StoredFile } from './file.ts';

export interface Upload {
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly contentBase64: string;
}

export interface Uploaded {
  readonly file: StoredFile;
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps a file of the actor's: the object first, under a key that nobody knows yet, then the row, so that a row always
 * has its object. The same bytes again are the same file.
 */
export async function uploadFile(ctx: ReadContext, upload: Upload): Promise<Uploaded> {
  const seller = await activeSellerOf(ctx);
  const accepted = accept(upload);
  const { width, height } = accepted;
  const known = await files.findSame(ctx, {
    sellerId: seller.id,
    purpose: upload.purpose,
    sha256: accepted.sha256,
  });
  if (known) return { file: known, width, height };
  await mustHaveRoom(ctx, seller.id, accepted);

  const id = newId('file', ctx.now);
  const fresh: StoredFile = {
    id,
    sellerId: seller.id,
    purpose: upload.purpose,
    name: upload.name,
    contentType: accepted.contentType,
    bytes: accepted.content.length,
    sha256: accepted.sha256,
    storageKey: `logos/${id}`,
    state: 'STORED',
    createdAt: ctx.now,
  };
  await putObject(ctx, fresh, accepted);
  try {
    const kept = await writing(ctx.world, ctx, (tx) => keepOnce(tx, fresh));
    if (kept.id !== id) await dropObject(ctx, fresh);
    return { file: kept, width, height };
  } catch (error) {
    // A commit whose answer was lost may have kept the row: an object too many costs room, one too few a picture.
    const isKept = await files.find(ctx, id).then(Boolean, () => true);
    if (!isKept) await dropObject(ctx, fresh);
    throw error;
  }
}

async function mustHaveRoom(ctx: ReadContext, sellerId: string, { content }: AcceptedUpload): Promise<void> {
  const limit = await megabytesPerSeller.get(ctx);
  const used = Number(await files.bytesOfSeller(ctx, sellerId));
  if (used + content.length > limit * 1024 * 1024) throw new FileSpaceUsed({ limit });
}

/** Two uploads of the same bytes at once: the second finds the row of the first. */
async function keepOnce(ctx: WriteContext, fresh: StoredFile): Promise<StoredFile> {
  if (await files.insert(ctx, fresh)) return fresh;
  const same = await files.findSame(ctx, fresh);
  if (!same) throw new Error(`File ${fresh.id} was neither inserted nor there already`);
  return same;
}

async function putObject(ctx: ReadContext, file: StoredFile, { content, contentType }: AcceptedUpload) {
  try {
    await ctx.world.ways.files.put(file.storageKey, content, { contentType, bytes: content.length });
  } catch (error) {
    ctx.log.error({ err: error, key: file.storageKey }, 'the file storage did not take an upload');
    throw new FileStorageUnavailable();
  }
}

async function dropObject(ctx: ReadContext, file: StoredFile): Promise<void> {
  await ctx.world.ways.files.delete(file.storageKey).catch((error: unknown) => {
    ctx.log.warn({ err: error, key: file.storageKey }, 'an object without a row stays in the file storage');
  });
}

/** Anybody's look at a file: pictures of products are public. */
export async function getFile(ctx: ReadContext, fileId: string): Promise<StoredFile> {
  const file = await files.find(ctx, fileId);
  if (file?.state !== 'STORED') throw new FileNotFound();
  return file;
}

export async function openContent(ctx: ReadContext, file: StoredFile): Promise<Readable> {
  const { stream } = await ctx.world.ways.files.get(file.storageKey).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'FILE_NOT_FOUND') throw error;
    ctx.log.error({ err: error, fileId: file.id }, 'a file has lost its object');
    throw new FileNotFound();
  });
  return stream;
}

/** The file, if it is this seller's and made for this purpose; another seller's is not found. */
export async function mustOwnFile(
  ctx: ReadContext,
  wanted: { readonly fileId: string; readonly sellerId: string; readonly purpose: FilePurpose },
): Promise<StoredFile> {
  const file = await getFile(ctx, wanted.fileId);
  if (file.sellerId !== wanted.sellerId || file.purpose !== wanted.purpose) throw new FileNotFound();
  return file;
}
