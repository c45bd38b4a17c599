/**
 * One Vitest project in a process of its own: `run-project.ts PROJECT RESULT_FILE`. Prints as Vitest does and
 * writes what `test/run-tests.ts` adds up, with the reason of each skip, which the JSON reporter leaves out.
 */
import { writeFileSync } from 'node:fs'
import type { TestCase, TestModule } from 'vitest/node'
import { startVitest } from 'vitest/node'

export interface ProjectResult {
  passed: number
  failed: { test: string; message: string }[]
  skipped: { test: string; reason: string }[]
}

const [project = '', resultFile = ''] = process.argv.slice(2)

const vitest = await startVitest([], {
  run: true,
  watch: false,
  project,
  // A test left alone by `.only` would hide all the others.
  allowOnly: false,
  passWithNoTests: true,
  reporters: [['default', { summary: false }]],
})
const modules = vitest.state.getTestModules()
const result: ProjectResult = { passed: 0, failed: [], skipped: [] }
for (const module of modules) addModule(module)
for (const error of vitest.state.getUnhandledErrors()) {
  result.failed.push({ test: `${project}: outside any test`, message: messageOf(error) })
}
writeFileSync(resultFile, JSON.stringify(result))
await vitest.close()
process.exit(0)

function addModule(module: TestModule): void {
  // A file that cannot be loaded, or a hook that fails, has no failing test to show for it.
  for (const error of module.errors())
    result.failed.push({ test: module.relativeModuleId, message: messageOf(error) })
  for (const suite of module.children.allSuites()) {
    for (const error of suite.errors())
      result.failed.push({ test: suite.fullName, message: messageOf(error) })
  }
  for (const test of module.children.allTests()) addTest(module, test)
}

function addTest(module: TestModule, test: TestCase): void {
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
