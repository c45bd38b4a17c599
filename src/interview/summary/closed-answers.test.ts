import { expect, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../test/support/guides.ts'
import { answeredOpenly } from '../../../test/support/question-progress.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import { indexGuide } from '../guide-index.ts'
import { emptyState } from '../state.ts'
import { summarise } from './summarise.ts'

const options = ['The price', 'The quality', 'The hours'].map((label) => ({
  key: label.toLowerCase().replaceAll(' ', '-'),
  label: { en: label },
  role: 'plain' as const,
}))
const reason = 'It was too much for us.'

/** The lines of one question, where its choice was followed by a reason, without the first. */
function linesOf(sketch: Partial<QuestionSketch>, value: AnswerValue, said = reason): string[] | undefined {
  const index = indexGuide(guideOf([{ key: 'a', ...sketch }]))
  const salient = [{ turn: 1, turnRevision: 0, start: 0, end: said.length, score: 0.3 }]
  const progress = answeredOpenly({ value, turns: [0, 1], salient })
  return summarise({ ...emptyState(), questions: { a: progress } }, index, () => said)
    ?.text.split('\n')
    .slice(1)
}

test.each<[string, { sketch: Partial<QuestionSketch>; value: AnswerValue }, string[]]>([
  [
    'several, without the instruction',
    {
      sketch: {
        kind: 'multiple_choice',
        text: 'Which of these had most to do with it? Choose up to two.',
        settings: { options },
      },
      value: { kind: 'multiple_choice', options: ['the-price', 'the-quality'] },
    },
    ['Which of these had most to do with it?', 'The price; The quality'],
  ],
  [
    'one',
    {
      sketch: { kind: 'single_choice', text: 'Which of these mattered most?', settings: { options } },
      value: { kind: 'single_choice', option: 'the-hours' },
    },
    ['Which of these mattered most?', 'The hours'],
  ],
  [
    'a point',
    {
      sketch: {
        kind: 'scale',
        text: 'How satisfied are you with the service?',
        settings: { scaleFrom: 1, scaleTo: 5 },
      },
      value: { kind: 'scale', point: 2 },
    },
    ['How satisfied are you with the service?', '2 of 5'],
  ],
  [
    'yes or no',
    { sketch: { kind: 'yes_no', text: 'Have you ever paid for it?' }, value: { kind: 'yes_no', yes: false } },
    ['Have you ever paid for it?', 'No'],
  ],
])(
  'the choice stands under its question, and what was said about it under that: %s',
  (_, { sketch, value }, pair) => {
    expect(linesOf(sketch, value)).toEqual([...pair, `“${reason.slice(0, -1)}”`])
  },
)

test('the choice is not said twice where the words under it name it', () => {
  const sketch = {
    kind: 'single_choice' as const,
    text: 'Which of these mattered most?',
    settings: { options },
  }
  const value: AnswerValue = { kind: 'single_choice', option: 'the-price' }
  expect(linesOf(sketch, value, 'The price went up twice.')).toEqual([
    'Which of these mattered most?',
    '“The price went up twice”',
  ])
})

test('it is said where the words under it only contain its letters', () => {
  const sketch = { kind: 'yes_no' as const, text: 'Have you ever paid for it?' }
  const value: AnswerValue = { kind: 'yes_no', yes: false }
  expect(linesOf(sketch, value, 'Nothing in it is worth that to us.')?.[1]).toBe('No')
})

test.each(['5.5 hours each, so not often.', '5 minutes is what it takes.', '5-6 of them are my own.'])(
  'a number is said where another begins the words under it: %s',
  (said) => {
    const sketch = { kind: 'number' as const, text: 'How many trips do you make?' }
    expect(linesOf(sketch, { kind: 'number', number: 5 }, said)?.[1]).toBe('5')
  },
)

test('an open question has nothing beside it', () => {
  expect(linesOf({ text: 'What mattered most?' }, { kind: 'open' })).toEqual([
    'What mattered most?',
    `“${reason.slice(0, -1)}”`,
  ])
})
