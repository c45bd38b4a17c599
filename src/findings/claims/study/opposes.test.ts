import { describe, expect, test } from 'vitest'
import { oppositionIn, stanceOf } from './opposes.ts'

const common = new Set(['ap'])
const opposes = (statement: string, said: string) => oppositionIn(stanceOf(statement, common)!, said) > 0

describe('words that speak against a statement', () => {
  test.each([
    ['The app saves me time.', 'It does not save me any time.'],
    ['My neighbours ride the tram.', 'None of my neighbours ride the tram.'],
    ['The tram takes my job.', "I don't think the tram will take my job."],
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
    ['My neighbours ride the tram.', 'My neighbours have not changed how I ride the tram.'],
    ['The tram is easy to board.', 'With the tram it is hard to board a dog.'],
    ['I trust the timetable and the driver.', 'I do not trust the weather.'],
  ])('but not: %s / %s', (statement, said) => {
    expect(opposes(statement, said)).toBe(false)
  })

  test('nothing speaks against what only everybody says', () => {
    expect(stanceOf('The app.', common)).toBeNull()
  })

  test('nor against a statement of one word, of which everything could be said', () => {
    expect(stanceOf('I am concerned about my skills.', common)).toBeNull()
  })
})
