import { describe, expect, it } from 'vitest'
import { beginningOf, findShown } from './find-shown.ts'

const screen = 'Free delivery, almost always.\n3 dishes a week: 42.00\n5 dishes a week: 61.00\nStop any time.'
const shownBy = (answer: string, text = screen) => {
  const place = findShown(answer, text)
  return place && text.slice(place.start, place.end)
}

describe('the part of the screen that is meant', () => {
  it.each([
    ['the thing at the top is weird', 'Free delivery, almost always'],
    ['that last line, no', 'Stop any time'],
    ['the second line is fine', '3 dishes a week: 42.00'],
    ['I do not believe the free delivery', 'Free delivery, almost always'],
    ['the one with 61 is too much', '5 dishes a week: 61.00'],
    ['second line from the bottom', '5 dishes a week: 61.00'],
    ['the first line is fine, the last one not', 'Stop any time'],
    ['I follow down to the second line. After that I am lost', '5 dishes a week: 61.00'],
  ])('%s', (answer, part) => expect(shownBy(answer)).toBe(part))

  it('is told by a number where nothing else is named', () => {
    expect(
      shownBy('this with the number, nobody does that', 'Wear gloves.\nAir for 20 minutes.\nNo smoking.'),
    ).toBe('Air for 20 minutes')
  })

  it('is said without the marks of the layout', () => {
    expect(shownBy('the bottom one', 'Welcome\n[ I am early ]\n[ I have no letter ]')).toBe(
      'I have no letter',
    )
  })

  it('is none where nothing is pointed at, or nothing could be told apart', () => {
    expect(shownBy('I rather like it')).toBeNull()
    expect(shownBy('the top one', 'Dinner, settled.')).toBeNull()
  })

  it('has a beginning to say which screen is meant', () => {
    const begins = beginningOf(screen)!
    expect(screen.slice(begins.start, begins.end)).toBe('Free delivery, almost always')
  })
})
