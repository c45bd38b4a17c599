import { describe, expect, test } from 'vitest'
import type { ClosedResult, Proportion } from '../../../findings/model.ts'
import {
  formatNumber,
  isRead,
  labelOfThemes,
  sayChecking,
  titleOfClosed,
  titleOfThemes,
} from './chart-titles.ts'

const of = (count: number, all: number): Proportion => ({
  count,
  of: all,
  share: all === 0 ? null : count / all,
  low: null,
  high: null,
  level: 0.95,
  method: 'wilson',
  basis: 'answers',
})

const options = (...counts: number[]) =>
  counts.map((count, index) => ({
    key: `o${index}`,
    label: `Option ${index + 1}`,
    proportion: of(count, 20),
  }))

describe('the sentence over a chart', () => {
  test('names what was chosen most, and by how many of how many', () => {
    const closed: ClosedResult = { kind: 'single_choice', options: options(3, 12, 5) }
    expect(titleOfClosed(closed)).toBe('“Option 2” was the answer of 12 of 20.')
  })

  test('says so when nobody has answered, instead of naming a first option', () => {
    const nobody = options(0, 0).map((option) => ({ ...option, proportion: of(0, 0) }))
    expect(titleOfClosed({ kind: 'yes_no', options: nobody })).toBe('Nobody has answered this yet.')
    const summary = { mean: null, meanLow: null, meanHigh: null, median: null, standardDeviation: null }
    expect(titleOfClosed({ kind: 'scale', points: [], topTwo: of(0, 0), bottomTwo: of(0, 0), summary })).toBe(
      'Nobody has answered this yet.',
    )
  })

  test('of a ranking names the best mean rank, not the option written first', () => {
    const rank = (label: string, meanRank: number | null, first: number) => ({
      key: label,
      label,
      meanRank,
      first: of(first, 20),
      ranks: [],
    })
    const closed: ClosedResult = {
      kind: 'ranking',
      options: [rank('A', 2.4, 3), rank('B', 1.3, 15), rank('C', null, 0)],
    }
    expect(titleOfClosed(closed)).toBe('“B” ranks best, first for 15 of 20.')
  })

  test('of fewer than five people is that there are too few to say', () => {
    const summary = { mean: null, meanLow: null, meanHigh: null, median: null, standardDeviation: null }
    const few: ClosedResult[] = [
      { kind: 'yes_no', options: [{ key: 'yes', label: 'Yes', proportion: of(2, 3) }] },
      { kind: 'scale', points: [], topTwo: of(2, 3), bottomTwo: of(0, 3), summary },
      {
        kind: 'number',
        unit: '',
        summary,
        quartiles: { first: null, third: null },
        minimum: 1,
        maximum: 4,
        bins: [{ from: 0, to: 5, count: 3 }],
      },
      {
        kind: 'ranking',
        options: [{ key: 'a', label: 'A', meanRank: null, first: of(2, 3), ranks: [2, 1] }],
      },
    ]
    for (const closed of few) {
      expect([closed.kind, titleOfClosed(closed)]).toEqual([
        closed.kind,
        'Too few to say: 3 people have answered. The counts stand below.',
      ])
    }
  })

  test('without themes says what that means', () => {
    expect(titleOfThemes([])).toContain('No theme was found')
  })
})

test('figures keep the digits that mean something', () => {
  expect(formatNumber(2.983)).toBe('2.98')
  expect(formatNumber(1234.56)).toBe('1,234.6')
})

test('under a list of which some is checked stands what holds for the rest', () => {
  const checked = { ...of(8, 20), checked: { coded: 10, having: 4, of: 20 } }
  expect(labelOfThemes([of(8, 20)], 'unchecked')).toBe('unchecked')
  expect(labelOfThemes([checked], 'checked')).toBe('checked')
  expect(labelOfThemes([checked, of(8, 20)], 'any')).toMatch(/^machine coding checked by people.*unchecked: /)
})

describe('how far people have checked the themes', () => {
  const checked = { ...of(9, 23), checked: { coded: 22, having: 9, of: 23 } }
  const few = { ...of(9, 23), readTooFew: { coded: 14, of: 23 } }

  test('people who have read too few are not told that nobody has checked', () => {
    expect(sayChecking([of(9, 23)])).toMatch(/^A program did the coding, and nobody has checked/)
    expect(sayChecking([few, few])).toMatch(/^People have read 14 of 23 people, too few to say/)
    expect([of(9, 23), few, checked].map(isRead)).toEqual([false, true, true])
  })

  test('some checked, of some too few read', () => {
    expect(sayChecking([checked, of(1, 23)])).toBe('People have checked 1 of 2 themes.')
    expect(sayChecking([checked, few])).toBe(
      'People have checked 1 of 2 themes. Of 1 more too few were read to say.',
    )
  })
})
