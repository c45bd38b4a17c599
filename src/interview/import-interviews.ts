import { writeAudit } from '../platform/audit/audit.ts'
import { type Database, type Tx, withTenant } from '../platform/database/database.ts'
import { isDeadlock } from '../platform/database/deadlock.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { holdStudy, lockStudyForImport } from '../study/store.ts'
import { erasedBefore } from './erased-identity.ts'
import { chosenKinds, matchQuestions } from './import/answer-values.ts'
import {
  addNewInterview,
  addReplacement,
  emptyRows,
  interviewIdentity,
  personIdentity,
  type RowsContext,
  type StoredInterview,
} from './import/import-rows.ts'
import {
  clearReplaced,
  countElsewhere,
  findImportedInterviews,
  findParticipantsBySource,
  findStudyQuestions,
  forgetPlans,
  insertImportFile,
  insertImportRows,
  isClosed,
  listErasedIdentities,
  listStoredTurns,
} from './import/import-store.ts'
import {
  type ImportOptions,
  ImportOptionsSchema,
  type ImportReport,
  mostErrorsNamed,
} from './import/model.ts'
import { noteNearQuestions } from './import/near-questions.ts'
import { type OpenedImport, openImport } from './import/open-import.ts'
import { type PreparedInterview, preparer } from './import/prepare-interview.ts'
import { type ImportFormat, isInterview, isOneInterview, type ParsedItem } from './import/records.ts'
import { type Scan, scanFile } from './import/scan-file.ts'
import { assignRoles } from './import/speaker-roles.ts'

export interface ImportContext {
  db: Database
  workspaceId: string
  actor: string
  /** In the transaction that takes interviews into a study whose fieldwork is over: its findings do not have them yet. */
  afterFieldwork?: (tx: Tx, imported: { workspaceId: string; studyId: string }) => Promise<void>
}

export interface ImportInput extends ImportOptions {
  studyId: string
  /** A file that can be read more than once. */
  path: string
}

const mostQuestionsNamed = 200

/** Turns written at once: bounds the memory, whatever the file's size. */
const turnsAtOnce = 2000

/**
 * Takes in interviews held elsewhere, all of a file or nothing of it. Known by identity: what is there with the
 * same content is skipped, what is there with other content is told, and replaced with `update`. Nobody is made
 * out of a file that has a bad record or a speaker whose side is not known.
 *
 * A dry run answers with everything that is wrong; a real one throws it.
 *
 * @throws AppError `not_found` for the study; `unavailable` while other files are read; `conflict` where what it replaces is changed meanwhile; `invalid_input` with up to 100 details, each with its line
 */
export async function importInterviews(context: ImportContext, input: ImportInput): Promise<ImportReport> {
  const { studyId, path, ...given } = input
  const options = ImportOptionsSchema.parse(given)
  const opened = await openImport({ ...options, path })
  const scan = await scanOf(opened, options)
  const report = reportOf(opened, scan, options)
  if (!options.dryRun) refuseFaulty(report)
  if (report.errorCount > 0 || report.needsRoles || opened.format === null) return report
  const { format } = opened
  // Begun before the transaction: the file may have to wait for another to be read, and connections are few.
  const items = opened.parse()
  const first = await items.next()
  const importing = withTenant(context.db, context.workspaceId, async (tx) => {
    if (!options.dryRun) await lockStudyForImport(tx, studyId)
    const guide = await findStudyQuestions(tx, studyId)
    if (!guide) throw studyNotThere()
    sayByGuide(report, guide.questions)
    report.notes.push(...noteNearQuestions(report.questions, guide.questions, guide.language))
    const prepare = preparer({ ...report, format, kinds: scan.kinds, ...guide })
    const run: Run = {
      tx,
      report,
      isUpdate: options.update,
      elsewhere: new Map(),
      plannedFor: 50,
      rows: {
        workspaceId: context.workspaceId,
        studyId,
        format,
        language: guide.language,
        at: new Date(),
        isSourceNamed: options.source !== undefined,
      },
    }
    await importAll(run, startingWith(first, items), { prepare, repeated: scan.repeated })
    report.notes.push(...[...run.elsewhere].map(noteElsewhere))
    if (!options.dryRun) {
      const file = fileRow(context, studyId, report)
      const { importId, counts } = file
      await insertImportFile(tx, file)
      const { workspaceId, actor } = context
      const done = { action: 'interviews.imported', target: studyId, details: { importId, ...counts } }
      await writeAudit(tx, { workspaceId, actor, ...done })
      // A study that was deleted meanwhile takes nothing in. At the end: a large file takes minutes, and whoever works
      // with the study waits for nobody until then.
      if (!(await holdStudy(tx, studyId))) throw studyNotThere()
      const isNew = report.imported + report.updated > 0
      if (isNew && (await isClosed(tx, studyId))) await context.afterFieldwork?.(tx, { workspaceId, studyId })
    }
    return report
  })
  try {
    return await importing
  } catch (error) {
    throw isDeadlock(error) ? changedMeanwhile(error) : error
  } finally {
    await items.return(undefined)
  }
}

async function* startingWith<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first.done) return
  yield first.value
  yield* rest
}

