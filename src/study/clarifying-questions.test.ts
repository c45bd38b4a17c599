import { describe, expect, test } from 'vitest'
import { clarifyingQuestions } from './clarifying-questions.ts'
import type { Purpose } from './model.ts'
import type { RecognisedPurpose } from './recognise-purpose.ts'

const offered = (by: RecognisedPurpose['by'], ...scores: [Purpose, number][]) =>
  offeredWith([], by, ...scores)
const offeredWith = (named: Purpose[], by: RecognisedPurpose['by'], ...scores: [Purpose, number][]) => {
  const candidates = scores.map(([purpose, score]) => ({ purpose, score }))
  const asked = clarifyingQuestions(
    { purpose: null, isGuess: false, by, candidates },
    { hasTopic: true, lacksPriceTerms: false, named },
  )
  return asked.flatMap(({ options }) => options ?? []).map(({ key }) => key)
}

describe('which purposes are offered', () => {
  test('by meaning the likeliest three', () => {
    expect(offered('both', ['brand', 0.4], ['pricing', 0.3], ['diary', 0.1], ['churn', 0.05])).toEqual([
      'brand',
      'pricing',
      'diary',
    ])
  })
  test('two, when there are no more', () => {
    expect(offered('both', ['brand', 0.45], ['pricing', 0.44])).toEqual(['brand', 'pricing'])
  })
  test('the usual ones too where the likeliest are unlikely', () => {
    expect(offered('both', ['brand', 0.1], ['pricing', 0.05], ['diary', 0.04], ['usability', 0.03])).toEqual([
      'brand',
      'pricing',
      'diary',
      'discovery',
      'churn',
    ])
  })
  test('whatever its words name, however unlikely by meaning', () => {
    expect(offeredWith(['diary', 'brand'], 'both', ['brand', 0.45], ['pricing', 0.44])).toEqual([
      'brand',
      'pricing',
      'diary',
    ])
    expect(offeredWith(['diary'], 'both')).toEqual(['diary', 'discovery', 'churn', 'journey', 'satisfaction'])
    const many: Purpose[] = ['diary', 'usability', 'message_test', 'win_loss', 'workplace', 'pricing']
    expect(offeredWith(many, 'both', ['brand', 0.1])).toEqual(['brand', ...many])
  })
  test('by words those that have a sign, and the usual ones', () => {
    expect(offered('words', ['brand', 2], ['pricing', 2])).toEqual([
      'brand',
      'pricing',
      'discovery',
      'churn',
      'journey',
    ])
  })
})
