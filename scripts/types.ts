import { bin, node, show } from './run.ts';

// The native compiler checks in seconds; called by path, because typescript 5.9 owns the name `tsc`.
const codes = [
  await show(node, [bin('typescript7/bin/tsc'), '-p', 'tsconfig.json']),
  await show(node, [bin('typescript7/bin/tsc'), '-p', 'apps/web/tsconfig.json']),
  await show(node, [bin('typescript7/bin/tsc'), '-p', 'e2e/tsconfig.json']),
];
process.exitCode = codes.some((c) => c !== 0) ? 1 : 0;
