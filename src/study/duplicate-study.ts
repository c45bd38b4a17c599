import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { StudyContextOfCall } from './ports.ts'
import { insertHistory, insertStudy, lockStudy, type StudyRow } from './store.ts'
import { studyNotFound } from './study-errors.ts'

/**
 * A new draft with the same guide and terms, and nothing of the interviews. Never a sample, whatever it was made from.
 *
 * @throws AppError `not_found`
 */
export async function duplicateStudy(call: StudyContextOfCall, sourceId: string): Promise<StudyRow> {
  const { workspaceId, actor } = call
  return withTenant(call.db, workspaceId, async (tx) => {
    // Held: while the source is being deleted, its images are nobody's yet.
    const source = await lockStudy(tx, sourceId)
    if (!source) throw studyNotFound()
    const studyId = newId()
    const copy = await insertStudy(tx, {
      workspaceId,
      studyId,
      name: `Copy of ${source.name}`.slice(0, 200),
      question: source.question,
      decision: source.decision,
      context: source.context,
      purpose: source.purpose,
      draft: source.draft,
      draftSource: source.draftSource,
      draftTerms: { ...source.draftTerms, closesAt: null },
      createdBy: actor,
    })
    await insertHistory(tx, {
      workspaceId,
      studyId,
      action: 'study.created',
      actor,
      details: { copyOf: sourceId },
    })
    return copy
  })
}
