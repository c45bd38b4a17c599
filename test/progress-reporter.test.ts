/** A run of tests that hangs names what hangs. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ProgressReporter } from './support/progress-reporter.ts'
import type { ProjectResult } from './support/run-project.ts'

const at = (file: string) => ({ moduleId: `/clone/${file}` })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begin() {
  const said: string[] = []
  const reporter = new ProgressReporter({ say: (line) => said.push(line), root: '/clone' })
  reporter.onTestRunStart([at('src/a.test.ts'), at('src/b.test.ts'), at('test/c.test.ts')])
  return { said, reporter }
}

test('after a minute without a word it names the file, the test and what has not begun, and again a minute later', () => {
  const { said, reporter } = begin()
  reporter.onTestModuleQueued(at('src/a.test.ts'))
  reporter.onTestModuleEnd(at('src/a.test.ts'))
  reporter.onTestModuleQueued(at('src/b.test.ts'))
  reporter.onTestCaseReady({ module: at('src/b.test.ts'), fullName: 'waits for a lock' })
  vi.advanceTimersByTime(55_000)
  expect(said).toEqual([])
  vi.advanceTimersByTime(70_000)
  expect(said).toEqual([
    'Nothing was reported for 60 s. Running: src/b.test.ts at “waits for a lock”, for 60 s; 1 had not begun: test/c.test.ts.',
    'Nothing was reported for 60 s. Running: src/b.test.ts at “waits for a lock”, for 120 s; 1 had not begun: test/c.test.ts.',
  ])
})

test('a hook is named, whether of the file or of a test, and whatever ends is silent no longer', () => {
  const { said, reporter } = begin()
  reporter.onTestModuleQueued(at('src/b.test.ts'))
  reporter.onHookStart({ name: 'beforeAll', entity: at('src/b.test.ts') })
  vi.advanceTimersByTime(45_000)
  expect(reporter.describe()).toContain('src/b.test.ts at “beforeAll”, for 45 s')
  reporter.onHookEnd({ name: 'beforeAll', entity: at('src/b.test.ts') })
  reporter.onHookStart({ name: 'afterEach', entity: { module: at('src/b.test.ts') } })
  expect(reporter.describe()).toContain('src/b.test.ts at “afterEach”')
  vi.advanceTimersByTime(45_000)
  expect(said).toEqual([])
  reporter.onTestRunEnd()
  vi.advanceTimersByTime(300_000)
  expect(said).toEqual([])
})

test('it knows which files took longest', () => {
  const { reporter } = begin()
  for (const [file, ms] of [
    ['src/a.test.ts', 200],
    ['src/b.test.ts', 900],
    ['test/c.test.ts', 400],
  ] as const) {
    reporter.onTestModuleQueued(at(file))
    vi.advanceTimersByTime(ms)
    reporter.onTestModuleEnd(at(file))
  }
  expect(reporter.slowest(2)).toEqual([
    { file: 'src/b.test.ts', ms: 900 },
    { file: 'test/c.test.ts', ms: 400 },
  ])
})

test('a project whose time is used up ends by itself with a result that says what was running', async () => {
  vi.useRealTimers()
  const folder = mkdtempSync(join(tmpdir(), 'earwitness-progress-'))
  try {
    const file = join(folder, 'result.json')
    const script = join(import.meta.dirname, 'support/run-project.ts')
    const child = spawn(process.execPath, [script, 'unit', file, '1'], {
      cwd: join(import.meta.dirname, '..'),
      stdio: 'ignore',
    })
    await once(child, 'exit')
    const { failed } = JSON.parse(readFileSync(file, 'utf8')) as ProjectResult
    expect(failed).toEqual([{ test: 'unit: its time of 0 s was used up', message: 'No file had begun.' }])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
