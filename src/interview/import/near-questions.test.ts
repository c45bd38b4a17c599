import { expect, test } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { listQuestions } from '../../study/model.ts'
import { noteNearQuestions } from './near-questions.ts'

const questions = listQuestions(
  guideOf([
    { key: 'keeps', text: 'What, if anything, keeps you from taking your break?' },
    { key: 'last-night', text: 'Please tell us about the last night on which you skipped a break.' },
    { key: 'change', text: 'If you could change one thing about sharing tools, what would it be?' },
  ]),
).map(({ question }) => question)
const notesOn = (question: string, key = 'other') => noteNearQuestions([{ key, question }], questions, 'en')

test.each([
  ['What keeps you from your break?', 'question 1'],
  ['What kept people from taking breaks', null],
  ['Last night on which a break was skipped', 'question 2'],
  // Word for word, or by its key: it is that question.
  ['What, if anything, keeps you from taking your break?', null],
  ['What would help?', null],
  ['Where do you take your break?', null],
  ['If you could change one thing about breaks, what would it be?', null],
  ['What one thing would you change about sharing of tools', 'question 3'],
  // Turned round, or asked of something else about it.
  ['What does not keep you from your break?', null],
  ['Who keeps you from taking your break?', null],
  ['Ward', null],
  ['', null],
])('%s: %s', (question, said) => {
  const notes = notesOn(question)
  if (said === null) expect(notes).toEqual([])
  else expect(notes.join()).toContain(said)
})

test('a column that is headed with the key is that question', () => {
  expect(notesOn('What keeps you from your break?', 'keeps')).toEqual([])
})
