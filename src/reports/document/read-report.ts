/** A report as it is read: the draft or a published version, with the words that the record holds now. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { actorNames } from './actor-names.ts'
import { undoneNumbers } from './edit/undo-order.ts'
import { fillWords } from './fill-words.ts'
import { historyForReaders, withoutNoAdvice } from './for-readers.ts'
import { markUnchecked, uncheckedIn } from './mark-unchecked.ts'
import type { HistoryEntry, NameMode, ReportDocument, StoredDocument } from './model.ts'
import type { PreparedNames } from './redact/prepared-names.ts'
import { withoutNames } from './redact/without-names.ts'
import { type ReportReading, reportNotFound, versionNotFound } from './report-context.ts'
import { listComments } from './share/comment-store.ts'
import { findReport, findVersion, listEdits, type ReportRow } from './store.ts'

interface Wanted {
  studyId: string
  /** Null: the draft. */
  version: number | null
  names: NameMode
}

/** @throws AppError `not_found`, or `conflict` for a draft without names: they are taken out when it is published */
export function readReport(context: ReportReading, wanted: Wanted): Promise<ReportDocument> {
  return withTenant(context.db, context.workspaceId, async (tx) => {
    const report = await findReport(tx, wanted.studyId)
    if (!report) throw reportNotFound()
    if (wanted.version === null) {
      if (wanted.names === 'pseudonyms') throw namesNotTakenOut()
      return readDraft(tx, report)
    }
    const version = await findVersion(tx, { reportId: report.reportId, number: wanted.version })
    if (!version) throw versionNotFound()
    return fill(tx, {
      report,
      stored: version.document,
      version: version.number,
      publishedAt: version.publishedAt,
      lastEdit: version.editNumber,
      masked: wanted.names === 'pseudonyms' ? version.names : null,
    })
  })
}

function namesNotTakenOut(): AppError {
  return new AppError('conflict', 'a draft has names', {
    say: 'Publish the report first: names are taken out of a published version.',
  })
}

export function readDraft(tx: Tx, report: ReportRow): Promise<ReportDocument> {
  return fill(tx, {
    report,
    stored: withoutNoAdvice(report.draft),
    version: null,
    publishedAt: null,
    lastEdit: Number.MAX_SAFE_INTEGER,
    masked: null,
  })
}

interface Filling {
  report: ReportRow
  stored: StoredDocument
  version: number | null
  publishedAt: Date | null
  /** Later edits are of a later version. */
  lastEdit: number
  masked: PreparedNames | null
}

async function fill(
  tx: Tx,
  { report, stored, version, publishedAt, lastEdit, masked }: Filling,
): Promise<ReportDocument> {
  const { reportId, workspaceId } = report
  const { claims, participants } = await fillWords(tx, stored)
  const nameOf = await actorNames(tx, workspaceId)
  const unchecked = uncheckedIn(stored)
  const history = (await readHistory(tx, reportId, nameOf)).filter(({ number }) => number <= lastEdit)
  const document: ReportDocument = {
    ...stored,
    blocks: markUnchecked(stored, unchecked),
    unchecked,
    // Who of the team is written to is for the draft alone; a version is for its readers.
    decision: version === null ? stored.decision : { ...stored.decision, remind: '' },
    reportId,
    version,
    publishedAt: publishedAt?.toISOString() ?? null,
    names: 'names',
    residualRisk: null,
    claims,
    comments: await listComments(tx, { reportId, nameOf }),
    history: version === null ? history : historyForReaders(history),
  }
  return masked ? withoutNames(document, masked, participants) : document
}

async function readHistory(
  tx: Tx,
  reportId: string,
  nameOf: (actor: string) => string,
): Promise<HistoryEntry[]> {
  const edits = await listEdits(tx, reportId)
  const undone = undoneNumbers(edits)
  return edits.map(({ number, at, actor, what, undoes }) => ({
    number,
    at: at.toISOString(),
    by: nameOf(actor),
    what,
    isUndone: undone.has(number),
    undoes,
  }))
}