/** Each waited for what the other held, and the database let the other go on. */
function changedMeanwhile(cause: unknown): AppError {
  return new AppError('conflict', 'an import and another change waited for each other', {
    cause,
    say: 'Interviews that this file replaces were changed at the same moment. Nothing of the file was imported. Try again.',
    retryAfterSeconds: 5,
  })
}

export function studyNotThere(): AppError {
  return new AppError('not_found', 'no such study', { say: 'This study is not there, or not yours.' })
}

/** A question of the guide is read as the guide says, whatever its cells look like. */
function sayByGuide(report: ImportReport, questions: Parameters<typeof matchQuestions>[0]): void {
  const matches = matchQuestions(questions)
  for (const each of report.questions) {
    const question = matches(each.key, each.question)
    const kind = question && chosenKinds.find((known) => known === question.kind)
    if (kind) Object.assign(each, { kind, reason: 'the study’s guide asks it so' })
  }
}

interface Run {
  tx: Tx
  report: ImportReport
  isUpdate: boolean
  rows: RowsContext
  /** How many of the new ones have an id that another source of the study has, by that source. */
  elsewhere: Map<string, number>
  /** How many interviews there were when statements were last planned. */
  plannedFor: number
}

async function importAll(
  run: Run,
  items: AsyncIterable<ParsedItem>,
  { prepare, repeated }: { prepare: ReturnType<typeof preparer>; repeated: Set<number> },
): Promise<void> {
  let batch: PreparedInterview[] = []
  let turns = 0
  let place = -1
  let index = 0
  for await (const item of items) {
    if (!isInterview(item)) continue
    place += 1
    if (repeated.has(place)) continue
    const prepared = prepare(item, index)
    index += 1
    // Everything that was said may have been left out on request.
    if (prepared.turns.length === 0) continue
    batch.push(prepared)
    turns += prepared.turns.length
    if (turns >= turnsAtOnce) {
      await importBatch(run, batch)
      batch = []
      turns = 0
    }
  }
  await importBatch(run, batch)
}

async function importBatch(run: Run, batch: PreparedInterview[]): Promise<void> {
  const { tx, report, isUpdate, rows: context } = run
  if (batch.length === 0) return
  const stored = await findStored(tx, context.studyId, batch)
  // After the stored ones: what is erased meanwhile is in one of the two.
  const isErased = erasedBefore(await listErasedIdentities(tx, context.studyId))
  const people = await findParticipantsBySource(
    tx,
    batch.map((interview) => personIdentity(interview, context)),
  )
  await noticeElsewhere(
    run,
    batch.filter((interview) => !stored.has(interviewIdentity(interview))),
  )
  const rows = emptyRows()
  for (const interview of batch) {
    const before = stored.get(interviewIdentity(interview))
    if (before ? before.isErased : isErased(interview)) report.erased += 1
    else if (!before) {
      report.imported += 1
      addNewInterview(rows, interview, {
        ...context,
        knownParticipantId: people.get(personIdentity(interview, context)),
      })
    } else if (before.contentHash === interview.contentHash) report.skippedSame += 1
    else {
      report.changed += 1
      if (report.changedIds.length < mostErrorsNamed) report.changedIds.push(interview.sourceIdentity)
      if (!isUpdate) continue
      report.updated += 1
      if (report.dryRun) continue
      const turns = await listStoredTurns(tx, before.interviewId)
      await clearReplaced(tx, addReplacement(rows, interview, { ...context, stored: before, before: turns }))
    }
  }
  if (!report.dryRun) await insertImportRows(tx, rows)
  if (report.imported >= 2 * run.plannedFor) {
    await forgetPlans(tx)
    run.plannedFor = report.imported
  }
}

/** The same ids under another file name: an export that was made again, or other people. Only a person can tell. */
async function noticeElsewhere(
  { tx, report, rows, elsewhere }: Run,
  added: PreparedInterview[],
): Promise<void> {
  const { source } = report
  const identities = added.filter((one) => one.source === source).map((one) => one.sourceIdentity)
  const found = await countElsewhere(tx, { studyId: rows.studyId, source, identities })
  for (const { source: other, interviews } of found)
    if (other !== null) elsewhere.set(other, (elsewhere.get(other) ?? 0) + interviews)
}

function noteElsewhere([source, interviews]: [string, number]): string {
  const have = interviews === 1 ? 'One of them has an id' : `${interviews} of them have an id`
  return `${have} that an interview from "${source}" has too; they count as different people. If they are the same, import with the source "${source}" (--source).`
}

/** By `source:identity`. A file has one named source at most, and one of its own for records without an id. */
async function findStored(
  tx: Tx,
  studyId: string,
  batch: PreparedInterview[],
): Promise<Map<string, StoredInterview>> {
  const found = new Map<string, StoredInterview>()
  for (const source of new Set(batch.map((interview) => interview.source))) {
    const identities = batch.filter((interview) => interview.source === source).map((i) => i.sourceIdentity)
    for (const row of await findImportedInterviews(tx, { studyId, source, identities })) {
      found.set(`${source}:${row.sourceIdentity}`, row)
    }
  }
  return found
}

