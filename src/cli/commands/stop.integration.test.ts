/** What `status`, `stop` and the commands that need an instance say while it is still starting, or a restore runs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../../../test/support/command-line.ts'
import { isAlive } from '../../platform/runtime/processes.ts'
import type { LockedWork } from '../../platform/runtime/start-lock.ts'

const script = join(import.meta.dirname, '../../../test/support/processes/hold-start-lock.ts')
let data: string
let holder: ChildProcess

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'earwitness-stop-'))
})
afterEach(() => {
  holder.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

async function hold(work: LockedWork): Promise<void> {
  holder = spawn(process.execPath, [script, data, work], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout!, 'data')
}

const here = (...args: string[]) => runCommand([...args, '--data', data])

test('an instance that is starting is said to start, and stop ends it', async () => {
  await hold('start')
  const { stdout, code } = await here('status')
  expect([code, stdout]).toEqual([1, expect.stringContaining(`Starting on ${data}, and not ready yet.`)])
  expect((await here('study', 'list')).stderr).toContain(`is still starting on ${data}`)
  expect(await here('stop', '--json')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"stopped": true'),
  })
  expect(isAlive(holder.pid!)).toBe(false)
  expect((await here('stop')).stdout).toBe(`Earwitness was not running on ${data}.\n`)
})

test('a restore is named, and not ended by stop', async () => {
  await hold('restore')
  expect((await here('status')).stdout).toContain('a backup is being restored into it')
  expect(await here('stop')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`process ${holder.pid}`),
  })
  expect((await here('start', '--no-sample')).stderr).toContain('A backup is being restored into')
  expect(isAlive(holder.pid!)).toBe(true)
})

test('a backup of a stopped instance keeps everybody else out until it is made, and is named', async () => {
  await hold('backup')
  expect((await here('status')).stdout).toContain('a backup of it is being made')
  const isMade = `A backup of ${data} is being made.`
  const file = join(data, 'b.tar.gz')
  for (const command of [['start', '--no-sample'], ['stop'], ['backup', file], ['restore', file]])
    expect(await here(...command)).toMatchObject({ code: 1, stderr: expect.stringContaining(isMade) })
  expect(isAlive(holder.pid!)).toBe(true)
})

test.each([
  ['start', 'Earwitness is starting or stopping on'],
  ['restore', 'A backup is being restored into'],
] as const)('no backup is made beside a %s', async (work, said) => {
  await hold(work)
  const file = join(data, 'b.tar.gz')
  expect(await here('backup', file)).toMatchObject({ code: 1, stderr: expect.stringContaining(said) })
  expect(existsSync(file)).toBe(false)
})
