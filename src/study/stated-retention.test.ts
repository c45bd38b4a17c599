import { describe, expect, test } from 'vitest'
import { defaultConsentText } from './default-terms.ts'
import { isAsStated, statedRetention } from './stated-retention.ts'

describe('what a consent text says of how long answers are kept', () => {
  test.each([
    ['What I write is stored for one year and then deleted.', 365, 30],
    ['My answers are deleted after 90 days.', 90, 365],
    ['Everything is kept for six months.', 180, 365],
    ['We erase what you wrote after 2 weeks.', 14, 30],
    ['Retention: a 12-month period, then destroyed.', 365, 90],
    ['I agree that my words are retained for twelve months.', 365, 730],
    ['We remove the answers within three years.', 1095, 365],
    ['It is stored for 1 day.', 1, 2],
    ['We keep it for a month.', 30, 60],
    ['Contact details are kept for 30 days, answers for one year.', 365, 180],
  ])('%s: %i days, not %i', (text, days, others) => {
    expect([isAsStated(statedRetention(text), days), isAsStated(statedRetention(text), others)]).toEqual([
      true,
      false,
    ])
  })

  test.each([
    'An AI asks the questions. What I write is stored and then deleted.',
    'The interview takes about 20 minutes, and I am 18 years or older.',
    'I have used the service for one year. My words are stored.',
    'We run a study for two weeks. Answers are kept as long as they are needed.',
    'Answers are kept until the end of the project.',
  ])('nothing: %s', (text) => {
    expect(statedRetention(text)).toEqual([])
    expect(isAsStated(statedRetention(text), 30)).toBe(true)
  })

  test.each([1, 14, 30, 90, 100, 365, 730])('the program’s own text always fits: %i days', (days) => {
    expect(statedRetention(defaultConsentText(days))).toHaveLength(1)
    expect(isAsStated(statedRetention(defaultConsentText(days)), days)).toBe(true)
  })
})
