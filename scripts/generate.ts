/**
 * Regenerates what is made from something else: `schema.gen.ts` from the migrated database, and (with
 * `--sdk`) the SDK's types and operations from the routes, the seller SDK's reference from its docstrings
 * and the seller protocol's pages from its model. `--check` fails when the files would change.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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

/** The SDK's types and its table of operations, from the routes' own declarations. */
async function generateSdk(): Promise<void> {
  const { openHouse } = await import('../apps/server/src/app/house.ts');
  const { createLog } = await import('../apps/server/src/platform/log/log.ts');
  const { createMetrics } = await import('../apps/server/src/platform/metrics/metrics.ts');
  const { default: openapi, astToString } = await import('openapi-typescript');
  const world = { name: 'none', log: createLog('silent'), metrics: createMetrics() } as never;
  const http = await openHouse(world, {
    gatekeeper: { identify: async () => ({ actor: { kind: 'VISITOR' }, permissions: new Set() }) },
    version: '0.1.0',
    trustProxy: false,
    requestsPerMinute: 1000,
  });
  await http.ready();
  const document = (
    http as never as { swagger(): { paths: Record<string, Record<string, { operationId?: string }>> } }
  ).swagger();
  const head = '// Made by `npm run generate` from the routes. Do not edit.\n';
  await put('packages/sdk/src/generated/api.gen.ts', head + astToString(await openapi(document as never)));
  const table: string[] = [];
  for (const [path, methods] of Object.entries(document.paths).sort()) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId)
        table.push(`  '${operation.operationId}': ['${method.toUpperCase()}', '${path}'],`);
    }
  }
  await put(
    'packages/sdk/src/generated/operations.gen.ts',
    `${head}export const OPERATIONS = {\n${table.sort().join('\n')}\n} as const satisfies Record<string, readonly [string, string]>;\n`,
  );
  await http.close();
}

/** One page for each interface and language, the two tables of contents, and nothing that was there before. */
async function generateProtocolPages(): Promise<void> {
  const { referenceContents, referencePages } = await import('../packages/protocol/src/reference/index.ts');
  const pages = referencePages();
  const files = new Map<string, string>();
  for (const lang of ['zh', 'en'] as const) {
    files.set(`docs/protocol/README.${lang}.md`, referenceContents(pages, lang));
    for (const { slug, body } of pages) files.set(`docs/protocol/${slug}.${lang}.md`, body[lang]);
  }
  const there = await readdir(`${root}docs/protocol`, { recursive: true }).catch(() => []);
  for (const name of there.filter((file) => file.endsWith('.md'))) {
    const path = `docs/protocol/${name}`;
    if (files.has(path)) continue;
    if (check) {
      console.error(`${path} is no page of the model any more; run npm run generate`);
      process.exitCode = 1;
    } else await rm(`${root}${path}`);
  }
  for (const [path, text] of files) {
    if (!check) await mkdir(dirname(`${root}${path}`), { recursive: true });
    await put(path, text);
  }
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

if (process.argv.includes('--sdk')) {
  await generateSdk();
  const { sellerSdkReference } = await import('../packages/seller-sdk/scripts/reference.ts');
  await put('docs/seller-sdk.md', sellerSdkReference());
  await generateProtocolPages();
}
