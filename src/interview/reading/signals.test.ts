import { describe, expect, it } from 'vitest'
import { findPointing, findSignals, isFedUp, isJoke, namesValue, takesBack } from './signals.ts'

const signalsIn = (text: string) =>
  findSignals(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

describe('signals in an answer', () => {
  it.each([
    ['I was so nervous that I hung up.', ['feeling: nervous']],
    ['We felt ignored by the whole thing.', ['feeling: ignored']],
    ['It is much faster.', ['comparison: much faster']],
    ['I often skip lunch.', ['quantity: often']],
    ['It took me a long time to find it.', ['quantity: a long time']],
    ['My manager decided it in March.', ['person: My manager']],
    ['That is my morning routine.', ['process: my morning routine']],
  ])('finds what %s names', (text, found) => expect(signalsIn(text)).toEqual(found))

  it.each([
    'She was nervous.',
    'I use it when I am unsure about the spelling.',
    'I am happy to help.',
    'It is faster than walking.',
    'It used to be slower, now it is faster.',
    'I often skip lunch, about twice a week.',
    'I wrote to the friend of my manager.',
    'The tram was late.',
    '',
  ])('finds nothing to take up in: %s', (text) => expect(signalsIn(text)).toEqual([]))
})

it('tells a chain’s end by a value, and a taken-back word by what it is called', () => {
  expect(namesValue('So that I have time with my kids.')).toBe(true)
  expect(namesValue('So that the invoice is paid.')).toBe(false)
  expect(takesBack('Actually no, it was the blue one.')).toBe(true)
  expect(takesBack('It actually works.')).toBe(false)
})

it('sees who has had enough of the interview, not of what it is about', () => {
  expect(isFedUp('Stop asking me the same thing.')).toBe(true)
  expect(isFedUp('The support was a nightmare and I was furious.')).toBe(false)
})

it('sees a joke by its own marks, and where somebody points', () => {
  expect(isJoke('I only do it for the free pens, just kidding', 10)).toBe(true)
  expect(isJoke('It was funny.', 3)).toBe(false)
  const text = 'The one on the left looks cheap.'
  const place = findPointing(text)!
  expect(text.slice(place.start, place.end)).toBe('The one on the left')
  expect(findPointing('I left at noon.')).toBeNull()
})
