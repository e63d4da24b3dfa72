import type { FileStore } from './file-store.ts';
import { createFolderStore } from './folder-store.ts';
import { createS3Store, type S3Settings } from './s3-store.ts';

export interface FileStoreSettings {
  /** Used when `s3` is absent; usually `<DATA_DIR>/files`. */
  readonly folder: string;
  readonly s3?: S3Settings | undefined;
}

/**
 * The store that the settings ask for: a bucket if one is given, else the folder.
 *
 * ```ts
 * const files = createFileStore({ folder: join(config.dataDir, 'files'), s3: config.s3 });
 * await files.put('logos/pr_1.svg', bytes, { contentType: 'image/svg+xml' });
 * const { stream, contentType } = await files.get('logos/pr_1.svg');
 * ```
 */
export function createFileStore(settings: FileStoreSettings): FileStore {
  return settings.s3 === undefined ? createFolderStore(settings.folder) : createS3Store(settings.s3);
}
