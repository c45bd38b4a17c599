import { expect, test } from 'vitest'
import { proportionOf } from '../count-participants.ts'
import { compareCodes } from './compare-codes.ts'

const pair = (codeId: string, first: [number, number], second: [number, number]) => ({
  codeId,
  name: codeId,
  first: proportionOf(...first, 'turns'),
  second: proportionOf(...second, 'turns'),
})

test('a difference has Newcombe’s interval, and nothing is said of fewer than five', () => {
  // Newcombe 1998, table II: 56/70 against 48/80, method 10.
  const [known, few, nobody] = compareCodes([
    pair('known', [56, 70], [48, 80]),
    pair('few', [2, 4], [40, 80]),
    pair('nobody', [0, 0], [40, 80]),
  ])
  expect(known!.difference).toMatchObject({ value: expect.closeTo(0.2, 10), low: expect.closeTo(0.0524, 4) })
  expect(known!.difference!.high).toBeCloseTo(0.3339, 4)
  expect([few!.difference, nobody!.difference]).toEqual([null, null])
})

test('looking at more codes makes each less sure', () => {
  const alone = compareCodes([pair('a', [56, 70], [48, 80])])[0]!.difference!.adjusted
  const others = Array.from({ length: 9 }, (_, at) => pair(`b${at}`, [30, 70], [34, 80]))
  const among = compareCodes([pair('a', [56, 70], [48, 80]), ...others])[0]!.difference!.adjusted
  expect(among).toBeCloseTo(alone * 10, 6)
})
