/**
 * Puts the invented sample study into a workspace: a guide, a publication, 24 interviews held by the engine itself, and
 * the request for their analysis. Once: what is there is left alone, what somebody deleted stays deleted, and a load
 * that was cut off is begun again.
 */
import { sql } from 'drizzle-orm'
import { createLink } from '../audience/create-link.ts'
import { requestEmbedding } from '../findings/embed-ended.ts'
import { announceAnalysis, requestAnalysis } from '../findings/request-analysis.ts'
import type { InterviewEngine } from '../interview/live-interview.ts'
import { runScript } from '../interview/run-script.ts'
import { readSampleParticipants, type SampleParticipant } from '../interview/sample/read-sample.ts'
import { advisoryLocks } from '../platform/database/advisory-locks.ts'
import { type Database, type Tx, withTenant } from '../platform/database/database.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { createStudy } from '../study/create-study.ts'
import { deleteStudy, sampleDeleted } from '../study/delete-study.ts'
import { publishGuide } from '../study/publish-guide.ts'
import {
  sampleContext,
  sampleDecision,
  sampleGuide,
  sampleName,
  sampleQuestion,
  sampleSource,
  sampleTerms,
} from '../study/sample/sample-study.ts'
import { hasHistory, insertHistory, listStudies, updateStudy } from '../study/store.ts'
import { studyPorts } from './study-ports.ts'

export interface SampleContext {
  db: Database
  workspaceId: string
  engine: InterviewEngine
  jobs: Jobs
  /** Epoch milliseconds; the interviews lie in the days before. */
  now?: number
}

export type SampleOutcome = 'loaded' | 'there' | 'deleted'

const actor = 'system'
const sampleLoaded = 'sample.loaded'

/** Servers that start at once take turns: the second one finds it there. */
export async function loadSample(context: SampleContext): Promise<SampleOutcome> {
  return context.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.sample})`)
    return loadOnce(context)
  })
}

async function loadOnce(context: SampleContext): Promise<SampleOutcome> {
  const { db, workspaceId } = context
  const held = await withTenant(db, workspaceId, async (tx) => ({
    study: (await listStudies(tx)).find((study) => study.isSample) ?? null,
    isLoaded: await hasHistory(tx, sampleLoaded),
    isDeleted: await hasHistory(tx, sampleDeleted),
  }))
  if (held.isDeleted) return 'deleted'
  if (held.study && held.isLoaded) return 'there'
  if (held.study) await removeUnfinished(context, held.study)
  await announceAnalysis(context)
  const studyId = await publishSample(context)
  await holdInterviews(context, studyId)
  await withTenant(db, workspaceId, (tx) =>
    insertHistory(tx, { workspaceId, studyId, action: sampleLoaded, actor }),
  )
  const { embedder } = context.engine
  await requestAnalysis({ db, workspaceId, actor, jobs: context.jobs, embedder }, analysisOf(studyId))
  return 'loaded'
}

const analysisOf = (studyId: string) => ({ studyId, statuses: ['complete' as const], seed: 1 })

/** Cut off by a kill: its rows go, without the mark that somebody did not want it. */
async function removeUnfinished(
  { db, workspaceId }: SampleContext,
  { studyId, name }: { studyId: string; name: string },
): Promise<void> {
  await withTenant(db, workspaceId, (tx) => updateStudy(tx, studyId, { isSample: false }))
  await deleteStudy({ db, workspaceId, actor, ...studyPorts }, { studyId, name })
}

async function publishSample({ db, workspaceId, now = Date.now() }: SampleContext): Promise<string> {
  const call = { db, workspaceId, actor }
  const { studyId } = await createStudy(call, {
    name: sampleName,
    question: sampleQuestion,
    decision: sampleDecision,
    context: sampleContext,
    guide: sampleGuide,
    isSample: true,
  })
  await withTenant(db, workspaceId, (tx) =>
    updateStudy(tx, studyId, { purpose: 'churn', draftSource: sampleSource, draftTerms: sampleTerms }),
  )
  const publishedAt = new Date(now - 9 * dayMs)
  await publishGuide({ ...call, ...studyPorts }, { studyId, version: 1, overrides: [], now: publishedAt })
  return studyId
}

/** So many at once: one waits for the disk at each of its commits, and meanwhile the others go on. */
const heldAtOnce = 4

async function holdInterviews(context: SampleContext, studyId: string): Promise<void> {
  const now = context.now ?? Date.now()
  const waiting = readSampleParticipants().entries()
  const holdOneByOne = async () => {
    for (const [index, participant] of waiting) {
      await holdInterview(context, { studyId, participant, startsAt: startOf(index, now) })
    }
  }
  await Promise.all(Array.from({ length: heldAtOnce }, holdOneByOne))
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Three or four a day over the last week, between eight and six o'clock (UTC). */
function startOf(index: number, now: number): number {
  const midnight = now - (now % dayMs)
  const daysAgo = 7 - Math.floor(index / 3.5)
  return midnight - daysAgo * dayMs + 8 * hourMs + ((index * 7919) % 600) * 60_000
}

async function holdInterview(
  { db, workspaceId, engine, jobs }: SampleContext,
  { studyId, participant, startsAt }: { studyId: string; participant: SampleParticipant; startsAt: number },
): Promise<void> {
  const { token } = await createLink(
    { db, workspaceId, actor },
    { kind: 'personal', studyId, name: participant.id.toUpperCase(), attributes: participant.attributes },
  )
  // Cut and embedded while the next ones talk: the analysis that follows has only to find. Nobody is told of the invented.
  const ports = {
    afterEnded: (tx: Tx, ended: { workspaceId: string; studyId: string }) =>
      requestEmbedding(tx, jobs, ended),
  }
  await runScript({ ...engine, ports }, { token, script: participant.script, startsAt })
}
