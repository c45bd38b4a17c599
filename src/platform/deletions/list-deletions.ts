/** What a database itself says was deleted from it: workspaces alone leave nothing behind that tells. */
import type pg from 'pg'
import { listReadableTenants } from '../database/backup-catalogue.ts'
import type { Deletion } from './deletion-list.ts'

/** @param client of a role that may read every table, or of the owner */
export async function listDeletions(client: pg.ClientBase): Promise<Deletion[]> {
  const deletions: Deletion[] = []
  await client.query('begin read only')
  for (const workspaceId of await listReadableTenants(client)) {
    await client.query(`select set_config('earwitness.workspace_id', $1, true)`, [workspaceId])
    const { rows } = await client.query<Omit<Deletion, 'at'> & { at: Date }>(`
      select 'interview' as kind, workspace_id::text as "workspaceId", interview_id::text as id, erased_at as at
      from interviews where erased_at is not null
      union all
      select 'study', workspace_id::text, target, at from audit_entries
      where action = 'study.deleted' and target is not null`)
    deletions.push(...rows.map((row) => ({ ...row, at: row.at.toISOString() })))
  }
  await client.query('commit')
  return deletions
}
