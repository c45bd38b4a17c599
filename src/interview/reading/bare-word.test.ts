import { describe, expect, it, test } from 'vitest'
import { expectEvenGrowth } from '../../../test/support/growth.ts'
import { findBareWord, isBareNothing } from './bare-word.ts'

describe('an answer of a word or three', () => {
  it.each([
    ['Hard.', 'judgement'],
    ['fine', 'mild'],
    ['Tuesday.', 'time'],
    ['last week', 'time'],
    ['Drawer.', 'thing'],
    ['The sum.', 'thing'],
    ['🌹 roses', 'thing'],
  ])('%s is a %s', (answer, bare) => expect(findBareWord(answer)?.bare).toBe(bare))

  it.each(['nobody 🤷', 'k', 'No.', 'never', 'idk', '12', 'not really', '🌹', ''])(
    '%s holds nothing',
    (answer) => {
      expect(findBareWord(answer)).toBeNull()
    },
  )

  it('stands at its place in the answer', () => {
    const word = findBareWord('  pretty hard!')!
    expect('  pretty hard!'.slice(word.start, word.end)).toBe('hard')
  })

  it('is no word in a sentence', () => {
    expect(findBareWord('It was hard for me')).toBeNull()
    expect(isBareNothing('nobody I know does that')).toBe(false)
    expect(isBareNothing('nobody')).toBe(true)
  })
})

test.each([
  ['full stops', '... '],
  ['line breaks', 'a\n\n'],
  ['smileys', '🙂 '],
])('what it costs grows with the length of the answer, not with its square: %s', (_, piece) => {
  expectEvenGrowth((length) => {
    const answer = `a ${piece.repeat(length)}1`
    return [findBareWord(answer), isBareNothing(answer)]
  }, 1000)
})
