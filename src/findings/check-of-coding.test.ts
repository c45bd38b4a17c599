import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../statistics/intervals.ts'
import { checkFaultOf, isTooFewRead } from './check-of-coding.ts'
import { proportionOf } from './count-participants.ts'
import { withChecked } from './with-checked.ts'

const machine = proportionOf(224, 400, 'turns')
const read = (coded: number, having: number, more: { marked?: number; right?: number; of?: number } = {}) => {
  const { low, high } = wilsonInterval(having, coded)
  const { marked = 0, right = 0, of = 400 } = more
  const checked = { coded, having, of, marked, right }
  return withChecked(machine, {
    ...checked,
    ...{ share: having / coded, low, high, method: 'wilson', lambda: 0, effectiveSize: coded },
  } as never)
}

describe('a check of few people', () => {
  it.each([
    [8, 2],
    [15, 4],
    [15, 11],
    [19, 9],
  ])(
    'of %i with %i says nothing: the count of the machine stands, and how many were read',
    (coded, having) => {
      const shown = read(coded, having, { marked: 4, right: 0 })
      expect(shown).toEqual({ ...machine, readTooFew: { coded, of: 400 } })
      expect(checkFaultOf(shown)).toBeNull()
    },
  )
  it.each([
    [20, 10],
    [24, 12],
    [30, 9],
    [60, 2],
  ])('of %i with %i is enough to say', (coded, having) => {
    expect(read(coded, having).checked).toMatchObject({ coded, having })
  })
  it('of everybody there are is enough, however few they are', () => {
    expect(isTooFewRead({ share: 0.5, low: 0.2, high: 0.8, checked: { coded: 8, of: 8 } })).toBe(false)
  })
})

describe('what a check does not bear out', () => {
  it.each([
    [4, 0, true],
    [3, 0, false],
    [8, 1, true],
    [14, 3, true],
    [13, 3, false],
    [9, 4, false],
  ])('of %i members that were read %i have it: %s', (marked, right, isFault) => {
    expect(checkFaultOf(read(60, 40, { marked, right })) === 'members').toBe(isFault)
  })
  it('is also what the machine gave to more people than the interval allows', () => {
    expect(checkFaultOf(read(60, 12, { marked: 20, right: 12 }))).toBe('share')
  })
})
