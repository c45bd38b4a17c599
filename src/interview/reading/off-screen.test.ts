import { expect, it } from 'vitest'
import { findOffScreen } from './off-screen.ts'

const shown = {
  question: 'What do you make of this notice?',
  screen: 'Pool closed on Mondays.\nTowels: 3.00 each.',
}
const finds = (text: string) => findOffScreen(text, shown) !== null

it('doubts the screen only where nothing that they name stands on it', () => {
  expect(finds('The blue dolphin is pretty.')).toBe(true)
  expect(finds('The blue towels are pretty.')).toBe(false)
})

it('does not doubt it where a place or a quotation points to it', () => {
  expect(finds('The second line, with the red frame.')).toBe(false)
  expect(finds('I stumbled over “closed on Mondays”, in the red frame.')).toBe(false)
})
