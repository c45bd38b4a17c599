import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { withTenant } from '../platform/database/database.ts'

const database = testDatabase()
const house = testApp(database)

const guide = guideOf([
  { key: 'bees', text: 'How do you keep your bees?' },
  { key: 'winter', text: 'How did they come through the winter?' },
])
const told = 'I keep them in the loft of the chapel.'
const wish = 'please delete everything I said'

async function begin() {
  const { workspaceId, as } = await house.workspace()
  const study = await insertLiveStudy(database.db, { workspaceId, guide })
  const person = await beginInterview(house, study.slug)
  await person.say(told)
  while (person.state.question?.isProbe) await person.say('That is all there is to it.')
  await person.say(wish)
  const us = as('researcher')
  const flags = async () => (await us.get(`/api/v1/studies/${study.studyId}/flags`)).body.flags
  const rows = async (query: ReturnType<typeof sql>) =>
    (await withTenant(database.db, workspaceId, (tx) => tx.execute(query))).rows
  return { person, flags, rows }
}

describe('a wish to have it deleted, in words', () => {
  test('is asked about once, stands in the log, and waits in the inbox without a word of it', async () => {
    const { person, flags, rows } = await begin()
    expect(person.state.phase).toBe('talking')
    expect(person.state.question!.text).toMatch(/every word you said.*(?:cannot be undone|for good)/)
    const [flag, ...others] = await flags()
    expect(others).toEqual([])
    expect(flag).toMatchObject({ interviewId: person.interviewId, kind: 'deletion', isErased: false })
    expect(JSON.stringify(flag)).not.toContain('delete')
    const [event] = await rows(
      sql`select payload from interview_events where interview_id = ${person.interviewId} and type = 'deletion.asked'`,
    )
    expect(event!.payload).toMatchObject({ questionKey: 'winter' })
  })

  test('is carried out with the reply that confirms it: no word is left, no key opens it, and the inbox still says so', async () => {
    const { person, flags, rows } = await begin()
    await person.say('delete')
    expect(person.state).toMatchObject({
      phase: 'ended',
      isErased: true,
      endedMessage: 'What you said here has been deleted.',
      utterances: [],
    })
    for (const table of ['contents', 'turns', 'answers'])
      expect(
        await rows(sql`select 1 from ${sql.identifier(table)} where interview_id = ${person.interviewId}`),
      ).toEqual([])
    const [interview] = await rows(
      sql`select status, erased_at, evidence_key from interviews where interview_id = ${person.interviewId}`,
    )
    expect(interview).toMatchObject({ status: 'set_aside', evidence_key: null })
    expect(interview!.erased_at).not.toBeNull()
    expect((await person.get()).status).not.toBe(200)
    expect(await flags()).toMatchObject([{ kind: 'deletion', isErased: true }])
    const log = await rows(
      sql`select type, payload from interview_events where interview_id = ${person.interviewId} order by seq`,
    )
    expect(log.map(({ type }) => type).slice(-3)).toEqual([
      'interview.ended',
      'status.changed',
      'contents.erased',
    ])
    const { contentIds } = log.at(-1)!.payload as { contentIds: string[] }
    const named = log.flatMap(({ payload }) => (payload as { contentId?: string | null }).contentId ?? [])
    expect(new Set(contentIds)).toEqual(new Set([...contentIds, ...named]))
  })

  test('is dropped when they would rather keep it: the question stands again', async () => {
    const { person, flags, rows } = await begin()
    await person.say('keep')
    expect(person.state).toMatchObject({ phase: 'talking', isErased: false })
    expect(person.state.question).toMatchObject({ questionKey: 'winter' })
    expect(
      (await rows(sql`select 1 from contents where interview_id = ${person.interviewId}`)).length,
    ).toBeGreaterThan(0)
    expect(await flags()).toMatchObject([{ kind: 'deletion', isErased: false }])
  })

  test('of which the same reply twice deletes once', async () => {
    const { person } = await begin()
    const { questionKey, turn } = person.state.question!
    const body = { clientId: crypto.randomUUID(), questionKey, replyTo: turn, text: 'delete' }
    expect((await person.change('/answers', body)).status).toBe(200)
    expect((await person.change('/answers', body)).status).not.toBe(500)
  })
})
