import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { FSDriver } from 'flydrive/drivers/fs';
import { FileNotFound, type FileStore, mustBeKey } from './file-store.ts';

const UNKNOWN_TYPE = 'application/octet-stream';

/** Keeps files in a folder of this machine (or of a shared mount); made if absent. */
export function createFolderStore(folder: string): FileStore {
  const driver = new FSDriver({ location: folder, visibility: 'private' });

  async function put(key: string, content: Uint8Array | Readable): Promise<void> {
    const draft = `${key}!${randomUUID()}`;
    try {
      if (content instanceof Readable) await driver.putStream(draft, content);
      else await driver.put(draft, content);
      await publish(draft, key);
    } catch (error) {
      await rm(join(folder, draft), { force: true });
      throw error;
    }
  }

  /** flydrive's own `move` copies and then deletes; a rename is one step, and what it shows is on the disk. */
  async function publish(draft: string, key: string): Promise<void> {
    const file = await open(join(folder, draft));
    await file.sync().finally(() => file.close());
    await rename(join(folder, draft), join(folder, key));
    await syncFolder(dirname(join(folder, key)));
  }

  return {
    async put(key, content, { contentType }) {
      mustBeKey(key);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await put(`${key}!type`, Buffer.from(contentType));
      await put(key, content);
    },
    async get(key) {
      mustBeKey(key);
      // Opened once: length and content then belong to the same file even if it is being replaced.
      const file = await open(join(folder, key)).catch((error: NodeJS.ErrnoException) => {
        throw isAbsent(error) ? new FileNotFound(key, { cause: error }) : error;
      });
      const stat = await file.stat();
      if (!stat.isFile()) {
        await file.close();
        throw new FileNotFound(key);
      }
      const contentType = await driver.get(`${key}!type`).catch(() => UNKNOWN_TYPE);
      return { stream: file.createReadStream(), contentType, bytes: stat.size };
    },
    async delete(key) {
      mustBeKey(key);
      for (const name of [key, `${key}!type`]) {
        await driver.delete(name).catch((error: NodeJS.ErrnoException) => {
          if (!isAbsent(error)) throw error;
        });
      }
    },
    async exists(key) {
      mustBeKey(key);
      try {
        return await driver.exists(key);
      } catch (error) {
        if (isAbsent(error as NodeJS.ErrnoException)) return false;
        throw error;
      }
    },
  };
}

/** ENOTDIR: a part of the path is a file; EISDIR: the key is a folder. Either way no file has this key. */
function isAbsent(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR';
}

/** Without this a power cut may forget the rename. Some mounts cannot do it; then the rename alone must do. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder
    .sync()
    .catch(() => {})
    .finally(() => folder.close());
}
