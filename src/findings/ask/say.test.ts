import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proportionOf } from '../count-participants.ts'
import { between, confidenceOf, figures, howMany } from './say.ts'

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

test('words of confidence rise with the likelihood, and a hint is one whatever it is', () => {
  const said = [0.5, 0.85, 1].map((likelihood) => confidenceOf('answered', likelihood))
  expect(said.map(({ word }) => word)).toEqual(['perhaps', 'perhaps', 'probably'])
  expect(said.map(({ measured }) => measured)).toEqual(said.map(({ measured }) => measured).sort())
  expect(confidenceOf('hinted', 0.95).word).toBe('a hint')
  expect(confidenceOf('not_said', 0.95)).toEqual({ word: 'not said', measured: 0 })
})

test('a share of somebody is never none', () => {
  expect(figures(proportionOf(2, 500, 'turns'))).toBe('2 of 500 (under 1 %)')
  expect(figures(proportionOf(62, 250, 'turns'))).toBe('62 of 250 (25 %, 20 to 31 %)')
})

test('a range tells its shares, and is one figure where it has no width', () => {
  const of = (count: number) => proportionOf(count, 500, 'turns')
  expect(between(of(9), of(26))).toBe('between 9 and 26 of 500 people (2 to 5 %)')
  expect(between(of(4), of(4))).toBe('4 of 500 people')
  expect(between(of(1), of(4))).toBe('between 1 and 4 of 500 people')
})
