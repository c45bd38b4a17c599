/** Writes down who did what to a workspace, in the transaction that does it. */
import { desc } from 'drizzle-orm'
import type { Tx } from '../database/database.ts'
import { newId } from '../ids.ts'
import { auditEntries } from './tables.ts'

export interface AuditEntry {
  workspaceId: string
  /** `user:<id>`, `api-key:<id>` or `cli`. */
  actor: string
  /** Noun and verb: `member.removed`. */
  action: string
  /** Id of what it was done to. */
  target?: string
  /** Closed words, ids and numbers; never what somebody said or is called. */
  details?: Record<string, string | number | boolean | null>
}

export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEntries).values({ entryId: newId(), ...entry })
}

/** Newest first. */
export function listAudit(tx: Tx, limit: number) {
  return tx.select().from(auditEntries).orderBy(desc(auditEntries.entryId)).limit(limit)
}
