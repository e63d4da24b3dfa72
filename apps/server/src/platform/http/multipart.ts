import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** One part of a multipart body that lies in a file. */
export interface Part {
  /** Of Content-Disposition; undefined when it names none. */
  readonly name: string | undefined;
  readonly fileName: string | undefined;
  readonly bytes: number;
  /** The content, read from the file piece by piece. */
  stream(): Readable;
}

const MOST_PARTS = 10;
const HEAD_BYTES = 8192;

/** `boundary` of a multipart/form-data content type, or undefined. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(
    contentType ?? '',
  );
  return found?.[1] ?? found?.[2];
}

/**
 * The parts of a multipart body in a file (RFC 7578), found by one pass over it that holds one piece in memory. Undefined when it
 * is cut off, has more than ten parts or a part without a head.
 */
export async function partsOf(path: string, boundary: string): Promise<readonly Part[] | undefined> {
  const marks = await marksIn(path, Buffer.from(`--${boundary}`));
  if (marks.length < 2 || marks.length > MOST_PARTS + 1) return undefined;
  const file = await open(path);
  try {
    const last = await textAt(file, marks.at(-1)!.end, 2);
    if (last !== '--') return undefined;
    const parts: Part[] = [];
    for (const [i, mark] of marks.slice(0, -1).entries()) {
      const head = await textAt(file, mark.end, HEAD_BYTES);
      const cut = head.indexOf('\r\n\r\n');
      const start = mark.end + cut + 4;
      // The line break before a mark belongs to the mark.
      const end = marks[i + 1]!.start - 2;
      if (!head.startsWith('\r\n') || cut < 0 || start > end) return undefined;
      parts.push(partAt(path, head.slice(2, cut), start, end));
    }
    return parts;
  } finally {
    await file.close();
  }
}

function partAt(path: string, head: string, start: number, end: number): Part {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const named = (what: string) => {
    const found = new RegExp(`[;\\s]${what}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition)?.[1];
    return found === undefined ? undefined : Buffer.from(found, 'latin1').toString('utf8');
  };
  const bytes = end - start;
  return {
    name: named('name'),
    fileName: named('filename'),
    bytes,
    stream: () => (bytes === 0 ? Readable.from([]) : createReadStream(path, { start, end: end - 1 })),
  };
}

/** Where the boundary stands at the beginning of a line, in order. */
async function marksIn(path: string, mark: Buffer): Promise<{ start: number; end: number }[]> {
  const wanted = Buffer.concat([Buffer.from('\r\n'), mark]);
  const found: { start: number; end: number }[] = [];
  // As if a line had ended before the first byte: the first boundary may stand there.
  let held = Buffer.from('\r\n');
  let offset = -2;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    held = Buffer.concat([held, piece]);
    let from = 0;
    for (;;) {
      const at = held.indexOf(wanted, from);
      if (at < 0) break;
      found.push({ start: offset + at + 2, end: offset + at + wanted.length });
      if (found.length > MOST_PARTS + 1) return found;
      from = at + wanted.length;
    }
    const keep = Math.max(from, held.length - wanted.length + 1);
    offset += keep;
    held = held.subarray(keep);
  }
  return found;
}

async function textAt(file: Awaited<ReturnType<typeof open>>, at: number, bytes: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, at);
  // Latin-1, so that no byte is lost; names are read as UTF-8 later.
  return buffer.subarray(0, bytesRead).toString('latin1');
}
