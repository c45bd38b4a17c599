/** Asks for an analysis of a study; it runs in the worker. */

import type { InterviewStatus } from '../interview/events.ts'
import { type Database, type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import type { StartAnalysis } from './model.ts'
import { findStudyRecord } from './record-store.ts'
import {
  type AnalysisRow,
  findAnalysis,
  findLatestAnalysis,
  insertAnalysis,
  updateAnalysis,
} from './store.ts'

export const analysisJobName = 'findings-analyze-study'
/** Has the worker read the embedding model before an analysis asks for it. */
export const warmUpJobName = 'findings-warm-up'
/** Raised when another method gives other themes from the same record: then running again is offered. */
export const analysisVersion = '3'

/** For who knows that an analysis will be asked for within seconds: reading the model takes as long as a small analysis. */
export async function announceAnalysis({
  db,
  workspaceId,
  jobs,
}: Pick<RequestContext, 'db' | 'workspaceId' | 'jobs'>): Promise<void> {
  await withTenant(db, workspaceId, (tx) =>
    jobs.enqueue(tx, warmUpJobName, { workspaceId }, { singletonKey: workspaceId }),
  )
}

export interface RequestContext {
  db: Database
  workspaceId: string
  actor: string
  jobs: Jobs
  embedder: Embedder
}

/**
 * A waiting or running analysis of the same study is given back instead of a second one.
 *
 * @throws AppError `not_found`
 */
export async function requestAnalysis(
  context: RequestContext,
  { studyId, statuses, seed }: StartAnalysis & { studyId: string },
): Promise<AnalysisRow> {
  return withTenant(context.db, context.workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const going = await findLatestAnalysis(tx, studyId, ['queued', 'running'])
    if (going && (await goesOn(tx, context.jobs, going))) return going
    const analysisId = newId()
    const payload = { workspaceId: context.workspaceId, analysisId }
    const jobId = await context.jobs.enqueue(tx, analysisJobName, payload, { singletonKey: analysisId })
    return insertAnalysis(tx, {
      workspaceId: context.workspaceId,
      analysisId,
      studyId,
      status: 'queued',
      stage: 'segmenting',
      embedderId: context.embedder.id,
      isLexical: context.embedder.kind === 'lexical',
      seed,
      programVersion: analysisVersion,
      parameters: { statuses, jobId },
      requestedBy: context.actor,
    })
  })
}

const gaveUp = 'The analysis was tried several times without an end. Run it again; the log names the fault.'

/** By which job an analysis runs: one that was asked for, or the refreshing of a study while fieldwork runs. */
interface JobOfAnalysis {
  jobId?: string | null
  jobName?: string
}

/** Whether a run that waits or is under way will come to an end; one that nobody runs any more is settled. */
export async function goesOn(tx: Tx, jobs: Pick<Jobs, 'find'>, going: AnalysisRow): Promise<boolean> {
  if (await isAlive(jobs, going)) return true
  await updateAnalysis(
    tx,
    { analysisId: going.analysisId, from: ['queued', 'running'] },
    going.cancelRequested
      ? { status: 'cancelled', finishedAt: new Date() }
      : { status: 'failed', error: gaveUp },
  )
  return false
}

/** Whether it is this job's own, begun by an earlier try. */
export function isOfJob({ parameters }: AnalysisRow, jobId: string): boolean {
  return (parameters as JobOfAnalysis).jobId === jobId
}

/** Whether the queue still means to run it: it gives up after some tries, and nobody tells the analysis then. */
async function isAlive(jobs: Pick<Jobs, 'find'>, { parameters }: AnalysisRow): Promise<boolean> {
  const { jobId, jobName } = parameters as JobOfAnalysis
  const job = jobId ? await jobs.find(jobName ?? analysisJobName, jobId) : null
  return job?.state === 'waiting' || job?.state === 'active'
}

/**
 * A waiting run ends at once, as one does that nobody runs any more; a running one within a second or so; what it has made so far is kept for the next. A run
 * that is over stays as it is.
 *
 * @throws AppError `not_found`
 */
export async function cancelAnalysis(
  context: Pick<RequestContext, 'db' | 'workspaceId' | 'jobs'>,
  analysisId: string,
): Promise<AnalysisRow> {
  const row = await withTenant(context.db, context.workspaceId, async (tx) => {
    const waiting = await updateAnalysis(
      tx,
      { analysisId, from: ['queued'] },
      { status: 'cancelled', cancelRequested: true, finishedAt: new Date() },
    )
    const running =
      waiting ?? (await updateAnalysis(tx, { analysisId, from: ['running'] }, { cancelRequested: true }))
    if (running?.status === 'running' && !(await goesOn(tx, context.jobs, running)))
      return findAnalysis(tx, analysisId)
    return running ?? findAnalysis(tx, analysisId)
  })
  if (!row) throw analysisNotFound()
  const { jobId, jobName } = row.parameters as JobOfAnalysis
  if (jobId && (row.status === 'cancelled' || row.status === 'running')) {
    await context.jobs.cancel(jobName ?? analysisJobName, jobId)
  }
  return row
}

export function statusesOf(analysis: Pick<AnalysisRow, 'parameters'>): InterviewStatus[] {
  const { statuses } = analysis.parameters as { statuses?: InterviewStatus[] }
  return statuses ?? ['complete']
}

export function studyNotFound(): AppError {
  return new AppError('not_found', 'no such study', { say: 'There is no such study in this workspace.' })
}

export function analysisNotFound(): AppError {
  return new AppError('not_found', 'no such analysis', {
    say: 'There is no such analysis in this workspace.',
  })
}
