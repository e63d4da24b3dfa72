/**
 * Regenerates what is made from something else: `schema.gen.ts` from the migrated database, and (with
 * `--sdk`) the SDK's types and operations from the routes. `--check` fails when the files would change.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { templateDatabase } from '../apps/server/src/platform/testing/template.ts';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const check = process.argv.includes('--check');

async function put(path: string, text: string): Promise<void> {
  const old = await readFile(`${root}${path}`, 'utf8').catch(() => '');
  if (old === text) return;
  if (check) {
    console.error(`${path} is not what the sources make; run npm run generate`);
    process.exitCode = 1;
    return;
  }
  await writeFile(`${root}${path}`, text);
  console.log(`wrote ${path}`);
}

const template = await templateDatabase();
try {
  const out = `/tmp/jishi-schema-${process.pid}.ts`;
  await run(process.execPath, [
    `${root}node_modules/kysely-codegen/dist/cli/bin.js`,
    '--dialect',
    'postgres',
    '--url',
    template.url,
    '--out-file',
    out,
    '--numeric-parser',
    'string',
    '--type-mapping',
    JSON.stringify({ int8: 'Int8' }),
    '--custom-imports',
    '{}',
    '--exclude-pattern',
    '(kysely_migration|kysely_migration_lock)',
  ]);
  let text = await readFile(out, 'utf8');
  text = text.replace(
    /export type Int8 = .*;/,
    'export type Int8 = ColumnType<bigint, bigint | number | string, bigint | number | string>;',
  );
  await put('apps/server/src/schema.gen.ts', text);
} finally {
  await template.close();
}
