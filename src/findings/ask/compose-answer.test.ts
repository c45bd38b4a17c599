import { describe, expect, test } from 'vitest'
import { proportionOf } from '../count-participants.ts'
import { composeAnswer, type Material } from './compose-answer.ts'
import type { AnswerEvidence } from './model.ts'
import { readQuestion } from './read-question.ts'

const said = (at: number, stance: AnswerEvidence['stance'], text = `Words of number ${at}.`) =>
  ({
    quote: { participantLabel: `P${at}`, interviewId: `i${at}`, text },
    stance,
    group: null,
  }) as AnswerEvidence

const rangeOf = (least: number, most: number) => ({
  least: proportionOf(least, 240, 'turns'),
  most: proportionOf(most, 240, 'turns'),
})

function material(over: Partial<Material> = {}): Material {
  return {
    reading: readQuestion('Did anyone switch banks?'),
    verdict: 'answered',
    inWords: 'probably',
    range: rangeOf(1, 1),
    ofWhom: null,
    opposed: proportionOf(0, 240, 'turns'),
    evidence: [said(0, 'for')],
    focus: (over.evidence ?? []).map(() => 0),
    carrying: (over.evidence ?? [0]).map(() => 'outright' as const),
    standing: (over.evidence ?? [0]).map(() => 'asserted' as const),
    groups: [],
    sides: [],
    missing: [],
    unheard: null,
    apart: { said: [], lacking: [] },
    isClose: false,
    anchor: null,
    ...over,
  }
}

const textsOf = (over: Partial<Material>) => composeAnswer(material(over)).map(({ text }) => text)

describe('what speaks against it', () => {
  test('is counted in people, however few of their words are shown', () => {
    const evidence = [said(0, 'for'), ...Array.from({ length: 10 }, (_, at) => said(at + 1, 'against'))]
    const sentence = composeAnswer(material({ evidence, opposed: proportionOf(37, 240, 'turns') })).at(-1)
    expect(sentence).toMatchObject({ kind: 'against', proportion: { count: 37, of: 240 } })
    expect(sentence?.text).toContain('the words of 37 people')
    expect(sentence?.evidence).toHaveLength(10)
  })

  test('is not said of where nobody does', () => {
    expect(textsOf({}).some((text) => text.startsWith('Against'))).toBe(false)
  })
})

describe('which of two', () => {
  const contrastOf = (of: number, both: number, [a, b]: [number, number]) =>
    textsOf({
      sides: [
        { name: '‘A’', proportion: proportionOf(both + a, of, 'turns'), onlyHere: a, evidence: [0] },
        { name: '‘B’', proportion: proportionOf(both + b, of, 'turns'), onlyHere: b, evidence: [0] },
      ],
    })[0]!

  test.each([
    {
      what: 'of four people nothing is more',
      of: 4,
      both: 0,
      only: [1, 0],
      verdict: 'Too few to say which.',
    },
    { what: 'a tie names neither', of: 60, both: 5, only: [9, 9], verdict: 'Equally many.' },
    {
      what: 'five against none may be chance',
      of: 60,
      both: 0,
      only: [5, 0],
      verdict: 'Too close to tell apart.',
    },
    { what: 'six against none hardly', of: 60, both: 0, only: [6, 0], verdict: 'More for ‘A’.' },
    {
      what: 'overlapping shares can differ where nearly all speak of both',
      of: 60,
      both: 25,
      only: [0, 8],
      verdict: 'More for ‘B’.',
    },
  ] satisfies { what: string; of: number; both: number; only: [number, number]; verdict: string }[])(
    '$what',
    ({ of, both, only, verdict }) => {
      expect(contrastOf(of, both, only as [number, number]).endsWith(`. ${verdict}`)).toBe(true)
    },
  )
})

test('of people of a kind that was not heard that is told, and nothing of what they would say', () => {
  const apart = { said: ['lessons'], lacking: ['slopes'] }
  expect(textsOf({ verdict: 'not_said', unheard: 'ski instructors', apart })).toEqual([
    'The interviews do not say.',
    'No passage was found in which one of the ‘ski instructors’ speaks.',
  ])
})

test('a hint neither says nor denies that it is said, nor by how many', () => {
  const evidence = [said(0, 'for'), said(1, 'for')]
  const [first] = composeAnswer(
    material({ inWords: 'a hint', verdict: 'hinted', evidence, range: rangeOf(9, 157) }),
  )
  expect(first!.text).toBe('It may be said in these words, or only something like it:')
  expect(first!.proportion).toBeNull()
})

