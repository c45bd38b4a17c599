import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proportionOf } from '../count-participants.ts'
import { atLeast, confidenceOf, figures, howMany, tellsNothing } from './say.ts'

test.each([
  [0, 250, 'nobody'],
  [1, 250, 'one person'],
  [2, 250, 'two people'],
  [9, 250, 'a few'],
  [62, 250, 'about a quarter'],
  [125, 250, 'about half'],
  [200, 250, 'most'],
  [240, 250, 'nearly everyone'],
  [3, 4, 'three people'],
  [4, 4, 'all 4'],
  [1, 1, 'the one person'],
])('%i of %i is %s', (count, of, words) => {
  expect(howMany(proportionOf(count, of, 'turns'))).toBe(words)
})

test('strong words need an interval that bears them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, share) => {
        const proportion = proportionOf(Math.round(share * of), of, 'turns')
        const words = howMany(proportion)
        if (words === 'nearly everyone') expect(proportion.low).toBeGreaterThanOrEqual(0.85)
        if (words === 'most') expect(proportion.low).toBeGreaterThanOrEqual(0.6)
        if (words === 'about half') expect(Math.abs(proportion.share! - 0.5)).toBeLessThan(0.12)
        if (words === 'a few') expect(proportion.high).toBeLessThanOrEqual(0.12)
      },
    ),
  )
})

test('words of confidence rise with the chance', () => {
  expect([0.1, 0.45, 0.8, 0.95].map(confidenceOf)).toEqual(['not said', 'a hint', 'perhaps', 'probably'])
})

test('a share of somebody is never none', () => {
  expect(figures(proportionOf(2, 500, 'turns'))).toBe('2 of 500 (under 1 %)')
  expect(figures(proportionOf(62, 250, 'turns'))).toBe('62 of 250 (25 %, 20 to 31 %)')
})

test.each([
  [1, 250, 'at least one person'],
  [9, 250, 'at least 9 people'],
  [4, 4, 'all 4'],
  [0, 9, 'nobody'],
])('%i of %i counted once is %s', (count, of, words) => {
  expect(atLeast(proportionOf(count, of, 'turns'))).toBe(words)
})

test('a range beyond five times and ten apart tells nothing', () => {
  expect([tellsNothing(3, 40), tellsNothing(8, 40), tellsNothing(1, 11)]).toEqual([true, false, false])
})
