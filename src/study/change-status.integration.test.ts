/** What moves a study from one status to another: a person, and the end of an interview. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestClient, type TestWorkspace, testApp } from '../../test/support/app.ts'
import { testContactPerson as contactPerson } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { refreshJobName } from '../findings/refresh-study.ts'
import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { afterInterviewEnded } from './after-interview-ended.ts'
import { changeStatus } from './change-status.ts'
import type { StudyCounts } from './ports.ts'
import { publishGuide } from './publish-guide.ts'
import { findRevision, findStudy, insertRevision, updateStudy } from './store.ts'

const database = testDatabase()
const house = testApp(database)
let ours: TestWorkspace
let us: TestClient

beforeAll(async () => {
  ours = await house.workspace()
  us = ours.as('researcher')
})

async function makeStudy() {
  const question = 'Why do customers leave us after the first month?'
  const { status, body } = await us.post('/api/v1/studies', { question, decision: 'What to change' })
  expect(status).toBe(201)
  return body.study
}

/** Publishes and answers with the study as it is then. */
async function makeLive() {
  const { studyId } = await makeStudy()
  const { status, body } = await us.post(`/api/v1/studies/${studyId}/publish`, { version: 1, contactPerson })
  expect([status, body.error?.message]).toEqual([200, undefined])
  return body.study
}

const countingCompletes = (completes: number) => async (_tx: unknown, ids: readonly string[]) =>
  new Map<string, StudyCounts>(
    ids.map((id) => [id, { completes, imported: 0, inProgress: 0, openFlags: 0, lastAnswerAt: null }]),
  )

