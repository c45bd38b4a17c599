import { expect, it } from 'vitest'
import { tagWords } from './tag-words.ts'

it('tags a sentence alike wherever it stands, with its places there', () => {
  const sentence = "It's broken, so I'd phone the landlord again."
  const before = 'The heating failed. '
  const alone = tagWords(sentence)
  const there = tagWords(sentence, before.length)
  const whole = before + sentence
  expect(there.map(({ start, end }) => whole.slice(start, end))).toEqual(alone.map(({ text }) => text))
  expect(there.map(({ start: _s, end: _e, ...word }) => word)).toEqual(
    alone.map(({ start: _s, end: _e, ...word }) => word),
  )
})
