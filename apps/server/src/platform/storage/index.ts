export {
  createFileStore,
  type FileStoreSettings,
} from './create-file-store.ts';
export {
  FileNotFound,
  type FileStore,
  InvalidFileKey,
  type PutOptions,
  type SignedUrlOptions,
  type StoredFile,
  underPrefix,
} from './file-store.ts';
export { createFolderStore } from './folder-store.ts';
export { createS3Store, type S3Settings } from './s3-store.ts';
