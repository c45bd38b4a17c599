/**
 * The analysis of a study, as a job: segments, vectors, themes over the whole study and within each open question,
 * counts. Progress is stored; a run that is stopped goes on from the segments and vectors that it has; nothing is shown
 * of a run before it is finished.
 */
import { type Database, withTenant } from '../platform/database/database.ts'
import { AppError, isAppError } from '../platform/errors.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import type { Embedders } from '../platform/models/embedders.ts'
import type { LanguageModels } from '../platform/models/language/language-models.ts'
import { eraseCallsOfMany } from '../platform/models/language/store.ts'
import { fitLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { takingTurn } from '../platform/runtime/give-way.ts'
import { listScopes } from './analysis-scopes.ts'
import { type FoundInStudy, matchRun } from './codebook/match-run.ts'
import { reduceCodebook } from './codebook/reduce-codebook.ts'
import { listEntries } from './codebook/store.ts'
import { embedTexts } from './codebook/texts-to-embed.ts'
import { withScopes } from './codebook/write-codes.ts'
import { countByStatus } from './count-participants.ts'
import { embedSegments } from './embed-segments.ts'
import { findInScopes } from './find-in-scopes.ts'
import type { AnalysisCounts } from './model.ts'
import { createNameProposer } from './name-with-model.ts'
import { namesPromptVersion } from './names-prompt.ts'
import {
  countKept,
  findAnsweredStudy,
  type HeardInterview,
  hashRecord,
  listAnswers,
  listExposures,
  listHeardInterviews,
  listToldOfAnalysis,
} from './record-store.ts'
import { Cancelled, reporter } from './report-progress.ts'
import { statusesOf } from './request-analysis.ts'
import { choiceTurns } from './results/only-the-choice.ts'
import { listStudyQuestions } from './results/study-questions.ts'
import { type SaidSegment, segmentInterviews } from './segment-interviews.ts'
import { deleteStaleSegments } from './segment-store.ts'
import { segmenterVersion } from './segments/segment-turn.ts'
import { type AnalysisRow, findAnalysis, findLatestAnalysis, updateAnalysis } from './store.ts'

export interface AnalysisContext {
  db: Database
  workspaceId: string
  embedders: Embedders
  /** Propose names for themes, where a workspace has set up one for the analyst. */
  languageModels?: LanguageModels | undefined
  signal: AbortSignal
  /** Runs work with the process's whole share again; `takingTurn` of the process itself where absent. */
  withTurn?: typeof takingTurn
}

/**
 * Runs one analysis to its end. A run that is not waiting or running is left alone, so that a job delivered twice does
 * its work once.
 */
export async function analyzeStudy(context: AnalysisContext, analysisId: string): Promise<void> {
  const begun = await begin(context, analysisId)
  if (!begun) return
  const { analysis, isFirst } = begun
  const untilWhole = async () => {
    // What somebody deletes meanwhile is in no name and no count: from the start again, with the vectors that are there.
    let isWhole = false
    while (!isWhole) isWhole = await run(context, analysis)
  }
  const { withTurn = takingTurn } = context
  try {
    // Somebody waits for the first findings of a study, and they come once: they take as much as an answer may.
    await (isFirst ? withTurn(untilWhole) : untilWhole())
  } catch (error) {
    if (await settle(context, analysisId, error)) return
    throw error
  }
}

async function begin(
  context: AnalysisContext,
  analysisId: string,
): Promise<{ analysis: AnalysisRow; isFirst: boolean } | null> {
  await context.embedders.refresh()
  const embedder = context.embedders.current
  return withTenant(context.db, context.workspaceId, async (tx) => {
    const found = await findAnalysis(tx, analysisId)
    if (!found || found.cancelRequested) return null
    const isFirst = !(await findLatestAnalysis(tx, found.studyId, ['finished']))
    const analysis = await updateAnalysis(
      tx,
      { analysisId, from: ['queued', 'running'] },
      {
        status: 'running',
        stage: 'segmenting',
        progress: 0,
        error: null,
        startedAt: found.startedAt ?? new Date(),
        embedderId: embedder.id,
        isLexical: embedder.kind === 'lexical',
      },
    )
    return analysis && { analysis, isFirst }
  })
}

/** False where words that it was made from were erased meanwhile: then nothing is kept of it. */
async function run(context: AnalysisContext, analysis: AnalysisRow): Promise<boolean> {
  const { db, workspaceId, signal } = context
  const report = reporter(context, analysis.analysisId)
  const statuses = statusesOf(analysis)
  const record = await withTenant(db, workspaceId, async (tx) => {
    const study = await findAnsweredStudy(tx, analysis.studyId)
    if (!study)
      throw new AppError('not_found', 'the study is gone', { say: 'The study is not there any more.' })
    await deleteStaleSegments(tx, analysis.studyId, segmenterVersion)
    return {
      study,
      heard: await listHeardInterviews(tx, analysis.studyId),
      answers: await listAnswers(tx, analysis.studyId),
      inputHash: await hashRecord(tx, analysis.studyId, statuses),
    }
  })
  const included = record.heard.filter((interview) => statuses.includes(interview.status))
  const counted = new Set(included.map((interview) => interview.interviewId))
  const ofIncluded = <T extends { interviewId: string }>(rows: T[]) =>
    rows.filter((row) => counted.has(row.interviewId))
  const answers = ofIncluded(record.answers)
  const questions = listStudyQuestions(record.study, answers)
  const cut = await segmentInterviews(
    {
      ...{ db, workspaceId, signal, isLeftOut: choiceTurns(questions, answers) },
      onProgress: (share) => report('segmenting', share),
    },
    included,
  )
  const importedIds = new Set(
    included.filter(({ origin }) => origin === 'import').map(({ interviewId }) => interviewId),
  )
  const embedder = embedderFor(context.embedders.current, cut.segments)
  const vectors = await embedSegments(
    { db, workspaceId, signal, embedder, onProgress: (share) => report('embedding', share) },
    cut.segments,
    // As they were embedded when they ended; what came in one file is embedded together.
    ({ interviewId }) => (importedIds.has(interviewId) ? '' : interviewId),
  )
  const { exposures, journal } = await withTenant(db, workspaceId, async (tx) => ({
    exposures: await listExposures(tx, analysis.studyId),
    journal: await listEntries(tx, analysis.studyId),
  }))
  const scopes = listScopes({
    interviews: included,
    speaking: cut.speaking,
    segments: cut.segments,
    questions,
    answers,
    exposures: ofIncluded(exposures),
  })
  const proposer = context.languageModels
    ? await createNameProposer({
        languageModels: context.languageModels,
        ...{ workspaceId, studyId: analysis.studyId, signal },
        told: await withTenant(db, workspaceId, (tx) => listToldOfAnalysis(tx, [...counted])),
      })
    : null
  const found = await findInScopes(
    {
      cut: cut.segments,
      vectors,
      scopes,
      embedder,
      names: [record.study.context.company, record.study.context.product],
      researchQuestion: record.study.question,
      wordings: new Map(questions.map((question) => [question.questionKey, question.text])),
      proposeNames: proposer?.propose,
    },
    { seed: analysis.seed, signal, report },
  )
  await report('counting', 0)
  const texts = await embedTexts(embedder, reduceCodebook(journal), signal)
  const counts = countsOf({ included, heard: record.heard, cut })
  return finish(context, {
    analysis,
    scopes,
    found,
    texts,
    vectors,
    segments: cut.segments,
    interviewIds: included.map((interview) => interview.interviewId),
    counts,
    namedBy: [...(proposer?.usedBy ?? [])],
    withheld: proposer?.withheld.size ?? 0,
    inputHash: record.inputHash,
  })
}

/** A model as it is; the lexical method is fitted on the texts that it will compare. */
function embedderFor(current: Embedder, segments: readonly SaidSegment[]): Embedder {
  if (current.kind === 'model' || segments.length === 0) return current
  return fitLexicalEmbedder(segments.map((segment) => segment.text))
}

interface Counted {
  included: readonly HeardInterview[]
  heard: readonly HeardInterview[]
  cut: { segments: readonly SaidSegment[]; turns: number }
}

function countsOf({ included, heard, cut }: Counted): AnalysisCounts {
  const isIncluded = new Set(included.map((interview) => interview.interviewId))
  return {
    interviews: included.length,
    participants: new Set(included.map((interview) => interview.participantId)).size,
    turns: cut.turns,
    segments: cut.segments.length,
    themes: 0,
    none: 0,
    leftOut: countByStatus(heard.filter((interview) => !isIncluded.has(interview.interviewId))),
    scopes: [],
  }
}

interface Results extends FoundInStudy {
  analysis: AnalysisRow
  counts: AnalysisCounts
  /** Language models whose names were asked for. */
  namedBy: readonly string[]
  /** Interviews of which nothing was shown to a model elsewhere. */
  withheld: number
  inputHash: string
}

class WordsErased extends Error {}

/** Everything becomes visible at once, or, when the run was cancelled or words were erased meanwhile, nothing. */
async function finish(context: AnalysisContext, results: Results): Promise<boolean> {
  try {
    await write(context, results)
    return true
  } catch (error) {
    if (!(error instanceof WordsErased)) throw error
    // Names for themes may have been asked for after the erasure, which then did not find them.
    await withTenant(context.db, context.workspaceId, (tx) => eraseCallsOfMany(tx, results.analysis.studyId))
    return false
  }
}

async function write(context: AnalysisContext, results: Results): Promise<void> {
  const { analysis, counts, inputHash, found, namedBy, withheld } = results
  const { analysisId } = analysis
  await withTenant(context.db, context.workspaceId, async (tx) => {
    const written = await matchRun(tx, results)
    const done = await updateAnalysis(
      tx,
      { analysisId, from: ['running'] },
      {
        status: 'finished',
        stage: 'done',
        progress: 1,
        counts: withScopes(counts, written),
        inputHash,
        finishedAt: new Date(),
        parameters: {
          ...analysis.parameters,
          segmenterVersion,
          themes: found[0]?.parameters ?? {},
          ...(namedBy.length > 0 ? { namedBy, namesPromptVersion } : {}),
          ...(withheld > 0 ? { withheld } : {}),
        },
      },
    )
    if (!done || done.cancelRequested) throw new Cancelled()
    const { interviewIds } = results
    if ((await countKept(tx, interviewIds)) < interviewIds.length) throw new WordsErased()
  })
}

/**
 * What becomes of a run that ended before its end. True: it was cancelled, and the job is over. False: the error goes
 * on to the queue, which tries again. Where the worker stops or the database is away the run stays `running` and goes
 * on then; any other fault makes it `failed`, which trying again leaves as it is.
 */
async function settle(context: AnalysisContext, analysisId: string, error: unknown): Promise<boolean> {
  const wasCancelled = error instanceof Cancelled
  if (context.signal.aborted && !wasCancelled) {
    const row = await withTenant(context.db, context.workspaceId, (tx) => findAnalysis(tx, analysisId))
    if (row && !row.cancelRequested) return false
  } else if (!wasCancelled && isPassing(error)) {
    return false
  }
  const isCancelled = wasCancelled || context.signal.aborted
  await withTenant(context.db, context.workspaceId, (tx) =>
    updateAnalysis(
      tx,
      { analysisId, from: ['running', 'queued'] },
      isCancelled
        ? { status: 'cancelled', finishedAt: new Date() }
        : { status: 'failed', finishedAt: new Date(), error: sayOf(error) },
    ),
  )
  return isCancelled
}

/** Connection failures and a Postgres that restarts (classes 08 and 57) pass by themselves. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown; cause?: { code?: unknown } } | null)?.code ?? codeOfCause(error)
  return typeof code === 'string' && /^(?:08|57P0|ECONN|EPIPE|ETIMEDOUT)/.test(code)
}

function codeOfCause(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error
    ? (error.cause as Error & { code?: unknown }).code
    : undefined
}

function sayOf(error: unknown): string {
  return isAppError(error)
    ? error.say
    : 'The analysis stopped at a fault of the program. Run it again; the log names the fault.'
}
