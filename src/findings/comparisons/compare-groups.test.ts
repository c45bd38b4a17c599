import { describe, expect, it } from 'vitest'
import { newcombeInterval } from '../../statistics/intervals.ts'
import { adjustAll, type ComparedCode, compareGroups } from './compare-groups.ts'
import { adviseOn, unseenOf } from './show-saturation.ts'

const people = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`)
const groupsOf = (sizes: Record<string, number>) => ({
  keys: Object.keys(sizes),
  members: new Map(Object.entries(sizes).map(([key, size]) => [key, new Set(people(key, size))])),
})
const coded = (having: string[], all: string[]): ComparedCode => ({
  code: { codeId: 'c', themeId: 't', name: 'Price', participants: new Set(having) },
  exposed: new Set(all),
  check: null,
  weights: null,
})

describe('a theme between two groups', () => {
  const all = [...people('a', 70), ...people('b', 80)]
  const compared = coded([...people('a', 56), ...people('b', 48)], all)

  it('is one look, with Newcombe’s interval', () => {
    const { basis, differences, shares } = compareGroups(compared, groupsOf({ a: 70, b: 80 }))
    expect(basis).toBe('machine')
    expect(shares[0]).toMatchObject({ group: 'a', count: 56, of: 70, coded: 0, share: 0.8 })
    expect(differences).toHaveLength(1)
    const { low, high } = newcombeInterval({ count: 56, of: 70 }, { count: 48, of: 80 })
    expect(differences[0]).toMatchObject({
      group: 'a',
      against: 'b',
      difference: expect.closeTo(0.2, 9),
      low: expect.closeTo(low, 9),
      high: expect.closeTo(high, 9),
    })
  })

  it('counts those who could have it only', () => {
    const some = coded([...people('a', 10)], [...people('a', 20), ...people('b', 20)])
    expect(compareGroups(some, groupsOf({ a: 70, b: 80 })).shares.map(({ of }) => of)).toEqual([20, 20])
  })

  it('is too few to say under five', () => {
    const few = coded(people('a', 2), [...people('a', 4), ...people('b', 80)])
    const { shares, differences } = compareGroups(few, groupsOf({ a: 4, b: 80 }))
    expect(shares[0]).toMatchObject({ count: 2, of: 4, share: null, low: null })
    expect(differences[0]).toMatchObject({ difference: null, pValue: null })
  })

  it.each([
    [20, 'checked'],
    [6, 'machine'],
  ] as const)('with %i read of each uses what is %s', (read, basis) => {
    const frame = all.map((participantId) => ({ participantId, frame: 1, stratum: 0 }))
    const at = new Date()
    const readings = new Map(
      [...people('a', read), ...people('b', read)].map((person) => [
        person,
        {
          byReader: new Map([['x', new Map([['c', { has: Number(person.slice(1)) % 2 === 0, at }]])]]),
          inOrder: new Map([['c', ['x']]]),
        },
      ]),
    )
    const check = { code: compared.code, book: new Map(), exposed: compared.exposed, frame, readings }
    const found = compareGroups({ ...compared, check }, groupsOf({ a: 70, b: 80 }))
    expect(found.basis).toBe(basis)
    expect(found.shares.map(({ coded: those }) => those)).toEqual([read, read])
    expect(found.shares[0]!.share).toBeCloseTo(basis === 'checked' ? 0.5 : 56 / 70, 1)
  })

  it('with weights says how much they cost', () => {
    const weights = new Map(all.map((person, at) => [person, at % 2 === 0 ? 1.8 : 0.2]))
    const plain = compareGroups(compared, groupsOf({ a: 70, b: 80 })).shares[0]!
    const weighted = compareGroups({ ...compared, weights }, groupsOf({ a: 70, b: 80 })).shares[0]!
    expect(weighted.high! - weighted.low!).toBeGreaterThan(plain.high! - plain.low!)
  })
})

it('of three groups each is held against the others together', () => {
  const all = [...people('a', 20), ...people('b', 20), ...people('c', 20)]
  const { differences } = compareGroups(coded(people('a', 10), all), groupsOf({ a: 20, b: 20, c: 20 }))
  expect(differences.map(({ group, against }) => [group, against])).toEqual([
    ['a', null],
    ['b', null],
    ['c', null],
  ])
  expect(differences[0]!.difference).toBeCloseTo(0.5, 9)
})

it('every difference that was worked out is a look, and what was too few is none', () => {
  const look = (pValue: number | null) => ({
    group: 'a',
    against: 'b',
    difference: 0,
    low: 0,
    high: 0,
    pValue,
  })
  const { rows, looks, expectedFalse } = adjustAll([
    { differences: [look(0.01)] },
    { differences: [look(null)] },
    { differences: [look(0.04)] },
    { differences: [look(0.9)] },
  ])
  expect(looks).toBe(3)
  expect(rows.map(({ differences }) => differences[0]!.adjusted)).toEqual([
    expect.closeTo(0.03, 9),
    null,
    expect.closeTo(0.06, 9),
    expect.closeTo(0.9, 9),
  ])
  expect(rows.map(({ differences }) => differences[0]!.isDifferent)).toEqual([true, false, false, false])
  expect(expectedFalse).toBeCloseTo(0.05, 9)
})

describe('the advice', () => {
  const unseen = { seen: 12, estimate: 12, interval: { low: 12, high: 12 }, coverage: 0.99 }
  it.each([
    ['too early', { interviews: 19, themes: 12, lastTen: 0, unseen }],
    ['go on', { interviews: 40, themes: 12, lastTen: 1, unseen }],
    ['nearly', { interviews: 40, themes: 12, lastTen: 0, unseen: { ...unseen, estimate: 14 } }],
    ['nearly', { interviews: 40, themes: 12, lastTen: 0, unseen: { ...unseen, coverage: 0.9 } }],
    ['nearly', { interviews: 40, themes: 12, lastTen: 0, unseen: null }],
    ['enough', { interviews: 40, themes: 12, lastTen: 0, unseen }],
  ] as const)('is "%s"', (advice, facts) => {
    expect(adviseOn(facts).advice).toBe(advice)
  })

  it('claims nothing of what is unseen where every theme is of several people', () => {
    const incidences = [2, 3, 8, 20]
    const unknown = unseenOf(incidences, 40)
    expect(unknown).toBeNull()
    const { sentence } = adviseOn({ interviews: 40, themes: 4, lastTen: 0, unseen: unknown })
    expect(sentence).toContain('brought no new theme')
    expect(sentence).toContain('cannot be estimated')
    expect(sentence).not.toContain('none')
  })

  it('estimates what is unseen where a theme is of one person', () => {
    expect(unseenOf([1, 1, 2, 8], 40)?.estimate).toBeGreaterThan(4)
  })
})
