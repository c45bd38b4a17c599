/**
 * Brings the database to this version at start: refuses a newer one, backs up before it migrates an old one, and sees to
 * it that what was deleted from it does not outlive that in backups.
 */
import { join } from 'node:path'
import { createBackup } from '../database/backup.ts'
import { findDurabilityFaults } from '../database/durability.ts'
import { withClient } from '../database/embedded-roles.ts'
import { reach } from '../database/external-database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { readMigrationState, refuseNewer } from '../database/migration-state.ts'
import { settleUnfinishedRestore } from '../database/restore-state.ts'
import { addDeletions, deletionList } from '../deletions/deletion-list.ts'
import { listDeletions } from '../deletions/list-deletions.ts'
import { backupsFolder, longestDays, mostBackups, ownBackupName, pruneBackups } from './prune-backups.ts'

export interface PrepareSchemaInput {
  ownerUrl: string
  backupUrl: string
  appUrl: string
  appRole: string | undefined
  appPassword: string | undefined
  dataDirectory: string
  version: string
  onStep: (text: string) => void
  /** Default: the ones of this version. */
  migrationsFolder?: string
}

export async function prepareSchema(input: PrepareSchemaInput): Promise<void> {
  const state = await reach(input.ownerUrl, async (owner) => {
    await settleUnfinishedRestore(owner, input.dataDirectory)
    return readMigrationState(owner, input.migrationsFolder)
  })
  refuseNewer(state)
  const folder = backupsFolder(input.dataDirectory)
  if (state.pending > 0 && state.applied.length > 0) {
    const file = join(folder, ownBackupName(input.version, new Date()))
    input.onStep(
      `Backing up before the database changes: ${file} (the newest ${mostBackups} are kept, for ${longestDays} days)`,
    )
    await createBackup({
      databaseUrl: input.backupUrl,
      dataDirectory: input.dataDirectory,
      version: input.version,
      file,
    })
  }
  try {
    pruneBackups(folder, new Date())
  } catch (error) {
    input.onStep(
      `Old backups in ${folder} could not be removed (${codeOf(error)}): what was deleted is in them still`,
    )
  }
  if (state.pending > 0) input.onStep('Preparing the database')
  await migrateDatabase(input.ownerUrl, {
    ...(input.appRole === undefined ? {} : { appRole: input.appRole }),
    ...(input.migrationsFolder === undefined ? {} : { migrationsFolder: input.migrationsFolder }),
    ...(input.appPassword === undefined ? {} : { appPassword: input.appPassword }),
  })
  const deletions = await withClient(input.backupUrl, listDeletions)
  const list = deletionList(input.dataDirectory)
  try {
    addDeletions(list, deletions)
  } catch (error) {
    input.onStep(`${list} could not be written (${codeOf(error)}): a restore may bring back what was deleted`)
  }
  // As the role that serves: a setting may be changed for one role alone.
  for (const fault of await reach(input.appUrl, findDurabilityFaults)) input.onStep(`Unsafe: ${fault.say}`)
}

/** A full disk, or a file that is somebody else's, is no reason to take nobody's answers. */
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error'
