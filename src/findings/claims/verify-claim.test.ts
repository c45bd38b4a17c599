import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareCorpus } from './corpus.ts'
import type { CheckedClaim } from './model.ts'
import { verifyClaim } from './verify-claim.ts'

const ada = [
  { role: 'interviewer', text: 'Tell me, does the new planner save you time at work?' },
  {
    role: 'participant',
    text: 'I use the planner every morning before my shift. It saves me about 20 minutes a day, and I don’t think it is hard to learn.',
  },
  { role: 'interviewer', text: 'What about your colleagues?' },
  {
    role: 'participant',
    text: 'Some people say it is a toy for managers. I used to print the whole schedule on paper. If it were any slower, I would go back to the wall calendar.',
  },
] as const
const ben = [
  { role: 'interviewer', text: 'Tell me, does the new planner save you time at work?' },
  { role: 'participant', text: 'Yes. I would never share my screen with the night crew — it is “private”.' },
  { role: 'participant', text: 'We plan the deliveries together on Friday afternoons in the back office.' },
] as const
const corpus = prepareCorpus(
  new Map([
    ['ada', [...ada]],
    ['ben', [...ben]],
  ]),
)

const quote = (words: string, interviewId?: string) => {
  const claim: CheckedClaim = { id: 1, kind: 'quote', text: words, quote: words, interviewId }
  const { verdict, reason, evidence } = verifyClaim(claim, corpus)
  return {
    verdict,
    reason,
    first: evidence[0]?.text,
    place: evidence[0] && [evidence[0].interviewId, evidence[0].turn],
  }
}

describe('a quotation is supported', () => {
  test.each([
    ['as it was said', 'I use the planner every morning before my shift.', 'ada'],
    ['without the interview', 'I use the planner every morning before my shift.', undefined],
    ['with straight apostrophes', "I don't think it is hard to learn", 'ada'],
    [
      'with other marks and spaces',
      '“I would never share my screen  with the night crew - it is "private"”',
      'ben',
    ],
    ['with the other first letter and no full stop', 'it saves me about 20 minutes a day', 'ada'],
    ['cut in the middle of a sentence where it keeps its meaning', 'use the planner every morning', 'ada'],
    ['with words left out inside one turn', 'I use the planner … before my shift', 'ada'],
    ['of one word', 'Yes', 'ben'],
  ])('%s', (_, words, interviewId) => {
    expect(quote(words, interviewId)).toMatchObject({ verdict: 'supported', reason: null })
  })
})

describe('a quotation is refuted', () => {
  test.each([
    [
      'altered',
      'I use the calendar every morning before my shift.',
      'I use the planner every morning before my shift',
    ],
    ['number', 'It saves me about 40 minutes a day', 'It saves me about 20 minutes a day'],
    ['number', 'It saves me about forty minutes a day', 'It saves me about 20 minutes a day'],
    ['negation', 'I think it is hard to learn', 'I don’t think it is hard to learn'],
    ['negation', "I think it isn't hard to learn", 'I don’t think it is hard to learn'],
    [
      'stitched',
      'I use the planner every morning and I used to print the whole schedule',
      'I use the planner every morning',
    ],
    ['stitched', 'I use the planner … print the whole schedule on paper', 'I use the planner'],
    [
      'interviewer',
      'does the new planner save you time at work',
      'does the new planner save you time at work',
    ],
    [
      'wrong-person',
      'We plan the deliveries together on Friday afternoons',
      'We plan the deliveries together on Friday afternoons',
    ],
    ['cut', 'it is hard to learn', 'it is hard to learn'],
    ['cut', 'it is a toy for managers', 'it is a toy for managers'],
    ['cut', 'print the whole schedule on paper', 'print the whole schedule on paper'],
    ['cut', 'I would go back to the wall calendar', 'I would go back to the wall calendar'],
    [
      'altered',
      'I use the planner [app] every morning before my shift.',
      'I use the planner every morning before my shift',
    ],
  ])('as %s: %s', (reason, words, near) => {
    expect(quote(words, 'ada')).toMatchObject({ verdict: 'refuted', reason, first: near })
  })

  test('with the place where it was said', () => {
    expect(quote('I would never share my screen', 'ada').place).toEqual(['ben', 1])
  })
})

test('a quotation is supported by the place where it stands whole, whatever its first letter is there', () => {
  const turns = [
    { role: 'participant', text: 'I would never say yes there.' },
    { role: 'participant', text: 'Yes. The price is fine.' },
    { role: 'participant', text: "No, let's begin!" },
  ] as const
  const record = prepareCorpus(new Map([['a', [...turns]]]))
  for (const words of ['yes', 'Yes', "let's begin!"])
    expect(verifyClaim({ id: 1, kind: 'quote', quote: words }, record).verdict).toBe('supported')
})

describe('a quotation is unsupported', () => {
  test.each([
    ['that nobody said', 'The battery died in the snow', 'ada', 'not-found'],
    ['of nothing', ' … ', 'ada', 'not-found'],
    ['of nobody', 'I use the planner every morning', 'zoe', 'unknown-interview'],
  ])('%s', (...[, words, interviewId, reason]) => {
    expect(quote(words, interviewId)).toMatchObject({ verdict: 'unsupported', reason, first: undefined })
  })
})

