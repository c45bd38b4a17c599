/** Publishes the draft: every claim is checked again and every number counted again, and what was sent stays what was sent. */
import { writeAudit } from '../../platform/audit/audit.ts'
import { withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { refreshAnswers } from './answer-aside.ts'
import { checkAgain } from './check/check-again.ts'
import { claimChecker } from './check/claim-checker.ts'
import {
  findProblems,
  onlyClaimsIn,
  type Problem,
  placeOfProblem,
  withoutProblems,
} from './check/find-problems.ts'
import { forReaders } from './for-readers.ts'
import type { ReportBlock, StoredDocument } from './model.ts'
import { outdatedBy } from './outdated.ts'
import { recordOfStudy, recountedRecord } from './record-of-study.ts'
import { prepareNames } from './redact/prepare-names.ts'
import { readNamesInput } from './redact/read-names-input.ts'
import { type ReportContext, reportNotFound, staleDraft } from './report-context.ts'
import { sayDays } from './say-days.ts'
import { type OutdatedReason, sayOutdated } from './say-outdated.ts'
import { text } from './sentences.ts'
import {
  findReport,
  insertEdit,
  insertVersion,
  lastEditNumber,
  lastNames,
  lockReport,
  updateDraft,
  type VersionRow,
} from './store.ts'

export interface PublishInput {
  studyId: string
  draftVersion?: number | undefined
  note: string
  /** Publish without what is not borne out; the draft keeps it. */
  leaveOut: boolean
  /** Publish what was counted although something has changed since. */
  asCounted: boolean
}

/** @throws AppError `not_found`, `stale_version`, or `conflict`: it is outdated, or with each claim that is not borne out */
export async function publishReport(context: ReportContext, input: PublishInput): Promise<VersionRow> {
  const { db, workspaceId, actor } = context
  const { studyId, note } = input
  const seen = await withTenant(db, workspaceId, async (tx) => {
    const report = await findReport(tx, studyId)
    if (!report) throw reportNotFound()
    if (input.draftVersion !== undefined && report.draftVersion !== input.draftVersion) throw staleDraft()
    const outdated = await outdatedBy(tx, report.draft)
    if (!input.asCounted) refuseOutdated(outdated)
    return { ...report, outdated }
  })
  // As it was counted is by the numbers of then: counted again, its sentences would contradict its own charts.
  const isOfThen = input.asCounted && seen.outdated.length > 0
  const checker = claimChecker(
    isOfThen ? recordOfStudy(context, studyId) : await recountedRecord(context, seen.draft),
  )
  const checked = await checkAgain(seen.draft, checker)
  const problems = await findProblems(checked, checker)
  const whole = problems.length === 0 ? onlyClaimsIn(checked) : leaveOut(checked, problems, input)
  const sent = forReaders(isOfThen ? asOfThen(whole, seen.outdated) : whole)
  return withTenant(db, workspaceId, async (tx) => {
    const report = await lockReport(tx, studyId)
    if (report?.draftVersion !== seen.draftVersion) throw staleDraft()
    const { reportId } = report
    if (JSON.stringify(checked.claims) !== JSON.stringify(report.draft.claims)) {
      await insertEdit(tx, {
        workspaceId,
        reportId,
        actor,
        what: isOfThen
          ? 'Checked every sentence again before publishing'
          : 'Counted every number again before publishing',
        targets: ['document'],
        undoes: null,
        change: { op: 'put-document', document: checked },
        inverse: { op: 'put-document', document: report.draft },
      })
      await updateDraft(tx, { reportId, draft: checked })
    }
    const before = await lastNames(tx, reportId)
    const version = await insertVersion(tx, {
      workspaceId,
      reportId,
      document: sent,
      names: prepareNames({
        ...(await readNamesInput(tx, sent)),
        // What a person looked at once stays kept, and who is Person 3 of one version is Person 3 of the next.
        keptByPerson: before?.kept ?? [],
        earlier: before?.pseudonyms ?? {},
      }),
      note,
      editNumber: await lastEditNumber(tx, reportId),
      publishedBy: actor,
    })
    const details = { version: version.number, leftOut: problems.length }
    await writeAudit(tx, { workspaceId, actor, action: 'report.published', target: studyId, details })
    return version
  })
}

/** Whoever reads it is told of when its numbers are, and what they leave out. */
function asOfThen(document: StoredDocument, reasons: readonly OutdatedReason[]): StoredDocument {
  const { draftedAt } = document.provenance
  const said = text(
    `Published as it was counted on ${sayDays(draftedAt, draftedAt)}. Since then, ${sayOutdated(reasons)}: no number here takes account of that.`,
  )
  const block: ReportBlock = { blockId: 'counted-then', section: 'heard', kind: 'prose', parts: [said] }
  const heading = document.blocks.findIndex(({ kind, section }) => kind === 'heading' && section === 'heard')
  return { ...document, blocks: document.blocks.toSpliced(heading + 1, 0, block) }
}

/** A person may want what was counted then; nobody gets it without knowing. */
function refuseOutdated(reasons: readonly OutdatedReason[]): void {
  if (reasons.length === 0) return
  throw new AppError('conflict', 'the draft is outdated', {
    say: `Since this draft was counted, ${sayOutdated(reasons)}. So the report is not published. Count it again, or publish it as it was counted.`,
    details: reasons.map((reason) => ({ where: reason, say: sayOutdated([reason]) })),
  })
}

function leaveOut(
  document: StoredDocument,
  problems: readonly Problem[],
  input: PublishInput,
): StoredDocument {
  // What stands beside an answer follows from what is left in it.
  if (input.leaveOut) return onlyClaimsIn(refreshAnswers(withoutProblems(document, problems)))
  const many = problems.length === 1 ? 'One sentence is' : `${problems.length} sentences are`
  throw new AppError('conflict', 'not everything in the report is borne out', {
    say: `${many} not borne out by the record, so the report is not published. Mend them, take them out, or publish without them; the draft keeps them.`,
    details: problems.map((problem) => ({ where: placeOfProblem(problem), say: problem.say })),
  })
}
