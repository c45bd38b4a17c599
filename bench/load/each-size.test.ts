import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eachSize, printRows } from './each-size.ts'

let folder: string
let said: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earwitness-each-size-'))
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  rmSync(folder, { recursive: true, force: true })
})

test('a size that is killed or fails is named in one sentence, and the others are measured', async () => {
  const bench = join(folder, 'bench.mjs')
  writeFileSync(
    bench,
    `const size = process.argv[3]
     if (size === '2') process.kill(process.pid, 'SIGKILL')
     else if (size === '3') process.exitCode = 7
     else process.stdout.write(JSON.stringify({ size }))`,
  )
  const rows = await eachSize<{ size: string }>(bench, [1, 2, 3, 4])
  expect(rows).toEqual([{ size: '1' }, { size: '4' }])
  expect(process.exitCode).toBe(1)
  expect(said).toContain('2 interviews were not measured: its process was killed')
  expect(said).toContain('3 interviews were not measured: its process ended with 7')
  expect(said).not.toMatch(/^\s+at /m)
})

test('nothing is printed of no rows', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  printRows([])
  expect(write).not.toHaveBeenCalled()
})
