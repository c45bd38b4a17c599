import { expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { conceptOf } from './concepts.ts'
import { stemOf } from './stems.ts'
import { meaningOfWord } from './word-meanings.ts'

const index = indexSaid(['My inspector called.', 'The inspection is over.', 'A teacher came.', 'I cook.'])

test.each([
  ['inspect', 'inspector', [0, 0.5]],
  ['inspect', 'inspection', [0.6, 1]],
  // Who teaches is told by what they are.
  ['teach', 'teacher', [0.8, 1]],
] as const)('for the verb "%s" the word "%s" stands with %j', (verb, said, [least, most]) => {
  const { quality } = conceptOf({ word: verb, class: 'verb' }, index, meaningOfWord)
  const sure = quality[index.stemNumbers.get(stemOf(said))!]!
  expect(sure).toBeGreaterThanOrEqual(least)
  expect(sure).toBeLessThanOrEqual(most)
})
