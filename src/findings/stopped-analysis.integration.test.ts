/** Runs that end before their end: goes on, fails, is cancelled. */
import { beforeAll, describe, expect, test } from 'vitest'
import { noJobs } from '../../test/support/analyze.ts'
import {
  countingEmbedders,
  hasModels,
  parcelGuide,
  parcelStudy,
  sketches,
} from '../../test/support/parcel-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertRecord } from '../../test/support/record.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { analyzeStudy } from './analyze-study.ts'
import { cancelAnalysis, requestAnalysis } from './request-analysis.ts'
import { showAnalysis, showLatestAnalysis } from './show-analysis.ts'
import { showThemes } from './show-themes.ts'

const database = testDatabase()

describe.skipIf(!hasModels)('a run that is stopped (needs ../shared/models)', () => {
  const study = parcelStudy(database)
  beforeAll(() => study.analyze())

  test('goes on from what it has when the worker or the database goes away', async () => {
    const other = await insertTestStudy(database.db, study.workspaceId, parcelGuide)
    // More segments than one batch: the first batch is kept.
    await insertRecord(database.db, { workspaceId: study.workspaceId, studyId: other }, sketches(200))
    const asked = await requestAnalysis(
      { ...study.context(), actor: 'user:test', jobs: noJobs, embedder: study.held.embedders.current },
      { studyId: other, statuses: ['complete'], seed: 1 },
    )
    const run = () =>
      analyzeStudy(
        { ...study.context(), embedders: study.held.embedders, signal: new AbortController().signal },
        asked.analysisId,
      )
    const start = study.held.embedders.embedded
    study.held.embedders.failAfter = start + 256
    await expect(run()).rejects.toThrow('gone')
    expect((await showAnalysis(study.context(), asked.analysisId)).status).toBe('running')
    study.held.embedders.failAfter = Number.POSITIVE_INFINITY
    const second = study.held.embedders.embedded
    await run()
    expect(study.held.embedders.embedded - second).toBeLessThan(400 - 256 + 300)
    expect(await showAnalysis(study.context(), asked.analysisId)).toMatchObject({
      status: 'finished',
      counts: { interviews: 200, segments: 400 },
    })
    // A job that is delivered once more does nothing.
    const third = study.held.embedders.embedded
    await run()
    expect(study.held.embedders.embedded).toBe(third)
  })

  test('a fault of the program ends it as failed, in words without anybody’s words', async () => {
    const broken = countingEmbedders(study.held.real.current)
    broken.current.embed = async () => {
      throw new Error('My parcel was late')
    }
    const other = await insertTestStudy(database.db, study.workspaceId, parcelGuide)
    await insertRecord(database.db, { workspaceId: study.workspaceId, studyId: other }, sketches(3))
    const { analysisId } = await requestAnalysis(
      { ...study.context(), actor: 'user:test', jobs: noJobs, embedder: study.held.real.current },
      { studyId: other, statuses: ['complete'], seed: 1 },
    )
    const signal = new AbortController().signal
    await expect(
      analyzeStudy({ ...study.context(), embedders: broken, signal }, analysisId),
    ).rejects.toThrow()
    const failed = await showAnalysis(study.context(), analysisId)
    expect(failed).toMatchObject({ status: 'failed' })
    expect(failed.error).not.toContain('parcel')
  })

  describe('can be cancelled', () => {
    test('before it starts', async () => {
      const { analysisId } = await study.request()
      await cancelAnalysis({ ...study.context(), jobs: noJobs }, analysisId)
      const before = study.held.embedders.embedded
      await analyzeStudy(
        { ...study.context(), embedders: study.held.embedders, signal: new AbortController().signal },
        analysisId,
      )
      expect(await showAnalysis(study.context(), analysisId)).toMatchObject({ status: 'cancelled' })
      expect(study.held.embedders.embedded).toBe(before)
    })

    test('while it runs, and shows nothing of what it found', async () => {
      const { analysisId } = await study.request()
      const stop = new AbortController()
      const stopping = countingEmbedders(study.held.real.current)
      stopping.current.embed = async (texts) => {
        await cancelAnalysis({ ...study.context(), jobs: noJobs }, analysisId)
        stop.abort(new Error('the job was cancelled'))
        return study.held.real.current.embed(texts)
      }
      await analyzeStudy({ ...study.context(), embedders: stopping, signal: stop.signal }, analysisId)
      expect(await showAnalysis(study.context(), analysisId)).toMatchObject({
        status: 'cancelled',
        counts: null,
      })
      const { themes } = await showThemes(study.context(), {
        studyId: study.held.studyId,
        questionKey: null,
        analysisId,
      })
      expect(themes).toEqual([])
    })

    test('and while one runs, another request gives that one back', async () => {
      const first = await study.request()
      expect((await study.request({ seed: 9 })).analysisId).toBe(first.analysisId)
      await cancelAnalysis({ ...study.context(), jobs: noJobs }, first.analysisId)
    })

    test('but not one that the queue has given up', async () => {
      const first = await study.request()
      const jobs: Jobs = { ...noJobs, find: async (_, jobId) => ({ jobId, state: 'failed' }) }
      const second = await requestAnalysis(
        { ...study.context(), actor: 'user:test', jobs, embedder: study.held.embedders.current },
        { studyId: study.held.studyId, statuses: ['complete'], seed: 1 },
      )
      expect(second.analysisId).not.toBe(first.analysisId)
      expect(await showAnalysis(study.context(), first.analysisId)).toMatchObject({ status: 'failed' })
      await cancelAnalysis({ ...study.context(), jobs: noJobs }, second.analysisId)
    })

    test('and one that is over stays as it is', async () => {
      const { finished } = await showLatestAnalysis(
        { ...study.context(), embedder: study.held.real.current },
        study.held.studyId,
      )
      await cancelAnalysis({ ...study.context(), jobs: noJobs }, finished!.analysisId)
      expect(await showAnalysis(study.context(), finished!.analysisId)).toEqual(finished)
    })
  })
})
