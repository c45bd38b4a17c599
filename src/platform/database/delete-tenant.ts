import { sql } from 'drizzle-orm'
import type { Tx } from './database.ts'
import { appendOnlyTables, deleteAuditFunction, tenantTables } from './policies.ts'

/**
 * Deletes every row of every tenant table, inside `withTenant`; the policies keep it to that tenant. The log of
 * interviews goes with its interviews. The audit can be deleted by nobody while its workspace is there, so the row of
 * `workspaces` has to be gone before, in the same transaction.
 */
export async function deleteTenantRows(tx: Tx, workspaceId: string): Promise<void> {
  // What is being written for a study or to an interview is waited for, and what comes later finds them gone.
  for (const name of ['studies', 'interviews'])
    await tx.execute(
      sql`select from ${sql.identifier(name)} where workspace_id = ${workspaceId}::uuid for update`,
    )
  for (const name of tenantTables) {
    if (appendOnlyTables.includes(name)) continue
    await tx.execute(sql`delete from ${sql.identifier(name)} where workspace_id = ${workspaceId}::uuid`)
  }
  await tx.execute(sql`delete from tokens where workspace_id = ${workspaceId}::uuid`)
  await tx.execute(sql`delete from report_tokens where workspace_id = ${workspaceId}::uuid`)
  await tx.execute(sql`select ${sql.identifier(deleteAuditFunction)}()`)
}
