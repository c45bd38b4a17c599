/** Which migrations a database has, compared with the ones that this version carries. */
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type pg from 'pg'
import { AppError } from '../errors.ts'

export const ownMigrationsFolder = join(import.meta.dirname, '../../../migrations')

export interface MigrationState {
  /** SHA-256 of each migration in the database, oldest first. Empty for a new database. */
  applied: string[]
  /** How many of ours the database lacks. */
  pending: number
  /** True when the database has migrations that this version does not know. */
  isNewer: boolean
}

/** SHA-256 of each migration of a folder, oldest first. */
export function listMigrations(migrationsFolder: string = ownMigrationsFolder): string[] {
  return readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash)
}

export async function readMigrationState(
  owner: pg.ClientBase,
  migrationsFolder: string = ownMigrationsFolder,
): Promise<MigrationState> {
  const ours = listMigrations(migrationsFolder)
  const table = await owner.query<{ found: string | null }>(
    `select to_regclass('drizzle.__drizzle_migrations')::text as found`,
  )
  if (!table.rows[0]?.found) return compareMigrations([], ours)
  const rows = await owner.query<{ hash: string }>(
    'select hash from drizzle.__drizzle_migrations order by created_at',
  )
  return compareMigrations(
    rows.rows.map((row) => row.hash),
    ours,
  )
}

export function compareMigrations(applied: string[], ours: string[] = listMigrations()): MigrationState {
  return {
    applied,
    pending: ours.filter((hash) => !applied.includes(hash)).length,
    isNewer: applied.some((hash) => !ours.includes(hash)),
  }
}

/** @throws AppError `conflict` when the database was migrated by a newer version. */
export function refuseNewer(state: MigrationState): void {
  if (!state.isNewer) return
  throw new AppError('conflict', 'the database has migrations unknown to this version', {
    say: 'This data was last used by a newer version of Earwitness. Start that version, or choose another directory with --data.',
  })
}
