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

function material(over: Partial<Material> = {}): Material {
  return {
    reading: readQuestion('Did anyone switch banks?'),
    verdict: 'answered',
    inWords: 'probably',
    isGuess: false,
    isCounted: true,
    proportion: proportionOf(1, 240, 'turns'),
    ofWhom: null,
    withNear: over.proportion ?? proportionOf(1, 240, 'turns'),
    opposed: proportionOf(0, 240, 'turns'),
    evidence: [said(0, 'for')],
    focus: (over.evidence ?? []).map(() => 0),
    groups: [],
    sides: [],
    missing: [],
    apart: { said: [], lacking: [] },
    areNames: false,
    isClose: false,
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

const group = (name: string, places: number[], quotable = places) => ({
  name,
  proportion: proportionOf(12, 240, 'turns'),
  places,
  quotable,
})

test('people who say alike are counted with an interval', () => {
  const groups = [group('fees', [0]), group('staff', [0])]
  expect(textsOf({ groups })[2]).toBe(
    'At least 12 people on ‘fees’, 12 of 240 (5 %, 3 to 9 %), as P0 puts it: “Words of number 0.”',
  )
})

describe('what is not sure is not counted', () => {
  const evidence = [said(0, 'for'), said(1, 'for')]
  const proportion = proportionOf(157, 500, 'turns')
  const groups = [{ name: 'fees', proportion, places: [0, 1], quotable: [0] }]

  test('a guess shows the nearest words as such, without a count, a share or a yes', () => {
    const sentences = composeAnswer(
      material({ inWords: 'perhaps', isGuess: true, evidence, proportion, groups }),
    )
    expect(sentences.map(({ text }) => text)).toEqual([
      'Perhaps: this comes near.',
      'P0: “Words of number 0.”',
      'P1: “Words of number 1.”',
    ])
    expect(sentences.every(({ proportion }) => proportion === null)).toBe(true)
  })

  test('a hint does not say that its words come near, nor of how many', () => {
    const [first] = textsOf({ inWords: 'a hint', verdict: 'hinted', evidence, proportion })
    expect(first).toBe('The interviews do not say it outright. The nearest words:')
  })
})

test('a count says how it was counted, and how many come near it beside', () => {
  const eight = proportionOf(8, 240, 'turns')
  const [alone] = composeAnswer(material({ proportion: eight }))
  expect(alone!.text).toMatch(/at least 8 people say so in so many words: 8 of 240 \(3 %, 2 to 6 %\)\.$/u)
  expect(alone!.text).not.toContain('come near')
  const [wider] = composeAnswer(material({ proportion: eight, withNear: proportionOf(11, 240, 'turns') }))
  expect(wider!.text).toMatch(
    /in so many words: 8 of 240 .*, up to 11 of 240 .* with those who come near it in other words\.$/u,
  )
  expect(wider!.compared!.count).toBe(11)
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

test('a count that may be of five times as many tells only what is sure', () => {
  const [sure] = composeAnswer(
    material({ proportion: proportionOf(3, 240, 'turns'), withNear: proportionOf(40, 240, 'turns') }),
  )
  expect(sure!.text).toContain('at least 3 people say so in so many words')
  expect(sure!.text).toMatch(/; how many more mean it cannot be told\.$/u)
  expect(sure!.text).not.toContain('up to')
  expect(sure!.compared).toBeNull()
})

test('a group is quoted by words that may stand for it, behind those who are surest', () => {
  const groups = [group('fees', [0, 1], [1]), group('staff', [0])]
  const texts = textsOf({ evidence: [said(0, 'for'), said(1, 'for')], groups })
  expect(texts.slice(1, 3)).toEqual(['P0: “Words of number 0.”', 'P1: “Words of number 1.”'])
  expect(texts[3]).toContain('as P1 puts it')
})

test('one group alone parts nothing and is left out', () => {
  expect(textsOf({ groups: [group('fees', [0])] }).some((text) => text.includes('on ‘fees’'))).toBe(false)
})

test('a long quotation begins with the sentence that answers', () => {
  const before = 'Of the weather there is much to tell, and of the harbour too. '.repeat(6)
  const text = `${before}I moved my account. ${'The rest is of other things entirely. '.repeat(9)}`
  const shown = composeAnswer(material({ evidence: [said(0, 'for', text)], focus: [before.length] }))[1]!.text
  expect(shown).toMatch(/^P0: “… I moved my account\. .* …”$/u)
})

test.each([
  ['existence', 'Did anyone switch banks?', /nobody was found who says just this of themselves/u],
  ['count', 'How many people switched banks?', /nobody was found who says it outright/u],
  ['open', 'What do people say about banks?', /these words bear on it/u],
])('where nobody says it outright nobody is counted: %s', (_, question, told) => {
  const [first] = composeAnswer(material({ reading: readQuestion(question), isCounted: false }))
  expect(first).toMatchObject({ kind: 'presence', proportion: null })
  expect(first!.text).toMatch(told)
})

test.each(['not_said', 'hinted'] as const)(
  '%s with all words near does not begin with a denial',
  (verdict) => {
    expect(textsOf({ verdict, isClose: true })[0]).toBe(
      'No passage was found that says just this; nearest are:',
    )
  },
)
