import { expect, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../test/support/guides.ts'
import { keepApart } from './keep-apart.ts'
import { listQuestions } from './model.ts'

const scale = (scaleTo: number, from = 'Hard', to = 'Easy'): QuestionSketch => ({
  key: 'ease',
  kind: 'scale',
  settings: { scaleFrom: 1, scaleTo, labelFrom: { en: from }, labelTo: { en: to } },
})
const open: QuestionSketch = { key: 'ease' }
const inUnit = (unit: string): QuestionSketch => ({
  key: 'ease',
  kind: 'number',
  settings: { unit: { en: unit } },
})
const meaningOf = (draft: QuestionSketch, ...published: QuestionSketch[]) =>
  listQuestions(
    keepApart(
      guideOf([draft]),
      published.map((one) => guideOf([one])),
    ),
  )[0]!.question.meaning

test.each<[string, QuestionSketch, QuestionSketch]>([
  ['in words, then on a scale', open, scale(5)],
  ['on a longer scale', scale(5), scale(10)],
  ['on the same scale the other way round', scale(5), scale(5, 'Easy', 'Hard')],
  ['with one end at the other', scale(5), scale(5, 'easy', 'Impossible')],
  ['in another unit', inUnit('euros'), inUnit('pounds')],
])('%s is another question', (_, before, now) => {
  expect(meaningOf(now, before)).toBe(2)
})

test.each<[string, QuestionSketch, QuestionSketch]>([
  ['reworded', open, { ...open, text: 'How was it?' }],
  ['that must be answered now', scale(5), { ...scale(5), required: true }],
  ['with other words at an end of a scale', scale(5), scale(5, 'Hard', 'Very easy')],
  ['whose ends say the same', scale(5, 'Same', 'Same'), scale(5, 'Same', 'Same')],
  ['that was never published', { ...open, key: 'other' }, scale(5)],
])('one %s stays the same', (_, before, now) => {
  expect(meaningOf(now, before)).toBe(1)
})

test('changed back, it is pooled with neither by mistake', () => {
  expect(meaningOf({ ...open, meaning: 2 }, { ...scale(5), meaning: 2 }, open)).toBe(3)
  expect(meaningOf(open, { ...scale(5), meaning: 2 }, open)).toBe(1)
})
