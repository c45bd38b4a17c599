/**
 * Findings that renew themselves while fieldwork runs. Each end of an interview asks for it; what is asked within a few
 * seconds is one job. The first run follows the tenth complete interview. Later runs read and embed only what is new, and
 * wait until the study has grown by a tenth, so that all clustering over a fieldwork costs about as much as ten runs at its
 * end would; when fieldwork is over, one more run takes in the rest. While a great many people talk at once a renewal waits a
 * few minutes: their next questions and it are made on the same processors. While another run is under way, however long,
 * the renewal is asked for again: it may be the last one, after which nobody asks.
 */
import { type Tx, withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { type AnalysisContext, analyzeStudy } from './analyze-study.ts'
import { findStudyStatus, hashRecord, listHeardInterviews } from './record-store.ts'
import { analysisVersion, goesOn, isOfJob } from './request-analysis.ts'
import { findLatestAnalysis, insertAnalysis } from './store.ts'
import { untilFewTalk } from './until-few-talk.ts'

export const refreshJobName = 'findings-refresh-study'
/** Fewer say nothing about what is common. */
export const fewestInterviews = 10
const leastGrowth = 0.1
/** Ends of interviews within this time are one job. Seconds. */
const gatheredWithin = 15

/** Call it in the transaction that ends an interview. The job has another key than any that was asked for before the period. */
export async function requestRefresh(
  tx: Tx,
  jobs: Pick<Jobs, 'enqueue'>,
  { workspaceId, studyId }: { workspaceId: string; studyId: string },
): Promise<void> {
  const now = Date.now() / 1000
  const period = Math.floor(now / gatheredWithin)
  // It starts after the period, so that no end within it comes too late for the job.
  const startAfterSeconds = Math.ceil((period + 1) * gatheredWithin - now) + 1
  const options = { singletonKey: `${studyId}:${period}`, startAfterSeconds }
  await jobs.enqueue(tx, refreshJobName, { workspaceId, studyId }, options)
}

export interface RefreshContext extends AnalysisContext {
  jobs: Pick<Jobs, 'enqueue' | 'find'>
  /** From so many people on that talk at once it waits; without it by the processors that are here. */
  manyTalking?: number
}

/** Runs an analysis if there is enough to say that is new, or goes on with this job's own; while another one of the study runs, it asks for a later look. */
export async function refreshStudy(
  context: RefreshContext,
  { studyId, jobId }: { studyId: string; jobId: string },
): Promise<void> {
  await untilFewTalk(context, studyId)
  const analysisId = await withTenant(context.db, context.workspaceId, async (tx) => {
    const status = await findStudyStatus(tx, studyId)
    if (status === null) return null
    const going = await findLatestAnalysis(tx, studyId, ['queued', 'running'])
    // The worker stopped in the middle of it: it goes on with what was stored.
    if (going && isOfJob(going, jobId)) return going.analysisId
    const isOther = going !== null && (await goesOn(tx, context.jobs, going))
    if (!(await isWorthwhile(tx, studyId, status))) return null
    if (isOther) {
      await requestRefresh(tx, context.jobs, { workspaceId: context.workspaceId, studyId })
      return null
    }
    const { current } = context.embedders
    const row = await insertAnalysis(tx, {
      workspaceId: context.workspaceId,
      analysisId: newId(),
      studyId,
      status: 'queued',
      stage: 'segmenting',
      embedderId: current.id,
      isLexical: current.kind === 'lexical',
      seed: 1,
      programVersion: analysisVersion,
      parameters: {
        statuses: ['complete'],
        jobId,
        jobName: refreshJobName,
        isProvisional: status === 'live',
      },
      requestedBy: 'system',
    })
    return row.analysisId
  })
  if (analysisId === null) return
  await analyzeStudy(context, analysisId)
}

async function isWorthwhile(tx: Tx, studyId: string, status: string): Promise<boolean> {
  const heard = await listHeardInterviews(tx, studyId)
  const complete = heard.filter((interview) => interview.status === 'complete').length
  if (complete < fewestInterviews) return false
  const finished = await findLatestAnalysis(tx, studyId, ['finished'])
  if (!finished) return true
  // Whoever chose other interviews to be analysed decides when to do so again.
  if (finished.requestedBy !== 'system' && !isOfComplete(finished.parameters)) return false
  if (finished.inputHash === (await hashRecord(tx, studyId, ['complete']))) return false
  return status !== 'live' || complete >= (finished.counts?.interviews ?? 0) * (1 + leastGrowth)
}

function isOfComplete(parameters: Record<string, unknown>): boolean {
  return String(parameters.statuses) === 'complete'
}
