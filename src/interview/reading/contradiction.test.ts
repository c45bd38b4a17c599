import { describe, expect, it } from 'vitest'
import { findContradiction } from './contradiction.ts'

const against = (before: string, now: string) =>
  findContradiction(now, [{ turn: 1, text: before }], 'en') !== null

describe('a contradiction', () => {
  it.each([
    ['I always read the terms of a contract.', 'I never read the terms of a contract.'],
    ['The delivery fee was cheap.', 'The delivery fee was expensive.'],
    ['I use the weekly planner.', 'I do not use the weekly planner.'],
    ['We love the morning meetings.', 'We hate the morning meetings.'],
  ])('is found between “%s” and “%s”', (before, now) => expect(against(before, now)).toBe(true))

  it.each([
    ['I always read the terms of a contract.', 'I never read the terms when I am in a hurry.'],
    ['The app was easy at first.', 'The app was hard to set up.'],
    ['I use the weekly planner.', 'I do not use the notes.'],
    ['I like the morning meetings.', 'My colleague hates them.'],
    ['I did not buy the bread.', 'I did not buy the bread.'],
    ['It never rains there.', 'Do you always go there?'],
    ['', 'I never go there.'],
  ])('is none between “%s” and “%s”', (before, now) => expect(against(before, now)).toBe(false))

  it('says where both stand', () => {
    const earlier = [
      { turn: 1, text: 'Hello there.' },
      { turn: 3, text: 'It rained. I always read the terms of a contract.' },
    ]
    expect(findContradiction('I never read the terms of a contract.', earlier, 'en')).toEqual({
      now: { start: 0, end: 37 },
      before: { turn: 3, start: 11, end: 49 },
    })
  })
})

describe('what is only near', () => {
  it.each([
    ['I use the planner.', 'I do not use the planner for letters.'],
    ['I use the planner for the weekly rota.', 'I do not use the planner for letters to parents.'],
    ['I like the morning meetings.', 'I do not like the morning meetings on Monday.'],
    ['The team uses the planner.', 'The team has no problem with the planner.'],
  ])('is no contradiction: “%s” and “%s”', (before, now) => expect(against(before, now)).toBe(false))
})
