/** Brings the database to this version at start: refuses a newer one, backs up before it migrates an old one. */
import { join } from 'node:path'
import { createBackup } from '../database/backup.ts'
import { findDurabilityFaults } from '../database/durability.ts'
import { reach } from '../database/external-database.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { readMigrationState, refuseNewer } from '../database/migration-state.ts'
import { settleUnfinishedRestore } from '../database/restore-state.ts'

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
  if (state.pending > 0 && state.applied.length > 0) {
    const file = join(input.dataDirectory, 'backups', `before-${input.version}-${stamp()}.tar.gz`)
    input.onStep(`Backing up before the database changes: ${file}`)
    await createBackup({
      databaseUrl: input.backupUrl,
      dataDirectory: input.dataDirectory,
      version: input.version,
      file,
    })
  }
  if (state.pending > 0) input.onStep('Preparing the database')
  await migrateDatabase(input.ownerUrl, {
    ...(input.appRole === undefined ? {} : { appRole: input.appRole }),
    ...(input.migrationsFolder === undefined ? {} : { migrationsFolder: input.migrationsFolder }),
    ...(input.appPassword === undefined ? {} : { appPassword: input.appPassword }),
  })
  // As the role that serves: a setting may be changed for one role alone.
  for (const fault of await reach(input.appUrl, findDurabilityFaults)) input.onStep(`Unsafe: ${fault.say}`)
}

function stamp(): string {
  return new Date().toISOString().replaceAll(/[-:]/g, '').slice(0, 15)
}
