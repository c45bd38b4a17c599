/** Somebody holds a study or an interview for long: whoever is being interviewed waits for a few seconds and is told to come again. */
import { expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { heldTransactions } from '../../test/support/held-transactions.ts'
import { writeTemporary } from '../../test/support/import-files.ts'
import { interviewServers, threeQuestions, within } from '../../test/support/interview-servers.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { importInterviews } from '../interview/import-interviews.ts'
import { readLive } from '../interview/live-interview.ts'
import { withClient } from '../platform/database/embedded-roles.ts'
import { lockStudy } from '../study/store.ts'

const database = testDatabase()
const house = testApp(database)
const { holding, waiting } = heldTransactions(database)
const { server } = interviewServers(database)

async function liveStudy() {
  const { workspaceId } = await house.workspace()
  return insertLiveStudy(database.db, { workspaceId, guide: threeQuestions })
}

const comeAgain = { status: 503, body: { error: { code: 'unavailable' } } }

test('an answer to an interview that is held for long is not kept waiting, and is saved when it comes again', async () => {
  const study = await liveStudy()
  const person = await beginInterview(house, study.slug)
  const { questionKey, turn } = person.state.question!
  const answer = { clientId: '6f0b3c1e-4f0f-4b0a-9f53-2d1c7f3b9a10', questionKey, replyTo: turn }
  const say = () => person.change('/answers', { ...answer, text: 'A soup with lentils.' })
  const end = await holding(study.workspaceId, (tx) => tx.execute('select from interviews for update'))
  // Without a bound this waits for the end, which comes after it.
  const held = await say()
  expect(held).toMatchObject(comeAgain)
  expect(held.headers.get('retry-after')).toBe('3')
  await end()
  expect((await say()).status).toBe(200)
})

test('an end whose study is held for long, and a beginning in it, are not kept waiting either', async () => {
  const study = await liveStudy()
  const person = await beginInterview(house, study.slug)
  const end = await holding(study.workspaceId, (tx) => lockStudy(tx, study.studyId))
  const [ended, begun] = await Promise.allSettled([person.change('/stop'), beginInterview(house, study.slug)])
  expect(ended).toMatchObject({ value: comeAgain })
  expect(begun).toMatchObject({ reason: { message: expect.stringContaining('start answered 503') } })
  await end()
  expect((await person.change('/stop')).status).toBe(200)
})

/** Holds the study, then wants what waits for it, and leaves it to the other to notice that they wait for each other. */
async function deletingBackwards(studyId: string, meanwhile: () => Promise<void>): Promise<void> {
  await withClient(database.superuserUrl, async (client) => {
    await client.query(`begin; set local deadlock_timeout = '60s'`)
    await client.query('select from studies where study_id = $1 for update', [studyId])
    await meanwhile()
    await client.query('select from interviews where study_id = $1 for update', [studyId])
    for (const table of ['interviews', 'studies'])
      await client.query(`delete from ${table} where study_id = $1`, [studyId])
    await client.query('commit')
  })
}

test('an end that the database breaks off for the deletion of its study is told that the interview is gone', async () => {
  const study = await liveStudy()
  const person = await beginInterview(house, study.slug)
  let ended: ReturnType<typeof person.change> | undefined
  await deletingBackwards(study.studyId, async () => {
    ended = person.change('/stop')
    await waiting()
  })
  expect((await ended)!.status).toBe(404)
})

test('an interview that is deleted while it is read is gone, not one that nobody agreed to', async () => {
  const study = await liveStudy()
  const { interviewId } = await beginInterview(house, study.slug)
  let read: Promise<unknown> | undefined
  await withClient(database.superuserUrl, async (client) => {
    await client.query('begin; lock table interview_events in access exclusive mode')
    read = readLive(within(server(), study), interviewId).catch((error) => error)
    await waiting()
    await client.query('delete from interviews where interview_id = $1', [interviewId])
    await client.query('commit')
  })
  expect(await read).toMatchObject({ code: 'not_found' })
})

test('an import that the database breaks off for another change says to try again', async () => {
  const study = await liveStudy()
  const importing = async (text: string) => {
    const line = JSON.stringify({ id: 'ivy', turns: [{ role: 'participant', text }] })
    return importInterviews(
      { db: database.db, workspaceId: study.workspaceId, actor: 'user:test' },
      {
        studyId: study.studyId,
        path: await writeTemporary('talks.jsonl', `${line}\n`),
        fileName: 'talks.jsonl',
        update: true,
      },
    )
  }
  await importing('A soup with lentils.')
  let updated: Promise<unknown> | undefined
  await deletingBackwards(study.studyId, async () => {
    updated = importing('A soup with beans.').then(
      () => 'imported',
      (error: unknown) => error,
    )
    await waiting()
  })
  expect(await updated).toMatchObject({ code: 'conflict', say: expect.stringContaining('Try again') })
  expect(
    (
      await withClient(database.superuserUrl, (client) =>
        client.query('select 1 from contents where body like $1', ['%beans%']),
      )
    ).rows,
  ).toEqual([])
})
