import { expect, test } from 'vitest'
import { guideOf, questionOf } from '../../../test/support/guides.ts'
import { type EarlierAnswer, matchEarlier } from './match-earlier.ts'

const guide = guideOf([
  { key: 'why', text: 'Why did you begin?' },
  { key: 'how', text: 'How do you shop?' },
])
const answer = (part: Partial<EarlierAnswer>): EarlierAnswer => ({
  interviewId: 'i',
  studyId: 'other',
  question: questionOf({ key: 'x', text: 'How  do you SHOP?' }),
  language: 'en',
  turn: 1,
  turnRevision: 0,
  text: 'On Saturdays.',
  ...part,
})
const match = (...earlier: EarlierAnswer[]) =>
  matchEarlier(guide, { studyId: 'this', language: 'en', earlier })

test('knows a question by its words in another study, and by key and meaning in its own', () => {
  expect(match(answer({}))).toMatchObject([{ questionKey: 'how', quote: 'On Saturdays.' }])
  const renamed = questionOf({ key: 'why', text: 'What made you begin?' })
  expect(match(answer({ studyId: 'this', question: renamed }))).toMatchObject([{ questionKey: 'why' }])
  expect(match(answer({ question: renamed })), 'a key of another study says nothing').toEqual([])
  expect(match(answer({ studyId: 'this', question: { ...renamed, meaning: 2 } }))).toEqual([])
  expect(
    match(answer({ question: questionOf({ key: 'x', kind: 'yes_no', text: 'How do you shop?' }) })),
  ).toEqual([])
})

test('takes the newest, and quotes whole sentences exactly', () => {
  const long = `${'I go to the market with my bag. '.repeat(12)}And then home.`
  const [recalled] = match(answer({ text: long }), answer({ text: 'Older.' }))
  expect(long.startsWith(recalled!.quote)).toBe(true)
  expect(recalled!.quote.length).toBe(recalled!.end)
  expect(recalled!.quote.split(' ').length).toBeLessThanOrEqual(60)
})

test('recalls nothing in a language for which there is no sentence', () => {
  expect(matchEarlier(guide, { studyId: 'this', language: 'de', earlier: [answer({})] })).toEqual([])
})
