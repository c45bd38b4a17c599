import { withTenant } from '../platform/database/database.ts'
import { type StudyContext, StudyContextSchema } from './model.ts'
import type { StudyContextOfCall } from './ports.ts'
import { findContext, upsertContext } from './store.ts'

/** Company, product and customers' words that the workspace keeps for its next study; empty before the first. */
export async function readWorkspaceContext(call: StudyContextOfCall): Promise<StudyContext> {
  const held = await withTenant(call.db, call.workspaceId, (tx) => findContext(tx))
  return StudyContextSchema.parse(held ?? {})
}

export async function saveWorkspaceContext(
  call: StudyContextOfCall,
  context: StudyContext,
): Promise<StudyContext> {
  await withTenant(call.db, call.workspaceId, (tx) => upsertContext(tx, call.workspaceId, context))
  return context
}
