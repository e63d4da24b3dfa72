/** A usage queue in one file: a journal of what was added and settled, rewritten when it is opened. */
import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { memoryUsageQueue, type UsageQueue, type UsageRecord, type UsageRejection } from './usage-queue.ts';

type Line =
  | { readonly add: UsageRecord }
  | { readonly accept: readonly string[] }
  | { readonly reject: string; readonly rejection: UsageRejection }
  | { readonly restore: true };

/** More lines than this are written anew with what still waits. */
const COMPACT_AFTER = 10_000;

/**
 * Keeps records in a file of one process. A record is on the disk when `add` resolves.
 *
 * @param path The file; made when it is not there. Its folder must exist.
 * @example createUsageReporter({ baseUrl, key, queue: await fileUsageQueue('data/usage.jsonl') })
 */
export async function fileUsageQueue(path: string): Promise<UsageQueue & { close(): Promise<void> }> {
  const memory = memoryUsageQueue();
  let file: FileHandle | undefined;
  let lineCount = 0;
  // One write after the other: two halves of lines must not mix.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  async function play(line: Line): Promise<void> {
    if ('add' in line) await memory.add([line.add]);
    else if ('accept' in line) await memory.accept(line.accept);
    else if ('reject' in line) await memory.reject(line.reject, line.rejection);
    else await memory.restore();
  }

  async function write(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    file ??= await open(path, 'a', 0o600);
    await file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await file.datasync();
    for (const line of lines) await play(line);
    lineCount += lines.length;
    if (lineCount > COMPACT_AFTER) await compact();
  }

  async function compact(): Promise<void> {
    const lines: Line[] = memory.all().map((add) => ({ add }));
    for (const [reject, rejection] of memory.rejected()) lines.push({ reject, rejection });
    const fresh = await open(`${path}.new`, 'w', 0o600);
    await fresh.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await fresh.datasync();
    await fresh.close();
    await file?.close();
    file = undefined;
    await rename(`${path}.new`, path);
    lineCount = lines.length;
  }

  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  for (const line of text.split('\n')) {
    const read = parseLine(line);
    if (read) await play(read);
  }
  await compact();

  return {
    add: (records) => inTurn(() => write(records.map((add) => ({ add })))),
    peek: (limit) => memory.peek(limit),
    accept: (accept) => inTurn(() => write(accept.length > 0 ? [{ accept }] : [])),
    reject: (reject, rejection) => inTurn(() => write([{ reject, rejection }])),
    restore: () => inTurn(() => write(memory.rejected().size > 0 ? [{ restore: true }] : [])),
    size: () => memory.size(),
    close: () =>
      inTurn(async () => {
        await file?.close();
        file = undefined;
      }),
  };
}

/** The last line may be half written when the machine stopped: its `add` was never confirmed. */
function parseLine(line: string): Line | undefined {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return undefined;
  }
}