describe('moves', () => {
  const move = (studyId: string, name: string) => us.post(`/api/v1/studies/${studyId}/${name}`)

  test('pause, resume, close, reopen, archive, restore', async () => {
    const { studyId } = await makeLive()
    const statuses: string[] = []
    for (const name of ['pause', 'resume', 'close', 'reopen', 'archive', 'unarchive', 'resume', 'unpublish'])
      statuses.push((await move(studyId, name)).body.study.status)
    // Archiving a live study pauses it, so that restoring lets nobody in by surprise.
    expect(statuses).toEqual(['paused', 'live', 'closed', 'live', 'archived', 'paused', 'live', 'draft'])
    const { body } = await us.get(`/api/v1/studies/${studyId}`)
    expect(body.study).toMatchObject({ liveRevisionId: null, liveGuide: null })
  })

  test('what is archived is listed last, however lately it was touched', async () => {
    const [archived, kept] = [await makeLive(), await makeLive()]
    await move(archived.studyId, 'archive')
    const { body } = await us.get('/api/v1/studies')
    const ids = body.studies.map(({ studyId }: { studyId: string }) => studyId)
    expect(ids.indexOf(kept.studyId)).toBeLessThan(ids.indexOf(archived.studyId))
    expect(body.studies.at(-1).status).toBe('archived')
  })

  test('reopening brings back a soft launch that is still to come, and not one that was passed', async () => {
    const { studyId } = await makeLive()
    const reopenAfter = async (completes: number) => {
      await move(studyId, 'close')
      const call = { db: database.db, workspaceId: ours.workspaceId, actor: 'user:test' }
      await changeStatus(
        { ...call, countInterviews: countingCompletes(completes) },
        { studyId, move: 'reopen' },
      )
      return (await us.get(`/api/v1/studies/${studyId}`)).body.study.softLaunchDone
    }
    expect([await reopenAfter(1), await reopenAfter(10)]).toEqual([false, true])
  })

  const refreshesOf = async (studyId: string) =>
    (
      await database.owner.query(`select 1 from pgboss.job where name = $1 and data->>'studyId' = $2`, [
        refreshJobName,
        studyId,
      ])
    ).rows.length
  const withDateOver = async (studyId: string) => {
    const terms = {
      ...(await us.get(`/api/v1/studies/${studyId}`)).body.study.liveTerms,
      closesAt: '2020-01-01T00:00:00.000Z',
    }
    await withTenant(database.db, ours.workspaceId, async (tx) => {
      const study = (await findStudy(tx, studyId))!
      const revision = (await findRevision(tx, study.liveRevisionId!))!
      const dated = await insertRevision(tx, { ...revision, revisionId: newId(), number: 2, terms })
      await updateStudy(tx, studyId, { liveRevisionId: dated.revisionId })
    })
  }

  test('closing asks for the findings once more, by a person and by its date: nobody ends an interview any more', async () => {
    const [byPerson, byDate, paused] = [await makeLive(), await makeLive(), await makeLive()]
    await move(paused.studyId, 'pause')
    expect(await refreshesOf(paused.studyId)).toBe(0)
    await move(byPerson.studyId, 'close')
    expect(await refreshesOf(byPerson.studyId)).toBe(1)
    await withDateOver(byDate.studyId)
    expect((await us.get(`/api/v1/studies/${byDate.studyId}`)).body.study.status).toBe('closed')
    expect(await refreshesOf(byDate.studyId)).toBe(1)
  })

  test('a move that does not fit is refused in plain words', async () => {
    const { studyId } = await makeStudy()
    const { status, body } = await move(studyId, 'pause')
    expect([status, body.error.message]).toEqual([409, 'This study is still a draft.'])
  })

  test('a study whose date has passed closes by itself, and is not simply reopened', async () => {
    const { studyId } = await makeLive()
    await withDateOver(studyId)
    const { study } = (await us.get(`/api/v1/studies/${studyId}`)).body
    expect([study.status, study.pausedReason]).toEqual(['closed', 'close_date'])
    expect((await move(studyId, 'reopen')).body.error.message).toContain('date has passed')
    // It says: choose another date and publish again.
    const later = { ...study.draftTerms, closesAt: new Date(Date.now() + 86_400_000).toISOString() }
    const saved = await us.put(`/api/v1/studies/${studyId}/terms`, {
      terms: later,
      version: study.draftVersion,
    })
    const { status, body } = await us.post(`/api/v1/studies/${studyId}/publish`, {
      version: saved.body.study.draftVersion,
    })
    expect([status, body.study?.status, body.study?.pausedReason]).toEqual([200, 'live', null])
  })

  test('a study whose target was reached goes on when a higher one is published, and not when it is not', async () => {
    const { studyId } = await makeLive()
    const call = {
      ...{ db: database.db, workspaceId: ours.workspaceId, actor: 'user:test' },
      countInterviews: countingCompletes(30),
    }
    await withTenant(database.db, ours.workspaceId, (tx) =>
      updateStudy(tx, studyId, { status: 'closed', pausedReason: 'target_reached' }),
    )
    const { study } = (await us.get(`/api/v1/studies/${studyId}`)).body
    const aim = async (targetCompletes: number) => {
      const held = (await us.get(`/api/v1/studies/${studyId}`)).body.study
      const terms = { ...study.draftTerms, targetCompletes }
      const path = `/api/v1/studies/${studyId}/terms`
      return (await us.put(path, { terms, version: held.draftVersion })).body.study.draftVersion
    }
    const low = { studyId, version: await aim(30), overrides: [] }
    await expect(publishGuide(call, low)).rejects.toMatchObject({ code: 'conflict' })
    const { study: live } = await publishGuide(call, { studyId, version: await aim(60), overrides: [] })
    expect([live.status, live.pausedReason, live.softLaunchDone]).toEqual(['live', null, true])
  })

  test('what is archived is not published', async () => {
    const { studyId, draftVersion } = await makeLive()
    await move(studyId, 'archive')
    const { body } = await us.post(`/api/v1/studies/${studyId}/publish`, { version: draftVersion })
    expect(body.error.message).toBe('This study is archived. Restore it first.')
  })
})

describe('the end of an interview', () => {
  const end = (studyId: string, completes: number) =>
    withTenant(database.db, ours.workspaceId, (tx) =>
      afterInterviewEnded(tx, {
        workspaceId: ours.workspaceId,
        studyId,
        countInterviews: countingCompletes(completes),
        now: new Date(),
      }),
    )

  test('pauses at the soft launch once; after going on it runs to the target', async () => {
    const { studyId } = await makeLive()
    expect(await end(studyId, 9)).toBeNull()
    expect(await end(studyId, 10)).toEqual({ status: 'paused', reason: 'soft_launch' })
    expect(await end(studyId, 11)).toBeNull()
    await us.post(`/api/v1/studies/${studyId}/resume`)
    expect(await end(studyId, 12)).toBeNull()
    expect(await end(studyId, 30)).toEqual({ status: 'closed', reason: 'target_reached' })
    expect((await us.get(`/api/v1/studies/${studyId}`)).body.study.pausedReason).toBe('target_reached')
  })
})
