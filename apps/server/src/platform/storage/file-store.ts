import type { Readable } from 'node:stream';

export interface PutOptions {
  readonly contentType: string;
  /** Length of a stream in bytes, if known: spares the S3 adapter a temporary file. */
  readonly bytes?: number;
}

export interface StoredFile {
  /** Read it or destroy it; it holds a file or a connection open. */
  readonly stream: Readable;
  readonly contentType: string;
  readonly bytes: number;
}

export interface SignedUrlOptions {
  /** How long the address works. */
  readonly seconds: number;
  /** The browser saves under this name instead of showing the file. */
  readonly fileName?: string;
}

/** Files by key. Every method throws InvalidFileKey for a key that is not plain, and what the storage says else. */
export interface FileStore {
  /** Stores or replaces. Until it resolves the key shows the former file or none, never half a new one. */
  put(key: string, content: Uint8Array | Readable, options: PutOptions): Promise<void>;
  /** Throws FileNotFound. */
  get(key: string): Promise<StoredFile>;
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  /** An address at the storage itself, for stores that have one; otherwise serve the stream. */
  signedUrl?(key: string, options: SignedUrlOptions): Promise<string>;
}

export class FileNotFound extends Error {
  readonly code = 'FILE_NOT_FOUND';
  readonly key: string;

  constructor(key: string, options?: ErrorOptions) {
    super(`there is no file ${key}`, options);
    this.name = 'FileNotFound';
    this.key = key;
  }
}

export class InvalidFileKey extends Error {
  readonly code = 'INVALID_FILE_KEY';

  constructor(key: string) {
    super(`not a file key: ${JSON.stringify(key.slice(0, 100))}`);
    this.name = 'InvalidFileKey';
  }
}

const part = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9_-])?$/;

/** Returns the key, or throws InvalidFileKey: no traversal, no hidden files, nothing two systems read differently. */
export function mustBeKey(key: string): string {
  if (key.length > 512 || !key.split('/').every((name) => part.test(name))) throw new InvalidFileKey(key);
  return key;
}

/** The same store seen from inside a folder of it: `prefix` is put before every key. */
export function underPrefix(store: FileStore, prefix: string): FileStore {
  mustBeKey(prefix);
  // The key is judged alone first, so that no key can climb out of the prefix.
  const at = (key: string) => `${prefix}/${mustBeKey(key)}`;
  const { signedUrl } = store;
  return {
    put: async (key, content, options) => store.put(at(key), content, options),
    get: async (key) => store.get(at(key)),
    delete: async (key) => store.delete(at(key)),
    exists: async (key) => store.exists(at(key)),
    ...(signedUrl && { signedUrl: async (key, options) => signedUrl.call(store, at(key), options) }),
  };
}
