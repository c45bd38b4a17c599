import { expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { cutPassage } from './cut-passage.ts'
import { findPassages, searchOf } from './find-passages.ts'
import { readQuestion } from './read-question.ts'

/** What is shown of the one thing said, where somebody asks so. */
function shownOf(text: string, question: string, wants: 'thatItIsSo' | 'whatIsSaid' = 'thatItIsSo'): string {
  const index = indexSaid([text, 'I walk the dog.', 'We grow leeks.', 'The bus was full.'])
  const { fact, isOfFact } = readQuestion(question)
  const { meaningOf } = byWordsAlone
  const search = searchOf({ index, clause: fact, meaningOf, nearness: null, isOfFact })
  const { first, last } = cutPassage(search, findPassages(search)[0]!, {
    wants,
    isHeldIn: () => true,
  })
  return text.slice(index.sentences[first]!.start, index.sentences[last]!.end)
}

const long = (sentence: string) =>
  `${sentence} with everything that belongs to it, as my father did and his father before him, in the shed behind the house where there is light enough.`

test('what stands around the sentence that says it is left out', () => {
  const text = `My mornings are long and I am up early. ${long('I sharpen the chisels')} On Sundays we go to the lake.`
  expect(shownOf(text, 'Did anyone sharpen chisels?')).toBe(long('I sharpen the chisels'))
})

test('a neighbour that holds what of the question the sentence lacks stays', () => {
  const text = `My mornings are long. All my chisels are old. ${long('I sharpen them')} On Sundays we go to the lake.`
  expect(shownOf(text, 'Did anyone sharpen chisels?')).toBe(
    `All my chisels are old. ${long('I sharpen them')}`,
  )
})

test('what it points back to stays', () => {
  const text = `My mornings are long. We bought the press in Leeds. ${long('It broke the thumb of our printer')} On Sundays we go to the lake.`
  expect(shownOf(text, 'Did anyone break a thumb?')).toBe(
    `We bought the press in Leeds. ${long('It broke the thumb of our printer')}`,
  )
})

test('few words have what follows, and what people say has more of it', () => {
  const text = 'The mill is old. I bake. '
    .concat('The salt is from the sea and the flour from there. '.repeat(5))
    .trim()
  const words = (shown: string) => shown.split(' ').length
  const so = shownOf(text, 'Does anyone bake?')
  const said = shownOf(text, 'Does anyone bake?', 'whatIsSaid')
  expect(so.startsWith('I bake. The salt')).toBe(true)
  expect(words(so)).toBeGreaterThanOrEqual(25)
  expect(words(said)).toBeGreaterThanOrEqual(45)
})
