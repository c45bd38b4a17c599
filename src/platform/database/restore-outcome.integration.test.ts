/** The connection breaks while a restore is committed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CutWay, cutAtCommit } from '../../../test/support/cut-at-commit.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres.ts'
import { newId } from '../ids.ts'
import { createBackup } from './backup.ts'
import { withClient } from './embedded-roles.ts'
import { restoreBackup } from './restore-backup.ts'
import { isRestoreUnfinished, settleUnfinishedRestore } from './restore-state.ts'

let folder: string
let source: TestDatabase
let target: TestDatabase
let way: CutWay | undefined
const mediaId = newId()
const workspaceId = newId()

const from = () => join(folder, 'from')
const to = () => join(folder, 'to')

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'restore-outcome-'))
  mkdirSync(to())
  mkdirSync(join(from(), 'media', workspaceId), { recursive: true })
  writeFileSync(join(from(), 'media', workspaceId, mediaId), 'a picture')
  writeFileSync(join(to(), 'secret.key'), 'the key that was there before')
  source = await createTestDatabase()
  target = await createTestDatabase()
  await withClient(source.superuserUrl, (client) =>
    client.query('insert into participants (workspace_id, participant_id) values ($1, $2)', [
      workspaceId,
      newId(),
    ]),
  )
  await createBackup({
    databaseUrl: source.superuserUrl,
    dataDirectory: from(),
    version: '1.0.0',
    file: join(folder, 'b.tar.gz'),
  })
})

afterEach(async () => {
  await way?.close()
  await source.close()
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

const restoreOver = (ownerUrl: string) =>
  restoreBackup({ ownerUrl, migrate: {}, dataDirectory: to(), file: join(folder, 'b.tar.gz') })

const countPeople = () =>
  withClient(target.superuserUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from participants')
    return rows[0]!.n
  })

const hasMedia = () => existsSync(join(to(), 'media', workspaceId, mediaId))
const keyOf = (dataDirectory: string) => readFileSync(join(dataDirectory, 'secret.key'), 'utf8')

async function expectWhole() {
  expect(await countPeople()).toBe(1)
  expect(hasMedia()).toBe(true)
  expect(keyOf(to())).toBe(keyOf(from()))
  expect(isRestoreUnfinished(to())).toBe(false)
}

test('done and not heard of: it is found out, and the restore is whole', async () => {
  way = await cutAtCommit(target.ownerUrl, 'after')
  await restoreOver(way.url)
  await expectWhole()
})

test('never done: rows, files, key and marker are as before', async () => {
  way = await cutAtCommit(target.ownerUrl, 'before')
  await expect(restoreOver(way.url)).rejects.toThrow()
  expect(await countPeople()).toBe(0)
  expect(hasMedia()).toBe(false)
  expect(keyOf(to())).toBe('the key that was there before')
  expect(isRestoreUnfinished(to())).toBe(false)
})

test('done, and nobody can be asked: that is said, and the same restore finds it whole', async () => {
  way = await cutAtCommit(target.ownerUrl, 'for good')
  await expect(restoreOver(way.url)).rejects.toMatchObject({
    code: 'unavailable',
    say: expect.stringContaining('run the same earwitness restore again'),
  })
  expect(isRestoreUnfinished(to())).toBe(true)
  await restoreOver(target.ownerUrl)
  await expectWhole()
  expect(readFileSync(join(to(), 'secret.key.before-restore'), 'utf8')).toBe('the key that was there before')
})

test('done, and nobody can be asked: a start finds it whole too', async () => {
  way = await cutAtCommit(target.ownerUrl, 'for good')
  await expect(restoreOver(way.url)).rejects.toThrow('not known')
  await withClient(target.ownerUrl, (client) => settleUnfinishedRestore(client, to()))
  await expectWhole()
})
