import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { Fault } from './reasons.ts';

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
} as const;

/**
 * Reads a body into `chunks` (so that what came before a fault is not lost) and undoes a compression we did not
 * ask for. The limit counts decoded bytes as they appear, so a small bomb never becomes large in memory.
 * Throws Fault TOO_LARGE, or PROTOCOL for an encoding that does not decode.
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  chunks: Buffer[],
): Promise<void> {
  let bytes = 0;
  const collect = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const room = maxBytes - bytes;
      bytes += chunk.length;
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      done(bytes > maxBytes ? new Fault('TOO_LARGE', `more than ${maxBytes} bytes`) : null);
    },
  });
  const decoder = decoderFor(encoding);
  if (decoder === undefined) return pipeline(body, collect);
  try {
    await pipeline(body, decoder, collect);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (/^(Z_|ERR_|ZSTD_)/.test(code) && !code.startsWith('ERR_STREAM')) {
      throw new Fault('PROTOCOL', `${encoding}: ${(error as Error).message}`, { cause: error });
    }
    throw error;
  }
}

function decoderFor(encoding: string | undefined) {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === '' || name === 'identity') return undefined;
  if (!Object.hasOwn(decoders, name)) throw new Fault('PROTOCOL', `content-encoding ${name}`);
  return decoders[name as keyof typeof decoders]();
}
