import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareCorpus } from './corpus.ts'
import { verifyCount } from './verify-count.ts'

const corpusOf = (...turns: string[]) =>
  prepareCorpus(new Map(turns.map((text, at) => [String(at), [{ role: 'participant', text } as const]])))
const countOf = (turns: string[], match: object) =>
  verifyCount({ n: -1, of: turns.length, unit: 'interviews', match }, corpusOf(...turns)).evidence

describe('a term of a count is found', () => {
  test.each([
    ['as a whole word', 'app', 'The app, again.', 'app'],
    ['with a hyphen', 'well-made', 'A WELL-MADE bike.', 'WELL-MADE'],
    ['with an apostrophe', "don't", "I Don't know", "Don't"],
    ['of several words', 'new map', 'The New Map is here', 'New Map'],
    ['with signs of regular expressions', 'c++ (beta)?', 'I write C++ (Beta)? daily', 'C++ (Beta)?'],
    ['that ends in a sign', 'why?', 'But Why?!', 'Why?'],
    ['with a sharp s', 'STRASSE', 'Die Straße dort', 'Straße'],
    ['with a dotted capital', 'İstanbul', 'in İSTANBUL today', 'İSTANBUL'],
    ['with a final sigma', 'ΟΔΟΣ', 'η οδος εδώ', 'οδος'],
    ['beside a full stop', '5', 'It was 5.', '5'],
  ])('%s', (...[, term, said, found]) => {
    expect(countOf([said], { any: [term], whole: true }).map(({ text }) => text)).toEqual([found])
  })

  test.each([
    ['inside a word', 'app', 'The apple and the map_app'],
    ['inside a number', '5', 'It was 15 or 52'],
    ['with another apostrophe', "don't", 'I don’t know'],
    ['with another space', 'new map', 'The new  map'],
    ['where a dot stands for any sign', 'a.c', 'abc'],
    ['without its accent', 'cafe', 'the café'],
    ['in the interviewer’s mouth', 'price', ''],
  ])('and not %s', (_, term, said) => {
    const turns = [
      { role: 'interviewer', text: 'The price?' } as const,
      { role: 'participant', text: said } as const,
    ]
    const corpus = prepareCorpus(new Map([['a', turns]]))
    const stated = { n: 0, unit: 'interviews', match: { any: [term], whole: true } }
    expect(verifyCount(stated, corpus).verdict).toBe('supported')
  })
})

describe('what is ruled out', () => {
  const match = { any: ['slow'], none: ['slow cooker', 'not slow'], whole: true }
  test('is ruled out in its own turn only', () => {
    const turn = (text: string) => ({ role: 'participant', text }) as const
    const corpus = prepareCorpus(
      new Map([
        ['a', [turn('A slow cooker.'), turn('It is slow.')]],
        ['b', [turn('It is slow, and not slow.')]],
      ]),
    )
    const found = verifyCount({ n: 1, of: 2, unit: 'interviews', match }, corpus)
    expect([found.verdict, found.evidence.map(({ interviewId, turn: at }) => [interviewId, at])]).toEqual([
      'supported',
      [['a', 1]],
    ])
  })
})

test.each([
  [{ any: [] }],
  [{ any: [''] }],
  [{ any: [' '] }],
  [{ any: 'slow' }],
  [{ any: ['slow'], none: 'fast' }],
  [{ any: ['slow'], all: ['fast'] }],
  [null],
  ['slow'],
])('%j is no rule', (match) => {
  const stated = { n: 0, unit: 'interviews', match }
  expect(verifyCount(stated, corpusOf('slow'))).toMatchObject({
    verdict: 'unsupported',
    reason: 'unknown-rule',
  })
})

test.each(['participants', 'turns', '', null, undefined, 'Interviews'])('%j is no unit', (unit) => {
  const stated = { n: 1, unit, match: { any: ['slow'] } }
  expect(verifyCount(stated, corpusOf('slow')).reason).toBe('unknown-rule')
})

/** By a plain search that knows nothing of the program's own pattern. */
function plainly(turns: string[], term: string): number {
  const isSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(sign)
  return turns.filter((turn) => {
    const text = [...turn.toLowerCase()]
    const wanted = [...term.toLowerCase()]
    return text.some(
      (_, at) =>
        wanted.every((sign, offset) => text[at + offset] === sign) &&
        !isSign(text[at - 1]) &&
        !isSign(text[at + wanted.length]),
    )
  }).length
}

test('counts as a plain search does, whatever is said and looked for', () => {
  const words = fc
    .array(fc.constantFrom('a', 'B', 'c', ' ', '-', "'", '.', '*', '(', ')', '+', '$', '5', 'é', '_', '\n'), {
      maxLength: 30,
    })
    .map((signs) => signs.join(''))
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), words, (turns, term) => {
      fc.pre(term.trim() !== '')
      expect(countOf(turns, { any: [term], whole: true }).length).toBe(plainly(turns, term))
    }),
    { numRuns: 400 },
  )
})
