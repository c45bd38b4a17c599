/**
 * Four projects. `unit`: `x.test.ts` beside the source, no I/O beyond a temporary folder. `integration`:
 * `x.integration.test.ts` beside the source and everything in `test/`, on a real Postgres. `e2e`:
 * `test/e2e/`, a running product in a real browser; what kills its processes or changes the workspace's settings comes
 * afterwards in `e2e-alone`, one file at a time with a product of its own.
 */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const never = ['node_modules/**', 'dist/**']

/** These kill the product's processes, or change what holds for every study of the workspace. */
const alone = ['durability', 'language-models', 'room-never-lost'].map((name) => `test/e2e/${name}.test.ts`)
/**
 * What is waited for comes soon, or after seconds where a machine is busy with other work. A limit is for what never comes:
 * it takes time only from a test that fails. Vitest's own of a second for a poll was too short for a browser and a database.
 */
const polled = { poll: { timeout: 30_000 } }
const endToEnd = {
  globalSetup: ['./test/e2e/setup.ts'],
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: polled,
}

export default defineConfig({
  test: {
    globalSetup: ['./test/support/global-setup.ts'],
    // Vitest leaves one core free, which on two cores is one file at a time. These tests wait for Postgres, for
    // processes that start and for models as much as they compute.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: [...never, '**/*.integration.test.ts'],
          // Pure functions: loading every module again for each file took as long as the tests themselves.
          isolate: false,
          setupFiles: ['./test/support/shared-modules.ts'],
          testTimeout: 60_000,
          expect: polled,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['src/**/*.integration.test.ts', 'bench/**/*.integration.test.ts', 'test/**/*.test.ts'],
          exclude: [...never, 'test/e2e/**'],
          // Loading the whole server for each file took half as long as the tests. What a module keeps beyond a file is
          // what it worked out from its arguments, as in a server that serves many; each file has a database of its own.
          isolate: false,
          setupFiles: ['./test/support/shared-modules.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: polled,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [...never, ...alone],
          sequence: { groupOrder: 1 },
          ...endToEnd,
        },
      },
      {
        test: {
          name: 'e2e-alone',
          include: alone,
          exclude: never,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...endToEnd,
        },
      },
    ],
  },
})
