import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bin, node, root, show } from './run.ts';

const SOURCES = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/vite.config.ts',
  'packages/ui/src',
  'packages/sdk/src',
  'packages/protocol/src',
  'package-lock.json',
];

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const visit = async (path: string): Promise<void> => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const info = await stat(full);
    if (info.isDirectory()) {
      for (const name of (await readdir(full)).sort()) await visit(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(path).update(await readFile(full));
    }
  };
  for (const source of SOURCES) await visit(source);
  return hash.digest('hex');
}

/** Builds the web app when its sources changed since the last build; answers false when it failed. */
export async function buildWeb(): Promise<boolean> {
  const stamp = join(root, 'apps/web/dist/.built-from');
  const wanted = await fingerprint();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return true;
  const vite = bin('vite/bin/vite.js');
  const quiet = ['--logLevel', 'warn'];
  const env = { NODE_ENV: 'production' };
  if (await show(node, [vite, 'build', 'apps/web', ...quiet], env)) return false;
  if (await show(node, [vite, 'build', 'apps/web', '--ssr', ...quiet], env)) return false;
  await writeFile(stamp, wanted);
  return true;
}
