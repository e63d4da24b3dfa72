/** Commands that run the marketplace of this checkout: `start`, `seed synthetic`, `verify`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Command, type Input, type Option, UsageError } from '../command.ts';

const root = join(import.meta.dirname, '../../../..');

/** Runs a program of the house on our own terminal and answers its exit code; signals reach it too. */
function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, script), ...args],
    {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  );
  // A terminal sends Ctrl-C to the child as well; we only wait for its goodbye.
  const wait = () => undefined;
  const pass = () => void child.kill('SIGTERM');
  process.on('SIGINT', wait);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

const database: Option = {
  type: 'string',
  value: 'url',
  about: { zh: 'PostgreSQL地址；也可用 DATABASE_URL', en: 'Address of the PostgreSQL; or DATABASE_URL' },
};

function databaseOf(flags: Input['flags']): Readonly<Record<string, string>> {
  const url = String(flags.database ?? process.env.DATABASE_URL ?? '');
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new UsageError({ zh: '请给出 --database postgres://…', en: 'Give --database postgres://…' });
  return { DATABASE_URL: url };
}

export const startCommand: Command = {
  name: 'start',
  usage: '',
  about: { zh: '启动集市，与 npm start 相同', en: 'Start the marketplace, as npm start does' },
  options: {
    port: { type: 'string', value: 'port', about: { zh: '端口，默认 8080', en: 'Port, 8080 by default' } },
    data: { type: 'string', value: 'folder', about: { zh: '数据目录', en: 'Folder of the data' } },
    database,
  },
  run: ({ flags }) =>
    run('apps/server/src/main/start.ts', [], {
      ...(typeof flags.port === 'string' ? { PORT: flags.port } : {}),
      ...(typeof flags.data === 'string' ? { DATA_DIR: flags.data } : {}),
      ...(typeof flags.database === 'string' ? databaseOf(flags) : {}),
    }),
};

export const seedCommand: Command = {
  name: 'seed synthetic',
  usage: '[COUNT]',
  about: { zh: '加入用于压力测试的合成商品', en: 'Add synthetic products, for load' },
  options: { database },
  run: ({ words, flags }) => run('apps/server/src/main/seed-synthetic.ts', words, databaseOf(flags)),
};

export const verifyCommand: Command = {
  name: 'verify',
  usage: '',
  about: {
    zh: '核对账本：分录平衡、哈希链完整、余额等于分录之和',
    en: 'Check the ledger: postings balance, hash chains hold, balances equal their entries',
  },
  options: { database },
  examples: ['jishi verify --database postgres://…', 'jishi verify --database postgres://… --json'],
  run: ({ flags, json, tongue }) =>
    run('apps/server/src/main/verify.ts', [...(json ? ['--json'] : []), '--lang', tongue], databaseOf(flags)),
};
