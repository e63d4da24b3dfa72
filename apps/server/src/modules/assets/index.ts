/** The door of assets: files that sellers uploaded. */

export { copyFile, dropFiles } from './copy.ts';
export { FileNotFound } from './file.errors.ts';
export { mustOwnFile } from './file.service.ts';
export { fileUrl } from './file.ts';
