/** Content-decoding with the platform's own streams: a page and Node.js both have them. */
import type { Words } from '../../seller/model.ts';
import { concat } from '../digest.ts';
import { bytesOf, header } from '../message.ts';
import type { Captured } from '../types.ts';
import { problems } from './problems.ts';

const MAX_BYTES = 10 * 1024 * 1024;
/** What a stream is called for each Content-Encoding; servers send `deflate` with and without its frame. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  gzip: ['gzip'],
  'x-gzip': ['gzip'],
  deflate: ['deflate', 'deflate-raw'],
  br: ['brotli'],
};

/**
 * The message with its body decoded and the compressed bytes kept beside it as `wireBody`, so that the doctor
 * can tell which of the two was signed (3.4). A message that has no coding comes back as it is.
 */
export async function decodeBody(
  message: Captured,
): Promise<{ readonly message: Captured; readonly problems: readonly Words[] }> {
  const coding = header(message.headers, 'content-encoding')?.trim().toLowerCase();
  if (!coding || coding === 'identity' || message.wireBody || typeof message.body === 'string') {
    return { message, problems: [] };
  }
  const wireBody = bytesOf(message.body);
  for (const format of FORMATS[coding] ?? []) {
    try {
      const body = await inflate(wireBody, format);
      if (body === undefined) return { message, problems: [problems.decodedTooLong] };
      return { message: { ...message, body, wireBody }, problems: [] };
    } catch {
      // Another frame of the same coding may fit, or this platform does not know the coding.
    }
  }
  return { message, problems: [problems.decodeFailed] };
}

async function inflate(bytes: Uint8Array, format: string): Promise<Uint8Array | undefined> {
  const stream = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream(format as ConstructorParameters<typeof DecompressionStream>[0]));
  const pieces: Uint8Array[] = [];
  let length = 0;
  // A reader, because not every browser lets a stream be walked with `for await`.
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(read.value);
  }
  return concat(pieces);
}
