import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintingAgainst, lintText, lintUtterance } from './lint-text.ts'
import { faultCodes } from './model.ts'
import { words } from './rules/testing.ts'

describe('lintUtterance', () => {
  test('lists the codes whose input is missing instead of guessing', () => {
    const withoutInput = ['presume', 'repeat', 'answered', 'invented', 'offguide', 'language', 'stimulus']
    expect(lintUtterance('What happened?').notChecked).toEqual(withoutInput)
    const input = {
      said: [],
      asked: [],
      similarity: words,
      guide: { questions: [{ text: 'What happened?' }] },
      language: 'en',
      detectLanguage: () => 'en',
      screen: '',
    }
    expect(lintUtterance('What happened?', input).notChecked).toEqual([])
  })

  test('a language without a pack: only the length is judged, and it says so', () => {
    const result = lintUtterance('Was geschah dann? Und warum?', { language: 'de' })
    expect(result.faults).toEqual([])
    expect(result.notChecked).toEqual(faultCodes.filter((code) => code !== 'long'))
  })

  test('one clean question has no fault', () => {
    expect(lintText('Tell me about the last time you ordered a box.')).toEqual([])
    expect(lintText('')).toEqual([])
  })

  test('several faults in the order of their places', () => {
    const faults = lintText("Great! Don't you think it is cheap? Why?")
    expect(faults.map((fault) => fault.code)).toEqual(
      ['praise', 'leading', 'multi'].sort((a, b) => {
        const at = (code: string) => faults.find((fault) => fault.code === code)!.start
        return at(a) - at(b)
      }),
    )
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set(['praise', 'leading', 'multi']))
  })

  test('every fault lies inside the text, has words, and says what to do', () => {
    const pieces = fc.constantFrom(
      'Great!',
      "That's so helpful.",
      'What did you buy',
      'and why',
      '?',
      'Do you cook, or order in?',
      '👍🏽',
      '“odd”',
      'you mentioned the courier',
      "isn't it?",
      'how easy was it',
      '\n',
      '…',
      'e.g.',
      'your wife',
      '日本語',
      'What is your name?',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        for (const fault of lintText(text, { said: ['I cook.'], asked: [], similarity: words })) {
          expect(fault.start).toBeGreaterThanOrEqual(0)
          expect(fault.end).toBeGreaterThan(fault.start)
          expect(fault.end).toBeLessThanOrEqual(text.length)
          expect(fault.why).toMatch(/\.$|:/)
          expect(fault.suggestion).toMatch(/\S/)
        }
      }),
    )
  })
})

describe('lintingAgainst', () => {
  const context = {
    language: 'en',
    said: ['I cook every evening and it annoys me.', 'The oven broke last week, so I ordered a box.'],
    asked: [{ text: 'How often do you cook in the evening?', answered: true }],
    guide: { questions: [{ text: 'How do you cook?' }] },
    known: [],
  }
  const questions = [
    'How often do you cook in the evening?',
    'You mentioned the freezer. Why did you love it, and what did it cost?',
    'What happened when the oven broke?',
  ]

  test('finds of each utterance what it finds alone, by whatever is measured', () => {
    const lint = lintingAgainst(context)
    const measures = [() => 0, () => 1, words.measure]
    for (const measure of measures)
      for (const text of questions) {
        const similarity = { kind: 'embedding', measure } as const
        expect(lint(text, similarity)).toEqual(lintUtterance(text, { ...context, similarity }))
      }
    expect(lint(questions[1]!, words).faults.length).toBeGreaterThan(0)
  })

  test('reads an utterance once, and compares it each time', () => {
    let read = 0
    const screen = {
      ...context,
      detectLanguage: () => {
        read += 1
        return 'en'
      },
    }
    const lint = lintingAgainst(screen)
    let compared = 0
    const measure = () => {
      compared += 1
      return 0
    }
    lint(questions[0]!, { kind: 'embedding', measure })
    const once = compared
    lint(questions[0]!, { kind: 'embedding', measure })
    expect(once).toBeGreaterThan(0)
    expect(compared).toBe(2 * once)
    expect(read).toBe(1)
  })

  test('a language without a pack is judged by its length, as before', () => {
    expect(lintingAgainst({ language: 'de' })('Was geschah dann?', words)).toEqual(
      lintUtterance('Was geschah dann?', { language: 'de', similarity: words }),
    )
  })
})
