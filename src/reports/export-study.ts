import { listAnnotations } from '../findings/annotations/store.ts'
import { findAnsweredStudy, findOptionsApart, listHeardInterviews } from '../findings/record-store.ts'
import { listStudyQuestions } from '../findings/results/study-questions.ts'
import type { InterviewStatus } from '../interview/events.ts'
import { describeFlags } from '../interview/flags/list-flags.ts'
import { listMomentFlags } from '../interview/flags/store.ts'
import { listSideEvents, listWords } from '../interview/list-store.ts'
import { readEvent } from '../interview/read-event.ts'
import { readNotes, readTaps } from '../interview/read-notes.ts'
import { writeAudit } from '../platform/audit/audit.ts'
import { type Database, type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { programVersion } from '../platform/program-version.ts'
import { viewModelCalls } from '../study/model-use.ts'
import { answerTable, toCsv } from './answer-table.ts'
import { callHeadings, callRow } from './call-table.ts'
import { exportReport } from './document/export-report.ts'
import { documentMarkdown } from './document/formats/document-markdown.ts'
import { previewReport } from './document/preview-report.ts'
import {
  type ExportedInterview,
  findStudyHead,
  listAnsweredQuestions,
  listExportedAnswers,
  listExportedInterviews,
  listExportedTurns,
} from './export-store.ts'
import { fileSlug } from './file-slug.ts'
import { collectBundle } from './formats/bundle/collect-bundle.ts'
import { writeBundle } from './formats/bundle/write-bundle.ts'
import { writeQdpx } from './formats/qdpx/write-qdpx.ts'
import { studyTable } from './formats/sav/study-table.ts'
import { writeSav } from './formats/sav/write-sav.ts'
import { type DocumentFormat, type ExportFormat, exportFiles, isDocumentFormat } from './model.ts'
import { type InterviewRecord, toRecordLine } from './record-line.ts'

export interface ExportContext {
  db: Database
  workspaceId: string
  actor: string
}

export interface ExportInput {
  studyId: string
  format: ExportFormat
  statuses: InterviewStatus[]
  /** Of a run bundle. */
  words?: 'yes' | 'no' | undefined
}

export interface StudyExport {
  fileName: string
  contentType: string
  /** The file, piece by piece: never all of it in memory. */
  pieces: AsyncGenerator<string | Uint8Array>
}

/** Interviews read at once: bounds memory, and how long a connection is held. */
const interviewsAtOnce = 50
const callsAtOnce = 500

/** Writes out a study, and that it was. @throws AppError `not_found`, before the first piece */
export async function exportStudy(context: ExportContext, input: ExportInput): Promise<StudyExport> {
  const { format } = input
  if (isDocumentFormat(format)) return documentFile(context, { studyId: input.studyId, format })
  const { workspaceId, actor } = context
  const study = await withTenant(context.db, workspaceId, async (tx) => {
    const found = await findStudyHead(tx, input.studyId)
    if (!found) return null
    const { studyId } = input
    await writeAudit(tx, {
      workspaceId,
      actor,
      action: 'study.exported',
      target: studyId,
      details: { format },
    })
    return found
  })
  if (!study)
    throw new AppError('not_found', 'no such study', { say: 'This study is not there, or not yours.' })
  const { extension, contentType } = exportFiles[format]
  const pieces = await piecesOf[format](context, input)
  return { fileName: `${fileSlug(study.name)}.${extension}`, contentType, pieces }
}

/** The newest published version, without names where it was published; else the draft. */
async function documentFile(
  context: ExportContext,
  { studyId, format }: { studyId: string; format: DocumentFormat },
): Promise<StudyExport> {
  const { content, ...file } = await exportReport(context, {
    ...{ studyId, format },
    ...{ draft: false, names: 'pseudonyms' },
  })
  const pieces = (async function* () {
    yield content
  })()
  return { ...file, pieces }
}

type Pieces = AsyncGenerator<string | Uint8Array>

/** What has to be refused is refused before the first piece. */
const piecesOf: Record<
  Exclude<ExportFormat, DocumentFormat>,
  (context: ExportContext, input: ExportInput) => Pieces | Promise<Pieces>
> = {
  jsonl: recordLines,
  csv: tableLines,
  markdown: reportPieces,
  sav: savPieces,
  qdpx: qdpxPieces,
  bundle: bundlePieces,
  'model-calls': callLines,
}

async function bundlePieces(context: ExportContext, { words, ...input }: ExportInput): Promise<Pieces> {
  const hasWords = words !== 'no'
  const bundle = await collectBundle(context, { ...input, withWords: hasWords })
  return writeBundle(bundle, { madeAt: new Date(), madeBy: `Earwitness ${programVersion}`, hasWords })
}

async function savPieces(context: ExportContext, input: ExportInput): Promise<Pieces> {
  const { record, study } = await collectBundle(context, { ...input, withWords: true, isStaleTaken: true })
  return inPieces(
    writeSav(studyTable(record, study), { at: new Date(), product: `Earwitness ${programVersion}` }),
  )
}

async function qdpxPieces(context: ExportContext, input: ExportInput): Promise<Pieces> {
  const { record, study } = await collectBundle(context, { ...input, withWords: true, isStaleTaken: true })
  const marks = await withTenant(context.db, context.workspaceId, (tx) => listAnnotations(tx, input))
  return writeQdpx({
    ...{ study, record, at: new Date(), origin: `Earwitness ${programVersion}` },
    marks: marks.map(({ annotationId, ...mark }) => ({ markId: annotationId, ...mark })),
  })
}

async function* inPieces(pieces: Iterable<Uint8Array>): Pieces {
  yield* pieces
}

async function* recordLines(context: ExportContext, input: ExportInput): AsyncGenerator<string> {
  for await (const records of readRecords(context, input)) {
    yield records.map((record) => `${toRecordLine(record)}\n`).join('')
  }
}

async function* tableLines(context: ExportContext, input: ExportInput): AsyncGenerator<string> {
  const { db, workspaceId } = context
  const { studyId, statuses } = input
  const { apart, questions, interviews } = await withTenant(db, workspaceId, async (tx) => ({
    apart: await findOptionsApart(tx, studyId),
    questions: listStudyQuestions(
      (await findAnsweredStudy(tx, studyId))!,
      await listAnsweredQuestions(tx, studyId),
    ),
    interviews: await listExportedInterviews(tx, { studyId, statuses }),
  }))
  const attributes = new Set(interviews.flatMap((interview) => Object.keys(interview.attributes)))
  const table = answerTable(questions, [...attributes].sort())
  yield toCsv([table.headings], true)
  const asCounted = (record: InterviewRecord): InterviewRecord => {
    const { revisionId } = record.interview
    return {
      ...record,
      answers: record.answers.map((answer) => ({
        ...answer,
        value: apart.countedValue({ ...answer, revisionId }),
      })),
    }
  }
  for await (const records of readRecords(context, input))
    yield toCsv(records.map((record) => table.rowOf(asCounted(record))))
}

/** Also of interviews that are not finished: what was spent was spent. */
async function* callLines(context: ExportContext, { studyId }: ExportInput): AsyncGenerator<string> {
  yield toCsv([callHeadings], true)
  let before: string | undefined
  do {
    const { calls, next } = await viewModelCalls(context, { studyId, before, limit: callsAtOnce })
    yield toCsv(calls.map(callRow))
    before = next ?? undefined
  } while (before !== undefined)
}

/** The report that the program writes now, of the chosen interviews; what people wrote into the report is on its page. */
async function* reportPieces(context: ExportContext, input: ExportInput): Pieces {
  yield documentMarkdown(await previewReport(context, input))
}

/**
 * Whole interviews, some at a time, each lot in a transaction of its own: a reader who is slow holds no connection.
 */
async function* readRecords(
  { db, workspaceId }: ExportContext,
  { studyId, statuses }: ExportInput,
): AsyncGenerator<InterviewRecord[]> {
  const { interviews, labels } = await withTenant(db, workspaceId, async (tx) => ({
    interviews: await listExportedInterviews(tx, { studyId, statuses }),
    labels: new Map(
      (await listHeardInterviews(tx, studyId)).map((heard) => [heard.interviewId, heard.participantLabel]),
    ),
  }))
  for (let start = 0; start < interviews.length; start += interviewsAtOnce) {
    const some = interviews.slice(start, start + interviewsAtOnce)
    yield await withTenant(db, workspaceId, async (tx) => {
      const ids = some.map(({ interviewId }) => interviewId)
      const turns = Map.groupBy(await listExportedTurns(tx, ids), (turn) => turn.interviewId)
      const answers = Map.groupBy(await listExportedAnswers(tx, ids), (answer) => answer.interviewId)
      const side = await readSides(tx, ids)
      const toRecord = (interview: ExportedInterview): InterviewRecord => ({
        interview,
        participant: labels.get(interview.interviewId) ?? '',
        turns: turns.get(interview.interviewId) ?? [],
        answers: answers.get(interview.interviewId) ?? [],
        ...side(interview.interviewId),
      })
      // Whoever deleted their interview meanwhile is not written out.
      return some.map(toRecord).filter((record) => record.turns.length > 0)
    })
  }
}

/** Researchers' notes, closing taps and what calls for care, by interview. */
async function readSides(
  tx: Tx,
  interviewIds: string[],
): Promise<(interviewId: string) => Pick<InterviewRecord, 'notes' | 'taps' | 'moments'>> {
  const stored = await listSideEvents(tx, interviewIds)
  const events = new Map([...stored].map(([id, rows]) => [id, rows.map((row) => readEvent(row))]))
  const contentIds = [...events.values()]
    .flat()
    .flatMap(({ payload }) => [
      ...('contentId' in payload && payload.contentId ? [payload.contentId] : []),
      ...('reasonContentId' in payload && payload.reasonContentId ? [payload.reasonContentId] : []),
    ])
  const words = await listWords(tx, contentIds)
  const flags = describeFlags(await listMomentFlags(tx, { interviewIds }), new Map())
  const moments = Map.groupBy(flags, ({ interviewId }) => interviewId)
  return (interviewId) => {
    const own = events.get(interviewId) ?? []
    return { notes: readNotes(own, words), taps: readTaps(own), moments: moments.get(interviewId) ?? [] }
  }
}
