import { z } from 'zod'
import { OptionSchema } from '../model.ts'
import { accept, localized, type QuestionKindDefinition, type ReadAnswer, refuse } from './kind.ts'
import { checkOptions, findOption, labelOf, nameOptions, roomOptions } from './options.ts'

const StructuredSchema = z.union([
  z.string(),
  z.object({ kind: z.literal('single_choice').optional(), option: z.string() }),
])

/** Exactly one of the options; "other" takes their own words. */
export const singleChoice: QuestionKindDefinition = {
  kind: 'single_choice',
  label: 'Single choice',
  use: 'One of a few answers, to count or to route.',
  closed: true,
  settings: z.object({ options: z.array(OptionSchema).max(50), randomizeOptions: z.boolean().optional() }),
  defaultSettings: (language) => ({
    options: [1, 2].map((n) => ({
      key: `option-${n}`,
      // Empty, so that nobody is asked to choose between "Option 1" and "Option 2": the launch waits for words.
      label: localized(language, ''),
      role: 'plain',
    })),
  }),
  checkSettings: (settings, language) => checkOptions(settings, language, 2),
  describeRoom: (question, context) => ({
    control: 'pick_one',
    hint: 'Choose one',
    options: roomOptions(question, context),
  }),
  readAnswer(question, input, context): ReadAnswer {
    const again = `Choose one of these: ${nameOptions(question, context)}.`
    if (input.value !== undefined && input.value !== null) {
      const parsed = StructuredSchema.safeParse(input.value)
      if (!parsed.success) return refuse(again)
      const key = typeof parsed.data === 'string' ? parsed.data : parsed.data.option
      const option = question.settings.options?.find((candidate) => candidate.key === key)
      if (!option) return refuse(again)
      return acceptOption(option, input.text ?? null)
    }
    const found = findOption(question, input.text ?? '', context)
    if (found.found === 'one') return acceptOption(found.option, found.rest)
    if (found.found === 'several') return refuse(`Which one: ${found.labels.join(' or ')}? ${again}`)
    return refuse(again)
  },
  formatValue: (question, value, language) =>
    value.kind === 'single_choice' ? labelOf(question, value.option, language) : '',
  exportColumns: (question) => [
    { id: question.key, header: question.key },
    { id: `${question.key}.words`, header: `${question.key} (in their words)` },
  ],
  exportCells: (question, answer, language) => [
    answer.value?.kind === 'single_choice' ? labelOf(question, answer.value.option, language) : null,
    answer.words,
  ],
}

function acceptOption(option: { key: string; role: string }, words: string | null): ReadAnswer {
  if (option.role === 'other' && !words?.trim()) return refuse('Add in a few words what "other" is.')
  return accept({ kind: 'single_choice', option: option.key }, words)
}
