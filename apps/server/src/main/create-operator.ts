import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { Refusal } from '@jishi/protocol';
import { Value } from 'typebox/value';
import { ConfigError, readConfig } from '../app/config.ts';
import { openMainWorld } from '../app/main-world.ts';
import { createFirstOperator } from '../modules/identity/index.ts';
import { migrate } from '../platform/database/migrate.ts';
import { EmbeddedPostgresError, startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts';
import { Email, line } from '../platform/http/shapes.ts';
import { createLog } from '../platform/log/log.ts';
import { reading, SYSTEM_EDGE } from '../platform/world/world.ts';

const USAGE = `npm run operator -- --email you@example.com [--name 运营] [--lang zh-CN|en] [--link]

Makes the first operator account of a marketplace that was started with JISHI_DEMO=0. Asks for the password on
stdin; with --link it prints a link that sets one, once, within 30 minutes. Without DATABASE_URL it opens the
database in DATA_DIR: stop the marketplace first.
为不带演示数据的集市建第一个运营账号。从标准输入读密码；带 --link 则打印一个设置密码的链接，30 分钟内用一次。
没有 DATABASE_URL 时打开 DATA_DIR 里的数据库：先停掉集市。`;

/** Refusals on the command line: sentence on stderr, exit code 2. */
class UsageError extends Error {}

function readWish(args: readonly string[]) {
  let values: { email?: string; name?: string; lang?: string; link?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        lang: { type: 'string' },
        link: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const { email = '', name = '平台运营', lang = 'zh-CN' } = values;
  if (!Value.Check(Email, email)) {
    throw new UsageError(`--email: an e-mail address is needed / 需要一个邮箱\n\n${USAGE}`);
  }
  if (!Value.Check(line(1, 64), name)) {
    throw new UsageError('--name: 1 to 64 characters on one line / 1 到 64 个字，一行');
  }
  if (lang !== 'zh-CN' && lang !== 'en') throw new UsageError('--lang: zh-CN or en / 只能是 zh-CN 或 en');
  return { email, name, lang, link: values.link ?? false } as const;
}

/** One line of stdin; what is typed at a terminal is not shown. */
async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write('Password / 密码: ');
  const reader = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  for await (const first of reader) {
    reader.close();
    if (isTerminal) process.stderr.write('\n');
    return first;
  }
  throw new UsageError('No password on stdin; give one, or --link / 标准输入没有密码；请输入，或用 --link');
}

async function main(): Promise<void> {
  const wish = readWish(process.argv.slice(2));
  const config = readConfig(process.env, resolve(import.meta.dirname, '../../../..'));
  const password = wish.link ? null : await askPassword();
  const log = createLog(config.logLevel);
  await mkdir(config.dataDir, { recursive: true });
  const postgres = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
  try {
    const world = await openMainWorld(config, postgres?.url ?? config.databaseUrl!, log, 'operator');
    try {
      await migrate(world.db);
      const path = await reading(world, SYSTEM_EDGE('create-operator'), (ctx) =>
        createFirstOperator(ctx, { ...wish, password }),
      );
      console.log(`${wish.email}: operator account made / 运营账号已建好`);
      if (path) console.log(`${config.publicUrl}${path}`);
    } finally {
      await world.close();
    }
  } finally {
    await postgres?.stop();
  }
}

try {
  await main();
} catch (error) {
  const isOurs =
    error instanceof UsageError || error instanceof ConfigError || error instanceof EmbeddedPostgresError;
  if (error instanceof Refusal) console.error(`${error.sentence('en')}\n${error.sentence('zh-CN')}`);
  else console.error(isOurs ? error.message : error);
  process.exitCode = error instanceof Refusal ? 1 : 2;
}
