import { expect, test } from 'vitest'
import { endSentence } from './end-sentence.ts'

test('a sentence ends with one mark, be it inside of quotation marks', () => {
  const ended = [
    'as in “the rain”',
    'asked “Why did you leave?”',
    'as in “I left.”',
    'as in “Well …”',
    'It rained',
  ].map(endSentence)
  expect(ended).toEqual([
    'as in “the rain”.',
    'asked “Why did you leave?”',
    'as in “I left.”',
    'as in “Well …”',
    'It rained.',
  ])
})
