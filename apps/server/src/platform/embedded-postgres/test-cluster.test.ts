import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPidFile } from './postmaster.ts';
import { isRunning } from './processes.ts';
import setup, { startTestCluster, testDatabaseUrl } from './test-cluster.ts';

const given = { test: process.env.TEST_DATABASE_URL, main: process.env.DATABASE_URL };

beforeEach(() => {
  delete process.env.TEST_DATABASE_URL;
  delete process.env.DATABASE_URL;
});

afterEach(() => {
  if (given.test !== undefined) process.env.TEST_DATABASE_URL = given.test;
  if (given.main !== undefined) process.env.DATABASE_URL = given.main;
});

test('one cluster serves the whole run and leaves nothing behind', { timeout: 30_000 }, async () => {
  const teardown = await setup();
  const url = process.env.TEST_DATABASE_URL;
  expect(url).toMatch(/^postgres:/);
  expect(await testDatabaseUrl()).toBe(url);
  const again = await startTestCluster();
  expect(again.url).toBe(url);
  await again.stop();
  await teardown();
  expect(process.env.TEST_DATABASE_URL).toBeUndefined();
  expect(foldersOf(process.pid)).toEqual([]);
});

test('a cluster of a killed run is swept away by the next', { timeout: 30_000 }, async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'test-cluster.ts'));
  const script = `const { testDatabaseUrl } = await import(${module}); await testDatabaseUrl();
    console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const [folder] = foldersOf(child.pid!);
  const { pid } = readPidFile(join(tmpdir(), folder!, 'cluster'))!;
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isRunning(pid)).toBe(true);
  const next = await startTestCluster();
  expect(existsSync(join(tmpdir(), folder!))).toBe(false);
  await next.stop();
  expect(isRunning(pid)).toBe(false);
});

function foldersOf(pid: number): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`jishi-test-pg-${pid}-`));
}
