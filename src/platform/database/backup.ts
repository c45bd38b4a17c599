/**
 * Backup: every table in one snapshot (REPEATABLE READ), media and keys, in one file. It can be made while
 * people are being interviewed. Not in it: models and logs (fetched and written again), waiting jobs, the
 * passwords of the database's roles (each installation has its own). See docs/decisions/.
 */
import { accessSync, constants, createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { readSecret } from '../config/config.ts'
import { AppError } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import { type ArchiveWriter, writeArchive } from './backup-archive.ts'
import { listForcedTables, listReadableTenants, listTables } from './backup-catalogue.ts'
import { type BackupHeader, type BackupTable, backupFormat, entryNames } from './backup-format.ts'
import { withClient } from './embedded-roles.ts'
import { readMigrationState } from './migration-state.ts'

export interface CreateBackupInput {
  /** A role that may read every table: the superuser of an embedded cluster, else the owner. */
  databaseUrl: string
  dataDirectory: string
  version: string
  file: string
  /** A file that is there already is refused, unless this says that the backup takes its place. */
  replace?: boolean
  /** Called with the name of each table as it begins, then with `media`. */
  onStep?: (what: string) => void
}

export interface BackupSummary {
  file: string
  bytes: number
  rows: Record<string, number>
  mediaFiles: number
}

/**
 * The file gets its name when it is whole: on a failure nothing is left behind, and what stood there stays.
 *
 * @throws AppError `conflict` when the file is there, `not_found` when the database has no tables yet
 */
export async function createBackup(input: CreateBackupInput): Promise<BackupSummary> {
  const file = resolve(input.file)
  refuseTakenName(file, input.replace === true)
  makeFolderOf(file)
  const archive = writeArchive(file)
  try {
    await withClient(input.databaseUrl, (client) => writeDatabase(client, archive, input))
    await archive.add(entryNames.secret, readSecret(input.dataDirectory).toString('hex'))
    input.onStep?.('media')
    const mediaFiles = await writeMedia(archive, join(input.dataDirectory, 'media'))
    const manifest = await archive.finish()
    return { file, bytes: statSync(file).size, rows: manifest.rows, mediaFiles }
  } catch (error) {
    await archive.abandon()
    throw error
  }
}

function makeFolderOf(file: string): void {
  try {
    makeFolder(dirname(file), 0o700)
    accessSync(dirname(file), constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new AppError('unavailable', 'the folder of the backup cannot be written', {
      cause,
      say: `The folder ${dirname(file)} cannot be made or written by this user, and nothing was written. Name another file.`,
    })
  }
}

function refuseTakenName(file: string, mayReplace: boolean): void {
  const there = statSync(file, { throwIfNoEntry: false })
  if (!there) return
  if (there.isDirectory())
    throw new AppError('invalid_input', 'the backup file is a folder', {
      say: `${file} is a folder. Name the file to write, for instance ${join(file, 'earwitness.tar.gz')}.`,
    })
  if (mayReplace) return
  throw new AppError('conflict', 'the backup file exists', {
    say: `${file} is there already, and nothing was written. Name another file, or replace it with --force.`,
  })
}

async function writeDatabase(
  client: pg.Client,
  archive: ArchiveWriter,
  input: CreateBackupInput,
): Promise<void> {
  // Before the snapshot: what is deleted after this moment may be in it, what was deleted before it is not.
  const createdAt = new Date().toISOString()
  await client.query('begin transaction isolation level repeatable read read only')
  const tables = await listTables(client)
  if (tables.length === 0) {
    throw new AppError('not_found', 'the database has no tables', {
      say: `There is nothing to back up in ${input.dataDirectory}: it was never started.`,
    })
  }
  const header: BackupHeader = {
    format: backupFormat,
    product: 'earwitness',
    version: input.version,
    createdAt,
    postgres: await serverVersion(client),
    migrations: (await readMigrationState(client)).applied,
    tables,
  }
  await archive.add(entryNames.header, JSON.stringify(header))
  const workspacesOf = await tenantReader(client)
  for (const table of tables) {
    input.onStep?.(table.name)
    archive.countRows(table.name, 0)
    for (const workspaceId of workspacesOf(table.name)) {
      await client.query(`select set_config('earwitness.workspace_id', $1, true)`, [workspaceId])
      await writeRows(client, archive, table)
    }
  }
  await client.query('commit')
}

async function serverVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  return rows[0]?.version ?? ''
}

/**
 * For each table the tenants to set in turn, in order to read all of it. Forced policies hold for the owner
 * too: who does not bypass them reads one workspace after the other.
 */
async function tenantReader(client: pg.Client): Promise<(table: string) => string[]> {
  const forced = new Set(await listForcedTables(client))
  const tenants = await listReadableTenants(client)
  return (table) => (forced.has(table) ? tenants : [''])
}

async function writeRows(client: pg.Client, archive: ArchiveWriter, table: BackupTable): Promise<void> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const source = client.query(
    copyTo(`copy (select ${columns} from ${client.escapeIdentifier(table.name)}) to stdout`),
  )
  await archive.addParts(`tables/${table.name}`, source)
  archive.countRows(table.name, source.rowCount ?? 0)
}

/** Listed after the snapshot was taken: a file is written before the row that names it, so all are there. */
async function writeMedia(archive: ArchiveWriter, folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  let count = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.partial')) continue
    const path = join(entry.parentPath, entry.name)
    const found = statSync(path, { throwIfNoEntry: false })
    // Deleted by somebody since the folder was listed, and from the database too.
    if (!found) continue
    const name = `media/${path.slice(folder.length + 1).replaceAll('\\', '/')}`
    await archive.addStream(name, createReadStream(path), found.size)
    count++
  }
  return count
}
