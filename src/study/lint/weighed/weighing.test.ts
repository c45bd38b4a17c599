import { describe, expect, test } from 'vitest'
import { lintText } from '../lint-text.ts'
import type { LintContext } from '../model.ts'
import { words } from '../rules/testing.ts'

const held = (said: string[], asked: string[] = []): LintContext => ({
  place: 'held',
  said,
  asked: asked.map((text) => ({ text, answered: true })),
  similarity: words,
})
const codes = (text: string, context: LintContext) => lintText(text, context).map(({ code }) => code)

describe('signs that are weighed', () => {
  const wedding = held(
    ['We married in May, in a barn. My aunt baked the cake, four tiers. It rained all day.'],
    ['How did you prepare the wedding in the weeks before?'],
  )

  test('a feeling that they did not voice, in a word that no rule lists', () => {
    const text = 'That must have been heartbreaking. What did you do when it rained?'
    expect(codes(text, wedding)).toContain('leading')
  })
  test('the same question in other words', () => {
    expect(codes('In the weeks before, how did you prepare the wedding?', wedding)).toEqual(['repeat'])
  })
  test('a summary that goes far beyond what they said', () => {
    const text = 'So the caterers let you down and you lost all your savings over it. How did you cope?'
    expect(codes(text, wedding)).toContain('invented')
  })
  test('a faithful summary and a new question are clean', () => {
    expect(codes('So it rained all day. What happened in the barn?', wedding)).toEqual([])
  })
  test('while somebody waits only the rules speak', () => {
    const text = 'So the caterers let you down and you lost all your savings over it. How did you cope?'
    expect(codes(text, wedding)).not.toEqual([])
    expect(codes(text, { ...wedding, place: 'live' })).toEqual([])
  })
})
