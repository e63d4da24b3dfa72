#!/usr/bin/env node
// Runs the CLI under Node 24, whatever Node was called.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode24 } from '../../../scripts/node24.mjs';

const here = dirname(fileURLToPath(import.meta.url));
runNode24([join(here, '..', 'src', 'main.ts'), ...process.argv.slice(2)]);
