/** An analysis as it is shown: its state, its counts and the sentences that belong beside its results. */
import { type Database, withTenant } from '../platform/database/database.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { countByStatus } from './count-participants.ts'
import { type AnalysisView, type LatestAnalysis, lexicalLabel, type recomputeReasons } from './model.ts'
import { findStudyRecord, hashRecord, listHeardInterviews } from './record-store.ts'
import { analysisNotFound, analysisVersion, statusesOf, studyNotFound } from './request-analysis.ts'
import { type AnalysisRow, findAnalysis, findLatestAnalysis, listAnalyses } from './store.ts'

export interface ReadContext {
  db: Database
  workspaceId: string
}

export function toAnalysisView(row: AnalysisRow): AnalysisView {
  return {
    analysisId: row.analysisId,
    studyId: row.studyId,
    status: row.status,
    stage: row.stage,
    progress: row.progress,
    embedderId: row.embedderId,
    isLexical: row.isLexical,
    seed: row.seed,
    programVersion: row.programVersion,
    statuses: statusesOf(row),
    counts: row.counts,
    cancelRequested: row.cancelRequested,
    error: row.error,
    requestedAt: row.requestedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    isProvisional: (row.parameters as { isProvisional?: boolean }).isProvisional === true,
    notes: notesOf(row),
  }
}

/** What has to be said beside every result of this analysis. */
export function notesOf(row: AnalysisRow): string[] {
  const { isProvisional, namedBy, withheld } = row.parameters as {
    isProvisional?: boolean
    namedBy?: string[]
    withheld?: number
  }
  return [
    ...(isProvisional ? [provisionalNote(row.counts?.interviews ?? 0)] : []),
    ...(namedBy?.length
      ? [`${namedBy.join(', ')} proposed names for themes; those that did not fit the members were dropped.`]
      : []),
    ...(withheld
      ? [
          `${withheldFrom(withheld)} was shown to a language model elsewhere: nobody had told these people that one reads their answers.`,
        ]
      : []),
    ...(row.isLexical ? [`This analysis was ${lexicalLabel}.`] : []),
  ]
}

const withheldFrom = (count: number) => `Of ${count === 1 ? 'one interview' : `${count} interviews`} nothing`

function provisionalNote(interviews: number): string {
  return `Provisional: fieldwork is running, and this is what ${interviews} interviews say so far. It is renewed by itself.`
}

/** @throws AppError `not_found` */
export async function showAnalysis(
  { db, workspaceId }: ReadContext,
  analysisId: string,
): Promise<AnalysisView> {
  const row = await withTenant(db, workspaceId, (tx) => findAnalysis(tx, analysisId))
  if (!row) throw analysisNotFound()
  return toAnalysisView(row)
}

/** Newest first. @throws AppError `not_found` when the study is not there */
export async function showAnalyses(
  { db, workspaceId }: ReadContext,
  studyId: string,
): Promise<AnalysisView[]> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    return (await listAnalyses(tx, studyId)).map(toAnalysisView)
  })
}

/** The newest run, the newest finished one, and why running again would give something else. */
export async function showLatestAnalysis(
  { db, workspaceId, embedder }: ReadContext & { embedder: Embedder },
  studyId: string,
): Promise<LatestAnalysis> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const latest = await findLatestAnalysis(tx, studyId)
    const finished = await findLatestAnalysis(tx, studyId, ['finished'])
    const statuses = statusesOf(finished ?? latest ?? { parameters: {} })
    const heard = await listHeardInterviews(tx, studyId)
    const included = heard.filter((interview) => statuses.includes(interview.status))
    const recompute: (typeof recomputeReasons)[number][] = []
    if (finished) {
      if (finished.isLexical && embedder.kind === 'model') recompute.push('model_arrived')
      if (finished.inputHash !== (await hashRecord(tx, studyId, statuses))) recompute.push('new_words')
      if (finished.programVersion !== analysisVersion) recompute.push('new_version')
    }
    return {
      latest: latest && toAnalysisView(latest),
      finished: finished && toAnalysisView(finished),
      recompute,
      waiting: {
        interviews: included.length,
        leftOut: countByStatus(heard.filter((interview) => !statuses.includes(interview.status))),
      },
    }
  })
}
