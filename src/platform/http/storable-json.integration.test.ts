/** What a paste can bring along unseen, and what only a program writes. */
import { expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { beginInterview, insertLiveStudy } from '../../../test/support/live-study.ts'
import { testDatabase } from '../../../test/support/postgres.ts'

const database = testDatabase()
const house = testApp(database)
const question = 'How do people keep bees?'

test.each([
  ['a NUL', 'My uncle left me\u0000 two hives.', 'My uncle left me\uFFFD two hives.'],
  ['half of a character', 'My uncle left me \uD83D two hives.', 'My uncle left me \uFFFD two hives.'],
  ['whole ones', 'My uncle left me two hives 🐝.', 'My uncle left me two hives 🐝.'],
])('an answer with %s in it is saved', async (_, text, kept) => {
  const { slug } = await insertLiveStudy(database.db, {
    guide: guideOf([{ key: 'why', text: 'How did you come to keep bees?' }]),
  })
  const person = await beginInterview(house, slug)
  await person.say(text)
  const { body } = await person.get('/transcript')
  expect(body.turns.map((turn: { text: string }) => turn.text)).toContain(kept)
})

test('a guide with a NUL in a question is kept without it', async () => {
  const us = (await house.workspace()).as('researcher')
  const guide = guideOf([{ key: 'why', text: 'How did you\u0000 come to keep bees?' }])
  const { status, body } = await us.post('/api/v1/studies', { question, guide })
  expect([status, body.study.draft.sections[0].questions[0].text.en]).toEqual([
    201,
    'How did you\uFFFD come to keep bees?',
  ])
})

test('rules that are nested thousands deep are refused, as what they are', async () => {
  const us = (await house.workspace()).as('researcher')
  const rule = { questionKey: 'why', operator: 'is_answered' as const, values: [] }
  const guide = guideOf([
    { key: 'why', text: 'How did you come to keep bees?' },
    { key: 'who', text: 'Who helps you?', skipWhen: rule },
  ])
  const deep = `${'{"any":['.repeat(5000)}${JSON.stringify(rule)}${']}'.repeat(5000)}`
  const response = await house.app.request('/api/v1/studies', {
    method: 'POST',
    headers: { ...us.headers, host: 'localhost:21390', 'content-type': 'application/json' },
    body: JSON.stringify({ question, guide }).replace(JSON.stringify(rule), deep),
  })
  const { error } = (await response.json()) as { error: { message: string } }
  expect([response.status, error.message]).toEqual([400, expect.stringContaining('more than 100 deep')])
})

test.each(['themes', 'theme-map'])(
  'a question that cannot be one is refused by %s, before the database is',
  async (view) => {
    const { as, workspaceId } = await house.workspace()
    const { studyId } = await insertLiveStudy(database.db, { workspaceId })
    const { status, body } = await as('researcher').get(`/api/v1/studies/${studyId}/${view}?question=a%00b`)
    expect([status, body.error.details[0].where]).toEqual([400, 'question'])
  },
)
