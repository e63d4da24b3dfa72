import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VaultOptions } from './vault.ts';

const fingerprint = (key: string) =>
  createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 16);

/**
 * The keys of this installation: JISHI_SECRET_KEY (32 bytes in Base64; several as `id:key` separated by commas,
 * the first seals), else a key file that the first start makes in the data folder, readable by its owner only.
 *
 * Throws when the data folder was used with another key: what is sealed there could not be opened.
 */
export async function loadVaultKey(from: {
  readonly env: NodeJS.ProcessEnv;
  readonly dataDir: string;
}): Promise<VaultOptions> {
  const given = from.env.JISHI_SECRET_KEY;
  const options = given ? readGiven(given) : await readOrMake(join(from.dataDir, 'secret.key'));
  await mustBeTheSame(from.dataDir, options);
  return options;
}

function readGiven(text: string): VaultOptions {
  const pairs = text.split(',').map((part) => {
    const [first, second] = part.trim().split(':');
    return second === undefined ? (['k1', first ?? ''] as const) : ([first ?? '', second] as const);
  });
  for (const [id, key] of pairs) {
    if (Buffer.from(key, 'base64').length !== 32) {
      throw new Error(
        `JISHI_SECRET_KEY: key ${id} must be 32 bytes in Base64, e.g. from "openssl rand -base64 32" / 须为 Base64 编码的 32 字节`,
      );
    }
  }
  return { keys: Object.fromEntries(pairs), currentKeyId: pairs[0]?.[0] ?? 'k1' };
}

async function readOrMake(path: string): Promise<VaultOptions> {
  await mkdir(dirname(path), { recursive: true });
  const known = await readKey(path);
  if (known !== undefined) return { keys: { k1: known }, currentKeyId: 'k1' };
  // It appears whole or not at all: another process starting at this moment never reads half a key.
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return { keys: { k1: (await readKey(path)) ?? '' }, currentKeyId: 'k1' };
}

/** Undefined when there is no file. Throws when it holds something else than a key. */
async function readKey(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const key = text?.trim();
  if (key !== undefined && Buffer.from(key, 'base64').length !== 32) {
    throw new Error(
      `${path} does not hold 32 bytes in Base64; restore it from a backup / 密钥文件已损坏，请从备份恢复`,
    );
  }
  return key;
}

/** The data folder remembers which keys it was used with, by fingerprint. */
async function mustBeTheSame(dataDir: string, options: VaultOptions): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'secret.fingerprint');
  const known = (await readFile(path, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const given = Object.values(options.keys).map(fingerprint);
  if (known.length > 0 && !known.some((one) => given.includes(one))) {
    throw new Error(
      `The data folder ${dataDir} was used with another secret key; what is sealed in it cannot be opened with this one / 数据目录使用的是另一把密钥`,
    );
  }
  const all = [...new Set([...known, ...given])];
  if (all.length !== known.length) await writeFile(path, `${all.join('\n')}\n`, { mode: 0o600 });
}
