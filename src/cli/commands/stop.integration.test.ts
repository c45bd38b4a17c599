/** What `status`, `stop` and the commands that need an instance say while it is still starting, or a restore runs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../../../test/support/command-line.ts'
import { isAlive } from '../../platform/runtime/processes.ts'

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

async function hold(work: 'start' | 'restore'): Promise<void> {
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
