/**
 * Three projects. `unit`: `x.test.ts` beside the source, no I/O beyond a temporary folder. `integration`:
 * `x.integration.test.ts` beside the source and everything in `test/`, on a real Postgres. `e2e`:
 * `test/e2e/`, a running product in a real browser, one file at a time.
 */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const never = ['node_modules/**', 'dist/**']

export default defineConfig({
  test: {
    globalSetup: ['./test/support/global-setup.ts'],
    // Vitest leaves one core free, which on two cores is one file at a time. These tests wait for Postgres, for
    // processes that start and for models as much as they compute.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: [...never, '**/*.integration.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['src/**/*.integration.test.ts', 'bench/**/*.integration.test.ts', 'test/**/*.test.ts'],
          exclude: [...never, 'test/e2e/**'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['./test/e2e/setup.ts'],
          exclude: never,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
