import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
// @ts-expect-error it has no types
import S3rver from 's3rver';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFileStore, type FileStore, InvalidFileKey, type S3Settings, underPrefix } from './index.ts';

const SIZE = 3_000_000;
let scratch: string;
let service: { run(): Promise<{ port: number }>; close(): Promise<void> };
let s3: S3Settings;

beforeAll(async () => {
  const directory = mkdtempSync(join(tmpdir(), 'jishi-s3-'));
  service = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'market' }],
  });
  const { port } = await service.run();
  s3 = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'market',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  };
  return () => rmSync(directory, { recursive: true, force: true });
});

afterAll(() => service.close());

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'jishi-files-'));
});

afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const stores: [string, () => FileStore][] = [
  ['a folder', () => createFileStore({ folder: join(scratch, 'files') })],
  ['an S3-compatible bucket', () => createFileStore({ folder: join(scratch, 'unused'), s3 })],
];

describe.each(stores)('%s', (_name, make) => {
  test('gives back bytes, type and length, and knows what it has', async () => {
    const store = make();
    await store.put('logos/pr_1.bin', Buffer.from('发票'), { contentType: 'image/svg+xml' });
    const file = await store.get('logos/pr_1.bin');
    expect(file).toMatchObject({ contentType: 'image/svg+xml', bytes: 6 });
    expect((await buffer(file.stream)).toString()).toBe('发票');
    expect(await store.exists('logos/pr_1.bin')).toBe(true);
    expect(await store.exists('logos/pr_2.bin')).toBe(false);
    expect(await store.exists('logos')).toBe(false);
  });

  test.each([
    ['unknown', undefined],
    ['known', SIZE],
  ])('takes a stream of %s length', async (_length, bytes) => {
    const store = make();
    const content = Readable.from(Array.from({ length: 30 }, (_, i) => Buffer.alloc(SIZE / 30, i)));
    await store.put('packages/big.zip', content, { contentType: 'application/zip', bytes });
    const file = await store.get('packages/big.zip');
    expect(file.bytes).toBe(SIZE);
    const read = await buffer(file.stream);
    expect([read.length, read[0], read.at(-1)]).toEqual([SIZE, 0, 29]);
  });

  test.each([
    ['bytes', () => Buffer.alloc(0)],
    ['stream', () => Readable.from([])],
  ])('takes empty %s', async (_kind, content) => {
    const store = make();
    await store.put('empty', content(), { contentType: 'text/plain' });
    const file = await store.get('empty');
    expect([file.bytes, (await buffer(file.stream)).length]).toEqual([0, 0]);
  });

  test('replaces a file, with its type', async () => {
    const store = make();
    await store.put('a/b', Buffer.from('long first'), { contentType: 'text/plain' });
    await store.put('a/b', Buffer.from('second'), { contentType: 'text/html' });
    const file = await store.get('a/b');
    expect(file).toMatchObject({ contentType: 'text/html', bytes: 6 });
    expect((await buffer(file.stream)).toString()).toBe('second');
  });

  test('keeps the former file when a new stream breaks', async () => {
    const store = make();
    await store.put('kept', Buffer.from('former'), { contentType: 'text/plain' });
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('upload aborted');
      })(),
    );
    await expect(store.put('kept', broken, { contentType: 'text/plain' })).rejects.toThrow('upload aborted');
    expect((await buffer((await store.get('kept')).stream)).toString()).toBe('former');
  });

  test('says that a file is not there; deleting it is fine', async () => {
    const store = make();
    await expect(store.get('no/such')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', key: 'no/such' });
    await store.put('gone', Buffer.from('x'), { contentType: 'text/plain' });
    await store.delete('gone');
    await store.delete('gone');
    expect(await store.exists('gone')).toBe(false);
    await expect(store.get('gone')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  test.each([
    '',
    '/',
    '/etc/passwd',
    'a//b',
    'a/',
    '../secret.key',
    'a/../../secret.key',
    'a/..',
    './a',
    '.hidden',
    'a/.hidden',
    'trailing.',
    'a\\b',
    'a\0b',
    'a b',
    'a\n',
    '%2e%2e/a',
    'x!type',
    '发票.pdf',
    'C:/x',
    'x'.repeat(201),
    Array(300).fill('aa').join('/'),
  ])('refuses the key %j', async (key) => {
    const store = make();
    writeFileSync(join(scratch, 'secret.key'), 'secret');
    await expect(store.put(key, Buffer.from('x'), { contentType: 'text/plain' })).rejects.toThrow(
      InvalidFileKey,
    );
    await expect(store.get(key)).rejects.toThrow(InvalidFileKey);
    await expect(store.delete(key)).rejects.toThrow(InvalidFileKey);
    await expect(store.exists(key)).rejects.toThrow(InvalidFileKey);
    await expect(underPrefix(store, 'w/one').get(key)).rejects.toThrow(InvalidFileKey);
  });

  test('shows a world only what is under its prefix', async () => {
    const store = make();
    const one = underPrefix(store, 'w/one');
    await one.put('logo', Buffer.from('1'), { contentType: 'text/plain' });
    expect(await one.exists('logo')).toBe(true);
    expect(await store.exists('w/one/logo')).toBe(true);
    expect(await underPrefix(store, 'w/two').exists('logo')).toBe(false);
    expect(one.signedUrl === undefined).toBe(store.signedUrl === undefined);
    await one.delete('logo');
    expect(await store.exists('w/one/logo')).toBe(false);
  });
});

test('a folder leaves no drafts behind and answers for keys that meet a file half-way', async () => {
  const store = createFileStore({ folder: join(scratch, 'files') });
  await store.put('a', Buffer.from('x'), { contentType: 'text/plain' });
  const broken = new Readable({ read: (): void => void broken.destroy(new Error('aborted')) });
  await expect(store.put('b', broken, { contentType: 'text/plain' })).rejects.toThrow('aborted');
  expect(readdirSync(join(scratch, 'files')).filter((name) => !name.endsWith('!type'))).toEqual(['a']);
  expect(await store.exists('a/b')).toBe(false);
  await expect(store.get('a/b')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  await store.delete('a/b');
});

test('a bucket’s signed address works without a key, for its time, with the reader’s file name', async () => {
  const store = createFileStore({ folder: scratch, s3 });
  await store.put('reports/1.pdf', Buffer.from('%PDF'), { contentType: 'application/pdf' });
  const url = await store.signedUrl!('reports/1.pdf', { seconds: 60, fileName: '对账单 "1".pdf' });
  expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60');
  const answer = await fetch(url);
  expect([answer.status, await answer.text()]).toEqual([200, '%PDF']);
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="___ _1_.pdf"; filename*=UTF-8''%E5%AF%B9%E8%B4%A6%E5%8D%95%20%221%22.pdf`,
  );
});

test('a bucket that refuses us says so instead of "not found"', async () => {
  const store = createFileStore({ folder: scratch, s3: { ...s3, bucket: 'no-such-bucket' } });
  await expect(store.put('x', Buffer.from('x'), { contentType: 'text/plain' })).rejects.toThrow(/bucket/i);
  const dead = createFileStore({ folder: scratch, s3: { ...s3, endpoint: 'http://127.0.0.1:9' } });
  await expect(dead.exists('x')).rejects.toThrow();
});
