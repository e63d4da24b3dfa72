/** The door of assets: files that sellers uploaded. */
export { FileNotFound } from './file.errors.ts';
export { mustOwnFile } from './file.service.ts';
export { fileUrl } from './file.ts';
