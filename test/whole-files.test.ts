/** What nothing else can replace is written whole or not at all, and what is damaged says so in one sentence. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkDatabase } from '../src/cli/doctor/check-database.ts'
import { checkDataDirectory } from '../src/cli/doctor/check-machine.ts'
import { readSettings } from '../src/platform/config/config.ts'
import { prepareDataDirectory } from '../src/platform/config/data-directory.ts'
import { readOrCreatePasswords } from '../src/platform/database/credentials.ts'
import { carriedMajor } from '../src/platform/database/embedded-binaries.ts'
import { writeInstance } from '../src/platform/runtime/instance-file.ts'
import { identityOf } from '../src/platform/runtime/processes.ts'
import { syncFolder, writeWhole } from '../src/platform/write-whole.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'whole-files-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const settings = () => readSettings({ EARWITNESS_DATA: data }, {})
const marker = () => join(data, 'earwitness.json')

test('what stood there before stays where the new one cannot be written', () => {
  writeWhole(join(data, 'key'), 'first')
  // Its place beside is taken by something that cannot be written over.
  mkdirSync(join(data, `key.${process.pid}.partial`))
  expect(() => writeWhole(join(data, 'key'), 'second')).toThrow()
  expect(readFileSync(join(data, 'key'), 'utf8')).toBe('first')
})

test('it is readable by its owner alone, and nothing is left beside it', () => {
  writeWhole(join(data, 'key'), 'first')
  writeWhole(join(data, 'key'), 'second')
  expect([readFileSync(join(data, 'key'), 'utf8'), statSync(join(data, 'key')).mode & 0o777]).toEqual([
    'second',
    0o600,
  ])
  expect(readdirSync(data)).toEqual(['key'])
})

test('what another process left, or writes at the same time, is not taken away from it', () => {
  writeFileSync(join(data, 'key.1.partial'), 'half')
  writeWhole(join(data, 'key'), 'first')
  expect(readdirSync(data).toSorted()).toEqual(['key', 'key.1.partial'])
})

test('a file system that does not sync folders is no reason not to write', () => {
  expect(() => syncFolder('/dev/null')).not.toThrow()
  expect(() => syncFolder(join(data, 'nowhere'))).toThrow('ENOENT')
})

test('a data folder whose marker found no room on a full disk is used once there is room', () => {
  writeFileSync(marker(), '')
  prepareDataDirectory(data)
  expect(JSON.parse(readFileSync(marker(), 'utf8'))).toEqual({ format: 1 })
})

test.each(['{"form', 'x', '[]', '{"format":"1"}'])(
  'a marker that is damaged is one sentence, by start and doctor: %s',
  (text) => {
    writeFileSync(marker(), text)
    expect(() => prepareDataDirectory(data)).toThrow(
      expect.objectContaining({ code: 'conflict', say: expect.stringContaining('is damaged') }),
    )
    expect(checkDataDirectory(settings())).toMatchObject({
      state: 'fault',
      say: expect.stringContaining('delete that file'),
    })
  },
)

test('doctor says of a folder of a newer version what start would', () => {
  expect(checkDataDirectory(settings()).state).toBe('fine')
  writeFileSync(marker(), '{"format":2}')
  expect(checkDataDirectory(settings())).toMatchObject({
    state: 'fault',
    say: expect.stringContaining('newer version of Earwitness'),
  })
})

test('doctor says of the database of another Postgres what start would', async () => {
  mkdirSync(join(data, 'postgres'))
  const version = join(data, 'postgres', 'PG_VERSION')
  writeFileSync(version, `${carriedMajor()}\n`)
  expect(await checkDatabase(settings())).toMatchObject([{ state: 'fine' }])
  writeFileSync(version, `${carriedMajor() - 1}\n`)
  expect(await checkDatabase(settings())).toMatchObject([
    {
      name: 'database',
      state: 'fault',
      say: expect.stringContaining(`made by Postgres ${carriedMajor() - 1};`),
    },
  ])
})

test('doctor says of a database that is gone under a running instance that it is gone, and where the reason stands', async () => {
  expect(await checkDatabase(settings())).toMatchObject([{ state: 'fine' }])
  writeInstance(data, {
    url: 'http://localhost:1',
    localUrl: 'http://localhost:1',
    certificateFile: null,
    cliKey: 'of nobody',
    version: '0.0.0-test',
    startedAt: new Date().toISOString(),
    supervisorIdentity: identityOf(process.pid),
    pids: { supervisor: process.pid },
  })
  expect(await checkDatabase(settings())).toMatchObject([
    { name: 'database', state: 'fault', say: expect.stringContaining('logs/postgres.log says why') },
  ])
})

test.each(['', '{"superuser":', '{"superuser":"a"}'])(
  'passwords that are damaged are one sentence, and are not made anew: %j',
  async (text) => {
    writeFileSync(join(data, 'database.json'), text)
    expect(() => readOrCreatePasswords(data)).toThrow(
      expect.objectContaining({ code: 'unavailable', say: expect.stringContaining('is damaged') }),
    )
    expect(readFileSync(join(data, 'database.json'), 'utf8')).toBe(text)
    expect(await checkDatabase(settings())).toMatchObject([{ name: 'database', state: 'fault' }])
  },
)
