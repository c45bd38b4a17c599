/** A study's record and its report's numbers, as they stood at one moment. */
import { type CodeOfAnalysis, codesOfAnalysis } from '../../../findings/codebook/codes-of-analysis.ts'
import { directionsIn, type StudyDirections } from '../../../findings/directions/study-directions.ts'
import type { Results, Theme } from '../../../findings/model.ts'
import { byInterview } from '../../../findings/quotes.ts'
import {
  findAnsweredStudy,
  hashRecord,
  listAnswers,
  listExposures,
  listHeardInterviews,
  listSaidTurns,
} from '../../../findings/record-store.ts'
import { statusesOf, studyNotFound } from '../../../findings/request-analysis.ts'
import { listStudyQuestions } from '../../../findings/results/study-questions.ts'
import { resultsIn } from '../../../findings/results-by-question.ts'
import { findVectors, listSegments } from '../../../findings/segment-store.ts'
import { segmenterVersion } from '../../../findings/segments/segment-turn.ts'
import { themesWithQuotes } from '../../../findings/show-themes.ts'
import { type AnalysisRow, findLatestAnalysis, listThemes } from '../../../findings/store.ts'
import type { InterviewStatus } from '../../../interview/events.ts'
import { type Database, type Tx, withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { askedScope, themeScope } from '../../document/figure-model.ts'
import { markUnchecked } from '../../document/mark-unchecked.ts'
import { mainStatuses } from '../../document/reported-statuses.ts'
import { findReport, findVersion, listVersions } from '../../document/store.ts'
import { listAssignments, listBeginnings } from './bundle-store.ts'
import { collectHuman } from './collect-human.ts'
import { listNumbers, type ReportFigures } from './figures.ts'
import type { Bundle, BundleQuote, BundleRecord, BundleSegment } from './model.ts'
import { withoutWords } from './without-words.ts'

export interface BundleQuery {
  studyId: string
  statuses: InterviewStatus[]
  /** False: no words, no attributes: what is left are places, ids, choices and numbers. */
  withWords: boolean
  /** Also where words came in since the analysis: for formats that nobody computes a report from. */
  isStaleTaken?: boolean
}

export type CollectedBundle = Omit<Bundle, 'manifest'> & {
  study: { studyId: string; name: string; question: string; isSample: boolean }
}

/**
 * Reads in one transaction that sees one moment, so that a running fieldwork makes no difference of its own.
 *
 * @throws AppError `not_found`, or `conflict` where words came in since the analysis: its numbers are of a record that
 *   is not there any more
 */
export async function collectBundle(
  { db, workspaceId }: { db: Database; workspaceId: string },
  query: BundleQuery,
): Promise<CollectedBundle> {
  return withTenant(db, workspaceId, (tx) => collect(tx, query), { isolation: 'repeatable read' })
}

async function collect(
  tx: Tx,
  { studyId, statuses, withWords, isStaleTaken }: BundleQuery,
): Promise<CollectedBundle> {
  const study = await findAnsweredStudy(tx, studyId)
  if (!study) throw studyNotFound()
  const analysis = await findLatestAnalysis(tx, studyId, ['finished'])
  if (analysis && !isStaleTaken) await checkIsOfThisRecord(tx, analysis)
  const heard = await listHeardInterviews(tx, studyId)
  const ids = heard.map(({ interviewId }) => interviewId)
  const started = await listBeginnings(tx, studyId)
  const answers = (await listAnswers(tx, studyId)).filter(({ interviewId }) => ids.includes(interviewId))
  const results = await resultsIn(tx, { studyId, statuses })
  const coded = analysis ? await readCoding(tx, analysis, heard) : nothingCoded
  const directions = analysis && (await directionsIn(tx, { workspaceId: analysis.workspaceId, studyId }))
  const record: BundleRecord = {
    statuses,
    analysis: analysis && describe(analysis),
    interviews: heard.map(({ interviewId, participantId, status, origin, language, attributes }) => ({
      ...{ interviewId, participantId, status, origin, language },
      startedAt: started.get(interviewId)?.toISOString() ?? null,
      ...(withWords ? { attributes } : {}),
    })),
    turns: (await listSaidTurns(tx, ids, 'both')).map(
      ({ interviewId, turn, turnRevision, role, questionKey, text }) => ({
        ...{ interviewId, turn, turnRevision, role, questionKey, length: text?.length ?? 0 },
        ...(withWords ? { text } : {}),
      }),
    ),
    answers,
    exposures: (await listExposures(tx, studyId)).filter(({ interviewId }) => ids.includes(interviewId)),
    questions: listStudyQuestions(study, answers),
    ...coded.record,
    segments: coded.record.segments.map((segment) => {
      const direction = directions?.passages.get(segment.segmentId)
      return direction ? { ...segment, direction } : segment
    }),
  }
  return {
    study: { studyId, name: study.name, question: study.question, isSample: study.isSample },
    record,
    numbers: listNumbers({
      ...figuresShown(results, coded.themes, analysis),
      sides: sidesShown(directions),
      said: withWords ? saidShown(directions) : null,
    }),
    quotes: quotesShown(coded.themes, withWords),
    documents: (await documentOf(tx, { studyId, statuses, analysis })).map((each) =>
      withWords ? each : withoutWords(each),
    ),
  }
}

async function checkIsOfThisRecord(tx: Tx, analysis: AnalysisRow): Promise<void> {
  const now = await hashRecord(tx, analysis.studyId, statusesOf(analysis))
  if (now === analysis.inputHash) return
  throw new AppError('conflict', 'the analysis is of an earlier record', {
    say: 'Something was said, corrected or deleted since the last analysis, so that its numbers cannot be computed from the record any more. Analyse the study again (earwitness analyze), then make the bundle.',
  })
}

function describe(row: AnalysisRow): NonNullable<BundleRecord['analysis']> {
  const { analysisId, embedderId, isLexical, seed, programVersion, parameters } = row
  // How the queue called the job says nothing about the run.
  const { jobId: _, ...kept } = parameters as { jobId?: unknown }
  return {
    ...{ analysisId, embedderId, isLexical, seed, programVersion },
    statuses: statusesOf(row),
    parameters: kept,
  }
}

type Coding = Pick<BundleRecord, 'segments' | 'themes' | 'assignments' | 'humanCoding' | 'human' | 'vectors'>
interface Coded {
  record: Coding
  themes: Theme[]
}

const nothingCoded: Coded = {
  record: { segments: [], themes: [], assignments: [], humanCoding: null, human: [], vectors: null },
  themes: [],
}
const vectorsAtOnce = 4000

async function readCoding(
  tx: Tx,
  analysis: AnalysisRow,
  heard: Awaited<ReturnType<typeof listHeardInterviews>>,
): Promise<Coded> {
  const included = heard.filter(({ status }) => statusesOf(analysis).includes(status))
  const rows = await listSegments(
    tx,
    included.map(({ interviewId }) => interviewId),
    segmenterVersion,
  )
  const vectors = new Map<string, Float32Array>()
  for (let at = 0; at < rows.length; at += vectorsAtOnce) {
    const ids = rows.slice(at, at + vectorsAtOnce).map(({ segmentId }) => segmentId)
    for (const [id, vector] of await findVectors(tx, analysis.embedderId, ids)) vectors.set(id, vector)
  }
  const themes = await themesWithQuotes(tx, await listThemes(tx, analysis.analysisId), byInterview(heard))
  const segments = rows.map(
    ({ segmentId, interviewId, turn, turnRevision, start, end, questionKey }): BundleSegment => ({
      ...{ segmentId, interviewId, turn, turnRevision, start, end, questionKey },
      hasVector: vectors.has(segmentId),
    }),
  )
  const codes = new Map((await codesOfAnalysis(tx, analysis)).map((code) => [code.themeId, code]))
  const own = segments.flatMap(({ segmentId }) => vectors.get(segmentId) ?? [])
  return {
    themes,
    record: {
      segments,
      themes: themes.map(({ themeId, questionKey, name, statement }) => ({
        ...{ themeId, questionKey, name, statement },
        definition: codes.get(themeId)?.definition ?? '',
        parentId: parentOf(codes, themeId),
      })),
      assignments: await listAssignments(tx, analysis.analysisId),
      ...(await collectHuman(tx, analysis.studyId)),
      vectors: own[0] ? { dimensions: own[0].length, rows: own } : null,
    },
  }
}

/** As the product shows them, counted where it counts: what a verification then computes anew. */
function figuresShown(
  results: Results,
  themes: readonly Theme[],
  analysis: AnalysisRow | null,
): Omit<ReportFigures, 'sides' | 'said'> {
  return {
    interviews: results.interviews,
    participants: results.participants,
    leftOut: results.leftOut,
    questions: results.objectives.flatMap(({ questions }) => questions),
    themes: [...themes],
    scopes: (analysis?.counts?.scopes ?? []).map(({ questionKey, segments, none }) => ({
      ...{ questionKey, segments, none },
    })),
  }
}

/** Of who was asked and said nothing there is no side. */
function sidesShown(directions: StudyDirections | null): ReportFigures['sides'] {
  if (!directions) return []
  const asked = directions.questions
    .filter(({ people }) => people > 0)
    .map(({ key, sides }) => ({ scope: askedScope(key), sides }))
  const themes = directions.themes.map(({ themeId, sides }) => ({ scope: themeScope(themeId), sides }))
  return [...asked, ...themes].toSorted((a, b) => (a.scope < b.scope ? -1 : 1))
}

function saidShown(directions: StudyDirections | null): ReportFigures['said'] {
  return (directions?.questions ?? []).flatMap(({ key: questionKey, said }) =>
    said.map(({ key, proportion }) => ({ questionKey, key, proportion })),
  )
}

function quotesShown(themes: readonly Theme[], withWords: boolean): BundleQuote[] {
  return themes.flatMap(({ themeId, quotes }) =>
    quotes.map(({ interviewId, turn, turnRevision, start, end, text }) => ({
      shownIn: `theme/${themeId}`,
      ...{ interviewId, turn, turnRevision, start, end },
      ...(withWords ? { text } : {}),
    })),
  )
}

/** Codes know their parent as a code, themes as the row of this analysis. */
function parentOf(codes: ReadonlyMap<string, CodeOfAnalysis>, themeId: string): string | null {
  const parentId = codes.get(themeId)?.parentId ?? null
  return parentId === null
    ? null
    : ([...codes.values()].find((each) => each.codeId === parentId)?.themeId ?? null)
}

/** The newest published version, else the draft; not where it was written of another analysis or other interviews. */
async function documentOf(
  tx: Tx,
  {
    studyId,
    statuses,
    analysis,
  }: Pick<BundleQuery, 'studyId' | 'statuses'> & { analysis: AnalysisRow | null },
): Promise<Bundle['documents']> {
  const report = String(statuses) === String(mainStatuses) ? await findReport(tx, studyId) : null
  if (!report) return []
  const number = (await listVersions(tx, report.reportId))[0]?.number
  const published = number ? await findVersion(tx, { reportId: report.reportId, number }) : null
  const document = published?.document ?? report.draft
  const isOfThis = (document.provenance.analysis?.analysisId ?? null) === (analysis?.analysisId ?? null)
  // As a reader meets it: with what its author wrote told apart.
  const shown = { ...document, blocks: markUnchecked(document) }
  return isOfThis ? [{ version: published?.number ?? null, document: shown }] : []
}
