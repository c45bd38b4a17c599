import { describe, expect, it } from 'vitest'
import { tellsOfLoss } from './loss.ts'

describe('the loss of somebody near', () => {
  it.each([
    'nan passed away in that house, with all of us there',
    'it was the winter that dad died on the ward',
    'Because mum died in March we sold it.',
  ])('is heard without a capital too: %s', (text) => expect(tellsOfLoss(text, 'en')).toBe(true))

  it.each(['mum died when i was a child', 'gran moved out of the flat'])('is not read into %s', (text) =>
    expect(tellsOfLoss(text, 'en')).toBe(false),
  )
})
