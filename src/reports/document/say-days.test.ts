import { expect, test } from 'vitest'
import { sayDays, sayLanguage } from './say-days.ts'

test('what two days share is said once', () => {
  expect(sayDays('2026-11-24T08:00:00Z', '2026-11-24T19:00:00Z')).toBe('24 November 2026')
  expect(sayDays('2026-11-24T08:00:00Z', '2026-11-30T19:00:00Z')).toBe('24 to 30 November 2026')
  expect(sayDays('2026-11-24T08:00:00Z', '2026-12-02T19:00:00Z')).toBe('24 November to 2 December 2026')
  expect(sayDays('2026-12-24T08:00:00Z', '2027-01-02T23:59:00Z')).toBe('24 December 2026 to 2 January 2027')
})

test('a language has its name, a code that is none stays', () => {
  expect(['en', 'de', 'pt-BR', 'not a code'].map(sayLanguage)).toEqual([
    'English',
    'German',
    'Brazilian Portuguese',
    'not a code',
  ])
})
