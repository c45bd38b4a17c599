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

/** As the guide prints it: firm from 50 people, 10 points and 2.5 times, fair from 20, 15 and 5, else tentative. */
function byTheTable(coded: number, below: number, above: number): string {
  const points = Math.max(below, above)
  const times = above <= below ? (50 + above) / (50 - below) : (50 + below) / (50 - above)
  if (coded >= 50 && points <= 10 && times <= 2.5) return 'firm'
  return coded >= 20 && points <= 15 && times <= 5 ? 'fair' : 'tentative'
}

describe('the words of confidence', () => {
  it('follow the printed table over the whole of it, by the farther end of the interval', () => {
    expect([firmFrom, fairFrom]).toEqual([
      { of: 50, points: 10, times: 2.5 },
      { of: 20, points: 15, times: 5 },
    ])
    const reached = new Set<string>()
    for (const coded of [5, 19, 20, 49, 50, 51, 200])
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
    // One in thirty or one in five: nobody can act on it.
    ['tentative', read([0.09, 0.03, 0.22], 30)],
    ['tentative', read([0.8, 0.64, 0.9], 30)],
    ['fair', read([0.8, 0.67, 0.89], 50)],
    ['fair', read([0.11, 0.07, 0.18], 115)],
    ['firm', read([0.32, 0.24, 0.4], 120)],
    ['fair', read([0.91, 0.83, 0.95], 80)],
    ['firm', read([0.02, 0, 0.06], 120)],
    ['tentative', read([0.26, 0.15, 0.27], 19)],
    ['tentative', read([0.4, 0.36, 0.44], 500, true)],
  ])('is %s of what a reader measured', (word, number) => {
    expect(confidenceOf(number, null).word).toBe(word)
  })
  it('names as least sure, of figures with one word, the one with the wider interval', () => {
    const leads = [read([0.8, 0.67, 0.89], 50), read([0.17, 0.09, 0.31], 50)].map((first) => ({
      first,
      second: null,
    }))
    expect(confidenceOfAll(leads).because).toMatch(/^Least sure is “17”/)
  })
})
