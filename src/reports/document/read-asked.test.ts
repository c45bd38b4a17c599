import { expect, test } from 'vitest'
import type { Results } from '../../findings/model.ts'
import { readAlsoAsked } from './read-asked.ts'

const question = (text: string, answered = 12) => ({ questionKey: text, text, answered, exposed: answered })
const resultsOf = (own: string[], also: ReturnType<typeof question>[]) =>
  ({
    objectives: [
      { key: 'a', text: '', questions: own.map((text) => question(text)) },
      { key: null, text: '', questions: also },
    ],
  }) as unknown as Results
const objectives = [
  { key: 'find', text: 'How patients find a doctor' },
  { key: 'book', text: 'What they expect of online booking' },
]

test('columns of an import stand under the objective that they ask for, and others under none', async () => {
  const results = resultsOf(
    ['Tell us about your last visit to a clinic.'],
    [
      question('How did you find your current doctor?'),
      question('What would you want from booking online?'),
      question('Do you have children?'),
      question('Which insurance do you have?'),
    ],
  )
  expect(await readAlsoAsked(undefined, { objectives, results })).toEqual({
    find: ['How did you find your current doctor?'],
    book: ['What would you want from booking online?'],
  })
})

test('a question of the guide stands where the guide put it, and a column that nobody answered nowhere', async () => {
  const own = resultsOf(['How did you find your current doctor?'], [])
  expect(await readAlsoAsked(undefined, { objectives, results: own })).toEqual({})
  const silent = resultsOf([], [question('How did you find your current doctor?', 0)])
  expect(await readAlsoAsked(undefined, { objectives, results: silent })).toEqual({})
})
