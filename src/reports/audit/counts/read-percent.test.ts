import { describe, expect, it, test } from 'vitest'
import { expectEvenGrowth } from '../../../../test/support/growth.ts'
import { readCount } from './find-counts.ts'
import { findPercents, withoutRooms } from './read-percent.ts'

const left = (text: string) => withoutRooms(text).replace(/\s+/g, ' ').trim()

describe('what gives the room around a number', () => {
  it.each([
    ['200 of 500 people (40 %) [36–44]', '200 of 500 people (40 %)'],
    ['14 of 34 (41 %, 95 % CI 26 to 58 %)', '14 of 34 (41 %, )'],
    ['14 of 34 (41 %; 95 % confidence interval 26–58 %)', '14 of 34 (41 %; )'],
    ['41 % (26 to 58 %)', '41 %'],
    ['41 % [26, 58]', '41 %'],
    ['between 26 and 58 % of participants', ''],
    ['18 of 101 (18 ± 7 %)', '18 of 101 (18 )'],
    ['a margin of error of 4 %', 'a'],
    ['a difference of 15 percentage points', 'a difference of'],
    ['Between 10 and 12 people said so', 'said so'],
  ])('%s', (text, expected) => {
    expect(left(text)).toBe(expected)
  })

  it.each([
    '14 of 34 – 41 %',
    '12 and 10 people said so',
    '(14, 41 %)',
    '40 of 101 mentioned confidence',
    '41 % mention errors and 12 % mention the range',
  ])('is not: %s', (text) => {
    expect(withoutRooms(text)).toBe(text)
  })
})

describe('the percentage that a count is told with', () => {
  it.each([
    ['14 of 34 participants (41 %) mention the dock.', 41],
    ['14 of 34, or about 41 %, mention the dock.', 41],
    ['41 % of participants (14 of 34) mention the dock.', 41],
    ['44 % overall (44 of 101) mention the dock.', 44],
    ['14 of 34 participants used the word “dock” (41 %).', 41],
    ['14 of 34 people mention the dock (41 %), and 20 % of women do.', 41],
    ['Dock | 14 of 34 people | 41 % | 26–58', 41],
    // The agreement of readers, another group's share, a corrected one: none of them is 14 of 34.
    ['14 of 34 interviews were read twice, with which the readers agreed in 89 % of people.', null],
    ['14 of 34 people mention it, against 80 % of the drivers.', null],
    ['14 of 34 people mention it; weighted, that makes 46 %.', null],
    ['14 of 34 people, corrected for the coding (46 %), mention it.', null],
    ['Dock | 14 of 34 people | 41 % | 38 %', null],
  ])('%s', (text, percent) => {
    expect(readCount(text, 250)).toMatchObject({ n: expect.any(Number), percent })
  })

  it('is as near as its words say', () => {
    const [about, over, nearly, bare] = findPercents('about 30 %, over 30 %, nearly 30 %, 30 %')
    expect([about!.below, about!.above].map(Math.round)).toEqual([3, 3])
    expect([over!.below < 1, over!.above > 50]).toEqual([true, true])
    expect([nearly!.below > 5, nearly!.above <= 1.001]).toEqual([true, true])
    expect(bare!.below).toBeCloseTo(0.5, 6)
  })
})

test.each([
  ['interval', ' '],
  ['1', ' '],
  ['95 % confidence', ':'],
  ['', ' '],
])('what follows %j and is no number is not tried at every length', (start, sign) => {
  const read = (length: number) => withoutRooms(`${start}${sign.repeat(length)}x`)
  expect(read(20_000)).toHaveLength(start.length + 20_000 + 1)
  expectEvenGrowth(read, 20_000)
})
