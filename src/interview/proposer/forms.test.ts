import { describe, expect, it } from 'vitest'
import { topicFocus } from '../reading.ts'
import { type Forms, formsOf } from './forms.ts'

/** Of the whole sentence. */
const forms = (words: string): Forms | null => {
  const end = words.length - (/[.!]$/.test(words) ? 1 : 0)
  return formsOf(topicFocus('clause', { start: 0, end }, 1), words)
}

describe('what they do in the form that a question wants', () => {
  it.each([
    [
      'I check every invoice twice.',
      { inf: 'check every invoice twice', past: 'checked every invoice twice', tense: 'present' },
    ],
    ['We switched our internet provider in spring.', { ing: 'switching your internet provider in spring' }],
    ['I wrote to the bank three times.', { inf: 'write to the bank three times', tense: 'past' }],
  ] as [string, Partial<Forms>][])('%s', (words, expected) => expect(forms(words)).toMatchObject(expected))

  it.each([
    ['something else would be said', 'I only use it for emails.'],
    ['it is nobody’s own will', 'I lost my notes on the train.'],
    ['a condition would be lost', 'If it breaks, I call the shop.'],
    ['one thing of several would be cut away', 'I peeled the ginger and the garlic.'],
    ['a second verb stands in it', 'I trust vendors who publish their prices.'],
    ['it is denied', "I don't trust a bank without a counter."],
    ['both tenses look the same', 'I put the box on the shelf.'],
    ['it points at something outside', 'I sent them a letter last week.'],
    ['it is not written with care', 'i check every invoice twice'],
    ['somebody else does it', 'The driver checks every parcel twice.'],
  ])('is left out where %s', (_, words) => expect(forms(words)).toBeNull())
})
