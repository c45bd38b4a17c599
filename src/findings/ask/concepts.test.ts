import { expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { conceptOf } from './concepts.ts'
import { matchClause } from './match-sentences.ts'
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

test('words that the dictionary holds as one are said by all of them, and not by one alone', () => {
  const record = indexSaid([
    'I am a music teacher.',
    'I teach dance, and as a dance teacher I move a lot.',
    'As a teacher of music I hum.',
    'I spread clarified butter on it.',
  ])
  const sayingAll = (word: string, kind: 'noun' | 'verb') => {
    const concept = conceptOf({ word, class: kind }, record, meaningOfWord)
    const own = matchClause(record, [concept]).own[0]!
    return record.sentences.map((_, at) => own[at]! >= 0.8)
  }
  expect(sayingAll('music_teacher', 'noun')).toEqual([true, false, true, false])
  const { quality } = conceptOf({ word: 'butter_up', class: 'verb' }, record, meaningOfWord)
  expect(quality[record.stemNumbers.get(stemOf('butter'))!]).toBeLessThan(0.4)
})
