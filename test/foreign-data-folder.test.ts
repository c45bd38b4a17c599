/**
 * A data folder that belongs to somebody else, looked at or started by root (`sudo earwitness doctor`): looking changes
 * nothing, and starting is refused, because an empty cluster elsewhere would look like a loss of everything.
 */
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkDatabase } from '../src/cli/doctor/check-database.ts'
import { checkDataDirectory } from '../src/cli/doctor/check-machine.ts'
import { failureText } from '../src/cli/output.ts'
import { readSettings } from '../src/platform/config/config.ts'
import { prepareDataDirectory } from '../src/platform/config/data-directory.ts'
import { readOrCreatePasswords } from '../src/platform/database/credentials.ts'
import { carriedMajor } from '../src/platform/database/embedded-binaries.ts'
import { findCluster, placeCluster } from '../src/platform/database/embedded-place.ts'
import { nameOfUser } from '../src/platform/database/system-user.ts'
import { findRunningInstance } from '../src/platform/runtime/instance-file.ts'
import { findRunningEmbedded } from '../src/platform/runtime/reach-database.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65534
const somebodyElse = { name: 'somebody-else', uid: 64_000, gid: 64_000 }
let data: string

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'foreign-'))
  makeCluster(data)
  readOrCreatePasswords(data)
  chmodSync(data, 0o700)
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

function makeCluster(folder: string): void {
  mkdirSync(join(folder, 'postgres'), { recursive: true })
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), `${carriedMajor()}\n`)
}

function refusalOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return failureText(error)
  }
  return 'accepted'
}

test('looking writes nothing, also where the user that runs Postgres cannot enter', async () => {
  const before = readdirSync(data).sort()
  expect(findRunningEmbedded(data)).toBeNull()
  expect(await checkDatabase(readSettings({ EARWITNESS_DATA: data }, {}))).toMatchObject([{ state: 'fine' }])
  expect(findCluster(data)).toBe(join(data, 'postgres'))
  expect(readdirSync(data).sort()).toEqual(before)
})

test('a cluster of another user is refused by name, and none is made elsewhere', () => {
  const said = refusalOf(() => placeCluster(data, somebodyElse))
  expect(said).toContain(`belongs to the user ${nameOfUser(process.getuid!())}`)
  expect(existsSync(join(data, 'cluster-location'))).toBe(false)
})

test('the cluster in the folder is the one, whatever a pointer says', () => {
  const elsewhere = join(data, 'elsewhere')
  writeFileSync(join(data, 'cluster-location'), `${elsewhere}\n`)
  expect(findCluster(data)).toBe(join(data, 'postgres'))
  expect(placeCluster(data, null).directory).toBe(join(data, 'postgres'))
})

test('a cluster that stands elsewhere is found by its pointer', () => {
  rmSync(join(data, 'postgres'), { recursive: true })
  const elsewhere = join(data, 'elsewhere')
  writeFileSync(join(data, 'cluster-location'), `${elsewhere}\n`)
  expect(findCluster(data)).toBeNull()
  makeCluster(elsewhere)
  expect(findCluster(data)).toBe(join(elsewhere, 'postgres'))
  expect(placeCluster(data, null).directory).toBe(join(elsewhere, 'postgres'))
})

test('root is refused the folder of another user before anything is written in it, and nobody their own', () => {
  prepareDataDirectory(data)
  if (isRoot) chownSync(join(data, 'earwitness.json'), nobody, nobody)
  const expected = isRoot ? `belongs to the user ${nameOfUser(nobody)}. Run this as that user` : 'accepted'
  expect(refusalOf(() => prepareDataDirectory(data))).toContain(expected)
  expect(readdirSync(data).sort()).toEqual(['database.json', 'earwitness.json', 'postgres'])
})

test('where the run folder is somebody else’s, nobody is told that nothing runs', () => {
  mkdirSync(join(data, 'run'), { mode: isRoot ? 0o700 : 0o000 })
  expect(asNobody(() => refusalOf(() => findRunningInstance(data)))).toContain(
    'cannot see whether Earwitness runs on it. Run this as the user that started it',
  )
  chmodSync(join(data, 'run'), 0o700)
  expect(findRunningInstance(data)).toBeNull()
})

/** As a user who is not root; whoever is none already stays who they are. */
function asNobody<T>(run: () => T): T {
  if (!isRoot) return run()
  process.seteuid?.(nobody)
  try {
    return run()
  } finally {
    process.seteuid?.(0)
  }
}

test.runIf(isRoot)('doctor says to root whose the folder is, as the start would, and changes nothing', () => {
  prepareDataDirectory(data)
  const settings = readSettings({ EARWITNESS_DATA: data }, {})
  expect(checkDataDirectory(settings)).toMatchObject({ state: 'fine' })
  chownSync(join(data, 'earwitness.json'), nobody, nobody)
  const before = readdirSync(data).sort()
  expect(checkDataDirectory(settings)).toMatchObject({
    state: 'fault',
    say: expect.stringContaining(`belongs to the user ${nameOfUser(nobody)}. Run this as that user`),
  })
  expect(readdirSync(data).sort()).toEqual(before)
})
