/** Writes the first draft of a study’s report, writes it anew, or counts it again; undo brings back what was there. */
import { mergedCodes } from '../../findings/codebook/merged-codes.ts'
import { withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import { borneOutDraft } from './check/check-again.ts'
import { claimChecker } from './check/claim-checker.ts'
import { draftDocument } from './draft/draft-document.ts'
import { countedIn } from './draft/leads.ts'
import { refreshDocument } from './draft/refresh-document.ts'
import { gatherMaterial } from './gather-material.ts'
import type { StoredDocument } from './model.ts'
import { recordOfStudy } from './record-of-study.ts'
import { type ReportContext, reportNotFound } from './report-context.ts'
import { insertEdit, insertReport, lockReport, updateDraft } from './store.ts'

/** @throws AppError `not_found` */
export async function draftReport(context: ReportContext, studyId: string): Promise<void> {
  const checker = claimChecker(recordOfStudy(context, studyId))
  const fresh = await borneOutDraft(draftDocument(await gatherMaterial(context, studyId)), checker)
  const { db, workspaceId, actor } = context
  await withTenant(db, workspaceId, async (tx) => {
    const made = await insertReport(tx, {
      workspaceId,
      reportId: newId(),
      studyId,
      draft: fresh,
      createdBy: actor,
    })
    const held = made ?? (await lockReport(tx, studyId))!
    // A person decided something: a new draft does not forget it.
    const draft: StoredDocument = { ...fresh, decision: held.draft.decision, title: held.draft.title }
    const { reportId } = held
    await insertEdit(tx, {
      workspaceId,
      reportId,
      actor,
      what: made ? 'Wrote the first draft, by program' : 'Wrote the draft anew, by program',
      targets: ['document'],
      undoes: null,
      change: { op: 'put-document', document: draft },
      inverse: { op: 'put-document', document: held.draft },
    })
    if (!made) await updateDraft(tx, { reportId, draft })
  })
}

/** Counts everything again and keeps what a person wrote. @throws AppError `not_found` */
export async function refreshReport(context: ReportContext, studyId: string): Promise<void> {
  const material = await gatherMaterial(context, studyId)
  const fresh = draftDocument(material)
  const { db, workspaceId, actor } = context
  await withTenant(db, workspaceId, async (tx) => {
    const held = await lockReport(tx, studyId)
    if (!held) throw reportNotFound()
    const { reportId } = held
    const draft = refreshDocument(held.draft, fresh, {
      numbers: countedIn(material),
      mergedInto: await mergedCodes(tx, studyId),
    })
    await insertEdit(tx, {
      workspaceId,
      reportId,
      actor,
      what: 'Counted again; what was written was kept',
      targets: ['document'],
      undoes: null,
      change: { op: 'put-document', document: draft },
      inverse: { op: 'put-document', document: held.draft },
    })
    await updateDraft(tx, { reportId, draft })
  })
}
