import { describe, expect, it } from 'vitest'
import { confidenceOf, confidenceOfAll, fairFrom, firmFrom } from './confidence.ts'
import type { ReportNumber } from './model.ts'

type Interval = [share: number, low: number, high: number]

function read([share, low, high]: Interval, coded: number, isMachineCoded = false): ReportNumber {
  return {
    ...{ label: `${Math.round(share * 100)}`, question: '', isMachineCoded },
    figure: { source: 'theme', themeId: '019a0000-0000-7000-8000-000000000001', questionKey: null },
    proportion: {
      ...{ count: 200, of: 500, share, low, high, basis: 'turns', method: 'wilson' },
      ...(isMachineCoded ? {} : { checked: { coded, having: 3, of: 500 } }),
    } as ReportNumber['proportion'],
  }
}

/** As the guide prints it: firm from 30 people and 15 points to either side, fair from 12 and 20, else tentative. */
function byTheTable(coded: number, below: number, above: number): string {
  const points = Math.max(below, above)
  if (coded >= 30 && points <= 15) return 'firm'
  return coded >= 12 && points <= 20 ? 'fair' : 'tentative'
}

describe('the words of confidence', () => {
  it('follow the printed table over the whole of it, by the farther end of the interval', () => {
    expect([firmFrom, fairFrom]).toEqual([
      { of: 30, points: 15 },
      { of: 12, points: 20 },
    ])
    const reached = new Set<string>()
    for (const coded of [5, 11, 12, 29, 30, 31, 200])
      for (let below = 1; below <= 30; below++)
        for (let above = 1; above <= 30; above++) {
          const number = read([0.5, (50 - below) / 100, (50 + above) / 100], coded)
          const expected = byTheTable(coded, below, above)
          expect(confidenceOf(number, null).word, `${coded}, -${below}, +${above}`).toBe(expected)
          reached.add(expected)
        }
    expect(reached.size).toBe(3)
  })
  it.each([
    ['fair', read([0.8, 0.64, 0.9], 30)],
    ['fair', read([0.17, 0.08, 0.34], 30)],
    ['firm', read([0.8, 0.65, 0.9], 30)],
    ['tentative', read([0.26, 0.15, 0.27], 11)],
    ['tentative', read([0.4, 0.36, 0.44], 500, true)],
  ])('is %s of what a reader measured', (word, number) => {
    expect(confidenceOf(number, null).word).toBe(word)
  })
  it('names as least sure, of figures with one word, the one with the wider interval', () => {
    const leads = [read([0.8, 0.64, 0.9], 30), read([0.17, 0.08, 0.34], 30)].map((first) => ({
      first,
      second: null,
    }))
    expect(confidenceOfAll(leads).because).toMatch(/^Least sure is “17”/)
  })
})
