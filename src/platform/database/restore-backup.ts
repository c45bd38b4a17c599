/**
 * Restore: fills an empty installation from a backup, or changes nothing. The archive is read twice: first every
 * SHA-256 is checked, then the rows go in by one transaction. Files are put in place just before the commit; a
 * marker file (restore-state.ts) covers the moment between.
 */
import { createHash } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readSecret } from '../config/config.ts'
import { secretFile } from '../config/secret.ts'
import { addDeletions, type Deletion, deletionList } from '../deletions/deletion-list.ts'
import { findBroughtBack, readDue, writeDue } from '../deletions/due-deletions.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import { writeWhole } from '../write-whole.ts'
import { applyMigrations } from './apply-migrations.ts'
import { type ArchiveEntry, damaged, readArchive } from './backup-archive.ts'
import { listFilledTables, listForcedTables, listTables } from './backup-catalogue.ts'
import {
  type BackupHeader,
  type BackupManifest,
  backupFormat,
  backupHeader,
  backupManifest,
  entryNames,
  mediaEntry,
  tableEntry,
} from './backup-format.ts'
import { withClient } from './embedded-roles.ts'
import { type MigrateOptions, migrateDatabase } from './migrate.ts'
import { readMigrationState } from './migration-state.ts'
import { commitOrFindOut, holdUntilOutcome, OutcomeUnknown } from './restore-outcome.ts'
import {
  beginRestore,
  endRestore,
  isRestoreUnfinished,
  markCommitted,
  wasRestoreCommitted,
} from './restore-state.ts'

export interface RestoreBackupInput {
  ownerUrl: string
  /** Of the app's role, for the policies that follow. */
  migrate: MigrateOptions
  dataDirectory: string
  file: string
  /** What is known to have been deleted for good, by the lists that were found. */
  deletions?: readonly Deletion[]
  onStep?: (what: string) => void
}

export interface RestoreSummary {
  version: string
  createdAt: string
  rows: Record<string, number>
  mediaFiles: number
  /** How many deletions came after the backup: the next start carries them out. */
  deletionsDue: number
  /** Those of them that take more than one interview, with what was deleted when. */
  largeDeletionsDue: Deletion[]
}

export async function restoreBackup(input: RestoreBackupInput): Promise<RestoreSummary> {
  const file = resolve(input.file)
  input.onStep?.('Checking the backup')
  const { header, manifest } = await verifyBackup(file)
  input.onStep?.('Restoring')
  await withClient(input.ownerUrl, async (owner) => {
    const { dataDirectory } = input
    if (isRestoreUnfinished(dataDirectory) && (await wasRestoreCommitted(owner, dataDirectory))) return
    await restoreInto(owner, { ...input, file, header, manifest })
  })
  await migrateDatabase(input.ownerUrl, input.migrate)
  addDeletions(deletionList(input.dataDirectory), input.deletions ?? [])
  endRestore(input.dataDirectory)
  const mediaFiles = manifest.entries.filter((entry) => mediaEntry.test(entry.name)).length
  const { version, createdAt } = header
  const due = readDue(input.dataDirectory)
  return {
    version,
    createdAt,
    rows: manifest.rows,
    mediaFiles,
    deletionsDue: due.length,
    largeDeletionsDue: due.filter(({ kind }) => kind !== 'interview'),
  }
}

interface VerifiedBackup {
  header: BackupHeader
  manifest: BackupManifest
}

/** Reads all of it and compares every hash. @throws AppError `invalid_input`: damaged, cut short, or not ours */
export async function verifyBackup(file: string): Promise<VerifiedBackup> {
  if (!existsSync(file)) {
    throw new AppError('not_found', 'no such backup file', { say: `There is no file ${file}.` })
  }
  const seen: BackupManifest['entries'] = []
  const documents = new Map<string, string>()
  await readArchive(file, async ({ name, bytes, content }) => {
    const isDocument = name === entryNames.header || name === entryNames.manifest
    const { sha256, text } = await digest(content, isDocument)
    if (isDocument) documents.set(name, text)
    if (name !== entryNames.manifest) seen.push({ name, bytes, sha256 })
  })
  const header = parseDocument(file, documents.get(entryNames.header), backupHeader)
  const manifest = parseDocument(file, documents.get(entryNames.manifest), backupManifest)
  if (header.format > backupFormat) {
    throw new AppError('conflict', `backup of format ${header.format}`, {
      say: `${file} was made by a newer version of Earwitness (${header.version}). Restore it with that version.`,
    })
  }
  if (JSON.stringify(seen) !== JSON.stringify(manifest.entries)) throw damaged(file)
  return { header, manifest }
}

async function digest(content: Readable, keep: boolean): Promise<{ sha256: string; text: string }> {
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk)
    if (keep) chunks.push(chunk)
  }
  return { sha256: hash.digest('hex'), text: Buffer.concat(chunks).toString('utf8') }
}

function parseDocument<T>(file: string, text: string | undefined, schema: { parse(value: unknown): T }): T {
  if (text === undefined) throw damaged(file)
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw damaged(file, cause)
  }
}

type RestoreJob = RestoreBackupInput & VerifiedBackup

