/** A study or a workspace is deleted while somebody answers, begins or imports: nothing of what they said is left. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { heldTransactions } from '../../test/support/held-transactions.ts'
import { writeTemporary } from '../../test/support/import-files.ts'
import { begin, interviewServers, threeQuestions, within } from '../../test/support/interview-servers.ts'
import { beginInterview, insertLiveStudy, type LiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { createLink } from '../audience/create-link.ts'
import { importInterviews } from '../interview/import-interviews.ts'
import { readLive } from '../interview/live-interview.ts'
import { projectEvents, projectInterview } from '../interview/project.ts'
import { appendToLog } from '../interview/store.ts'
import { withTenant } from '../platform/database/database.ts'
import { deleteTenantRows } from '../platform/database/delete-tenant.ts'
import { ownMigrationsFolder } from '../platform/database/migration-state.ts'
import { newId } from '../platform/ids.ts'
import { deleteStudy } from '../study/delete-study.ts'
import { lockStudy, lockStudyForImport, markGoing } from '../study/store.ts'
import { studyPorts } from './study-ports.ts'

const database = testDatabase()
const house = testApp(database)
const { holding, holdingBeginnings, waiting } = heldTransactions(database)
const { server, rowsOf } = interviewServers(database)

const liveStudy = async () => {
  const { workspaceId } = await house.workspace()
  return insertLiveStudy(database.db, { workspaceId, guide: threeQuestions })
}

/** Waits for whoever writes to it longer than a busy machine takes to let them end. */
const remove = (
  { workspaceId, studyId }: LiveStudy,
  more: { longestWaitMs?: number } = { longestWaitMs: 60_000 },
) =>
  deleteStudy(
    { db: database.db, workspaceId, actor: 'user:test', ...studyPorts, ...more },
    { studyId, name: 'A live study' },
  )

const heldTables = ['interviews', 'interview_events', 'contents', 'turns', 'answers', 'exposures', 'consents']

async function listLeft(workspaceId: string): Promise<string[]> {
  const left: string[] = []
  for (const table of heldTables) {
    const rows = await rowsOf(workspaceId, sql`select 1 from ${sql.identifier(table)}`)
    if (rows.length > 0) left.push(table)
  }
  return left
}

/** An answer that is written and not yet committed. */
async function answering(study: LiveStudy) {
  const interviewId = await begin(server(), study)
  const { state, epoch } = await readLive(within(server(), study), interviewId)
  return holding(study.workspaceId, (tx) =>
    appendToLog(tx, {
      ...study,
      interviewId,
      expected: { lastSeq: state.seq, epoch },
      lease: { holder: 'test', epoch },
      events: [],
      contents: [{ contentId: randomUUID(), body: 'A soup with lentils.' }],
      columns: projectInterview(state),
      projections: projectEvents([], state),
      snapshot: null,
    }),
  )
}

