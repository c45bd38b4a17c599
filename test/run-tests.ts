/**
 * What `earwitness test` runs: formatting and lint, types, doors between rooms, then unit, integration and
 * end-to-end tests. Nothing stops at the first failure. Skips are listed with their reasons; with `../shared`
 * present, where nothing is missing, a skip is a failure. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programEnvironment } from '../src/platform/config/config.ts'
import { findBrowser } from '../src/platform/runtime/find-browser.ts'
import type { ProjectResult } from './support/run-project.ts'

const root = join(import.meta.dirname, '..')
const inModules = (path: string) => join(root, 'node_modules', path)
const limitMs = { check: 5 * 60_000, unit: 8 * 60_000, integration: 12 * 60_000, e2e: 12 * 60_000 }

/** Fewer modules than this means that the doors were not looked at, as when the compiler's API is missing. */
const leastModules = 100

/** Hundreds of processes are started: what one has compiled the next ones read. */
const compiledOnce = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') }

interface Totals {
  passed: number
  failed: string[]
  skipped: string[]
}

/** @returns the exit code */
async function runTests(only: string | undefined): Promise<number> {
  const totals: Totals = { passed: 0, failed: [], skipped: [] }
  const wants = (name: string) => only === undefined || only === name
  if (wants('checks')) await runChecks(totals)
  if (wants('e2e')) await provideBrowser()
  for (const project of ['unit', 'integration', 'e2e'] as const) {
    if (wants(project)) await runProject(project, totals)
  }
  return report(totals)
}

async function runChecks(totals: Totals): Promise<void> {
  const tsc = inModules('typescript/bin/tsc')
  await check('formatting and lint', [inModules('@biomejs/biome/bin/biome'), 'check', '.'], totals)
  await check('types', [tsc, '--noEmit', '-p', '.'], totals)
  await check('types of the pages', [tsc, '--noEmit', '-p', 'src/web'], totals)
  await checkDoors(totals)
}

async function check(name: string, args: string[], totals: Totals): Promise<void> {
  say(`\n${name}`)
  const { code, output } = await run(args, { limitMs: limitMs.check })
  if (code === 0) return void totals.passed++
  say(output.trim())
  totals.failed.push(name)
}

async function checkDoors(totals: Totals): Promise<void> {
  const name = 'doors between rooms'
  say(`\n${name}`)
  const args = [
    '--import',
    './test/support/typescript-6.mjs',
    inModules('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'src',
  ]
  const { code, output } = await run(args, { limitMs: limitMs.check })
  const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
  if (code === 0 && modules >= leastModules) return void totals.passed++
  say(output.trim())
  totals.failed.push(code === 0 ? `${name}: only ${modules} modules were looked at` : name)
}

async function provideBrowser(): Promise<void> {
  const found = findBrowser()
  if (found) return say(`\nbrowser: ${found}`)
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return say('\nNo Chromium or Chrome is installed; end-to-end tests need one.')
  }
  say('\nInstalling Chromium (apt-get install chromium)')
  const options = { program: '/bin/sh', limitMs: limitMs.check }
  const { code, output } = await run(['-c', 'apt-get update -q && apt-get install -qy chromium'], options)
  if (code !== 0) say(output.trim().split('\n').slice(-5).join('\n'))
}

async function runProject(project: 'unit' | 'integration' | 'e2e', totals: Totals): Promise<void> {
  say(`\n${project}`)
  const folder = mkdtempSync(join(tmpdir(), 'earwitness-result-'))
  const file = join(folder, 'result.json')
  const script = join(root, 'test/support/run-project.ts')
  const limit = limitMs[project]
  const args = [script, project, file, String(limit)]
  // It ends by itself and says what was running; only one that cannot is killed.
  const { code } = await run(args, { limitMs: limit + 30_000, isShown: true })
  if (existsSync(file)) add(totals, JSON.parse(readFileSync(file, 'utf8')) as ProjectResult)
  else totals.failed.push(`${project}: ended with ${code ?? 'its time used up'} before it had a result`)
  rmSync(folder, { recursive: true, force: true })
}

function add(totals: Totals, result: ProjectResult): void {
  totals.passed += result.passed
  totals.failed.push(...result.failed.map(({ test, message }) => `${test}\n    ${message.split('\n')[0]}`))
  totals.skipped.push(...result.skipped.map(({ test, reason }) => `${test}\n    ${reason}`))
}

function report({ passed, failed, skipped }: Totals): number {
  // Where data and models are there, nothing may be skipped.
  const isComplete = existsSync(join(root, '..', 'shared'))
  if (skipped.length > 0) {
    say(`\nSkipped${isComplete ? ', which counts as failed, because ../shared is there' : ''}:`)
    for (const line of skipped) say(`  ${line}`)
  }
  if (failed.length > 0) {
    say('\nFailed:')
    for (const line of failed) say(`  ${line}`)
  }
  const failures = failed.length + (isComplete ? skipped.length : 0)
  say(`\n${passed} passed, ${failures} failed`)
  return failures === 0 && passed > 0 ? 0 : 1
}

interface RunOptions {
  limitMs: number
  program?: string
  /** Shows what it prints as it prints it. */
  isShown?: boolean
}

function run(args: string[], options: RunOptions): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(options.program ?? process.execPath, args, {
      cwd: root,
      env: programEnvironment({
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        ...compiledOnce,
      }) as NodeJS.ProcessEnv,
      stdio: ['ignore', options.isShown ? 'inherit' : 'pipe', options.isShown ? 'inherit' : 'pipe'],
      timeout: options.limitMs,
      killSignal: 'SIGKILL',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    }
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

process.exitCode = await runTests(process.argv[2])
