import { describe, expect, test } from 'vitest'
import { lintText, lintUtterance } from '../lint-text.ts'
import type { LintContext } from '../model.ts'
import { words } from '../rules/testing.ts'

const held = (said: string[], asked: string[] = []): LintContext => ({
  place: 'held',
  said,
  asked: asked.map((text) => ({ text, answered: true })),
  similarity: words,
})
const codes = (text: string, context: LintContext) => lintText(text, context).map(({ code }) => code)
const perhaps = (text: string, context: LintContext) =>
  lintUtterance(text, context).possible.map(({ code }) => code)

describe('signs that are weighed', () => {
  const wedding = held(
    ['We married in May, in a barn. My aunt baked the cake, four tiers. It rained all day.'],
    ['How did you prepare the wedding in the weeks before?'],
  )

  test('a feeling that they did not voice, in a word that no rule lists', () => {
    const text = 'That must have been heartbreaking. What did you do when it rained?'
    expect(codes(text, wedding)).toContain('leading')
  })
  test('the same question in other words is possibly a repeat, in the same words it is one', () => {
    const same = 'In the weeks before, how did you prepare the wedding?'
    expect([codes(same, wedding), perhaps(same, wedding)]).toEqual([['repeat'], []])
    const other = 'How did you go about preparing the wedding?'
    expect([codes(other, wedding), perhaps(other, wedding)]).toEqual([[], ['repeat']])
  })
  test('a summary that goes far beyond what they said', () => {
    const text = 'So the caterers let you down and you lost all your savings over it. How did you cope?'
    expect(codes(text, wedding)).not.toContain('invented')
    expect(perhaps(text, wedding)).toContain('invented')
  })
  test('a faithful summary and a new question are clean', () => {
    const text = 'So it rained all day. What happened in the barn?'
    expect([codes(text, wedding), perhaps(text, wedding)]).toEqual([[], []])
  })
  test('while somebody waits only the rules speak', () => {
    const text = 'So the caterers let you down and you lost all your savings over it. How did you cope?'
    expect(perhaps(text, wedding)).not.toEqual([])
    const live: LintContext = { ...wedding, place: 'live' }
    expect([codes(text, live), perhaps(text, live)]).toEqual([[], []])
  })
})
