#!/usr/bin/env node
// `npm start`: says what is missing in one line, then runs the server under Node 24.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode24 } from './node24.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (dependenciesAreStale()) {
  process.stderr.write(
    '依赖尚未安装或已过期，请先运行 npm ci。/ Dependencies are missing or out of date: run `npm ci` first.\n',
  );
  process.exit(1);
}
runNode24([join(root, 'apps', 'server', 'src', 'main', 'start.ts'), ...process.argv.slice(2)]);

function dependenciesAreStale() {
  const wanted = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(join(root, 'node_modules'))) return true;
  // Installed by another tool or copied into an image without the lock file: nothing to compare with.
  if (!existsSync(wanted) || !existsSync(installed)) return false;
  if (statSync(wanted).mtimeMs <= statSync(installed).mtimeMs) return false;
  // A branch switch touches the lock file without changing it: the contents decide.
  return lockFilesDiffer(readPackages(wanted), readPackages(installed));
}

function lockFilesDiffer(wanted, installed) {
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/') || entry.link) continue;
    const present = installed[path];
    const mayBeAbsent = entry.dev || entry.optional || entry.devOptional || entry.peer;
    if (present === undefined ? !mayBeAbsent : present.version !== entry.version) return true;
  }
  return false;
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
