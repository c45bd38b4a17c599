import { type Tx, withTenant } from '../platform/database/database.ts'
import type { Guide, LaunchTerms } from './model.ts'
import type { StudyContextOfCall } from './ports.ts'
import { isSameData } from './same-data.ts'
import { insertHistory, lockStudy, type StudyChange, type StudyRow, updateStudy } from './store.ts'
import { staleVersion, studyNotFound } from './study-errors.ts'

/**
 * Saves the draft guide. `version` is the one that the editor began from: a save against an older one is refused, so
 * that nobody overwrites what they have not seen.
 *
 * @throws AppError `not_found`, `stale_version`
 */
export async function saveDraft(
  call: StudyContextOfCall,
  input: { studyId: string; guide: Guide; version: number },
): Promise<StudyRow> {
  return save(call, input, (study) => ({
    draft: input.guide,
    // Edited by hand, it is no longer what the template or the model wrote; what it began as stays named.
    draftSource: isSameData(study.draft, input.guide)
      ? study.draftSource
      : { ...study.draftSource, madeBy: 'person' },
  }))
}

/** Saves the terms of the next launch; the same version counts guide and terms. */
export async function saveTerms(
  call: StudyContextOfCall,
  input: { studyId: string; terms: LaunchTerms; version: number },
): Promise<StudyRow> {
  return save(call, input, (study) => ({ draftTerms: withConsentVersion(study.draftTerms, input.terms) }))
}

/** What participants read before they agree: another text, sponsor or time of keeping is another version of it. */
function withConsentVersion(before: LaunchTerms, after: LaunchTerms): LaunchTerms {
  const isSame = isSameData(shownOf(before), shownOf(after))
  return { ...after, consentTextVersion: before.consentTextVersion + (isSame ? 0 : 1) }
}

function shownOf(terms: LaunchTerms) {
  const { consentText, publicTitle, publicPurpose, sponsor, retentionDays, askConsentFor, minors } = terms
  const agreed = minors?.allowed ? minors : null
  return [
    consentText,
    publicTitle ?? null,
    publicPurpose ?? null,
    sponsor,
    retentionDays,
    askConsentFor,
    agreed,
  ]
}

async function save(
  call: StudyContextOfCall,
  { studyId, version }: { studyId: string; version: number },
  change: (study: StudyRow) => StudyChange,
): Promise<StudyRow> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    const study = await lockedAt(tx, studyId, version)
    const saved = await updateStudy(tx, studyId, { ...change(study), draftVersion: study.draftVersion + 1 })
    return saved!
  })
}

async function lockedAt(tx: Tx, studyId: string, version: number): Promise<StudyRow> {
  const study = await lockStudy(tx, studyId)
  if (!study) throw studyNotFound()
  if (study.draftVersion !== version) throw staleVersion(study.draftVersion)
  return study
}

/**
 * Changes what the study is called or what it is for. The guide stays as it is.
 *
 * @throws AppError `not_found`
 */
export async function renameStudy(
  call: StudyContextOfCall,
  input: { studyId: string; name?: string; question?: string; decision?: string },
): Promise<StudyRow> {
  const { studyId, ...change } = input
  return withTenant(call.db, call.workspaceId, async (tx) => {
    const study = await updateStudy(tx, studyId, change)
    if (!study) throw studyNotFound()
    await insertHistory(tx, {
      workspaceId: call.workspaceId,
      studyId,
      action: 'study.renamed',
      actor: call.actor,
      details: { fields: Object.keys(change) },
    })
    return study
  })
}
