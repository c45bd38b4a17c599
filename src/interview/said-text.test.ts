import { expect, test } from 'vitest'
import { saidText } from './said-text.ts'

test.each([
  ['zero-width spaces', '\u200b\u200b'],
  ['joiners and a byte order mark', ' \u200d\u2060\ufeff '],
  ['marks of direction', '\u200e\u202a\u202c'],
  ['soft hyphens', '\u00ad'],
  ['fillers that are drawn as nothing', '\u3164\u115f\u2800'],
  ['control characters', '\u0007\u001b'],
  ['white space', ' \n\u00a0\u3000'],
])('of %s nothing is said', (_, written) => {
  expect(saidText(written)).toBe('')
})

test.each(['no', '?', '0', '…', '👍🏽', '❤️', '👩‍👧', 'ไม่', 'می‌خواهم', '不', '-', '1\u200b2'])(
  '%s is said as it is written',
  (written) => {
    expect(saidText(` ${written}\n`)).toBe(written)
  },
)
