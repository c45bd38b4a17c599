import { spawnSync } from 'node:child_process'
import fs, { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { logDestination } from './log-destination.ts'

/** A log file on a disk that is full while `isFull`. */
function fullableLog() {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  const path = join(folder, 'a.log')
  const file = openSync(path, 'a')
  const disk = { isFull: false }
  const write = fs.writeSync
  const spy = vi.spyOn(fs, 'writeSync').mockImplementation(((...args: Parameters<typeof write>) => {
    if (disk.isFull && args[0] === file) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    return write(...args)
  }) as typeof write)
  onTestFinished(() => {
    spy.mockRestore()
    closeSync(file)
    rmSync(folder, { recursive: true })
  })
  return {
    disk,
    log: logDestination(file),
    lines: () => readFileSync(path, 'utf8').split('\n').filter(Boolean),
  }
}

test('what was logged while the disk was full is written when there is space again, in order', () => {
  const { disk, log, lines } = fullableLog()
  log.write('before\n')
  disk.isFull = true
  log.write('during\n')
  log.write('during, too\n')
  expect(lines()).toEqual(['before'])
  disk.isFull = false
  log.write('after\n')
  expect(lines()).toEqual(['before', 'during', 'during, too', 'after'])
})

test('more lines than may wait are counted, and the log says how many are missing', () => {
  const { disk, log, lines } = fullableLog()
  disk.isFull = true
  const written = 400
  for (let line = 0; line < written; line++) log.write(`line ${line} ${'.'.repeat(1000)}\n`)
  disk.isFull = false
  log.write('the first with room\n')
  log.write('after\n')
  const kept = lines().filter((line) => line.startsWith('line '))
  const report = JSON.parse(lines().find((line) => line.startsWith('{')) ?? '{}')
  expect(report).toMatchObject({ level: 'warn', lines: written - kept.length, msg: 'log lines lost' })
  expect(lines().at(-1)).toBe('after')
})

test.skipIf(!existsSync('/dev/full'))('a process outlives a log that can never be written', () => {
  const script = join(import.meta.dirname, '../../../test/support/processes/talkative.ts')
  const full = openSync('/dev/full', 'w')
  const ran = spawnSync(process.execPath, [script], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
    timeout: 20_000,
  })
  closeSync(full)
  expect(ran.stderr).toContain('still here')
  expect(ran.status).toBe(0)
})
