/** What somebody answered is gone by whatever way their interview is deleted, closed answers too, and the log says so. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SQL, sql } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { interviewServers, none, within } from '../../test/support/interview-servers.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { withTenant } from '../platform/database/database.ts'
import { ownMigrationsFolder } from '../platform/database/migration-state.ts'
import { eraseExpired } from './erase-expired.ts'
import type { InterviewEvent } from './events.ts'
import { readEvent } from './read-event.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { reduce } from './reduce.ts'
import { listEvents } from './store.ts'

const database = testDatabase()
const house: TestApp = testApp(database)
const { server } = interviewServers(database)

const closedQuestions = guideOf([
  { key: 'treated', kind: 'yes_no', text: 'Have you been treated for a low mood?', probing: none },
  { key: 'age', kind: 'number', text: 'How old are you?', probing: none },
  { key: 'why', text: 'What was the hardest part?', probing: none },
])

/** Somebody who answered everything, was in danger, and tapped at the end. */
async function answeredInterview() {
  const { workspaceId, as } = await house.workspace()
  const study = await insertLiveStudy(database.db, { workspaceId, guide: closedQuestions })
  const person = await beginInterview(house, study.slug)
  await person.say({ value: { kind: 'yes_no', yes: true } })
  await person.say({ value: { kind: 'number', number: 5274 } })
  await person.say('Since that winter I do not want to live anymore.')
  for (let i = 0; i < 4 && person.state.phase === 'talking'; i++) await person.say('no, go on')
  await person.change('/summary')
  const { interviewId } = person
  await person.change('/taps', { tap: 'listened', answer: 'no' })
  const context = within(server(), study)
  // Keeps the state beside the log, as a long interview does.
  await rebuildProjections(context, interviewId)
  const rows = async (query: SQL) =>
    (await withTenant(database.db, workspaceId, (tx) => tx.execute(query))).rows
  const look = async () => ({
    events: (await as('viewer').get(`/api/v1/interviews/${interviewId}/events`)).body as {
      events: InterviewEvent[]
    },
    page: (await as('viewer').get(`/api/v1/interviews/${interviewId}`)).body,
    stored: await rows(sql`select * from interviews`),
    log: await rows(sql`select type, payload from interview_events order by seq`),
    answers: await rows(sql`select * from answers`),
  })
  return { workspaceId, as, person, interviewId, context, look, rows }
}

/** Every answer that was given, and what was read from it. */
const given = [/"yes":true/, /5274/, /"answer":"no"/, /"distress"/, /"notice":"help"/, /"characters":[1-9]/]

const saying = (seen: object) => given.map((pattern) => pattern.test(JSON.stringify(seen)))

describe('a deletion', () => {
  const ways: [string, (held: Awaited<ReturnType<typeof answeredInterview>>) => Promise<unknown>][] = [
    ['by the participant', ({ person }) => person.erase()],
    [
      'by a researcher',
      ({ as, interviewId }) => as('researcher').delete(`/api/v1/interviews/${interviewId}`),
    ],
    [
      'at the end of retention',
      ({ context }) => eraseExpired({ ...context, clock: () => Date.now() + 400 * 86_400_000 }),
    ],
  ]
  test.each(ways)('%s takes every answer, out of the log and the state beside it too', async (_, erase) => {
    const held = await answeredInterview()
    expect(saying(await held.look())).toEqual(given.map(() => true))
    const before = (await held.look()).log.length
    await erase(held)
    const after = await held.look()
    expect(after.stored).toMatchObject([{ snapshot: null, questions_answered: 0, participant_words: 0 }])
    expect(saying(after)).toEqual(given.map(() => false))
    // What was there says that it is gone, and the log can still be read and reduced.
    expect(after.log.length).toBeGreaterThan(before)
    const marked = after.log.filter(({ payload }) => (payload as { isErased?: boolean }).isErased)
    expect(new Set(marked.map(({ type }) => type))).toEqual(new Set(['answer.received', 'decision.made']))
    expect(after.log.filter(({ type }) => type === 'event.erased')).toHaveLength(2)
    const events = await withTenant(database.db, held.workspaceId, (tx) =>
      listEvents(tx, { interviewId: held.interviewId }),
    )
    expect(reduce(events.map((event) => readEvent(event)))).toMatchObject({ status: 'set_aside' })
    await rebuildProjections(held.context, held.interviewId)
    expect(saying(await held.look())).toEqual(given.map(() => false))
    const replay = await held.as('viewer').get(`/api/v1/interviews/${held.interviewId}/replay`)
    expect(replay.body).toMatchObject({ outcome: 'not_replayable', firstDifference: null })
  })

  test('is the only way in which an event changes: one that is there keeps its answers', async () => {
    const held = await answeredInterview()
    const before = await held.look()
    await held.rows(sql`select erase_answers_from_log(${held.interviewId}::uuid)`)
    expect((await held.look()).log).toEqual(before.log)
    await held.person.erase()
    const other = await answeredInterview()
    await withTenant(database.db, held.workspaceId, (tx) =>
      tx.execute(sql`select erase_answers_from_log(${other.interviewId}::uuid)`),
    )
    expect(saying(await other.look())).toEqual(given.map(() => true))
  })
})

test('what was deleted by an earlier version loses its answers when the database is brought up to this one', async () => {
  const held = await answeredInterview()
  const kept = await answeredInterview()
  // As it was left: words and projections gone, the log and the state beside it whole.
  for (const table of ['contents', 'turns', 'answers', 'exposures'])
    await held.rows(sql`delete from ${sql.identifier(table)}`)
  await held.rows(sql`update interviews set erased_at = now(), evidence_key = null, attributes = '{}'`)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const migration = readFileSync(join(ownMigrationsFolder, '0012_log_of_the_erased.sql'), 'utf8')
  await owner.query(migration)
  await owner.end()
  expect(saying((await held.look()).log)).toEqual(given.map(() => false))
  expect((await held.look()).stored).toMatchObject([{ snapshot: null }])
  expect(saying((await kept.look()).log)).toEqual(given.map(() => true))
})
