import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BodyTooLarge } from './problem.ts';

/** The body of a request on the disk, with the hash that a signature may cover. */
export interface Spooled {
  readonly path: string;
  readonly bytes: number;
  /** Hex, of the whole body. */
  readonly sha256: string;
}

/**
 * Writes a request's body to a temporary file piece by piece, so that a large upload costs no memory. The caller
 * removes it with `unspool`. Throws BodyTooLarge for more than `limit` bytes.
 */
export async function spool(request: IncomingMessage, limit: number): Promise<Spooled> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge({ limit });
  const path = join(tmpdir(), `jishi-upload-${randomUUID()}`);
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      // What is a little too much is read to its end, else the sender hears no answer; more than that hangs up.
      if (bytes > limit) return bytes > 2 * limit ? done(new BodyTooLarge({ limit })) : done();
      hash.update(piece);
      done(null, piece);
    },
  });
  const spooled = { path, bytes: 0, sha256: '' };
  try {
    await pipeline(request, counted, createWriteStream(path, { mode: 0o600 }));
    if (bytes > limit) throw new BodyTooLarge({ limit });
  } catch (error) {
    await unspool(spooled);
    throw error;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

export async function unspool({ path }: Spooled): Promise<void> {
  await rm(path, { force: true });
}
