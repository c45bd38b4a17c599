/** Findings renew themselves: not too early, not for nothing, not in the way of somebody's own run. */
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { type InterviewSketch, insertRecord } from '../../test/support/record.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { interviews } from '../interview/tables.ts'
import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { JobState, Jobs } from '../platform/jobs/jobs.ts'
import { createEmbedders, type Embedders } from '../platform/models/embedders.ts'
import { studies } from '../study/tables.ts'
import { analyzeStudy } from './analyze-study.ts'
import { refreshJobName, refreshStudy, requestRefresh } from './refresh-study.ts'
import { cancelAnalysis, requestAnalysis } from './request-analysis.ts'
import { showAnalyses } from './show-analysis.ts'

const database = testDatabase()
const workspaceId = newId()
let embedders: Embedders
let studyId: string
const context = () => ({ db: database.db, workspaceId })
const said = (at: number): InterviewSketch => ({
  said: [
    { role: 'participant', text: at % 2 ? 'The price doubled again.' : 'The delivery came late again.' },
  ],
})
const hear = (count: number) =>
  insertRecord(
    database.db,
    { workspaceId, studyId },
    Array.from({ length: count }, (_, at) => said(at)),
  )
/** What was asked of the queue. */
const asked: unknown[][] = []
let found: JobState['state'] | null = 'waiting'
const jobs = {
  find: async (_: string, jobId: string) => (found === null ? null : { jobId, state: found }),
  cancel: async () => {},
  enqueue: async (_: unknown, ...job: unknown[]) => {
    asked.push(job)
    return null
  },
} as unknown as Jobs
const refresh = (jobId = newId(), signal = new AbortController().signal) =>
  refreshStudy({ ...context(), embedders, jobs, signal }, { studyId, jobId })
const later = [
  refreshJobName,
  { workspaceId, studyId: expect.any(String) },
  { singletonKey: expect.stringMatching(/:\d+$/), startAfterSeconds: expect.any(Number) },
]
const runs = async () => (await showAnalyses(context(), studyId)).length

beforeAll(async () => {
  embedders = await createEmbedders({ folder: '/nowhere' })
  studyId = await insertTestStudy(database.db, workspaceId, guideOf([{ key: 'why', text: 'Why?' }]))
})

