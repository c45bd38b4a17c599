import { describe, expect, it } from 'vitest'
import { prepareCorpus } from '../../../findings/claims/index.ts'
import { checkCount } from './check-count.ts'
import { readCount } from './find-counts.ts'

const said = [
  'I write e-mails all day, back and forth, and the docks frustrate me.',
  'An email a day, back and forth. The dock was a frustration, and I go back.',
  'I am frustrated by the rain. I use BikeBox.',
  'I have nothing to say about it; I double check.',
]
const corpus = prepareCorpus(
  new Map(said.map((text, at) => [`p${at}`, [{ role: 'participant' as const, text }]])),
)

const check = (sentence: string) => {
  const count = readCount(sentence, said.length)!
  return checkCount({ ...count, text: sentence, block: 0 }, corpus)
}

describe('a count of a report is counted again', () => {
  it.each([
    ['2 of the 4 mention email.', 'supported', null],
    ['The word "email" comes up with 1 of the 4.', 'supported', null],
    ['3 participants used some form of the word "frustrated".', 'supported', null],
    ['Half of the 4 riders (2) mention the dock.', 'supported', null],
    ['Most participants mention frustration.', 'supported', null],
    // Two of the four: half is not most.
    ['Most participants mention the dock.', 'unsupported', 'no-rule'],
    ['Most participants (2) mention the dock.', 'refuted', 'arithmetic'],
    ['2 of the 4 name BikeBox.', 'refuted', 'miscounted'],
    ['The word "rain" comes up with 3 of the 4.', 'refuted', 'miscounted'],
    ['Half of the 4 riders (1) mention the dock.', 'supported', null],
    ['Half of the 4 riders (4) mention the dock.', 'refuted', 'arithmetic'],
    ['1 of the 4 uses the phrase double-check.', 'supported', null],
    ['2 of the 4 mention back and forth.', 'supported', null],
    ['Most felt alone.', 'unsupported', 'no-rule'],
  ])('%s', (sentence, verdict, reason) => {
    expect(check(sentence)).toMatchObject({ verdict, reason })
  })
})
