import { describe, expect, it } from 'vitest'
import { findBlank, findOffScreen } from './off-screen.ts'

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

describe('what they see is no page that did not load', () => {
  it.each([
    'I see a white box with a red ribbon.',
    "There's a black circle with the name in it.",
    'Very plain, just black.',
    'It looks sad, only grey.',
    'I got an error message the last time I paid.',
  ])('%s', (text) => {
    expect(findBlank(text)).toBeNull()
  })
  it.each(['I only see a white box.', 'it is all blank', "there's just an error message"])(
    'but is where nothing else is there: %s',
    (text) => {
      expect(findBlank(text)).not.toBeNull()
    },
  )
  it.each([
    ['Pay your rent by card. No fees.', "Good that it's in English."],
    ['Women train free on Mondays', "There's a guy at my gym who would complain about that."],
    ['A woman at a desk', "It's a man's world"],
  ])('nor is it another thing than “%s”: %s', (screen, text) => {
    expect(
      findOffScreen(text, {
        question: 'What do you make of this?',
        screen,
        isDescription: screen.startsWith('A '),
      }),
    ).toBeNull()
  })
})
