import { defineConfig } from 'vitest/config';

/** Two projects: `pure` needs nothing; `house` gets a PostgreSQL. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'examples/**/*.test.ts',
            'apps/web/src/**/*.test.{ts,tsx}',
            'apps/server/seed/*.test.ts',
            'apps/server/src/modules/pricing/*.test.ts',
            'apps/server/src/platform/{guarded-http,mail,storage,vault,embedded-postgres}/**/*.test.ts',
          ],
          exclude: ['packages/seller-sdk/src/*.postgres.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'house',
          include: [
            'apps/server/src/{modules,app,platform}/**/*.test.ts',
            'packages/seller-sdk/src/*.postgres.test.ts',
            'stories/**/*.test.ts',
          ],
          exclude: [
            'apps/server/src/modules/pricing/*.test.ts',
            'apps/server/src/platform/{guarded-http,mail,storage,vault,embedded-postgres}/**/*.test.ts',
          ],
          globalSetup: ['apps/server/src/platform/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
