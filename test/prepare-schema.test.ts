/** What start does to a database before it serves: new, old, newer, unsafe. */
import {
  appendFileSync,
  cpSync,
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
import { prepareSchema } from '../src/platform/runtime/prepare-schema.ts'
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

const prepare = (migrationsFolder?: string) =>
  prepareSchema({
    ownerUrl: database.ownerUrl,
    backupUrl: database.superuserUrl,
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
  expect(steps[0]).toMatch(/^Backing up before the database changes: .*before-9\.9\.9-.*\.tar\.gz$/)
  const [file] = readdirSync(join(data, 'backups'))
  const { header } = await verifyBackup(join(data, 'backups', file!))
  expect(header.tables.map((table) => table.name)).not.toContain('later')
  const { rows } = await database.owner.query(`select to_regclass('later')::text as found`)
  expect(rows).toEqual([{ found: 'later' }])
})

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
