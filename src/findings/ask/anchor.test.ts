import { expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { anchorOf } from './anchor.ts'
import { readQuestion } from './read-question.ts'

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
const anchorFor = (question: string) =>
  anchorOf({ index, reading: readQuestion(question), nearness: null, isAsked: () => true })
const peopleOf = (question: string) =>
  anchorFor(question)?.passages.map(({ sentence }) => index.turns[index.sentences[sentence]!.turn]!.person)

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
