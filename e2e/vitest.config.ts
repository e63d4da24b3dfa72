import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against the whole shop, one file after the other. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // As long as a person would wait before calling a page broken.
    expect: { poll: { timeout: 10_000, interval: 50 } },
    fileParallelism: false,
    maxWorkers: 1,
  },
});
