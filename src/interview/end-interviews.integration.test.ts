/** How interviews end that nobody ended: silence, setting aside, erasing. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import {
  begin,
  interviewServers,
  start,
  threeQuestions,
  within,
} from '../../test/support/interview-servers.ts'
import { insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { enterRoom } from './enter-room.ts'
import { eraseInterview } from './erase-interview.ts'
import { liveKey, readLive } from './live-interview.ts'
import { tagWords } from './reading/tag-words.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { receiveAnswer } from './receive-answer.ts'
import { runScript } from './run-script.ts'
import { restoreInterview, setAside } from './set-aside.ts'
import { abandonedAfterMs, sweepAbandoned } from './sweep-abandoned.ts'

const database = testDatabase()
const { server, rowsOf } = interviewServers(database)

describe('silence', () => {
  test('of a day makes an interview abandoned, of less it does not; both keep every word', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    let now = Date.parse('2026-03-02T10:00:00Z')
    const engine = server({ clock: () => now })
    const old = await begin(engine, study)
    const context = within(engine, study)
    await receiveAnswer(context, old, {
      clientId: randomUUID(),
      questionKey: 'a',
      text: 'A soup with lentils.',
    })
    now += abandonedAfterMs - 60_000
    const recent = await begin(engine, study)
    now += 120_000
    expect(await sweepAbandoned(context)).toBe(1)
    expect((await readLive(context, old)).state).toMatchObject({
      status: 'abandoned',
      endReason: 'abandoned',
    })
    expect((await readLive(context, recent)).state.status).toBe('in_progress')
    expect([...(await readLive(context, old)).texts.values()]).toContain('A soup with lentils.')
    expect(await sweepAbandoned(context)).toBe(0)
  })

  test('at the summary ends it as complete: everything was answered', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    let now = Date.parse('2026-03-02T10:00:00Z')
    const context = within(server({ clock: () => now }), study)
    const interviewId = await begin(context, study)
    for (const questionKey of ['a', 'b', 'c']) {
      await receiveAnswer(context, interviewId, {
        clientId: randomUUID(),
        questionKey,
        text: 'A soup with lentils.',
      })
    }
    now += abandonedAfterMs + 60_000
    expect(await sweepAbandoned(context)).toBe(1)
    expect((await readLive(context, interviewId)).state.status).toBe('complete')
  })

  test('is over when they come back: the interview goes on at the same turn, unless the study is closed', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    let now = Date.parse('2026-03-02T10:00:00Z')
    const context = within(server({ clock: () => now }), study)
    const { live, continueToken } = await start(context, study)
    const { interviewId } = live.row
    const enter = (isKnown: boolean) =>
      enterRoom(context, { token: continueToken, knows: async () => isKnown })
    for (const isKnown of [true, false]) {
      now += abandonedAfterMs + 60_000
      expect(await sweepAbandoned(context)).toBe(1)
      const entered = await enter(isKnown)
      expect(entered.live!.state).toMatchObject({ status: 'in_progress', endedAt: null, endReason: null })
      expect(entered.live!.state.current).toEqual(live.state.current)
      const [row] = await rowsOf(study.workspaceId, sql`select status, ended_at from interviews`)
      expect(row).toEqual({ status: 'in_progress', ended_at: null })
    }
    const answer = { clientId: randomUUID(), questionKey: 'a', text: 'A soup with lentils.' }
    await receiveAnswer(context, interviewId, answer)
    now += abandonedAfterMs + 60_000
    await sweepAbandoned(context)
    await rowsOf(study.workspaceId, sql`update studies set status = 'closed'`)
    expect((await enter(true)).live!.state.status).toBe('abandoned')
    expect((await enter(false)).live!.state.status).toBe('abandoned')
  })
})

describe('setting aside', () => {
  test('keeps an interview out with its reason, and brings it back as what it was', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const engine = server()
    const { live } = await runScript(engine, {
      token: study.slug,
      script: { answers: {}, otherwise: 'A soup with lentils.' },
    })
    const { interviewId } = live.row
    const context = within(engine, study)
    const aside = await setAside(context, interviewId, 'Answered by their assistant, Ms Miller.')
    expect(aside.live.state.status).toBe('set_aside')
    await expect(setAside(context, interviewId, 'Again.')).rejects.toMatchObject({ code: 'conflict' })
    const log = await rowsOf(study.workspaceId, sql`select payload from interview_events`)
    expect(JSON.stringify(log)).not.toContain('Miller')
    expect((await restoreInterview(context, interviewId)).live.state.status).toBe('complete')
    await expect(restoreInterview(context, interviewId)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('waits for the end of an interview', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const engine = server()
    const interviewId = await begin(engine, study)
    await expect(setAside(within(engine, study), interviewId, 'No.')).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('erasing', () => {
  test('takes along what other rooms derived, in the same transaction, and can be reduced and rebuilt afterwards', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const erased: string[] = []
    const engine = server({
      ports: { afterErased: async (_tx, { interviewId }) => void erased.push(interviewId) },
    })
    const { live } = await runScript(engine, {
      token: study.slug,
      script: { answers: {}, otherwise: 'A soup with lentils.' },
    })
    const { interviewId } = live.row
    const context = within(engine, study)
    const read = tagWords('A soup with lentils.')
    expect(tagWords('A soup with lentils.')).toBe(read)
    await eraseInterview(context, interviewId, 'researcher')
    expect(erased).toEqual([interviewId])
    // What was read of late is read anew: nothing of it stayed in memory.
    expect(tagWords('A soup with lentils.')).not.toBe(read)
    expect(engine.live.get(liveKey(study.workspaceId, interviewId))).toBeUndefined()
    const after = await readLive(within(server(), study), interviewId)
    expect(after.state).toMatchObject({ status: 'set_aside', erased: live.texts.size })
    expect(after.texts.size).toBe(0)
    await rebuildProjections(context, interviewId)
    expect(await rowsOf(study.workspaceId, sql`select 1 from turns`)).toEqual([])
  })

  test('that fails half way leaves everything as it was', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const engine = server({
      ports: {
        afterErased: async () => {
          throw new Error('findings are broken')
        },
      },
    })
    const { live } = await runScript(engine, {
      token: study.slug,
      script: { answers: {}, otherwise: 'A soup with lentils.' },
    })
    const context = within(engine, study)
    await expect(eraseInterview(context, live.row.interviewId, 'participant')).rejects.toThrow('findings')
    const after = await readLive(within(server(), study), live.row.interviewId)
    expect([after.state.status, after.texts.size]).toEqual(['complete', live.texts.size])
  })
})
