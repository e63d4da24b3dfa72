/**
 * `npm test`: everything that needs no human. Static checks first (they are quick), then the test
 * runners; ends with one line that sums them: `N passed, N failed`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, node, show } from './run.ts';
import { buildWeb } from './web-build.ts';

interface Step {
  readonly name: string;
  run(): Promise<number>;
}

const folder = await mkdtemp(join(tmpdir(), 'jishi-test-'));
const reports: string[] = [];

function vitest(name: string, args: readonly string[]): Step {
  return {
    name,
    run: () => {
      const report = join(folder, `${name}.json`);
      reports.push(report);
      return show(node, [
        bin('vitest/vitest.mjs'),
        'run',
        ...args,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
    },
  };
}

const only = new Set(process.argv.slice(2).filter((a) => !a.startsWith('-')));
const steps: readonly Step[] = [
  { name: 'types', run: () => show(node, ['scripts/types.ts']) },
  { name: 'lint', run: () => show(bin('.bin/biome'), ['check', '.']) },
  {
    name: 'walls',
    run: () =>
      show(node, [
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'packages',
        'examples',
      ]),
  },
  { name: 'generated', run: () => show(node, ['scripts/generate.ts', '--sdk', '--check']) },
  vitest('pure', ['--project', 'pure']),
  vitest('house', ['--project', 'house']),
  { name: 'web', run: async () => ((await buildWeb()) ? 0 : 1) },
  vitest('browser', ['--config', 'e2e/vitest.config.ts']),
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  if (only.size > 0 && !only.has(step.name)) continue;
  const began = performance.now();
  console.log(`\n— ${step.name}`);
  const code = await step.run();
  console.log(
    `  ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  const report = reports.find((r) => r.endsWith(`/${step.name}.json`));
  if (!report) {
    if (code === 0) passed++;
    else failed++;
    continue;
  }
  const counts = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  passed += counts.numPassedTests ?? 0;
  // A runner that broke without a failed test (a suite that does not load) is a failure too.
  failed += Math.max(counts.numFailedTests ?? 0, code === 0 ? 0 : 1);
}
await rm(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
