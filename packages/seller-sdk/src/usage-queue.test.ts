import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usageQueueCases, usageRecord } from './usage-queue.cases.test-data.ts';
import { fileUsageQueue } from './usage-queue.file.ts';
import { memoryUsageQueue } from './usage-queue.ts';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usage-queue-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const newFile = () => join(folder, `${++files}.jsonl`);

describe('memoryUsageQueue', () =>
  usageQueueCases(async () => {
    const queue = memoryUsageQueue();
    return { open: async () => queue };
  }));

describe('fileUsageQueue', () => {
  usageQueueCases(async () => {
    const path = newFile();
    let last: Awaited<ReturnType<typeof fileUsageQueue>> | undefined;
    return {
      async open() {
        await last?.close();
        last = await fileUsageQueue(path);
        return last;
      },
    };
  });

  test('a line that was half written when the machine stopped is no harm', async () => {
    const path = newFile();
    const queue = await fileUsageQueue(path);
    await queue.add([usageRecord('a')]);
    await queue.close();
    await appendFile(path, '{"add":{"metering_sn":"b","inst');
    const again = await fileUsageQueue(path);
    expect((await again.peek(10)).map((r) => r.metering_sn)).toEqual(['a']);
    await again.add([usageRecord('c')]);
    await again.close();
    expect(await (await fileUsageQueue(path)).size()).toBe(2);
  });

  test('the file does not keep what was accepted', async () => {
    const path = newFile();
    const queue = await fileUsageQueue(path);
    await queue.add(['a', 'b'].map(usageRecord));
    await queue.accept(['a', 'b']);
    await queue.close();
    await (await fileUsageQueue(path)).close();
    expect(await readFile(path, 'utf8')).toBe('');
  });
});