describe('findings that renew themselves', () => {
  test('wait for the tenth complete interview', async () => {
    await hear(9)
    await refresh()
    expect(await runs()).toBe(0)
    await hear(1)
    await refresh()
    const [first] = await showAnalyses(context(), studyId)
    expect(first).toMatchObject({ status: 'finished', counts: { interviews: 10 } })
  })

  test('take their turn the first time only: somebody waits for those', async () => {
    const other = await insertTestStudy(database.db, workspaceId, guideOf([{ key: 'why', text: 'Why?' }]))
    const turnsOf = async (count: number) => {
      let turns = 0
      const withTurn = <T>(work: () => Promise<T>) => {
        turns += 1
        return work()
      }
      await insertRecord(
        database.db,
        { workspaceId, studyId: other },
        Array.from({ length: count }, (_, at) => said(at)),
      )
      const running = { ...context(), embedders, signal: new AbortController().signal, withTurn, jobs }
      await refreshStudy(running, { studyId: other, jobId: newId() })
      return turns
    }
    expect(await turnsOf(9)).toBe(0)
    expect(await turnsOf(1)).toBe(1)
    expect(await turnsOf(5)).toBe(0)
    expect(await showAnalyses(context(), other)).toHaveLength(2)
  })

  test('as those that somebody asks for do', async () => {
    const other = await insertTestStudy(database.db, workspaceId, guideOf([{ key: 'why', text: 'Why?' }]))
    await insertRecord(database.db, { workspaceId, studyId: other }, [said(1), said(2)])
    let turns = 0
    const withTurn = <T>(work: () => Promise<T>) => {
      turns += 1
      return work()
    }
    for (const times of [1, 2]) {
      const { analysisId } = await requestAnalysis(
        { ...context(), actor: 'cli', jobs, embedder: embedders.current },
        { studyId: other, statuses: ['complete'], seed: 1 },
      )
      const { signal } = new AbortController()
      await analyzeStudy({ ...context(), embedders, signal, withTurn }, analysisId)
      expect(await showAnalyses(context(), other)).toHaveLength(times)
    }
    expect(turns).toBe(1)
  })

  test('do nothing while nobody has spoken', async () => {
    await refresh()
    expect(await runs()).toBe(1)
  })

  test('go on where the worker stopped in the middle, by the same job', async () => {
    await hear(3)
    const jobId = newId()
    await expect(refresh(jobId, AbortSignal.abort(new Error('the worker stops')))).rejects.toThrow()
    const [stopped] = await showAnalyses(context(), studyId)
    expect(stopped).toMatchObject({ status: 'running' })
    asked.length = 0
    await refresh(jobId)
    expect(asked).toEqual([])
    const [again] = await showAnalyses(context(), studyId)
    expect(again).toMatchObject({ analysisId: stopped!.analysisId, status: 'finished' })
    expect(await runs()).toBe(2)
  })

  test('are not kept waiting by a run that nobody runs any more, which can be cancelled', async () => {
    const other = await insertTestStudy(database.db, workspaceId, guideOf([{ key: 'why', text: 'Why?' }]))
    await insertRecord(
      database.db,
      { workspaceId, studyId: other },
      Array.from({ length: 12 }, (_, at) => said(at)),
    )
    const refreshOther = (signal: AbortSignal) =>
      refreshStudy({ ...context(), embedders, jobs, signal }, { studyId: other, jobId: newId() })
    const stop = () => refreshOther(AbortSignal.abort(new Error('the worker stops')))
    await expect(stop()).rejects.toThrow()
    // As after a restore: the queue knows nothing of it.
    found = null
    const [dead] = await showAnalyses(context(), other)
    expect(await cancelAnalysis({ ...context(), jobs }, dead!.analysisId)).toMatchObject({
      status: 'cancelled',
    })
    await expect(stop()).rejects.toThrow()
    found = 'failed'
    await refreshOther(new AbortController().signal)
    found = 'waiting'
    const statuses = (await showAnalyses(context(), other)).map(({ status }) => status)
    expect(statuses).toEqual(['finished', 'failed', 'cancelled'])
  })

  test('leave a run alone that somebody asked for, and come again', async () => {
    await hear(5)
    const theirs: Jobs = {
      enqueue: async () => newId(),
      cancel: async () => {},
      find: async (_, jobId) => ({ jobId, state: 'waiting' }),
    }
    const asking = { ...context(), actor: 'user:ana', jobs: theirs, embedder: embedders.current }
    await requestAnalysis(asking, { studyId, statuses: ['complete'], seed: 1 })
    asked.length = 0
    // However often it finds the other one at work, it comes again: after the last interview nobody else asks.
    for (let time = 1; time <= 10; time += 1) {
      await refresh()
      expect(asked).toEqual(Array.from({ length: time }, () => later))
    }
    expect(await runs()).toBe(3)
  })

  test('wait while many people talk, and no longer', async () => {
    await withTenant(database.db, workspaceId, (tx) =>
      tx.update(studies).set({ status: 'live' }).where(eq(studies.studyId, studyId)),
    )
    const [talking] = await insertRecord(database.db, { workspaceId, studyId }, [{ status: 'in_progress' }])
    const stop = new AbortController()
    const waiting = refreshStudy(
      { ...context(), embedders, jobs, signal: stop.signal, manyTalking: 1 },
      { studyId, jobId: newId() },
    )
    setTimeout(() => stop.abort(new Error('the worker stops')), 300)
    await expect(waiting).rejects.toThrow()
    expect(stop.signal.aborted).toBe(true)
    // Whoever has not answered for a while is not waited for.
    await withTenant(database.db, workspaceId, (tx) =>
      tx
        .update(interviews)
        .set({ lastActivityAt: new Date(Date.now() - 60_000) })
        .where(eq(interviews.interviewId, talking!)),
    )
    asked.length = 0
    await refreshStudy(
      { ...context(), embedders, jobs, signal: new AbortController().signal, manyTalking: 1 },
      { studyId, jobId: newId() },
    )
    expect(asked).toEqual([later])
  })

  test('ends within a few seconds are one job, that starts when they are over', async () => {
    asked.length = 0
    await withTenant(database.db, workspaceId, (tx) => requestRefresh(tx, jobs, { workspaceId, studyId }))
    expect(asked).toEqual([later])
    expect(asked[0]![1]).toEqual({ workspaceId, studyId })
  })
})
