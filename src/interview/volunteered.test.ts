import { expect, it } from 'vitest'
import type { Question } from '../study/model.ts'
import { findVolunteered } from './volunteered.ts'

const coming = [
  { key: 'view', kind: 'open', text: { en: 'How do you feel about the printed timetable?' } },
] as unknown as Question[]

const find = (answer: string) =>
  findVolunteered(answer, {
    language: 'en',
    asked: 'How did you plan the trip?',
    coming,
    guideTexts: ['How did you plan the trip?', 'How do you feel about the printed timetable?'],
    measure: () => 0.9,
  }).map(({ questionKey }) => questionKey)

it('does not pass a question for a view over for a sentence that only tells of using it', () => {
  expect(find('With the printed timetable, because the phone was flat.')).toEqual([])
})

it('passes it over where the sentence tells the view', () => {
  expect(find('I like the printed timetable more than the phone.')).toEqual(['view'])
})
