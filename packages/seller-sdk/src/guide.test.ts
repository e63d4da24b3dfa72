import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSellerSdk } from '../scripts/build.ts';
import { type CallOptions, read, sign } from './marketplace.test-data.ts';

const docs = join(import.meta.dirname, '../../../docs');
const codeOf = async (page: string) =>
  /```js\n([\s\S]+?)```/.exec(await readFile(join(docs, page), 'utf8'))?.[1] ?? '';

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};

let folder: string;
let seller: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seller-guide-'));
  await mkdir(join(folder, 'node_modules/@jishi'), { recursive: true });
  await buildSellerSdk(join(folder, 'dist'));
  await symlink(join(folder, 'dist'), join(folder, 'node_modules/@jishi/seller-sdk'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
}, 120_000);
afterAll(async () => {
  seller?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test('both guides show the same program', async () => {
  const english = await codeOf('seller-guide.md');
  expect(english).toContain('createSellerHandler');
  expect(await codeOf('seller-guide.zh.md')).toBe(english);
});

test('the program of the guide sells an instance, renews, freezes and releases it', async () => {
  await writeFile(join(folder, 'seller.js'), await codeOf('seller-guide.md'));
  const port = await freePort();
  seller = spawn(process.execPath, ['seller.js'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: String(port), MARKETPLACE_KEY: 'my-test-key' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(seller.stdout!, 'data');

  const call = async (scene: string, more: CallOptions = {}) => {
    const options = { key: 'my-test-key', url: `http://127.0.0.1:${port}/`, at: new Date(), ...more };
    const { url, headers, body } = sign(scene, options);
    return read(await fetch(url, { method: 'POST', headers, body }), scene, options);
  };
  const opened = await call('newInstance', { businessId: 'instance-1' });
  expect(opened).toMatchObject({ kind: 'ok', answer: { instanceId: 'instance-1' } });
  expect(await call('newInstance', { businessId: 'another' })).toEqual(opened);
  const params = { instanceId: 'instance-1' };
  for (const scene of [
    'queryInstance',
    'refreshInstance',
    'updateInstanceStatus',
    'upgradeInstance',
    'changeInstanceCheck',
    'releaseInstance',
  ]) {
    expect(await call(scene, { params })).toMatchObject({ kind: 'ok' });
  }
  expect(await call('queryInstance', { params })).toMatchObject({ kind: 'refused', code: '000003' });
  expect(await call('queryInstance', { params: { ...params, testFlag: '1' } })).toMatchObject({ kind: 'ok' });
});
