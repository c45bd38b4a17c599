import { expect, test } from 'vitest'
import { spokenOf } from './spoken-of.ts'

const texts = [
  'I stood at a full dock.',
  'In the rain I take the tram. The tram is warm.',
  'Rain fell all day, and rain was forecast.',
  'Every gate was open.',
]

test.each([
  ['full dock', 'speaks of a full dock'],
  ['write letters', 'speaks of writing letters'],
  ['tram', 'speaks of the tram'],
  ['rain', 'speaks of rain'],
  ['flat tyres', 'speaks of flat tyres'],
  ['creative tasks', 'speaks of creative tasks'],
  ['writing emails', 'speaks of writing emails'],
  ['kept the car', 'speaks of keeping the car'],
  ['got used to walking', 'speaks of getting used to walking'],
  ['lost the keys', 'speaks of losing the keys'],
  ['charged after cancelling', 'says “charged after cancelling”'],
  ['dock was full', 'says “dock was full”'],
  ['worried about the swell', 'says that they are worried about the swell'],
  ['not worried', 'says that they are not worried'],
  ['heavy', 'says of something that it is heavy'],
  ['no deadlines', 'says that there are no deadlines'],
  ['no tram', 'says that there is no tram'],
  ['concerns, or none', 'speaks of concerns, or says that there are none'],
  ['November', 'speaks of November'],
])('“%s” stands behind what fits it', (name, expected) => {
  expect(spokenOf({ name, texts })).toBe(expected)
})

test('of a list of things somebody speaks of one of them', () => {
  expect(spokenOf({ name: 'tram, bus and water', isEither: true, texts })).toBe(
    'speaks of tram, bus or water',
  )
  expect(spokenOf({ name: 'terms and conditions', texts })).toBe('speaks of terms and conditions')
})

test('other languages are spoken of', () => {
  expect(spokenOf({ name: 'volle Station', texts })).toBe('speaks of volle Station')
})
