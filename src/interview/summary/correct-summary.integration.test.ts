import { expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { beginInterview, insertLiveStudy } from '../../../test/support/live-study.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import type { Probing } from '../../study/model.ts'

const database = testDatabase()
const house = testApp(database)
const probing: Probing = { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' }
const guide = guideOf([
  { key: 'ferry', text: 'What made you take the ferry?', probing },
  { key: 'stop', text: 'What happened on the day you stopped taking it?', probing },
])

async function atSummary() {
  const { slug } = await insertLiveStudy(database.db, { guide })
  const person = await beginInterview(house, slug)
  await person.say(
    'I wanted to see the seals, and a neighbour had a ticket to spare. My aunt was seasick all the way.',
  )
  await person.say('Leave my aunt out of it. The pier was closed and nobody had told us for three days.')
  expect(person.state.phase).toBe('summary')
  return person
}

test('what was to be left out stands in no line, and the page is not said to be safe to close before the summary', async () => {
  const person = await atSummary()
  const quotes = person.state.summary!.lines.map(({ quote }) => quote)
  expect(quotes.join(' ')).not.toMatch(/aunt/)
  expect(quotes.join(' ')).toMatch(/seals[\s\S]*pier was closed/)
  expect(person.state.endedMessage).toBeNull()
})

test.each([
  ['You forgot the seals, they were the best of it.', /added that beside the summary/, /delete/],
  [
    'Leave out the bit about the neighbour.',
    /noted beside the summary[\s\S]*contact in the invitation/,
    /neighbour/,
  ],
  ['Please delete the interview.', /You can delete all that you said below/, /added/],
  ['That is right.', /^Thank you for your time/, /added|delete/],
  [
    'It was two days. Who will read this?',
    /read by the people who run the study[\s\S]*added that beside/,
    /do not know, I am afraid/,
  ],
  ['How much longer does this take?', /Nothing more is asked/, /added/],
])('"%s" is replied to, and then thanked for', async (correction, says, never) => {
  const person = await atSummary()
  await person.change('/summary', { correction })
  expect(person.state).toMatchObject({ phase: 'ended', status: 'complete' })
  expect(person.state.endedMessage).toMatch(says)
  expect(person.state.endedMessage).not.toMatch(never)
  expect(person.state.endedMessage).toMatch(/Thank you for your time\. Everything is saved/)
})

test('a summary that is confirmed is thanked for as ever', async () => {
  const person = await atSummary()
  await person.change('/summary')
  expect(person.state.endedMessage).toMatch(/^Thank you for your time/)
})
