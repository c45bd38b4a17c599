import { describe, expect, it } from 'vitest'
import { isKeptFrom } from './of-the-talk.ts'
import { findCare } from './sensitive.ts'
import { isConfidential } from './signals.ts'

describe('that nobody knows', () => {
  it.each([
    'My colleague went into rehab and nobody knows that.',
    'She is eight weeks along, nobody knows yet.',
    'He owes the club a year of fees and no one in the club knows.',
    'Nobody knows that he drinks.',
  ])('is a secret beside what one does not tell of others: %s', (text) => {
    expect(isConfidential(text)).toBe(true)
    expect(isKeptFrom(text)).toBe(true)
  })

  it.each([
    'He mended it on his day off, nobody paid him and nobody knows about it.',
    'She waters the beds at six and nobody knows.',
    'My uncle built half of that bridge and nobody knows it.',
    'He carried the piano up alone, no one knows how.',
    'She wrote the anthem. Nobody knows her name.',
    'They moved the stop and nobody knows where it is.',
    'Nobody else knows the recipe, it is my grandmother’s.',
    'He feeds the cats behind the mill, nobody knows.',
    'Our caretaker has a song for every floor and nobody knows it but me.',
    'She left the money for the choir and no one knows it was her.',
    'Nobody in the office knows how the printer works, and he does.',
    'There is a bench up there that nobody knows about.',
    'He plays the organ like nobody knows.',
    'No one knows the timetable better than she does.',
    'My neighbour grows figs up there and nobody knows.',
  ])('is no secret of a good deed or a plain fact: %s', (text) => {
    expect(isConfidential(text)).toBe(false)
    expect(findCare(text, { language: 'en' })).toEqual([])
    expect(isKeptFrom(text)).toBe(false)
  })
})
