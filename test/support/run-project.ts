/**
 * One Vitest project in a process of its own: `run-project.ts PROJECT RESULT_FILE LIMIT_MS`. Prints as Vitest does and
 * writes what `test/run-tests.ts` adds up, with the reason of each skip, which the JSON reporter leaves out. When the
 * time is used up it writes what there is, and what was running.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestCase, TestModule, Vitest } from 'vitest/node'
import { startVitest } from 'vitest/node'
import { ProgressReporter } from './progress-reporter.ts'

export interface ProjectResult {
  passed: number
  failed: { test: string; message: string }[]
  skipped: { test: string; reason: string }[]
}

const [project = '', resultFile = '', limitMs = ''] = process.argv.slice(2)

const progress = new ProgressReporter({
  say: (line) => process.stdout.write(`${line}\n`),
  root: join(import.meta.dirname, '../..'),
})
const state: { vitest?: Vitest } = {}
setTimeout(() => void giveUp(), Number(limitMs)).unref()

const vitest = await startVitest([], {
  run: true,
  watch: false,
  // What must run alone comes last, in a project of its own.
  project: project === 'e2e' ? ['e2e', 'e2e-alone'] : project,
  // A test left alone by `.only` would hide all the others.
  allowOnly: false,
  passWithNoTests: true,
  reporters: [
    ['default', { summary: false }],
    Object.assign(progress, {
      onInit: (begun: Vitest) => {
        state.vitest = begun
      },
    }),
  ],
})
writeResult(resultOf(vitest))
for (const { file, ms } of progress.slowest(10)) {
  process.stdout.write(`${(ms / 1000).toFixed(1).padStart(7)} s  ${file}\n`)
}
await closeWithin(30_000, vitest)
process.exit(0)

/** What will not end is ended with this process: the result is written. */
async function closeWithin(ms: number, running: Vitest): Promise<void> {
  const isClosed = await Promise.race([
    running.close().then(
      () => true,
      () => true,
    ),
    sleep(ms, false),
  ])
  if (!isClosed) process.stdout.write(`${project}: Vitest was not closed within ${ms / 1000} s.\n`)
}

function resultOf({ state }: Vitest): ProjectResult {
  const result: ProjectResult = { passed: 0, failed: [], skipped: [] }
  for (const module of state.getTestModules()) addModule(result, module)
  for (const error of state.getUnhandledErrors()) {
    result.failed.push({ test: `${project}: outside any test`, message: messageOf(error) })
  }
  return result
}

/** Whoever started this ends what is left of it. */
async function giveUp(): Promise<void> {
  const result: ProjectResult = state.vitest ? resultOf(state.vitest) : { passed: 0, failed: [], skipped: [] }
  const message = progress.describe()
  const test = `${project}: its time of ${Math.round(Number(limitMs) / 1000)} s was used up`
  process.stdout.write(`\n${test}. ${message}\n`)
  writeResult({ ...result, failed: [...result.failed, { test, message }] })
  // Ends the workers, and with the run's folder its database.
  if (state.vitest) await closeWithin(15_000, state.vitest)
  process.exit(1)
}

function writeResult(result: ProjectResult): void {
  writeFileSync(resultFile, JSON.stringify(result))
}

function addModule(result: ProjectResult, module: TestModule): void {
  // A file that cannot be loaded, or a hook that fails, has no failing test to show for it.
  for (const error of module.errors())
    result.failed.push({ test: module.relativeModuleId, message: messageOf(error) })
  for (const suite of module.children.allSuites()) {
    for (const error of suite.errors())
      result.failed.push({ test: suite.fullName, message: messageOf(error) })
  }
  for (const test of module.children.allTests()) addTest(result, module, test)
}

function addTest(result: ProjectResult, module: TestModule, test: TestCase): void {
  const name = `${module.relativeModuleId} > ${test.fullName}`
  const outcome = test.result()
  if (outcome.state === 'passed') result.passed++
  else if (outcome.state === 'failed') {
    result.failed.push({ test: name, message: outcome.errors.map(messageOf).join('\n') })
  } else if (outcome.state === 'skipped') {
    result.skipped.push({ test: name, reason: outcome.note ?? 'no reason given' })
  } else result.failed.push({ test: name, message: 'it never ended' })
}

function messageOf(error: unknown): string {
  return (error as { message?: string }).message ?? String(error)
}
