/** What start does to a database before it serves: new, old, newer, unsafe. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withClient } from '../src/platform/database/embedded-roles.ts'
import { ownMigrationsFolder } from '../src/platform/database/migration-state.ts'
import { verifyBackup } from '../src/platform/database/restore-backup.ts'
import { deletionList, readDeletions } from '../src/platform/deletions/deletion-list.ts'
import { newId } from '../src/platform/ids.ts'
import { prepareSchema } from '../src/platform/runtime/prepare-schema.ts'
import { ownBackupName } from '../src/platform/runtime/prune-backups.ts'
import { createTestDatabase, type TestDatabase } from './support/postgres.ts'

let data: string
let database: TestDatabase
let steps: string[]

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'prepare-schema-'))
  database = await createTestDatabase()
  steps = []
})

afterEach(async () => {
  await database.close()
  rmSync(data, { recursive: true, force: true })
})

const prepare = (migrationsFolder?: string) => prepareAs(database.superuserUrl, migrationsFolder)

const prepareAs = (backupUrl: string, migrationsFolder?: string) =>
  prepareSchema({
    ownerUrl: database.ownerUrl,
    backupUrl,
    appUrl: database.appUrl,
    appRole: undefined,
    appPassword: undefined,
    dataDirectory: data,
    version: '9.9.9',
    onStep: (text) => steps.push(text),
    ...(migrationsFolder ? { migrationsFolder } : {}),
  })

/** The migrations of this version and one more. */
function nextVersion(sql: string): string {
  const folder = join(data, 'migrations')
  cpSync(ownMigrationsFolder, folder, { recursive: true })
  writeFileSync(join(folder, '9999_next.sql'), sql)
  const journalFile = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'))
  journal.entries.push({
    idx: 9999,
    version: '7',
    when: 4_000_000_000_000,
    tag: '9999_next',
    breakpoints: true,
  })
  writeFileSync(journalFile, JSON.stringify(journal))
  return folder
}

test('a database that is up to date is neither backed up nor announced', async () => {
  await prepare()
  expect(steps.filter((step) => !step.startsWith('Unsafe'))).toEqual([])
  expect(readdirSync(data)).not.toContain('backups')
})

test('before an old database is migrated it is backed up, whole', async () => {
  await prepare(nextVersion('create table later (workspace_id uuid primary key)'))
  expect(steps[0]).toMatch(/^Backing up before the database changes: .*before-9\.9\.9-.*\.tar\.gz \(/)
  const [file] = readdirSync(join(data, 'backups'))
  const { header } = await verifyBackup(join(data, 'backups', file!))
  expect(header.tables.map((table) => table.name)).not.toContain('later')
  const { rows } = await database.owner.query(`select to_regclass('later')::text as found`)
  expect(rows).toEqual([{ found: 'later' }])
})

test('of the backups that it makes the newest two are kept, and it says so', async () => {
  mkdirSync(join(data, 'backups'))
  const [older, newer] = [2, 1].map((days) =>
    ownBackupName('9.9.8', new Date(Date.now() - days * 86_400_000)),
  )
  for (const name of [older!, newer!, 'mine.tar.gz']) writeFileSync(join(data, 'backups', name), 'x')
  await prepare(nextVersion('create table later (workspace_id uuid primary key)'))
  expect(steps[0]).toContain('the newest 2 are kept, for 30 days')
  const left = readdirSync(join(data, 'backups')).sort()
  expect(left).toEqual([newer, expect.stringContaining('before-9.9.9-'), 'mine.tar.gz'])
})

test('backups that cannot be removed and a list that cannot be written are said, and keep nobody from being served', async () => {
  writeFileSync(join(data, 'backups'), 'a file')
  mkdirSync(deletionList(data))
  await withClient(database.superuserUrl, async (client) => {
    const id = newId()
    await client.query('insert into workspaces (id, name, slug, created_at) values ($1, $2, $2, now())', [
      id,
      'ours',
    ])
    await client.query(
      `insert into audit_entries (workspace_id, entry_id, actor, action, target, at)
       values ($1, $1, 'cli', 'study.deleted', $1::uuid::text, now())`,
      [id],
    )
  })
  await prepare()
  const said = steps.filter((step) => !step.startsWith('Unsafe'))
  expect(said).toEqual([expect.stringContaining('(ENOTDIR)'), expect.stringContaining('(EISDIR)')])
})

test.each(['superuserUrl', 'ownerUrl'] as const)(
  'what the database says was deleted is listed by id, once (read over %s)',
  async (url) => {
    const [workspaceId, gone, there, study] = [newId(), newId(), newId(), newId()]
    await withClient(database.superuserUrl, async (client) => {
      await client.query('insert into workspaces (id, name, slug, created_at) values ($1, $2, $2, now())', [
        workspaceId,
        'ours',
      ])
      for (const [id, at] of [
        [gone, new Date('2026-11-01T10:00:00Z')],
        [there, null],
      ])
        await client.query(
          `insert into interviews (workspace_id, interview_id, study_id, revision_id, participant_id, origin, status,
             language, started_at, erased_at)
           values ($1, $2, $3, $3, $3, 'live', 'complete', 'en', now(), $4)`,
          [workspaceId, id, study, at],
        )
      await client.query(
        `insert into audit_entries (workspace_id, entry_id, actor, action, target, at)
         values ($1, $2::uuid, 'cli', 'study.deleted', $2::uuid::text, '2026-11-02T10:00:00Z')`,
        [workspaceId, study],
      )
    })
    for (let start = 0; start < 2; start++) await prepareAs(database[url])
    const listed = readDeletions(deletionList(data))
    expect(listed.sort((a, b) => a.at.localeCompare(b.at))).toEqual([
      { kind: 'interview', workspaceId, id: gone, at: '2026-11-01T10:00:00.000Z' },
      { kind: 'study', workspaceId, id: study, at: '2026-11-02T10:00:00.000Z' },
    ])
  },
)

test('a migration that fails changes nothing, and the backup is there', async () => {
  const folder = nextVersion('create table later (id int)')
  appendFileSync(join(folder, '9999_next.sql'), ';\n--> statement-breakpoint\nselect no_such_function()')
  await expect(prepare(folder)).rejects.toThrow()
  expect(readdirSync(join(data, 'backups'))).toHaveLength(1)
  const { rows } = await database.owner.query(`select to_regclass('later') as found`)
  expect(rows).toEqual([{ found: null }])
})

test('a database of a newer version is refused before anything is done to it', async () => {
  await prepare(nextVersion('create table later (id int)'))
  await expect(prepare()).rejects.toMatchObject({
    code: 'conflict',
    say: expect.stringContaining('newer version'),
  })
})

test('settings by which a saved answer can be lost are said, also when they hold for the serving role alone', async () => {
  await withClient(database.superuserUrl, (client) =>
    client.query(`alter role earwitness_app in database ${database.name} set synchronous_commit = off`),
  )
  await prepare()
  const said = steps.filter((step) => step.startsWith('Unsafe')).join('\n')
  // The cluster of the tests runs without fsync and full_page_writes.
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    expect(said).toContain(`${setting} is off`)
})
