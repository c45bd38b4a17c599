import { describe, expect, test } from 'vitest'
import { oppositionIn, stanceOf } from './opposes.ts'

const common = new Set(['ap'])
const opposes = (statement: string, said: string) => oppositionIn(stanceOf(statement, common)!, said) > 0

describe('words that speak against a statement', () => {
  test.each([
    ['The app saves me time.', 'It does not save me any time.'],
    ['The app saves me time.', 'Honestly, checking it is a waste of time.'],
    ['The app is easy to learn.', 'The app was difficult to learn for my mother.'],
    ['I plan my route every evening.', 'I rarely plan a route in the evening.'],
    ['I never share my location.', 'I share my location with my brother.'],
    ['The lock is reliable.', 'I find the lock unreliable in winter.'],
  ])('%s / %s', (statement, said) => {
    expect(opposes(statement, said)).toBe(true)
  })

  test.each([
    ['The app saves me time.', 'The app saves me a lot of time.'],
    ['The app saves me time.', "I don't like mornings, and the app saves me time."],
    ['The app saves me time.', 'If it did not save me time I would leave.'],
    ['The app saves me time.', 'The app does not show the weather.'],
    ['I never share my location.', 'I would not share my location either.'],
  ])('but not: %s / %s', (statement, said) => {
    expect(opposes(statement, said)).toBe(false)
  })

  test('nothing speaks against what only everybody says', () => {
    expect(stanceOf('The app.', common)).toBeNull()
  })
})
