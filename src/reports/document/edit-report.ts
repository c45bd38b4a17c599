/** Changes the draft of a report, or takes a change back. What was written is kept, whether or not it is borne out. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { refreshAnswers } from './answer-aside.ts'
import { claimChecker } from './check/claim-checker.ts'
import { applyChange } from './edit/apply-change.ts'
import type { Change, ReportEdit } from './edit/edit-model.ts'
import { planEdit } from './edit/plan-edit.ts'
import { refreshGrounds } from './edit/refresh-grounds.ts'
import { newestStanding, nothingToUndo, refuseUndo } from './edit/undo-order.ts'
import { recordOfStudy } from './record-of-study.ts'
import { syncReminder } from './remind/sync-reminder.ts'
import { type ReportContext, reportNotFound, staleDraft } from './report-context.ts'
import {
  findEditBody,
  findReport,
  insertEdit,
  listEdits,
  lockReport,
  type ReportRow,
  updateDraft,
} from './store.ts'

interface EditInput {
  studyId: string
  /** Of the draft that was looked at. */
  draftVersion: number
  edit: ReportEdit
}

/** @throws AppError `not_found`, `stale_version`, `conflict` or `invalid_input` */
export async function editReport(context: ReportContext, input: EditInput): Promise<void> {
  const { db, workspaceId } = context
  const { studyId, draftVersion, edit } = input
  // Checked outside of the transaction that saves: a check reads much, and nobody waits for it with a lock.
  const seen = await withTenant(db, workspaceId, (tx) => findReport(tx, studyId))
  if (!seen) throw reportNotFound()
  if (seen.draftVersion !== draftVersion) throw staleDraft()
  const planned = await planEdit(seen.draft, edit, claimChecker(recordOfStudy(context, studyId)))
  await withTenant(db, workspaceId, async (tx) => {
    const report = await lockReport(tx, studyId)
    if (report?.draftVersion !== draftVersion) throw staleDraft()
    await save(tx, { context, report, ...planned, undoes: null })
  })
}

/**
 * Takes back the newest change, or the one with this number. What was taken back can be taken back again.
 *
 * @throws AppError `not_found` or `conflict`
 */
export async function undoEdit(
  context: ReportContext,
  { studyId, number }: { studyId: string; number?: number | undefined },
): Promise<void> {
  await withTenant(context.db, context.workspaceId, async (tx) => {
    const report = await lockReport(tx, studyId)
    if (!report) throw reportNotFound()
    const edits = await listEdits(tx, report.reportId, 1000)
    const wanted = number === undefined ? newestStanding(edits) : edits.find((edit) => edit.number === number)
    if (!wanted) throw nothingToUndo()
    refuseUndo(wanted, edits)
    const body = await findEditBody(tx, { reportId: report.reportId, number: wanted.number })
    if (!body) throw erasedEdit()
    const what = wanted.undoes === null ? `Took back: ${wanted.what}` : 'Brought back what was taken back'
    await save(tx, { context, report, change: body.inverse, what, undoes: wanted.number })
  })
}

interface Saving {
  context: ReportContext
  report: ReportRow
  change: Change
  what: string
  undoes: number | null
}

async function save(tx: Tx, { context, report, change, what, undoes }: Saving): Promise<void> {
  const { workspaceId, actor } = context
  const { reportId, studyId } = report
  const { document, inverse, targets } = applyChange(report.draft, change)
  const draft = refreshAnswers(refreshGrounds(document))
  await insertEdit(tx, { workspaceId, reportId, actor, what, targets, undoes, change, inverse })
  await updateDraft(tx, { reportId, draft })
  await syncReminder(tx, context, { reportId, studyId, decision: draft.decision })
}

function erasedEdit(): AppError {
  return new AppError('gone', 'the edit held words that were erased', {
    say: 'This change held words that their speaker deleted. It cannot be brought back.',
  })
}
