import { spawn } from 'node:child_process';

export const root = new URL('..', import.meta.url).pathname;

/** Runs a command in the repository with its output shown; answers its exit code. */
export function show(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
    child.on('error', () => resolve(1));
  });
}

export const node = process.execPath;
export const bin = (path: string) => `${root}node_modules/${path}`;