async function scanOf(opened: OpenedImport, { answers }: ParsedOptions): Promise<Scan> {
  try {
    return await scanFile(opened.parse(), answers)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('invalid_input', error.message, {
      say: 'This file names more than 2,000 speakers; what stands in the place of the speaker must be something else.',
    })
  }
}

type ParsedOptions = ReturnType<typeof ImportOptionsSchema.parse>

function reportOf(opened: OpenedImport, scan: Scan, options: ParsedOptions): ImportReport {
  const speakers = assignRoles(scan.speakers, options.roles)
  const isReadable = opened.format !== null
  const errors = isReadable ? scan.bad : [{ line: null, column: null, say: opened.reason }]
  return {
    fileName: options.fileName,
    sha256: opened.facts.sha256,
    bytes: opened.facts.bytes,
    format: opened.format,
    formatName: opened.formatName,
    reason: opened.reason,
    confidence: opened.confidence,
    encoding: opened.encoding,
    encodingReason: opened.encodingReason,
    source: options.source ?? sourceOf(options.fileName),
    dryRun: options.dryRun,
    interviews: scan.interviews,
    turns: scan.turns,
    imported: 0,
    skippedSame: scan.repeated.size,
    changed: 0,
    updated: 0,
    erased: 0,
    changedIds: [],
    errors,
    errorCount: isReadable ? scan.badCount : 1,
    needsRoles: speakers.some(({ role }) => role === null),
    speakers,
    columns: opened.columns,
    questions: opened.columns === null ? [] : scan.kinds.list().slice(0, mostQuestionsNamed),
    notes: [
      ...scan.notes,
      ...notesOn(speakers, opened.format),
      ...namesNotFound(options, { opened, scan, speakers }),
    ],
    preview: scan.preview,
  }
}

/** `interviews.jsonl.gz` and `interviews.csv` are the same source. */
function sourceOf(fileName: string): string {
  const base = fileName
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.gz$/i, '')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
  return base || fileName
}

function notesOn(speakers: ReturnType<typeof assignRoles>, format: ImportFormat | null): string[] {
  const people = speakers.filter(({ role }) => role === 'participant')
  if (people.length === 0 && speakers.length > 0 && speakers.every(({ role }) => role !== null))
    return ['Nobody in this file speaks as a participant: there is nothing in it to analyse.']
  if (format === null || !isOneInterview(format) || people.length < 2) return []
  return [`${people.length} people speak as participants in this one interview; it is counted as one person.`]
}

/** Names that were given and stand nowhere in the file: a slip of the pen would else be a decision that changes nothing. */
function namesNotFound(
  { roles, columns, answers }: ParsedOptions,
  { opened, scan, speakers }: { opened: OpenedImport; scan: Scan; speakers: ReturnType<typeof assignRoles> },
): string[] {
  const missing = (given: object, there: string[]) => {
    const known = new Set(there.map((name) => name.trim().toLowerCase()))
    return Object.keys(given).filter((name) => !known.has(name.trim().toLowerCase()))
  }
  const labels = speakers.map(({ label }) => label)
  const headings = opened.columns?.map(({ heading }) => heading) ?? []
  const questions = scan.kinds.list().flatMap(({ key, question }) => [key, question ?? key])
  return [
    ...missing(roles, labels).map((name) => `Nobody is called "${name}" in this file.`),
    ...missing(columns, headings).map((name) => `There is no column "${name}" in this file.`),
    ...missing(answers, questions).map((name) => `Nobody was asked "${name}" in this file.`),
  ]
}

function refuseFaulty(report: ImportReport): void {
  if (report.errorCount > 0) {
    const many = report.errorCount === 1 ? 'One record' : `${report.errorCount} records`
    throw new AppError('invalid_input', `${report.errorCount} bad records`, {
      say: `${many} of ${report.fileName} cannot be read. Nothing of the file was imported.`,
      details: report.errors.map(({ line, column, say }) => ({
        where: placeName(report.fileName, line, column),
        say,
      })),
    })
  }
  if (!report.needsRoles) return
  const unknown = report.speakers.filter(({ role }) => role === null)
  throw new AppError('invalid_input', `${unknown.length} speakers without a role`, {
    say: `Say who speaks in ${report.fileName}: for each name, participant, interviewer or omit (roles; at the command line --role "NAME=participant"). Nothing was imported.`,
    details: unknown.map(({ label, reason }) => ({ where: label, say: reason })),
  })
}

function placeName(fileName: string, line: number | null, column: string | number | null): string {
  return [fileName, line, column].filter((part) => part !== null).join(':')
}

function fileRow(context: ImportContext, studyId: string, report: ImportReport) {
  const { fileName, sha256, bytes, encoding, reason } = report
  const { imported, skippedSame, changed, updated, erased } = report
  return {
    workspaceId: context.workspaceId,
    importId: newId(),
    studyId,
    fileName,
    fileSha256: sha256,
    bytes,
    format: report.format ?? 'unknown',
    encoding,
    reason,
    counts: { imported, skippedSame, changed, updated, erased },
    importedBy: context.actor,
  }
}
