/**
 * The analysis of a study, as a job: segments, vectors, themes over the whole study and within each open question,
 * counts. Progress is stored; a run that is stopped goes on from the segments and vectors that it has; nothing is shown
 * of a run before it is finished.
 */
import { type Database, type Tx, withTenant } from '../platform/database/database.ts'
import { AppError, isAppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import type { Embedders } from '../platform/models/embedders.ts'
import { fitLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { listScopes, type Scope } from './analysis-scopes.ts'
import { proportionOf } from './count-participants.ts'
import { embedSegments } from './embed-segments.ts'
import type { AnalysisCounts, AnalysisStage } from './model.ts'
import {
  findStudyRecord,
  type HeardInterview,
  hashRecord,
  listAnswers,
  listExposures,
  listHeardInterviews,
} from './record-store.ts'
import { statusesOf } from './request-analysis.ts'
import { listStudyQuestions } from './results/study-questions.ts'
import { type SaidSegment, segmentInterviews } from './segment-interviews.ts'
import { deleteStaleSegments } from './segment-store.ts'
import { segmenterVersion } from './segments/segment-turn.ts'
import { type AnalysisRow, findAnalysis, replaceThemes, updateAnalysis } from './store.ts'
import { type FoundThemes, findThemes } from './themes/find-themes.ts'
import { selectRows, type Vectors } from './themes/vectors.ts'

export interface AnalysisContext {
  db: Database
  workspaceId: string
  embedders: Embedders
  signal: AbortSignal
}

/** Where each stage begins within the whole run, by what it usually costs. */
const stageStarts: Record<AnalysisStage, number> = {
  segmenting: 0,
  embedding: 0.05,
  clustering: 0.7,
  naming: 0.9,
  counting: 0.96,
  done: 1,
}
const reportEveryMs = 500

/**
 * Runs one analysis to its end. A run that is not waiting or running is left alone, so that a job delivered twice does
 * its work once.
 */
export async function analyzeStudy(context: AnalysisContext, analysisId: string): Promise<void> {
  const analysis = await begin(context, analysisId)
  if (!analysis) return
  try {
    await run(context, analysis)
  } catch (error) {
    if (await settle(context, analysisId, error)) return
    throw error
  }
}

async function begin(context: AnalysisContext, analysisId: string): Promise<AnalysisRow | null> {
  await context.embedders.refresh()
  const embedder = context.embedders.current
  return withTenant(context.db, context.workspaceId, async (tx) => {
    const found = await findAnalysis(tx, analysisId)
    if (!found || found.cancelRequested) return null
    return updateAnalysis(
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
  })
}

async function run(context: AnalysisContext, analysis: AnalysisRow): Promise<void> {
  const { db, workspaceId, signal } = context
  const report = reporter(context, analysis.analysisId)
  const statuses = statusesOf(analysis)
  const record = await withTenant(db, workspaceId, async (tx) => {
    const study = await findStudyRecord(tx, analysis.studyId)
    if (!study)
      throw new AppError('not_found', 'the study is gone', { say: 'The study is not there any more.' })
    await deleteStaleSegments(tx, analysis.studyId, segmenterVersion)
    return {
      study,
      heard: await listHeardInterviews(tx, analysis.studyId),
      inputHash: await hashRecord(tx, analysis.studyId, statuses),
    }
  })
  const included = record.heard.filter((interview) => statuses.includes(interview.status))
  const cut = await segmentInterviews(
    { db, workspaceId, signal, onProgress: (share) => report('segmenting', share) },
    included,
  )
  const embedder = embedderFor(context.embedders.current, cut.segments)
  const vectors = await embedSegments(
    { db, workspaceId, signal, embedder, onProgress: (share) => report('embedding', share) },
    cut.segments,
  )
  const { answers, exposures } = await withTenant(db, workspaceId, async (tx) => ({
    answers: await listAnswers(tx, analysis.studyId),
    exposures: await listExposures(tx, analysis.studyId),
  }))
  const counted = new Set(included.map((interview) => interview.interviewId))
  const ofIncluded = <T extends { interviewId: string }>(rows: T[]) =>
    rows.filter((row) => counted.has(row.interviewId))
  const scopes = listScopes({
    interviews: included,
    speaking: cut.speaking,
    segments: cut.segments,
    questions: listStudyQuestions(record.study, ofIncluded(answers)),
    answers: ofIncluded(answers),
    exposures: ofIncluded(exposures),
  })
  const found = await findInScopes(
    { cut: cut.segments, vectors, scopes, embedder },
    { analysis, signal, report },
  )
  await report('counting', 0)
  const counts = countsOf({ included, heard: record.heard, cut, scopes, found })
  await finish(context, {
    analysis,
    scopes,
    found,
    segments: cut.segments,
    counts,
    inputHash: record.inputHash,
  })
}

/** A model as it is; the lexical method is fitted on the texts that it will compare. */
function embedderFor(current: Embedder, segments: readonly SaidSegment[]): Embedder {
  if (current.kind === 'model' || segments.length === 0) return current
  return fitLexicalEmbedder(segments.map((segment) => segment.text))
}

type Report = (stage: AnalysisStage, share: number) => Promise<void>

/** Stores progress, at most twice a second, and learns on the way that the run was cancelled. */
function reporter(context: AnalysisContext, analysisId: string): Report {
  const stages = Object.keys(stageStarts) as AnalysisStage[]
  let lastAt = 0
  let lastStage: AnalysisStage | null = null
  return async (stage, share) => {
    if (stage === lastStage && Date.now() - lastAt < reportEveryMs) return
    lastAt = Date.now()
    lastStage = stage
    const from = stageStarts[stage]
    const to = stageStarts[stages[stages.indexOf(stage) + 1] ?? 'done']
    const progress = Math.round((from + (to - from) * share) * 1000) / 1000
    const row = await withTenant(context.db, context.workspaceId, (tx) =>
      updateAnalysis(tx, { analysisId, from: ['running'] }, { stage, progress }),
    )
    if (!row || row.cancelRequested) throw new Cancelled()
  }
}

class Cancelled extends Error {
  constructor() {
    super('the analysis was cancelled')
    this.name = 'Cancelled'
  }
}

interface Material {
  cut: readonly SaidSegment[]
  vectors: Vectors
  scopes: readonly Scope[]
  embedder: Embedder
}

async function findInScopes(
  { cut, vectors, scopes, embedder }: Material,
  { analysis, signal, report }: { analysis: AnalysisRow; signal: AbortSignal; report: Report },
): Promise<FoundThemes[]> {
  const people = numbersOf(cut.map((segment) => segment.participantId))
  const turns = numbersOf(cut.map((segment) => `${segment.interviewId}:${segment.turn}`))
  const work = scopes.reduce((sum, scope) => sum + scope.rows.length, 0)
  const found: FoundThemes[] = []
  let done = 0
  for (const { rows, questionKey } of scopes) {
    await report('clustering', done / Math.max(1, work))
    const isWhole = questionKey === null
    const input = {
      texts: rows.map((row) => cut[row]!.text),
      speakers: Int32Array.from(rows, (row) => people[row]!),
      turns: Int32Array.from(rows, (row) => turns[row]!),
      vectors: isWhole ? vectors : selectRows(vectors, rows),
    }
    const embed =
      embedder.kind === 'model' ? { embed: (texts: string[]) => embedder.embed(texts, { signal }) } : {}
    found.push(await findThemes(input, { seed: analysis.seed, signal, ...embed }))
    done += rows.length
  }
  await report('naming', 1)
  return found
}

/** A number for each distinct value, in order of first appearance. */
function numbersOf(values: readonly string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(values, (value) => {
    if (!numbers.has(value)) numbers.set(value, numbers.size)
    return numbers.get(value)!
  })
}

interface Counted {
  included: readonly HeardInterview[]
  heard: readonly HeardInterview[]
  cut: { segments: readonly SaidSegment[]; turns: number }
  scopes: readonly Scope[]
  found: readonly FoundThemes[]
}

function countsOf({ included, heard, cut, scopes, found }: Counted): AnalysisCounts {
  const isIncluded = new Set(included.map((interview) => interview.interviewId))
  return {
    interviews: included.length,
    participants: new Set(included.map((interview) => interview.participantId)).size,
    turns: cut.turns,
    segments: cut.segments.length,
    themes: found[0]?.themes.length ?? 0,
    none: found[0]?.none ?? 0,
    leftOut: countByStatus(heard.filter((interview) => !isIncluded.has(interview.interviewId))),
    scopes: scopes.map((scope, at) => ({
      questionKey: scope.questionKey,
      segments: scope.rows.length,
      none: found[at]!.none,
      themes: found[at]!.themes.length,
    })),
  }
}

export function countByStatus(interviews: readonly HeardInterview[]): AnalysisCounts['leftOut'] {
  const counts: AnalysisCounts['leftOut'] = {}
  for (const { status } of interviews) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

interface Results {
  analysis: AnalysisRow
  scopes: readonly Scope[]
  found: readonly FoundThemes[]
  segments: readonly SaidSegment[]
  counts: AnalysisCounts
  inputHash: string
}

/** Everything becomes visible at once, or, when the run was cancelled meanwhile, nothing. */
async function finish(context: AnalysisContext, results: Results): Promise<void> {
  const { analysis, counts, inputHash, found } = results
  const { analysisId } = analysis
  await withTenant(context.db, context.workspaceId, async (tx) => {
    await writeThemes(tx, results)
    const done = await updateAnalysis(
      tx,
      { analysisId, from: ['running'] },
      {
        status: 'finished',
        stage: 'done',
        progress: 1,
        counts,
        inputHash,
        finishedAt: new Date(),
        parameters: { ...analysis.parameters, segmenterVersion, themes: found[0]?.parameters ?? {} },
      },
    )
    if (!done || done.cancelRequested) throw new Cancelled()
  })
}

async function writeThemes(tx: Tx, { analysis, scopes, found, segments }: Results): Promise<void> {
  const { workspaceId, analysisId, studyId } = analysis
  const themes: Parameters<typeof replaceThemes>[2]['themes'] = []
  const members: Parameters<typeof replaceThemes>[2]['members'] = []
  for (const [at, scope] of scopes.entries()) {
    for (const [position, theme] of found[at]!.themes.entries()) {
      const themeId = newId()
      const rowOf = (segment: number) => segments[scope.rows[segment]!]!
      const people = new Set(theme.members.map((member) => rowOf(member.segment).participantId))
      // Who spoke of it could have: a turn that was tied to the question later is in the denominator too.
      const exposed = new Set([...scope.exposed.participants, ...people]).size
      const { low, high } = proportionOf(people.size, exposed, scope.exposed.basis)
      const ranks = new Map(theme.quotes.map((segment, rank) => [segment, rank + 1]))
      themes.push({
        workspaceId,
        themeId,
        analysisId,
        studyId,
        questionKey: scope.questionKey,
        position: position + 1,
        name: theme.name,
        statement: theme.statement,
        terms: theme.terms.map(({ term, weight }) => ({ term, weight: Math.round(weight * 1e4) / 1e4 })),
        participants: people.size,
        exposed,
        exposedBasis: scope.exposed.basis === 'answers' ? 'turns' : scope.exposed.basis,
        intervalLow: low ?? 0,
        intervalHigh: high ?? 1,
        cohesion: theme.cohesion,
      })
      for (const { segment, strength, isPrimary } of theme.members) {
        const quoteRank = ranks.get(segment) ?? null
        members.push({
          workspaceId,
          themeId,
          segmentId: rowOf(segment).segmentId,
          analysisId,
          strength,
          isPrimary,
          quoteRank,
        })
      }
    }
  }
  await replaceThemes(tx, analysisId, { themes, members })
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
