import { expect, it } from 'vitest'
import { questionOf } from '../../../test/support/guides.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import { randomFor } from '../random.ts'
import { drawValue } from './draw-value.ts'

const option = (key: string, role: 'plain' | 'other' | 'exclusive' = 'plain') => ({
  key,
  label: { en: key },
  role,
})
const options = [option('a'), option('b'), option('c'), option('none', 'exclusive')]

it.each([
  questionOf({ key: 'q', kind: 'yes_no' }),
  questionOf({ key: 'q', kind: 'scale', settings: { scaleFrom: 0, scaleTo: 10 } }),
  questionOf({ key: 'q', kind: 'number', settings: { minimum: 3, maximum: 5, wholeNumber: true } }),
  questionOf({ key: 'q', kind: 'ranking', settings: { options: options.slice(0, 3) } }),
  questionOf({ key: 'q', kind: 'single_choice', settings: { options } }),
  questionOf({ key: 'q', kind: 'multiple_choice', settings: { options, minimumChoices: 2 } }),
])('what is drawn for $kind is an answer to it', (question) => {
  for (let seed = 0; seed < 30; seed++) {
    const value = drawValue(question, randomFor(seed, 'value'))
    expect(
      kindOf(question).readAnswer(question, { value }, { language: 'en', optionOrder: null }),
    ).toMatchObject({ ok: true })
  }
})
