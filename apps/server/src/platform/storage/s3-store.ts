import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { S3Driver } from 'flydrive/drivers/s3';
import { FileNotFound, type FileStore, mustBeKey, type PutOptions } from './file-store.ts';

export interface S3Settings {
  /** Address of the service; empty for Amazon's own. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Whether the bucket stands in the path (most self-hosted services) or in the host name. Default: with an endpoint. */
  readonly pathStyle?: boolean;
}

/** Keeps files in a bucket, which must exist. Nothing is contacted before the first call. */
export function createS3Store(settings: S3Settings): FileStore {
  const { endpoint, region, bucket, accessKeyId, secretAccessKey } = settings;
  const driver = new S3Driver({
    ...(endpoint === '' ? {} : { endpoint }),
    region,
    bucket,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: settings.pathStyle ?? endpoint !== '',
    // Many compatible services refuse access lists and the newer checksums; the bucket is private as a whole.
    supportsACL: false,
    visibility: 'private',
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  });

  async function putStream(
    key: string,
    content: Readable,
    bytes: number,
    contentType: string,
  ): Promise<void> {
    // The service takes no empty stream without a length, and flydrive leaves a length of 0 out.
    if (bytes === 0) return driver.put(key, new Uint8Array(), { contentType });
    await driver.putStream(key, content, { contentType, contentLength: bytes });
  }

  /** A single upload must announce its length, so a stream of unknown length waits on our disk first. */
  async function putSpooled(key: string, content: Readable, contentType: string): Promise<void> {
    const spool = join(tmpdir(), `jishi-upload-${randomUUID()}`);
    try {
      await pipeline(content, createWriteStream(spool, { mode: 0o600 }));
      const { size } = await stat(spool);
      await putStream(key, createReadStream(spool), size, contentType);
    } finally {
      await rm(spool, { force: true });
    }
  }

  return {
    async put(key, content, { contentType, bytes }: PutOptions) {
      mustBeKey(key);
      if (!(content instanceof Readable)) await driver.put(key, content, { contentType });
      else if (bytes !== undefined && bytes > 0) await putStream(key, content, bytes, contentType);
      else await putSpooled(key, content, contentType);
    },
    async get(key) {
      mustBeKey(key);
      try {
        const { contentType = 'application/octet-stream', contentLength } = await driver.getMetaData(key);
        return { stream: await driver.getStream(key), contentType, bytes: contentLength };
      } catch (error) {
        throw isAbsent(error) ? new FileNotFound(key, { cause: error }) : error;
      }
    },
    async delete(key) {
      mustBeKey(key);
      await driver.delete(key);
    },
    async exists(key) {
      mustBeKey(key);
      return driver.exists(key);
    },
    async signedUrl(key, { seconds, fileName }) {
      mustBeKey(key);
      return driver.getSignedUrl(key, {
        expiresIn: seconds,
        ...(fileName !== undefined && { contentDisposition: attachment(fileName) }),
      });
    },
  };
}

function isAbsent(error: unknown): boolean {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;
}

/** RFC 6266: the starred form carries Chinese names; the plain one is for programs that know no better. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
