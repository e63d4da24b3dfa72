#!/usr/bin/env node
// Runs Node 24 whatever Node started npm: `node scripts/node24.mjs <script> [args]`.
// Plain JavaScript on purpose: this file must still be understood by Node 20.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = dirname(fileURLToPath(import.meta.url));

/** The path of a Node of at least version 24, or undefined: the running one, else the one npm installed. */
export function findNode24() {
  if (majorOf(process.versions.node) >= NEEDED) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  // Walk up as npm does, so that a checkout inside another workspace finds the hoisted package too.
  for (let folder = here; ; folder = dirname(folder)) {
    const root = join(folder, 'node_modules', name);
    const binary = join(root, 'bin', 'node');
    if (existsSync(binary) && versionIn(root) >= NEEDED) return binary;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Runs Node 24 with these arguments on our own stdio and ends this process the way the child ended. */
export function runNode24(args) {
  const node = findNode24();
  if (node === undefined) return refuse('');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' });
  const forwarders = new Map();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to the whole group: passing it on too would count as the second, impatient one.
    const sentByTerminal = signal === 'SIGINT' && process.stdin.isTTY === true;
    const forward = () => {
      if (!sentByTerminal) child.kill(signal);
    };
    forwarders.set(signal, forward);
    process.on(signal, forward);
  }
  child.on('error', (error) => refuse(` (${node}: ${error.message})`));
  child.on('exit', (code, signal) => {
    for (const [name, forward] of forwarders) process.off(name, forward);
    if (signal === null) process.exit(code ?? 1);
    process.exitCode = 128 + (constants.signals[signal] ?? 0);
    process.kill(process.pid, signal);
    // A signal that pid 1 of a container ignores must still end it.
    setTimeout(() => process.exit(), 200);
  });
}

function refuse(why) {
  process.stderr.write(
    `集市需要 Node.js ${NEEDED} 或更高版本（当前 ${process.versions.node}，${process.platform}-${process.arch} 没有可用的自带版本）${why}：` +
      `请安装 Node.js ${NEEDED}（https://nodejs.org）；在 glibc 的 Linux x64/arm64 上运行 npm ci（不要加 --omit=optional）即可自动获得。\n` +
      `Jishi needs Node.js ${NEEDED} or newer (this is ${process.versions.node}; no usable bundled one for ${process.platform}-${process.arch})${why}: ` +
      `install Node.js ${NEEDED} (https://nodejs.org); on glibc Linux x64/arm64 \`npm ci\` (without --omit=optional) brings it.\n`,
  );
  process.exit(1);
}

function majorOf(version) {
  return Number(String(version).split('.')[0]);
}

function versionIn(root) {
  try {
    return majorOf(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  } catch {
    return 0;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  runNode24(process.argv.slice(2));
}
