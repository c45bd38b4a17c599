import { describe, expect, it } from 'vitest'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { ReportNumber } from '../model.ts'
import { checkFigure } from './check-figure.ts'
import { rightOfOption, rightOfTheme, wrongOfOption, wrongOfTheme } from './ordinary-counts.fixture.ts'

const theme: ReportNumber = {
  ...{ label: 'Price', question: '', isMachineCoded: true },
  figure: { source: 'theme', themeId: '019a0000-0000-7000-8000-000000000001', questionKey: null },
  proportion: proportionOf(24, 61, 'turns'),
}
const option: ReportNumber = {
  ...{ label: 'The app', question: 'Which one do you use?', isMachineCoded: false },
  figure: { source: 'option', questionKey: 'which', meaning: 1, optionKey: 'app' },
  proportion: proportionOf(17, 48, 'answers'),
}
const verdictOf = (text: string, number: ReportNumber) => {
  const { verdict, reason } = checkFigure(text, [number])
  return reason ?? verdict
}

/** What the reading of a base must not let through; written against it. */
const againstBases = [
  'Of the 61 people who spoke of price, 24 said so.',
  'Of the 61 people who spoke of price, 24 were asked.',
  'Of the 61 people mentioning price, 24 answered.',
  'Of the 61 with price, 24 answered.',
  'Among 61 people who mentioned price, 24 were interviewed.',
  'Price came up among 61 people.',
  'Of 61 people price was mentioned.',
  'Of the 24 people asked, 24 mentioned price.',
  'Out of 24, 24 mentioned price.',
  'Out of 24, all 24 mentioned price.',
  'We interviewed 24 people; 24 of them mentioned price.',
  'We interviewed 61 people about price; 24 of them spoke.',
  '24 people out of the 61 who mentioned price.',
  '24 of the 61 people who mentioned price answered.',
  '61 people interviewed mentioned price, 24 in all.',
  '24 people mentioned price, of 24 interviewed.',
  '24/24 people mentioned price.',
  'Of the 61 people asked, none mentioned price.',
  'Of the 61 people asked, 24 mentioned price and 61 the docks.',
  'Of the 61 people asked, 24 did not mention price.',
]
/** Right, and refused all the same: a number word of the question, and an answer that stands before what it answers. */
const refusedThoughRight = new Set([
  'Asked which one they use, 17 of 48 answered “The app”.',
  '48 people answered, and 17 of them chose the app.',
])

describe('a count as people write it', () => {
  it.each(rightOfTheme)('is supported: %s', (text) => {
    expect(verdictOf(text, theme)).toBe('supported')
  })
  it.each(rightOfOption)('is supported, or one of two that are not yet: %s', (text) => {
    expect(verdictOf(text, option) === 'supported').toBe(!refusedThoughRight.has(text))
  })
  it.each(againstBases)('is not supported by its base: %s', (text) => {
    expect(verdictOf(text, theme)).not.toBe('supported')
  })
  it.each(wrongOfTheme)('is not supported: %s', (text) => {
    expect(verdictOf(text, theme)).not.toBe('supported')
  })
  it.each(wrongOfOption)('is not supported: %s', (text) => {
    expect(verdictOf(text, option)).not.toBe('supported')
  })
})
