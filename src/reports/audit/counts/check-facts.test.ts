import { describe, expect, it } from 'vitest'
import { prepareCorpus } from '../../../findings/claims/index.ts'
import { checkFacts } from './check-facts.ts'
import { findCounts } from './find-counts.ts'
import { readFacts } from './read-facts.ts'

const turns = (...texts: string[]) =>
  texts.map((text, at) => ({ role: at % 2 ? ('participant' as const) : ('interviewer' as const), text }))
/** Participants: 6 + 2, 3 and 11 words; 4 turns. With the interviewer's: 33 words, 8 turns. */
const corpus = prepareCorpus(
  new Map([
    ['i-1', turns('How do you ride?', 'By tram, when it is wet.', 'And then?', 'I walk.')],
    ['i-2', turns('How do you ride?', 'I ride daily.')],
    ['i-3', turns('And you?', 'I take the bike to work and the bus back home.')],
  ]),
)
const check = (sentence: string) =>
  readFacts(sentence, 3).map(({ facts }) => {
    const { verdict, reason } = checkFacts(facts, corpus)
    return reason === null ? verdict : `${verdict}: ${reason}`
  })

describe('a figure of the transcripts themselves', () => {
  it.each([
    ['The record holds 3 interviews with 4 participant turns.', ['supported']],
    ['The record holds 3 interviews with 5 participant turns.', ['refuted: miscounted']],
    ['The record holds 4 interviews with 4 participant turns in all.', ['refuted: base']],
    ['3 interviews, 8 turns in all (interviewer and participant).', ['supported']],
    ['3 interviews, 9 turns in all (interviewer and participant).', ['refuted: miscounted']],
    ['3 interviews, 4 turns.', ['supported']],
    ['Between them the participants typed 22 words.', ['supported']],
    ['Between them the participants typed 32 words.', ['refuted: miscounted']],
    [
      'The longest interview is i-3, with 11 participant words; the shortest is i-2, with 3.',
      ['supported', 'supported'],
    ],
    ['The longest interview is i-1, with 11 participant words.', ['refuted: miscounted']],
    ['The longest interview has 12 participant words.', ['refuted: miscounted']],
    ['The median participant typed 8 words in 1 turn.', ['supported']],
    ['The median participant typed 9 words in 1 turn.', ['refuted: miscounted']],
    ['On average participants wrote 7.3 words.', ['supported']],
    ['Participants typed 7.3 words on average.', ['supported']],
    ['Participants typed 9 words on average.', ['refuted: miscounted']],
    ['There was an average of 1.3 participant turns per interview.', ['supported']],
    ['Two of the 3 interviews hold fewer than 10 participant words.', ['supported']],
    ['One of the 3 interviews hold fewer than 10 participant words.', ['refuted: miscounted']],
    [
      'Two of the 3 interviews hold fewer than 10 participant words; one (50%) holds more than 10.',
      ['supported', 'refuted: arithmetic'],
    ],
    ['1 of 3 interviews run to more than 10 participant words (33%)', ['supported']],
  ])('%s', (sentence, expected) => {
    expect(check(sentence)).toEqual(expected)
  })

  it.each([
    'Riders have to say 20 words before the gate opens.',
    'Participants wrote 12 words or fewer about “the dock”.',
    'The longest wait was at the bridge, with 40 people.',
    'Two participants took turns at the gate.',
    'More than 500 words were cut.',
    'The longest answer of a participant has 12 words.',
    'The average answer has 12 words.',
    'Participants typed around 250 words in all.',
    'There were 3 interviews with 40 turns each.',
  ])('is none here: %s', (sentence) => {
    expect(readFacts(sentence, 3)).toEqual([])
  })

  it('is no count of people besides', () => {
    const text = 'The record holds 3 interviews with 4 participant turns.'
    expect(findCounts([{ text, kind: 'paragraph', page: null, heading: null }], { total: 3 })).toEqual([])
  })

  it('may differ by how words are told apart, and is then left open', () => {
    const long = prepareCorpus(new Map([['a', turns('Well?', `${'e-mail '.repeat(99)}now`)]]))
    const [found] = readFacts('In all, participants typed 102 words.', 1)
    expect(checkFacts(found!.facts, long)).toMatchObject({ verdict: 'unsupported', reason: 'no-rule' })
  })
})
