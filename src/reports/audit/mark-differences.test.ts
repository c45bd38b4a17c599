import { describe, expect, it } from 'vitest'
import { markDifferences } from './mark-differences.ts'

const marked = (one: string, other: string) =>
  markDifferences(one, other).map((pieces) =>
    pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  )

describe('the words that differ', () => {
  it.each([
    ['The dock was full.', 'the dock was empty', ['The dock was [full].', 'the dock was [empty]']],
    ['I don’t wait', "I don't wait", ['I don’t wait', "I don't wait"]],
    ['I wait here', 'I never wait here', ['I wait here', 'I [never] wait here']],
    ['in 90% of rides', 'in 80% of rides', ['in [90%] of rides', 'in [80%] of rides']],
  ])('of "%s" and "%s"', (one, other, expected) => {
    expect(marked(one, other)).toEqual(expected)
  })

  it('are not marked where hardly any are the same', () => {
    expect(marked('We plan the tour at home.', 'My sister sold the bike.')).toEqual([
      'We plan the tour at home.',
      'My sister sold the bike.',
    ])
  })
})
