import { describe, expect, it } from 'vitest'
import { prepareCorpus } from '../../../findings/claims/index.ts'
import { checkCount } from './check-count.ts'
import { findCounts, readCount } from './find-counts.ts'

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
    ['We interviewed 9 people.', 'refuted', 'base'],
    ['We interviewed 2 people.', 'refuted', 'base'],
    // They may be some of them, or others.
    ['We interviewed 2 drivers and 2 riders.', 'unsupported', 'base'],
    ['40 people were invited.', 'unsupported', 'base'],
    ['Of the 40 people whom we invited, 4 took part.', 'unsupported', 'base'],
    ['Half of the drivers (1) felt alone.', 'unsupported', 'no-rule'],
    ['Three quarters of the drivers (1 of 3) felt alone.', 'refuted', 'arithmetic'],
    ['About 48 % of people (2 of 4) felt alone.', 'unsupported', 'no-rule'],
    ['Over 60 % of people (2 of 4) felt alone.', 'refuted', 'arithmetic'],
  ])('%s', (sentence, verdict, reason) => {
    expect(check(sentence)).toMatchObject({ verdict, reason })
  })
})

describe('a rule of words that says more than the words', () => {
  const spoken = prepareCorpus(
    new Map(
      [
        'The docks frustrate me. The time table is wrong.',
        'The dock was a frustration.',
        'I am frustrated by the rain. The timetable lies.',
        'I have nothing to say about it.',
      ].map((text, at) => [`p${at}`, [{ role: 'participant' as const, text }]]),
    ),
  )
  const checkAll = (text: string) =>
    findCounts([{ kind: 'paragraph', text, page: null, heading: null }], { total: 4 }).map((count) =>
      checkCount(count, spoken),
    )

  it.each([
    ['3 of the 4 use a word that begins with "frustrat".', 'supported', null],
    ['2 of the 4 use a word that begins with "frustrat".', 'refuted', 'miscounted'],
    ['Words starting with dock come up with 2 of the 4.', 'supported', null],
    ['The word stem "frustrat" comes up with 3 of the 4.', 'supported', null],
    ['2 of the 4 say "rain" or a word starting with "dock".', 'unsupported', 'no-rule'],
    ['The word "timetable", written as one word or two, comes up with 2 of the 4.', 'supported', null],
    ['The word "timetable" (as one word or two) comes up with 3 of the 4.', 'refuted', 'miscounted'],
    ['3 of the 4 use the word "frustrated" in any ending.', 'supported', null],
    // More than every word that begins with its first half, so wrong whichever forms are meant.
    ['4 of the 4 use the word "frustrated" in any form.', 'refuted', 'miscounted'],
    ['3 of the 4 use the word "dock" (in any of its forms).', 'unsupported', 'no-rule'],
    ['3 of the 4 never use the word "rain".', 'unsupported', 'no-rule'],
    ['3 of the 4 use the word "rain" at least twice.', 'unsupported', 'no-rule'],
    ['3 of the 4 use words ending in "ing".', 'unsupported', 'no-rule'],
    ['3 of the 4 use both "rain" and "dock".', 'refuted', 'miscounted'],
  ])('%s', (sentence, verdict, reason) => {
    expect(checkAll(sentence)).toMatchObject([{ verdict, reason }])
  })

  it.each([
    ['Of those 3, two use the word "rain".', 'unsupported', 'no-rule'],
    ['Of those, two use the word "rain".', 'unsupported', 'no-rule'],
    ['3 of them use the word "rain".', 'unsupported', 'no-rule'],
    ['Of the 3 people who mention frustration, two use the word "rain".', 'unsupported', 'no-rule'],
    ['Of the 4 people, one uses the word "rain".', 'supported', null],
    ['Of the 4 people, two use the word "rain".', 'refuted', 'miscounted'],
    ['Of those 3, two (80 %) use the word "rain".', 'refuted', 'arithmetic'],
    ['Of the 2 tools, 3 people use the word "rain" for one.', 'refuted', 'miscounted'],
    ['Of those 2, three use the word "rain".', 'unsupported', 'no-rule'],
  ])('or counts among some: %s', (sentence, verdict, reason) => {
    expect(checkAll(sentence)).toMatchObject([{ verdict, reason }])
  })

  it('counts every clause among those whom the sentence names ahead', () => {
    const found = checkAll('Of those 3, two use the word "rain" and two use the word "dock".')
    expect(found).toMatchObject([{ reason: 'no-rule' }, { reason: 'no-rule' }])
  })
})
