/**
 * A restore changes the database and files, which no single commit covers. A marker file with a random id is
 * there from the first change to the last, and the transaction leaves the same id in the database: so after a
 * kill it is known whether the restore happened wholly or has to be run again.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { AppError } from '../errors.ts'
import { writeWhole } from '../write-whole.ts'

function markerFile(dataDirectory: string): string {
  return join(dataDirectory, 'restore-unfinished')
}

/** @param id of this restore, the same as for `markCommitted` */
export function beginRestore(dataDirectory: string, id: string): void {
  writeWhole(markerFile(dataDirectory), id)
}

/** Inside the restore's transaction. */
export async function markCommitted(owner: pg.ClientBase, id: string): Promise<void> {
  await owner.query(`comment on schema drizzle is 'restore ${id}'`)
}

export function endRestore(dataDirectory: string): void {
  rmSync(markerFile(dataDirectory), { force: true })
}

export function isRestoreUnfinished(dataDirectory: string): boolean {
  return existsSync(markerFile(dataDirectory))
}

/** After a kill: whether the transaction of the unfinished restore was committed. */
export function wasRestoreCommitted(owner: pg.ClientBase, dataDirectory: string): Promise<boolean> {
  return isCommitted(owner, readFileSync(markerFile(dataDirectory), 'utf8'))
}

export async function isCommitted(owner: pg.ClientBase, id: string): Promise<boolean> {
  const { rows } = await owner.query<{ comment: string | null }>(
    `select obj_description(to_regnamespace('drizzle')::oid, 'pg_namespace') as comment`,
  )
  return rows[0]?.comment === `restore ${id}`
}

/**
 * What `start` does about it: a restore that was committed is whole, because its files were in place before.
 *
 * @throws AppError `conflict` where it was cut short before the commit
 */
export async function settleUnfinishedRestore(owner: pg.ClientBase, dataDirectory: string): Promise<void> {
  if (!isRestoreUnfinished(dataDirectory)) return
  if (await wasRestoreCommitted(owner, dataDirectory)) return endRestore(dataDirectory)
  throw new AppError('conflict', 'a restore was cut short', {
    say: `A restore into ${dataDirectory} was cut short. Run the same earwitness restore again.`,
  })
}
