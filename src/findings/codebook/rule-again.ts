/** Applies the codebook as it is now to the newest analysis: what a researcher rules is seen at once, without a run. */
import type { Tx } from '../../platform/database/database.ts'
import type { Embedder } from '../../platform/models/embedder.ts'
import { fitLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import { listScopes, type Scope } from '../analysis-scopes.ts'
import {
  findAnsweredStudy,
  findTurnWords,
  type HeardInterview,
  listAnswers,
  listExposures,
  listHeardInterviews,
  placeKey,
} from '../record-store.ts'
import { listStudyQuestions } from '../results/study-questions.ts'
import { findVectors, listSegments, type SegmentRow } from '../segment-store.ts'
import { segmenterVersion } from '../segments/segment-turn.ts'
import { type AnalysisRow, findAnalysis, updateAnalysis } from '../store.ts'
import type { Vectors } from '../themes/vectors.ts'
import type { Codebook } from './model.ts'
import { findLatestRun, listMachineThemes, listSpeaking } from './store.ts'
import { embedTexts, needsNearness } from './texts-to-embed.ts'
import { type CodedSegment, withScopes, writeCodes } from './write-codes.ts'

/** @returns the analysis that was ruled again, or null where there is none that knows the codebook */
export async function ruleAgain(
  tx: Tx,
  { studyId, book, embedder }: { studyId: string; book: Codebook; embedder: Embedder },
): Promise<string | null> {
  const run = await findLatestRun(tx, studyId)
  const analysis = run && (await findAnalysis(tx, run.analysisId))
  if (!run || !analysis) return null
  const { scopes, segments } = await readRecord(tx, studyId, new Set(run.interviewIds))
  const isNeeded = [...book.codes.values()].some(needsNearness)
  const near = isNeeded ? await readNearness(tx, { analysis, segments, book, embedder }) : nothingNear
  const written = await writeCodes(tx, {
    analysis,
    book,
    scopes,
    segments,
    machine: await listMachineThemes(tx, run.analysisId),
    ...near,
  })
  const { analysisId, counts } = analysis
  if (counts) await updateAnalysis(tx, { analysisId }, { counts: withScopes(counts, written.scopes) })
  return analysisId
}

const nothingNear = { vectors: null, texts: new Map<string, Float32Array[]>(), said: null }

/** Who was heard in the run and could have spoken of the study as a whole: no segment has to be read for that. */
export async function readWhole(
  tx: Tx,
  studyId: string,
  inRun: ReadonlySet<string>,
): Promise<{ interviews: HeardInterview[]; scopes: Scope[] }> {
  const interviews = (await listHeardInterviews(tx, studyId)).filter((each) => inRun.has(each.interviewId))
  const speaking = await listSpeaking(
    tx,
    interviews.map((interview) => interview.interviewId),
  )
  const nothing = { segments: [], questions: [], answers: [], exposures: [] }
  return { interviews, scopes: listScopes({ interviews, speaking, ...nothing }) }
}

/** The record as the run saw it, without what was erased since. */
export async function readRecord(
  tx: Tx,
  studyId: string,
  inRun: ReadonlySet<string>,
): Promise<{ interviews: HeardInterview[]; scopes: Scope[]; segments: (SegmentRow & CodedSegment)[] }> {
  const ofRun = <T extends { interviewId: string }>(rows: T[]) =>
    rows.filter((row) => inRun.has(row.interviewId))
  const interviews = ofRun(await listHeardInterviews(tx, studyId))
  const ids = interviews.map((interview) => interview.interviewId)
  const personOf = new Map(interviews.map((each) => [each.interviewId, each.participantId]))
  const segments = (await listSegments(tx, ids, segmenterVersion)).map((segment) => ({
    ...segment,
    participantId: personOf.get(segment.interviewId)!,
  }))
  const answers = ofRun(await listAnswers(tx, studyId))
  const study = await findAnsweredStudy(tx, studyId)
  const scopes = listScopes({
    interviews,
    speaking: await listSpeaking(tx, ids),
    segments,
    questions: study ? listStudyQuestions(study, answers) : [],
    answers,
    exposures: ofRun(await listExposures(tx, studyId)),
  })
  return { interviews, scopes, segments }
}

export interface NearnessInput {
  analysis: AnalysisRow
  segments: readonly SegmentRow[]
  book: Codebook
  embedder: Embedder
}

/** Vectors of the run's embedder. The lexical method keeps none: it is fitted anew on the words. */
export async function readNearness(tx: Tx, { analysis, segments, book, embedder }: NearnessInput) {
  const words = await findTurnWords(tx, segments)
  const texts = segments.map((each) => words.get(placeKey(each))?.text.slice(each.start, each.end) ?? '')
  const said = new Map(segments.map(({ segmentId }, row) => [segmentId, texts[row]!]))
  if (!analysis.isLexical && embedder.id !== analysis.embedderId) return { ...nothingNear, said }
  if (!analysis.isLexical) {
    const ids = segments.map((segment) => segment.segmentId)
    const stored = await findVectors(tx, analysis.embedderId, ids)
    const vectors = inRows(
      ids.map((id) => stored.get(id)),
      embedder.dimensions,
    )
    return { vectors, texts: await embedTexts(embedder, book), said }
  }
  if (texts.length === 0) return nothingNear
  const fitted = fitLexicalEmbedder(texts)
  const vectors = inRows(await fitted.embed(texts), fitted.dimensions)
  return { vectors, texts: await embedTexts(fitted, book), said }
}

function inRows(list: readonly (Float32Array | undefined)[], dimensions: number): Vectors {
  const data = new Float32Array(list.length * dimensions)
  for (const [row, vector] of list.entries()) if (vector) data.set(vector, row * dimensions)
  return { data, count: list.length, dimensions }
}