describe('a quotation that stands only in the text', () => {
  test.each([
    ['It saves me about 20 minutes a day', 'supported', null],
    ['Ada told us: “It saves me about 20 minutes a day.”', 'supported', null],
    ['Ada told us: "It saves me about 30 minutes a day."', 'refuted', 'number'],
    ['She said “I use the planner every morning” and “it is a toy for managers”.', 'refuted', 'cut'],
    ['Ada loves the “planner”.', 'unsupported', 'not-found'],
  ])('%s', (text, verdict, reason) => {
    const claim: CheckedClaim = { id: 1, kind: 'quote', text, interviewId: 'ada' }
    expect(verifyClaim(claim, corpus)).toMatchObject({ verdict, reason })
  })
})

describe('a count', () => {
  const count = (
    n: number,
    match: unknown,
    { of, unit = 'interviews' }: { of?: number; unit?: unknown } = {},
  ) => {
    const claim: CheckedClaim = { id: 'c', kind: 'count', text: 'so many', count: { n, of, unit, match } }
    const { verdict, reason, evidence } = verifyClaim(claim, corpus)
    return [verdict, reason, evidence.map(({ text }) => text)]
  }

  test.each([
    ['participants’ turns only', 1, { any: ['planner'], whole: true }, 2],
    ['in any case', 2, { any: ['I USE', 'YES'], whole: true }, undefined],
    ['whole words', 0, { any: ['plannin', 'sav'], whole: true }, 2],
    ['parts of words where it says so', 1, { any: ['plannin', 'sav'], whole: false }, 2],
    ['not what is ruled out', 0, { any: ['planner'], none: ['20'], whole: true }, 2],
  ])('counts %s', (...[, n, match, of]) => {
    expect(count(n, match, { of }).slice(0, 2)).toEqual(['supported', null])
  })

  test('that is wrong is refuted, with the places counted', () => {
    expect(count(2, { any: ['planner'], whole: true })).toEqual(['refuted', 'miscounted', ['planner']])
    expect(count(1, { any: ['planner'], whole: true }, { of: 3 })).toEqual([
      'refuted',
      'miscounted',
      ['planner'],
    ])
  })

  test('whose sentence says another number is miscounted', () => {
    const match = { any: ['planner'], whole: true }
    const claim = (text: string): CheckedClaim => ({
      id: 1,
      kind: 'count',
      text,
      count: { n: 1, unit: 'interviews', match },
    })
    expect(verifyClaim(claim('2 of the 2 people name it.'), corpus)).toMatchObject({ reason: 'miscounted' })
    expect(verifyClaim(claim('1 of 2 people, in 3 of 9 sentences.'), corpus)).toMatchObject({ reason: null })
  })

  test.each([
    [{ any: ['planner'], all: ['use'], whole: true }, 'interviews'],
    [{ any: [], whole: true }, 'interviews'],
    [{ any: ['planner'], whole: 'yes' }, 'interviews'],
    [{ any: ['planner'], whole: true }, 'people'],
    [undefined, 'interviews'],
  ])('under a rule that is not known is not guessed: %j in %s', (match, unit) => {
    expect(count(1, match, { unit })).toEqual(['unsupported', 'unknown-rule', []])
  })
})

describe('a paraphrase without a judge', () => {
  const paraphrase = (text: string, interviewId = 'ada') => {
    const { verdict, reason } = verifyClaim({ id: 1, kind: 'paraphrase', text, interviewId }, corpus)
    return [verdict, reason]
  }

  test.each([
    ['The participant uses the planner every morning before their shift.', 'supported', null],
    ['The participant does not use the planner every morning before their shift.', 'refuted', 'polarity'],
    [
      'The planner saves the participant about 50 minutes a day, and it is not hard to learn.',
      'refuted',
      'quantity',
    ],
    ['The participant finds rosters soothing.', 'unsupported', 'not-found'],
  ])('%s', (text, verdict, reason) => {
    expect(paraphrase(text)).toEqual([verdict, reason])
  })
})

describe('whatever is claimed of whatever was said', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...[
        'constructor',
        '__proto__',
        'hasOwnProperty',
        'toString',
        'valueOf',
        "isn't",
        "I'm",
        'not',
        'if',
        '...',
        '…',
      ],
      ...[
        '[',
        ']',
        '*',
        '_',
        '“',
        '"',
        '’',
        '—',
        '20',
        '%',
        'my boss says',
        'because',
        'İ',
        'ß',
        '👩‍🚀',
        '\ud800',
      ],
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  )
  const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '))

  test('there is an answer, and its evidence is the record’s own characters', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), fc.boolean(), (words, turns, isNamed) => {
        const record = new Map([
          [
            'a',
            turns.map((each, at) => ({ role: at % 2 ? 'interviewer' : 'participant', text: each }) as const),
          ],
          ['b', [{ role: 'participant', text: words } as const]],
        ])
        const count = { n: 1, unit: 'interviews', match: { any: [words], none: turns, whole: true } }
        for (const kind of ['quote', 'paraphrase', 'count'] as const) {
          const interviewId = isNamed ? 'a' : null
          const { evidence } = verifyClaim({ id: 1, kind, text: words, interviewId, count }, record)
          for (const span of evidence)
            expect(record.get(span.interviewId)![span.turn]!.text.slice(span.start, span.end)).toBe(span.text)
        }
      }),
      { numRuns: 500 },
    )
  })
})
