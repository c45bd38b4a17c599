/** A data folder that cannot be used is one sentence that says what to do. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failureText } from '../src/cli/output.ts'
import { prepareDataDirectory } from '../src/platform/config/data-directory.ts'
import { startFailure } from '../src/platform/database/embedded-cluster.ts'

let work: string

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'data-directory-'))
})
afterEach(() => {
  chmodSync(work, 0o700)
  rmSync(work, { recursive: true, force: true })
})

function refusal(path: string): string {
  try {
    prepareDataDirectory(path)
  } catch (error) {
    return failureText(error)
  }
  return 'accepted'
}

test('a place where a file stands', () => {
  writeFileSync(join(work, 'file'), '')
  expect(refusal(join(work, 'file'))).toMatch(/^A file stands where .* Choose another with --data\.$/)
  expect(refusal(join(work, 'file/below'))).toContain('A file stands where the data folder')
})

test('a folder of a newer version', () => {
  mkdirSync(join(work, 'newer'))
  writeFileSync(join(work, 'newer/earwitness.json'), '{"format":2}')
  expect(refusal(join(work, 'newer'))).toContain('made by a newer version of Earwitness')
})

test('a folder that is new, and the same folder again', () => {
  expect([refusal(join(work, 'a/b c')), refusal(join(work, 'a/b c'))]).toEqual(['accepted', 'accepted'])
})

test('a full disk is named as such wherever it shows', () => {
  const noSpace = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  expect(failureText(noSpace)).toBe('The disk is full. Free some space and try again.')
  const log = 'FATAL:  could not write lock file "postmaster.pid": No space left on device'
  expect(failureText(startFailure('postgres', log))).toBe(
    'The disk is full, so the database cannot start. Free some space and start again.',
  )
})

test('what Postgres said last is passed on when the reason is another', () => {
  const log = 'LOG:  starting\nFATAL:  data directory "/x" has invalid permissions\n'
  expect(failureText(startFailure('postgres', log))).toContain('has invalid permissions')
})

test.skipIf(!existsSync('/proc/self'))(
  'a place where nobody can make a folder is refused, and at once',
  () => {
    expect(refusal('/proc/earwitness')).toContain(
      'cannot be written by this user. Choose another with --data.',
    )
    expect(refusal('/proc/earwitness/below')).toContain('cannot be written')
  },
)

test.each(['a"b', 'a$b', 'a`b', 'a\\b', 'a\nb'])('a name that Postgres cannot work with: %j', (name) => {
  expect(refusal(join(work, name))).toMatch(/^The data folder .* has a character in its name .* --data\.$/)
  expect(existsSync(join(work, name))).toBe(false)
})

test('a name with spaces, quotation marks and letters of any language is taken', () => {
  expect(refusal(join(work, "Zoë's données 資料"))).toBe('accepted')
})
