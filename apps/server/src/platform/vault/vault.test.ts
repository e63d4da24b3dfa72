import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVault, loadVaultKey } from './index.ts';

const A = Buffer.alloc(32, 1).toString('base64');
const B = Buffer.alloc(32, 2).toString('base64');

describe('vault', () => {
  const vault = createVault({ keys: { a: A }, currentKeyId: 'a' });

  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealed = vault.seal('s3cret 中文', 'key:1');
    expect(sealed).not.toContain('s3cret');
    expect(vault.seal('s3cret 中文', 'key:1')).not.toBe(sealed);
    expect(vault.open(sealed, 'key:1')).toBe('s3cret 中文');
  });
  it('refuses another row, a changed bit, and an unknown key', () => {
    const sealed = vault.seal('x', 'key:1');
    expect(() => vault.open(sealed, 'key:2')).toThrow();
    const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.at(-1);
    expect(() => vault.open(flipped, 'key:1')).toThrow();
    expect(() => createVault({ keys: { b: B }, currentKeyId: 'b' }).open(sealed, 'key:1')).toThrow(/key a/);
    expect(() => vault.open('rubbish', 'key:1')).toThrow();
  });
  it('rotates: the old key still opens, and says that it should be sealed again', () => {
    const sealed = vault.seal('x', 'c');
    const rotated = createVault({ keys: { b: B, a: A }, currentKeyId: 'b' });
    expect(rotated.open(sealed, 'c')).toBe('x');
    expect(rotated.needsReseal(sealed)).toBe(true);
    expect(rotated.needsReseal(rotated.seal('x', 'c'))).toBe(false);
  });
  it('refuses keys of the wrong length', () => {
    expect(() => createVault({ keys: { a: 'c2hvcnQ=' }, currentKeyId: 'a' })).toThrow(/32 bytes/);
  });
});

describe('the key of an installation', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'jishi-vault-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is made once, readable by its owner only, and is the same at the next start', async () => {
    const first = await loadVaultKey({ env: {}, dataDir });
    expect(await loadVaultKey({ env: {}, dataDir })).toEqual(first);
    expect((await stat(join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600);
  });
  it('comes from the environment when it is set; several rotate', async () => {
    expect(await loadVaultKey({ env: { JISHI_SECRET_KEY: A }, dataDir })).toEqual({
      keys: { k1: A },
      currentKeyId: 'k1',
    });
    const rotated = await loadVaultKey({ env: { JISHI_SECRET_KEY: `k2:${B},k1:${A}` }, dataDir });
    expect(rotated).toEqual({ keys: { k2: B, k1: A }, currentKeyId: 'k2' });
  });
  it('refuses a data folder that was used with another key', async () => {
    await loadVaultKey({ env: { JISHI_SECRET_KEY: A }, dataDir });
    await expect(loadVaultKey({ env: { JISHI_SECRET_KEY: B }, dataDir })).rejects.toThrow(
      /another secret key/,
    );
    await writeFile(join(dataDir, 'secret.key'), B);
    await expect(loadVaultKey({ env: {}, dataDir })).rejects.toThrow(/another secret key/);
  });
  it('is one key for processes that start at the same instant', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => loadVaultKey({ env: {}, dataDir })));
    expect(new Set(all.map(({ keys }) => keys.k1)).size).toBe(1);
    expect((await readdir(dataDir)).sort()).toEqual(['secret.fingerprint', 'secret.key']);
  });
  it('is not replaced or remembered when its file is damaged', async () => {
    await writeFile(join(dataDir, 'secret.key'), '');
    await expect(loadVaultKey({ env: {}, dataDir })).rejects.toThrow(/restore it/);
    expect(await readdir(dataDir)).toEqual(['secret.key']);
  });
  it('says what is wrong with a malformed key', async () => {
    await expect(loadVaultKey({ env: { JISHI_SECRET_KEY: 'short' }, dataDir })).rejects.toThrow(/32 bytes/);
  });
});