async function restoreInto(owner: pg.Client, job: RestoreJob): Promise<void> {
  const { dataDirectory } = job
  refuseFilledMedia(dataDirectory)
  const freshMedia = join(dataDirectory, 'media.restoring')
  const undo: (() => void)[] = [() => rmSync(freshMedia, { recursive: true, force: true })]
  const id = newId()
  await owner.query('begin')
  try {
    await holdUntilOutcome(owner)
    const forced = await prepareTables(owner, job)
    beginRestore(dataDirectory, id)
    undo.push(() => endRestore(dataDirectory))
    rmSync(freshMedia, { recursive: true, force: true })
    const secret = await loadEntries(owner, job, freshMedia)
    undo.push(() => writeDue(dataDirectory, []))
    writeDue(
      dataDirectory,
      await findBroughtBack(owner, { deletions: job.deletions ?? [], backedUpAt: job.header.createdAt }),
    )
    await forcePolicies(owner, forced, true)
    await markCommitted(owner, id)
    undo.push(placeMedia(dataDirectory, freshMedia), placeSecret(dataDirectory, secret))
    await commitOrFindOut(owner, { id, ownerUrl: job.ownerUrl })
  } catch (error) {
    // What may have been committed keeps its files and its marker.
    if (error instanceof OutcomeUnknown) throw error
    await owner.query('rollback').catch(() => undefined)
    for (const step of undo.reverse()) step()
    throw asRestoreFailure(error)
  }
}

/** Files there belong to some other database: a restore must not take their place. */
function refuseFilledMedia(dataDirectory: string): void {
  const media = join(dataDirectory, 'media')
  if (isRestoreUnfinished(dataDirectory) || !existsSync(media) || readdirSync(media).length === 0) return
  throw notEmpty(`${media} holds files`)
}

function notEmpty(message: string): AppError {
  return new AppError('conflict', message, {
    say: 'There is data here already, and a restore never mixes with it. Restore into an empty data folder: earwitness restore FILE --data FOLDER',
  })
}

async function forcePolicies(owner: pg.Client, tables: string[], force: boolean): Promise<void> {
  for (const table of tables) {
    await owner.query(
      `alter table ${owner.escapeIdentifier(table)} ${force ? '' : 'no '}force row level security`,
    )
  }
}

/** The tables of the backup, empty, with their policies lifted for this transaction. @returns those forced before */
async function prepareTables(owner: pg.Client, { header }: RestoreJob): Promise<string[]> {
  const state = await readMigrationState(owner)
  const forced = await listForcedTables(owner)
  await forcePolicies(owner, forced, false)
  const filled = await listFilledTables(owner, await listTables(owner))
  if (filled.length > 0) throw notEmpty(`tables hold rows: ${filled.join(', ')}`)
  await applyMigrations(owner, header.migrations, state.applied)
  return forced
}

/** @returns the secret */
async function loadEntries(owner: pg.Client, job: RestoreJob, mediaFolder: string): Promise<string> {
  let secret = ''
  await readArchive(job.file, async (entry) => {
    const table = tableEntry.exec(entry.name)?.[1]
    const media = mediaEntry.exec(entry.name)
    if (table) await loadRows(owner, job.header, { table, entry })
    else if (media) await writeFile(join(mediaFolder, media[1]!, media[2]!), entry.content)
    else if (entry.name === entryNames.secret) secret = (await digest(entry.content, true)).text
  })
  return secret
}

/** Each part ends at the end of a row, so that it is a COPY of its own. */
async function loadRows(
  owner: pg.Client,
  header: BackupHeader,
  { table, entry }: { table: string; entry: ArchiveEntry },
): Promise<void> {
  const columns = header.tables.find(({ name }) => name === table)?.columns
  if (!columns) throw new AppError('invalid_input', `the backup's header does not know the table ${table}`)
  const list = columns.map((column) => owner.escapeIdentifier(column)).join(', ')
  await pipeline(
    entry.content,
    owner.query(copyFrom(`copy ${owner.escapeIdentifier(table)} (${list}) from stdin`)),
  )
}

async function writeFile(path: string, content: Readable): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(content, createWriteStream(path, { mode: 0o600, flush: true }))
}

/** @returns what undoes it */
function placeMedia(dataDirectory: string, fresh: string): () => void {
  const media = join(dataDirectory, 'media')
  rmSync(media, { recursive: true, force: true })
  if (existsSync(fresh)) renameSync(fresh, media)
  return () => rmSync(media, { recursive: true, force: true })
}

/**
 * The installation must decrypt what it was given: its key becomes the backup's, or is it already. A key that
 * was there before is kept beside.
 *
 * @returns what undoes it
 */
function placeSecret(dataDirectory: string, secret: string): () => void {
  const path = secretFile(dataDirectory)
  const before = `${path}.before-restore`
  // Run again after it was cut short, it finds its own key there.
  if (existsSync(path) && readFileSync(path, 'utf8').trim() !== secret) renameSync(path, before)
  const undo = () => {
    rmSync(path, { force: true })
    if (existsSync(before)) renameSync(before, path)
  }
  writeWhole(path, `${secret}\n`)
  if (readSecret(dataDirectory).toString('hex') === secret) return undo
  undo()
  throw new AppError('conflict', 'EARWITNESS_SECRET is not the key of the backup', {
    say: 'EARWITNESS_SECRET is set and is not the key that this backup was made with. Unset it, or set it to that key.',
  })
}

function asRestoreFailure(error: unknown): unknown {
  const code = (error as { code?: string }).code
  if (code !== 'ENOSPC' && code !== '53100') return error
  return new AppError('unavailable', 'disk full during a restore', {
    cause: error,
    say: 'The disk is full. Nothing was restored. Free some space and try again.',
  })
}
