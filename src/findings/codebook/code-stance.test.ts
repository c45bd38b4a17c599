import { expect, test } from 'vitest'
import { expectEvenGrowth } from '../../../test/support/growth.ts'
import { stanceOn } from './code-stance.ts'

test('a denial is heard over the small words after it, and long ago it is none', () => {
  const weights = new Map([['ferry', 1]])
  expect(stanceOn('I would not say that it is for the ferry', weights)).toBe(-1)
  expect(stanceOn('The ferry, not the tram', weights)).toBe(1)
})

test('a word said over and over is not read back from each time', () => {
  const weights = new Map([['say', 1]])
  expect(stanceOn('say '.repeat(5_000), weights)).toBe(5_000)
  expectEvenGrowth((length) => stanceOn('say '.repeat(length), weights), 5_000)
})
