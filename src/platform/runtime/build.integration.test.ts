/** A clone of a few lines, built by the real bundler. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { buildWeb } from './build.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'a clone '))
  mkdirSync(join(root, 'src/web'), { recursive: true })
  symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  writeFileSync(
    join(root, 'src/web/vite.config.ts'),
    'export default { root: import.meta.dirname, build: { emptyOutDir: true } }\n',
  )
  writeFileSync(join(root, 'src/web/index.html'), '<script type="module" src="./main.ts"></script>\n')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function buildOf(code: string): Promise<string> {
  writeFileSync(join(root, 'src/web/main.ts'), code)
  return buildAsIs()
}

const steps: string[] = []
const buildAsIs = () => buildWeb({ root, onStep: (text) => steps.push(text) })
const builds = () => readdirSync(join(root, 'dist/pages'))

test('a state of the sources is built once, and going back to it builds nothing', async () => {
  const first = await buildOf('console.log(1)')
  const second = await buildOf('console.log(2)')
  steps.length = 0
  expect(await buildOf('console.log(1)')).toBe(first)
  expect(steps).toEqual([])
  // What was built before is still whole: a server may be serving it.
  for (const folder of [first, second]) expect(existsSync(join(folder, 'index.html'))).toBe(true)
})

test('two starts at once in one clone both find it built', async () => {
  writeFileSync(join(root, 'src/web/main.ts'), 'console.log(1)')
  const build = join(import.meta.dirname, 'build.ts')
  const script = `const { buildWeb } = await import(${JSON.stringify(build)})
    process.stdout.write(await buildWeb({ root: ${JSON.stringify(root)}, onStep: () => undefined }))`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  other.stdout.on('data', (chunk) => {
    said += chunk
  })
  const [own] = await Promise.all([buildAsIs(), once(other, 'close')])
  expect(said).toBe(own)
  expect(builds()).toEqual([basename(own)])
})

test('of older builds three stay, and each that a living process runs from', async () => {
  const oldest = await buildOf('console.log(0)')
  const unused = await buildOf('console.log(1)')
  const running = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)', oldest], { stdio: 'ignore' })
  try {
    await once(running, 'spawn')
    for (const round of [2, 3, 4]) await buildOf(`console.log(${round})`)
    expect(existsSync(oldest)).toBe(true)
    expect(existsSync(unused)).toBe(false)
    expect(builds()).toHaveLength(4)
  } finally {
    running.kill('SIGKILL')
  }
})

test('what a killed start had begun is cleared away, what another start is at stays', async () => {
  const ended = spawn(process.execPath, ['-e', ''])
  await once(ended, 'exit')
  for (const pid of [ended.pid, process.pid])
    mkdirSync(join(root, `dist/pages/0123-${pid}`), { recursive: true })
  const built = await buildOf('console.log(1)')
  expect(builds().sort()).toEqual([`0123-${process.pid}`, basename(built)].sort())
})

test('an error in a source is one sentence that names its place, and leaves nothing behind', async () => {
  const failure = await buildOf('const = 1').catch((error) => error)
  expect(failure).toBeInstanceOf(AppError)
  expect(failure.say).toMatch(/^The pages could not be built\. .*src\/web\/main\.ts:1:7/)
  expect(failure.say).not.toMatch(/[\n\u2500-\u257f]/)
  expect(builds()).toEqual([])
})

test('a clone that this user cannot write says who can build it', async () => {
  // A file in the place of the folder stops root too, whom no mode stops.
  writeFileSync(join(root, 'dist'), '')
  const failure = await buildOf('console.log(1)').catch((error) => error)
  expect(failure.say).toContain('cannot be written by this user. Run ./earwitness start once as the owner')
})
