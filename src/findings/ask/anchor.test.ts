import { expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { type Anchor, anchorOf } from './anchor.ts'
import { searchOf } from './find-passages.ts'
import { readQuestion } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { meaningOfWord } from './word-meanings.ts'

const index = indexSaid([
  'Most of my week goes into SEO for small shops.',
  'I asked it for a Power BI report once.',
  'For SEO I check every title myself.',
  'We paint on a canvas of three metres.',
  'I make the slides in Canva on Fridays.',
  'Our newsletter goes out on Mondays; the newsletters before it were longer.',
  'I draft the newsletter with it.',
  'My newsletter is read by forty people.',
  // The others of a study, who speak of something else.
  ...Array.from({ length: 60 }, (_, at) => `I walk the dog at ${at} minutes past six.`),
])
function anchorIn(index: RecordIndex, question: string, countsEveryMention = false): Anchor | null {
  const reading = readQuestion(question)
  const { fact: clause, isOfFact } = reading
  const search = searchOf({ index, clause, meaningOf: meaningOfWord, nearness: null, isOfFact })
  return anchorOf({ index, reading, nearness: null, isAsked: () => true, search, countsEveryMention })
}
const anchorFor = (question: string) => anchorIn(index, question)
const peopleIn = (index: RecordIndex, question: string) =>
  anchorIn(index, question)?.passages.map(
    ({ sentence }) => index.turns[index.sentences[sentence]!.turn]!.person,
  )
const peopleOf = (question: string) => peopleIn(index, question)

test.each([
  ['How many lean on it for SEO work of any sort?', [0, 2]],
  ['How many of them use Canva?', [4]],
  ['How many who paint on canvas use SEO?', [0, 2]],
])('a name is said by those who use it, whatever the verb: %s', (question, expected) => {
  expect(peopleOf(question)?.toSorted()).toEqual(expected)
})

test('a rare noun of a short question, in the plural too', () => {
  expect(peopleOf('How many make a newsletter?')?.toSorted()).toEqual([5, 6, 7])
})

test('what is only mentioned is counted by its word, however many say it', () => {
  const dog = anchorIn(index, 'How many mention the dog?', true)
  expect(dog?.passages).toHaveLength(60)
  expect(dog?.isName).toBe(true)
  expect(anchorFor('How many mention the dog?')).toBeNull()
  expect(anchorIn(index, 'How many walk the dog?', true)).toBeNull()
})

test.each([
  ['a word that nobody says', 'How many make a podcast?'],
  ['a question of another kind', 'What do people say about the newsletter?'],
  ['who only speaks of a name is counted, and not estimated', 'How many mention Canva?'],
  ['either of two', 'How many make a newsletter or a podcast?'],
  ['what is denied', 'How many make no newsletter?'],
  ['what is denied of a name', 'How many do not use Canva?'],
  ['what never was', 'How many never use Canva?'],
  ['what has ended', 'How many have stopped using Canva?'],
  ['more than the name is asked about', 'How many were bitten by a shark on holiday while they used Canva?'],
])('none: %s', (_, question) => {
  expect(anchorFor(question)).toBeNull()
})

const others = Array.from({ length: 60 }, (_, at) => `I walk the dog at ${at} minutes past six.`)

test('two words that somebody writes as one are one, however it is written', () => {
  const harbour = indexSaid([
    'The cross-hairs are off again.',
    'I set the crosshairs by hand.',
    'We cross the river at noon.',
    'My cross hairs broke.',
    'She has long hair, and hairs fall out.',
    ...others,
  ])
  expect(peopleIn(harbour, 'How many bring up cross hairs?')?.toSorted()).toEqual([0, 1, 3])
})

test('who says the rare word and nothing of the common one beside it does something else', () => {
  const workshop = indexSaid([
    'I repair clocks in the shed.',
    'My clock is a gift.',
    'I repair a clock now and then.',
    ...others.map((text) => `${text} Then I repair the fence.`),
  ])
  expect(peopleIn(workshop, 'How many of them repair clocks?')?.toSorted()).toEqual([0, 2])
})

test('a part of what has the name is it too', () => {
  const forum = indexSaid(['I read Pondtalk.', 'I ask in a subpondtalk on frogs.', ...others])
  expect(peopleIn(forum, 'How many use Pondtalk?')?.toSorted()).toEqual([0, 1])
})