test('an answer that is on its way when its study is deleted goes with it', async () => {
  const study = await liveStudy()
  const commit = await answering(study)
  const removed = remove(study)
  await waiting()
  await commit()
  await removed
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('an answer that is on its way when its workspace is deleted goes with it', async () => {
  const study = await liveStudy()
  const commit = await answering(study)
  const removed = withTenant(database.db, study.workspaceId, (tx) => deleteTenantRows(tx, study.workspaceId))
  await waiting()
  await commit()
  await removed
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('an import into a study that is deleted meanwhile takes nothing in, and says so', async () => {
  const study = await liveStudy()
  const said = { role: 'participant', text: 'A soup with lentils.' }
  const path = await writeTemporary('talks.jsonl', `${JSON.stringify({ id: 'a', turns: [said] })}\n`)
  const release = await holding(study.workspaceId, (tx) =>
    tx.execute('lock table participants in share mode'),
  )
  const imported = importInterviews(
    { db: database.db, workspaceId: study.workspaceId, actor: 'user:test' },
    { studyId: study.studyId, path, fileName: 'talks.jsonl' },
  )
  const outcome = imported.then(
    () => 'imported',
    (error: { code: string }) => error.code,
  )
  await waiting()
  // As an earlier version deletes it, or whoever works on the database.
  await rowsOf(study.workspaceId, sql`delete from studies`)
  await release()
  expect(await outcome).toBe('not_found')
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('a study is not deleted while an import into it is under way, and its people wait for nothing', async () => {
  const study = await liveStudy()
  const end = await holding(study.workspaceId, (tx) => lockStudyForImport(tx, study.studyId))
  await expect(remove(study, {})).rejects.toMatchObject({ code: 'conflict', retryAfterSeconds: 30 })
  await beginInterview(house, study.slug)
  await end()
  await remove(study)
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('a deletion that would wait long says so, and lets go of the study', async () => {
  const study = await liveStudy()
  const commit = await answering(study)
  await expect(remove(study, {})).rejects.toMatchObject({ code: 'conflict', retryAfterSeconds: 5 })
  await beginInterview(house, study.slug)
  await commit()
  await remove(study)
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('whoever begins in a study that is being deleted takes no connection from the people of others', async () => {
  const [study, other] = [await liveStudy(), await liveStudy()]
  const person = await beginInterview(house, other.slug)
  const end = await holding(study.workspaceId, async (tx) => {
    await markGoing(tx, study.studyId)
    await lockStudy(tx, study.studyId)
  })
  // More than there are connections.
  const beginnings = Array.from({ length: 12 }, () => beginInterview(house, study.slug))
  const turnedAway = await Promise.allSettled(beginnings)
  await person.say('A soup with lentils.')
  await end()
  for (const outcome of turnedAway) {
    expect(outcome).toMatchObject({
      reason: { message: expect.stringMatching(/start answered 503.*being deleted/) },
    })
  }
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('somebody who is being imported into another study when theirs is deleted stays with that one', async () => {
  const a = await liveStudy()
  const b = await insertLiveStudy(database.db, { workspaceId: a.workspaceId, guide: threeQuestions })
  const turns = [{ role: 'participant', text: 'A soup with lentils.' }]
  const path = await writeTemporary('talks.jsonl', `${JSON.stringify({ id: 'ivy', plan: 'pro', turns })}\n`)
  const context = { db: database.db, workspaceId: a.workspaceId, actor: 'user:test' }
  const importInto = ({ studyId }: LiveStudy) =>
    importInterviews(context, { studyId, path, fileName: 'talks.jsonl', source: 'crm' })
  const people = () => rowsOf(a.workspaceId, sql`select participant_id from participants`)
  await importInto(a)
  const before = await people()
  // An import writes it last.
  const owner = await database.owner.connect()
  await owner.query('begin; lock table audit_entries in share mode')
  const second = importInto(b)
  await waiting(1)
  const removed = remove(a)
  await waiting(2)
  await owner.query('commit')
  owner.release()
  await Promise.all([second, removed])
  expect(before).toHaveLength(1)
  expect(await people()).toEqual(before)
  await remove(b)
  expect(await people()).toEqual([])
  expect(await rowsOf(a.workspaceId, sql`select 1 from profile_facts`)).toEqual([])
})

async function beginning(study: LiveStudy, meanwhile: () => Promise<unknown>) {
  const context = { db: database.db, workspaceId: study.workspaceId, actor: 'user:test' }
  const { link, token } = await createLink(context, { kind: 'personal', studyId: study.studyId, name: 'Ada' })
  const release = await holdingBeginnings(study.workspaceId, link.participantId!)
  const outcome = beginInterview(house, token).then(
    () => 'begun',
    (error: Error) => error.message,
  )
  await waiting()
  await meanwhile()
  await release()
  return outcome
}

test('who begins in a study that is deleted meanwhile is told so and leaves nothing', async () => {
  const study = await liveStudy()
  expect(await beginning(study, () => remove(study))).toMatch(/start answered 404/)
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('who begins in a study that is closed meanwhile is told so', async () => {
  const study = await liveStudy()
  const close = () => rowsOf(study.workspaceId, sql`update studies set status = 'closed'`)
  expect(await beginning(study, close)).toMatch(/start answered 410/)
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('a beginning that came first goes with the study', async () => {
  const study = await liveStudy()
  const release = await holding(study.workspaceId, (tx) =>
    tx.execute('lock table participants in share mode'),
  )
  const begun = beginInterview(house, study.slug)
  await waiting(1)
  const removed = remove(study)
  await waiting(2)
  await release()
  await begun
  await removed
  expect(await listLeft(study.workspaceId)).toEqual([])
})

test('what an earlier version left of deleted studies goes when the database is brought up to this one', async () => {
  const kept = await liveStudy()
  await begin(server(), kept)
  const before = await listLeft(kept.workspaceId)
  const study = await insertLiveStudy(database.db, { workspaceId: kept.workspaceId, guide: threeQuestions })
  await begin(server(), study)
  const { workspaceId } = kept
  const run = (query: SQL) => rowsOf(workspaceId, query)
  await run(sql`delete from studies where study_id = ${study.studyId}::uuid`)
  await run(sql`insert into contents (workspace_id, content_id, interview_id, body)
    values (${workspaceId}::uuid, ${newId()}::uuid, ${newId()}::uuid, 'A soup with lentils.')`)
  await database.owner.query(readFileSync(join(ownMigrationsFolder, '0013_words_of_nobody.sql'), 'utf8'))
  expect(await listLeft(workspaceId)).toEqual(before)
  expect(await run(sql`select study_id from interviews`)).toEqual([{ study_id: kept.studyId }])
  expect(
    await run(sql`select 1 from contents where interview_id not in (select interview_id from interviews)`),
  ).toEqual([])
  expect(await run(sql`select 1 from contents`)).not.toEqual([])
})
