/** A model without a memory: the same few wordings again and again, and questions that were asked long ago. */
import type { GenerateRequest, LanguageModels } from '../../src/platform/models/language/language-models.ts'
import { createRecordedLanguageModels } from '../../src/platform/models/language/recorded-language-models.ts'

export interface ForgetfulModel {
  models: LanguageModels
  calls: { promptCharacters: number; tokens: number; isTooLong: boolean }[]
}

const wordings = [
  'What led to that?',
  'What happened then?',
  'What was that like?',
  'How did that come about?',
  'What did that mean for you?',
  'What happened just before that?',
  'How does that usually go?',
  'What made the difference?',
  'What would be one example of that?',
  'How did it end?',
]

/** As English comes with most models. */
export const charactersAToken = 4

export function createForgetfulModel(given: {
  windowTokens: number
  guideQuestions: readonly string[]
  random: () => number
}): ForgetfulModel {
  const { windowTokens, guideQuestions, random } = given
  const calls: ForgetfulModel['calls'] = []
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const recorded = createRecordedLanguageModels([
    {
      label: 'test/forgetful',
      answers: ({ request }) => {
        const {
          system,
          prompt,
          maxOutputTokens,
        }: Pick<GenerateRequest<unknown>, 'system' | 'prompt' | 'maxOutputTokens'> = request
        const tokens = Math.ceil((system.length + prompt.length) / charactersAToken) + maxOutputTokens
        const isTooLong = tokens > windowTokens
        calls.push({ promptCharacters: system.length + prompt.length, tokens, isTooLong })
        if (isTooLong) return { reason: 'too_long' }
        const { quotes = {} } = JSON.parse(prompt.split('\n')[1]!) as { quotes?: Record<string, string> }
        const texts = [
          pick(guideQuestions),
          pick(wordings),
          pick(wordings),
          ...(quotes.q1 ? [`You mentioned “${quotes.q1}”. ${pick(wordings)}`] : []),
          pick(wordings),
        ]
        return { value: { candidates: texts.map((text) => ({ text, quotes: [] })) } }
      },
    },
  ])
  return { models: recorded, calls }
}
