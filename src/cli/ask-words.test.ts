import { expect, test } from 'vitest'
import { readAskWords } from './ask-words.ts'

test('the study comes first, then the question; with --all the question alone', () => {
  expect(readAskWords(['Bakers', 'Did anyone move?'], { isOfAll: false })).toEqual({
    study: 'Bakers',
    question: 'Did anyone move?',
  })
  expect(readAskWords(['Did anyone move?'], { isOfAll: true })).toEqual({
    study: null,
    question: 'Did anyone move?',
  })
})

test.each([
  {
    what: 'a study beside --all',
    words: ['Bakers', 'Did anyone move?'],
    isOfAll: true,
    say: 'leave --all out',
  },
  { what: 'a study alone', words: ['Bakers'], isOfAll: false, say: 'The study comes first' },
  { what: 'an empty question', words: ['Bakers', ''], isOfAll: false, say: 'nothing between' },
  {
    what: 'a question without quotation marks',
    words: ['Bakers', 'Did', 'anyone', 'move?'],
    isOfAll: false,
    say: 'in quotation marks',
  },
])('$what is refused, with what to do', ({ words, isOfAll, say }) => {
  expect(() => readAskWords(words, { isOfAll })).toThrowError(
    expect.objectContaining({ code: 'invalid_input', say: expect.stringContaining(say) }),
  )
})
