import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { heldTransactions } from '../../../test/support/held-transactions.ts'
import { beginInterview, insertLiveStudy } from '../../../test/support/live-study.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import { finishCall, insertCall, listCalls } from '../../platform/models/language/store.ts'
import type { Probing } from '../../study/model.ts'
import { replayStored } from '../replay/replay-stored.ts'

const database = testDatabase()
const house = testApp(database)
const { holdingBeginnings, waiting } = heldTransactions(database)

const none: Probing = { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' }
const how = { key: 'how', text: 'How do you do your shopping?', probing: none }
const often = { key: 'often', kind: 'yes_no', text: 'Do you shop every week?', probing: none } as const
const first = guideOf([how, often])
const second = guideOf([
  { ...how, key: 'shopping' },
  { ...often, key: 'weekly' },
  { key: 'new', text: 'What did you try last?', probing: none },
])
const said = 'I go to the market on Saturdays, with a list on paper.'

/** Two studies of one workspace, and one person who has answered the first. */
async function returning({ consent = ['interview', 'reuse'], answer = said } = {}) {
  const { workspaceId, as } = await house.workspace()
  const us = as('researcher')
  const one = await insertLiveStudy(database.db, {
    workspaceId,
    guide: first,
    terms: { askConsentFor: ['reuse'] },
  })
  const two = await insertLiveStudy(database.db, { workspaceId, guide: second })
  const link = async (studyId: string, more = {}) =>
    (await us.post(`/api/v1/studies/${studyId}/links`, { kind: 'personal', name: 'Ada', ...more })).body.url
      .split(/[/#]/)
      .at(-1)
  const before = await beginInterview(house, await link(one.studyId), { consent })
  await before.say(answer)
  await before.say({ value: { kind: 'yes_no', yes: true } })
  if (before.state.phase === 'summary') await before.change('/summary')
  const { interviews } = (await us.get(`/api/v1/studies/${one.studyId}/interviews`)).body
  const { participantId } = interviews[0]
  const begin = async () => beginInterview(house, await link(two.studyId, { participantId }))
  return { workspaceId, us, before, begin, two, link, participantId }
}

test('what was answered earlier is confirmed with the exact words instead of asked again', async () => {
  const { begin, workspaceId } = await returning()
  const person = await begin()
  expect(person.state.question).toMatchObject({ questionKey: 'shopping', isProbe: false })
  expect(person.state.question!.text).toBe(
    `In an earlier interview you said: “${said}” What, if anything, has changed since then?`,
  )
  await person.say('Nothing has changed, it is still the market on Saturdays.')
  expect(person.state.question!.text).toContain('you answered: “Yes”')
  expect(person.state.question!.kind, 'its kind of answer, to confirm or change').toBe('yes_no')
  await person.say({ value: { kind: 'yes_no', yes: false } })
  expect(person.state.question!.text, 'not asked before').toBe('What did you try last?')
  const replay = await replayStored({ db: database.db, workspaceId }, person.interviewId)
  expect(replay.outcome).toBe('identical')
})

test('nothing is carried over without consent to it, or once that was taken back', async () => {
  const refused = await returning({ consent: ['interview'] })
  expect((await refused.begin()).state.question!.text).toBe('How do you do your shopping?')
  const withdrawn = await returning()
  await withdrawn.before.change('/consent', { consent: [] })
  expect((await withdrawn.begin()).state.question!.text).toBe('How do you do your shopping?')
})

test('nothing is carried over to somebody who comes by the open link', async () => {
  const { two } = await returning()
  const person = await beginInterview(house, two.slug)
  expect(person.state.question!.text).toBe('How do you do your shopping?')
})

test('what calls for care is not brought up again', async () => {
  const { begin } = await returning({ answer: 'I have diabetes, so I go on Saturdays.' })
  expect((await begin()).state.question!.text).not.toMatch(/diabetes/)
})

test('deleting the earlier interview takes it away, also where it stands on the screen', async () => {
  const { begin, before, workspaceId } = await returning()
  const person = await begin()
  expect((await before.erase()).status).toBe(204)
  const { body } = await person.get()
  expect(body.question.text).toBe('How do you do your shopping?')
  const left = await withTenant(database.db, workspaceId, (tx) =>
    tx.execute(sql`select body from contents where body like '%Saturdays%'`),
  )
  expect(left.rows).toEqual([])
  await person.say('By bicycle, at the small shop around the corner, on most days.')
  expect(person.state.question!.text, 'asked as it stands').toBe('Do you shop every week?')
})

test('deleting it also takes what models made of its words for the interview that quoted them', async () => {
  const { begin, before, two, workspaceId } = await returning()
  const person = await begin()
  const call = { workspaceId, callId: newId(), studyId: two.studyId, interviewId: person.interviewId }
  await withTenant(database.db, workspaceId, async (tx) => {
    const about = {
      role: 'interviewer',
      purpose: 'test',
      promptVersion: '1',
      label: 'a/b',
      provider: 'server',
    }
    const row = { ...call, ...about, modelId: 'b', isLocal: true, inputHash: 'hash', startedAt: new Date() }
    await insertCall(tx, row as Parameters<typeof insertCall>[1])
    const end = { modelServed: null, inputTokens: 5, outputTokens: 5, cost: 0, currency: null, tookMs: 1 }
    await finishCall(tx, { callId: call.callId, ...end, outcome: 'ok' }, said)
  })
  await before.erase()
  const [left] = await withTenant(database.db, workspaceId, (tx) =>
    listCalls(tx, { studyId: two.studyId, limit: 10 }),
  )
  expect(left).toMatchObject({ callId: call.callId, made: null, inputHash: null, outcome: 'ok' })
})

const meanwhile: [string, (before: Awaited<ReturnType<typeof returning>>['before']) => Promise<unknown>][] = [
  ['deleted', (before) => before.erase()],
  ['taken back', (before) => before.change('/consent', { consent: [] })],
]

test.each(meanwhile)(
  'what is %s between the first question and its writing is asked anew',
  async (_, change) => {
    const { begin, before, workspaceId, participantId } = await returning()
    const release = await holdingBeginnings(workspaceId, participantId)
    const begun = begin()
    await waiting()
    await change(before)
    await release()
    const person = await begun
    expect(person.state.question!.text).toBe('How do you do your shopping?')
    const left = await withTenant(database.db, workspaceId, (tx) =>
      tx.execute(sql`select 1 from contents
      where interview_id = ${person.interviewId}::uuid and body like '%Saturdays%'`),
    )
    expect(left.rows).toEqual([])
  },
)

test('a link is made for nobody who is not in this workspace', async () => {
  const { us, two } = await returning()
  const reply = await us.post(`/api/v1/studies/${two.studyId}/links`, {
    kind: 'personal',
    participantId: '00000000-0000-7000-8000-000000000000',
  })
  expect([reply.status, reply.body.error.code]).toEqual([404, 'not_found'])
})
