import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSellerSdk } from '../scripts/build.ts';
import { sign } from './marketplace.test-data.ts';

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seller-sdk-'));
  await buildSellerSdk(join(folder, 'dist'));
  await mkdir(join(folder, 'node_modules/@jishi'), { recursive: true });
  await symlink(join(folder, 'dist'), join(folder, 'node_modules/@jishi/seller-sdk'));
  await writeFile(join(folder, 'package.json'), '{}');
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Answers one signed newInstance and prints the answer. */
const program = (load: string) => `
  ${load}
  const { url, body, headers, key, now } = JSON.parse(process.argv[2]);
  const handler = sdk.createSellerHandler({
    keys: key, store: sdk.memoryStore(), now: () => new Date(now),
    scenes: { newInstance: async (call) => ({ instanceId: 'opened-' + call.params.orderId }) },
  });
  handler(new Request(url, { method: 'POST', headers, body })).then((r) => r.text()).then(console.log);
`;
const argument = () => {
  const { url, body, headers } = sign('newInstance', { params: { orderId: 'CS1' }, key: 'k' });
  return JSON.stringify({ url, body, headers, key: 'k', now: '2026-07-01T12:00:00Z' });
};

test.each([
  ['ESM', 'esm.mjs', "import * as sdk from '@jishi/seller-sdk';"],
  ['CommonJS', 'cjs.cjs', "const sdk = require('@jishi/seller-sdk');"],
])('the built package works in %s, installed alone', async (_kind, file, load) => {
  await writeFile(join(folder, file), program(load));
  const { stdout } = await run(process.execPath, [join(folder, file), argument()], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ resultCode: '000000', instanceId: 'opened-CS1' });
});

test('nothing but Node is imported', async () => {
  for (const file of ['index.mjs', 'index.cjs']) {
    const text = await readFile(join(folder, 'dist', file), 'utf8');
    const imports = [...text.matchAll(/(?:from |require\()["']([^"']+)["']/g)].map((m) => m[1]!);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((name) => !name.startsWith('node:'))).toEqual([]);
  }
});

test('the declarations type a seller and its mistakes, in ESM and in CommonJS', async () => {
  const source = `
    import { createSellerHandler, memoryStore, SellerRefusal } from '@jishi/seller-sdk';
    createSellerHandler({
      keys: 'k', store: memoryStore(),
      scenes: {
        newInstance: async (call) => ({ instanceId: call.params.businessId.trim() }),
        updateInstanceStatus: (call) => { if (call.params.status === 'FREEZE') throw new SellerRefusal('000003'); },
        // @ts-expect-error there is no such parameter
        upgradeInstance: async (call) => void call.params.nothing,
      },
    });
    // @ts-expect-error the instanceId is missing
    createSellerHandler({ keys: 'k', store: memoryStore(), scenes: { newInstance: async () => ({}) } });
    // @ts-expect-error there is no such code
    new SellerRefusal('123456');
    // @ts-expect-error V1 scenes belong to V1
    createSellerHandler({ keys: 'k', store: memoryStore(), scenes: { expireInstance: async () => {} } });
    createSellerHandler({
      keys: 'k', generation: 'saas-v1', store: memoryStore(), scenes: { expireInstance: async () => {} },
    });
  `;
  const files = ['consumer.mts', 'consumer.cts'].map((name) => join(folder, name));
  for (const file of files) await writeFile(file, source);
  const root = join(import.meta.dirname, '../../..');
  const checked = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2024,
    strict: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  });
  const messages = ts
    .getPreEmitDiagnostics(checked)
    .map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`);
  expect(messages).toEqual([]);
});
