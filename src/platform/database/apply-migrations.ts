/**
 * Brings an empty database to exactly the migrations of a backup, inside the caller's transaction, so that rows
 * of an older version find the columns they had. Writes drizzle's own table, so that the rest follows later.
 */
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type pg from 'pg'
import { AppError } from '../errors.ts'
import { ownMigrationsFolder } from './migration-state.ts'

/**
 * @param wanted hashes of the backup's migrations, oldest first
 * @param applied hashes that the database has already
 * @throws AppError `conflict` when the backup is of a newer version, or the database is further than the backup
 */
export async function applyMigrations(
  owner: pg.ClientBase,
  wanted: string[],
  applied: string[],
): Promise<void> {
  const ours = readMigrationFiles({ migrationsFolder: ownMigrationsFolder })
  if (wanted.some((hash) => !ours.some((migration) => migration.hash === hash))) {
    throw new AppError('conflict', 'the backup has migrations unknown to this version', {
      say: 'This backup was made by a newer version of Earwitness. Restore it with that version.',
    })
  }
  if (applied.some((hash) => !wanted.includes(hash))) {
    throw new AppError('conflict', 'the database is migrated further than the backup', {
      say: 'The database was prepared by a newer version than the backup. Restore into an empty database.',
    })
  }
  await owner.query('create schema if not exists drizzle')
  await owner.query(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  )
  for (const migration of ours) {
    if (!wanted.includes(migration.hash) || applied.includes(migration.hash)) continue
    for (const statement of migration.sql) await owner.query(statement)
    await owner.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      migration.hash,
      migration.folderMillis,
    ])
  }
}
