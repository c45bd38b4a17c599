import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jaccard, matchThemes } from './match-themes.ts'

const set = (text: string) => new Set(text)

describe('matching themes to codes', () => {
  test('the larger overlap goes first, and each code once', () => {
    const codes = [
      { codeId: 'a', members: set('123456') },
      { codeId: 'b', members: set('56789') },
    ]
    expect(matchThemes({ themes: [set('56789'), set('12345'), set('456')], codes })).toEqual([
      { codeId: 'b', overlap: 1 },
      { codeId: 'a', overlap: 5 / 6 },
      null,
    ])
  })

  test('a theme that shares less than a quarter is new', () => {
    expect(matchThemes({ themes: [set('12')], codes: [{ codeId: 'a', members: set('23456789') }] })).toEqual([
      null,
    ])
  })

  test('a theme of nobody who was heard before is new', () => {
    expect(matchThemes({ themes: [new Set()], codes: [{ codeId: 'a', members: new Set() }] })).toEqual([null])
  })

  test('themes found again are the same codes, in whatever order they come', () => {
    const groups = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(groups, (lists) => {
        const taken = new Set<number>()
        const disjoint = lists.flatMap((list) => {
          const own = list.filter((each) => !taken.has(each))
          for (const each of own) taken.add(each)
          return own.length > 0 ? [new Set(own.map(String))] : []
        })
        const codes = disjoint.map((members, at) => ({ codeId: `c${at}`, members })).toReversed()
        const found = matchThemes({ themes: disjoint, codes })
        expect(found).toEqual(disjoint.map((_, at) => ({ codeId: `c${at}`, overlap: 1 })))
      }),
    )
  })

  test('overlap is symmetric and of nothing is nothing', () => {
    expect(jaccard(set('123'), set('2345'))).toBe(2 / 5)
    expect(jaccard(set('2345'), set('123'))).toBe(2 / 5)
    expect(jaccard(set(''), set('1'))).toBe(0)
  })
})