describe('how many is told as a range', () => {
  const evidence = [said(0, 'for'), said(1, 'for')]
  const reading = readQuestion('How many people switched banks?')

  test('with its shares and on how many passages it rests', () => {
    const [first] = composeAnswer(material({ reading, evidence, range: rangeOf(8, 24) }))
    expect(first).toMatchObject({ kind: 'count', proportion: { count: 8 }, compared: { count: 24 } })
    expect(first!.text).toBe(
      'Probably between 8 and 24 of 240 people (3 to 10 %) say so, estimated from how likely each who comes near it says it; the 2 passages behind it say it in so many words, the surest first.',
    )
  })

  test('or one figure, where all are known by name', () => {
    const [first] = composeAnswer(material({ reading, evidence, range: rangeOf(8, 8) }))
    expect(first!.text).toBe('Probably 8 of 240 people say so.')
    expect(first!.compared).toBeNull()
  })

  test.each([
    'Did anyone switch banks?',
    'Who switched banks?',
    'Why did the pilot switch banks?',
    'What do people say about banks?',
  ])('and not at all where no number is asked: %s', (question) => {
    const [first] = composeAnswer(
      material({ reading: readQuestion(question), evidence, range: rangeOf(8, 24) }),
    )
    expect(first!.proportion).toBeNull()
    expect(first!.text).not.toMatch(/\d/u)
  })
})

test('what is declined tells which part is spoken of and which is not', () => {
  const sentences = composeAnswer(
    material({ verdict: 'not_said', apart: { said: ['cranes'], lacking: ['fees', 'pounds'] } }),
  )
  expect(sentences.map(({ text }) => text)).toEqual([
    'The interviews do not say.',
    'The interviews speak of ‘cranes’, but no passage was found that says ‘fees’ or ‘pounds’ of it.',
  ])
})

test.each([
  [['outright', 'outright'], 'in so many words'],
  [['near', 'near'], 'in other words'],
  [['outright', 'near'], 'some in so many words, some in other words'],
] as const)('of words that are %s it is said that they say it %s', (carrying, way) => {
  const evidence = [said(0, 'for'), said(1, 'for')]
  expect(textsOf({ evidence, carrying })[0]).toBe(`Probably yes, ${way}, the surest first:`)
})

test.each([
  ['What do people say about banks?', 8],
  ['Why did the pilot switch banks?', 6],
])('%s is answered by %i voices at most', (question, most) => {
  const evidence = Array.from({ length: 14 }, (_, at) => said(at, 'for'))
  const sentences = composeAnswer(material({ reading: readQuestion(question), evidence }))
  expect(sentences.filter(({ kind }) => kind === 'quote')).toHaveLength(most)
})

test('a long quotation begins with the sentence that answers', () => {
  const before = 'Of the weather there is much to tell, and of the harbour too. '.repeat(12)
  const text = `${before}I moved my account. ${'The rest is of other things entirely. '.repeat(21)}`
  const shown = composeAnswer(material({ evidence: [said(0, 'for', text)], focus: [before.length] }))[1]!.text
  expect(shown).toMatch(/^P0: “… I moved my account\. .* …”$/u)
})

test('what is declined with all words near does not begin with a denial', () => {
  expect(textsOf({ verdict: 'not_said', isClose: true })[0]).toBe(
    'No passage was found that says just this; what comes nearest is shown apart.',
  )
})

test('nor above words of what has happened that only stand near one another', () => {
  const reading = readQuestion('Did any boat builders have a boat taken away?')
  expect(reading.deed).toBeNull()
  expect(textsOf({ reading })[0]).toMatch(/^Probably somebody speaks of it, /u)
})

test.each([
  ['a no', 'outright', 'denied'],
  ['what might be', 'near', 'supposed'],
  ['what leaves out half of it', 'lacks', 'asserted'],
] as const)('above %s stands no yes', (_, carrying, standing) => {
  expect(textsOf({ carrying: [carrying], standing: [standing] })[0]).toMatch(
    /^Probably somebody speaks of it, /u,
  )
})

test('who is counted by a rare word says the others too, and it is told so', () => {
  const reading = readQuestion('How many repair clocks?')
  const text = textsOf({ reading, range: rangeOf(2, 4), anchor: ['clocks', 'repair'] })[0]
  expect(text).toMatch(
    /^4 of 240 people say ‘clocks’, and ‘repair’ or the like beside it; probably between 2 and all/u,
  )
})
