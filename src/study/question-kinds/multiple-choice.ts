import { z } from 'zod'
import { OptionSchema, type Question } from '../model.ts'
import {
  type AnswerInput,
  accept,
  type QuestionKindDefinition,
  type ReadAnswer,
  type ReadContext,
  refuse,
} from './kind.ts'
import { checkOptions, findOption, labelOf, nameOptions, roomOptions } from './options.ts'
import { singleChoice } from './single-choice.ts'

const StructuredSchema = z.union([
  z.array(z.string()).max(50),
  z.object({
    kind: z.literal('multiple_choice').optional(),
    options: z.array(z.string()).max(50),
  }),
])

/** Any of the options; an exclusive one ("none of these") stands alone. */
export const multipleChoice: QuestionKindDefinition = {
  kind: 'multiple_choice',
  label: 'Multiple choice',
  use: 'All answers that apply.',
  closed: true,
  settings: z.object({
    options: z.array(OptionSchema).max(50),
    randomizeOptions: z.boolean().optional(),
    minimumChoices: z.number().int().min(0).optional(),
    maximumChoices: z.number().int().min(1).optional(),
  }),
  defaultSettings: singleChoice.defaultSettings,
  checkSettings(settings, language) {
    const faults = checkOptions(settings, language, 2)
    const count = settings.options?.length ?? 0
    const { minimumChoices: least, maximumChoices: most } = settings
    if (least !== undefined && least > count)
      faults.push({ field: 'minimumChoices', say: `There are only ${count} options to choose from.` })
    if (most !== undefined && least !== undefined && most < least)
      faults.push({ field: 'maximumChoices', say: 'The most allowed is below the least required.' })
    return faults
  },
  describeRoom(question, context) {
    const { minimum, maximum } = limits(question)
    return {
      control: 'pick_many',
      hint: limitHint(minimum, maximum, question.settings.options?.length ?? 0),
      options: roomOptions(question, context),
      minimum,
      maximum,
    }
  },
  readAnswer(question, input, context): ReadAnswer {
    const read = readKeys(question, input, context)
    if (!read.ok) return refuse(read.say)
    return checkChosen(question, read.keys, read.words)
  },
  formatValue: (question, value, language) =>
    value.kind === 'multiple_choice'
      ? value.options.map((key) => labelOf(question, key, language)).join('; ')
      : '',
  exportColumns: (question, language) => [
    ...(question.settings.options ?? []).map((option) => ({
      id: `${question.key}.${option.key}`,
      header: `${question.key}: ${labelOf(question, option.key, language)}`,
    })),
    { id: `${question.key}.words`, header: `${question.key} (in their words)` },
  ],
  exportCells(question, answer) {
    const chosen = answer.value?.kind === 'multiple_choice' ? new Set(answer.value.options) : null
    return [
      ...(question.settings.options ?? []).map((option) => (chosen ? chosen.has(option.key) : null)),
      answer.words,
    ]
  },
}

function limits(question: Question): { minimum: number; maximum: number } {
  const count = question.settings.options?.length ?? 0
  return {
    minimum: question.settings.minimumChoices ?? 1,
    maximum: Math.min(question.settings.maximumChoices ?? count, count),
  }
}

function limitHint(minimum: number, maximum: number, count: number): string {
  if (maximum < count && minimum === maximum) return `Choose ${maximum}`
  if (maximum < count) return `Choose up to ${maximum}`
  return minimum > 1 ? `Choose at least ${minimum}` : 'Choose all that apply'
}

type ReadKeys = { ok: true; keys: string[]; words: string | null } | { ok: false; say: string }

function readKeys(question: Question, input: AnswerInput, context: ReadContext): ReadKeys {
  const { value } = input
  const text = input.text ?? ''
  const again = `Choose from these: ${nameOptions(question, context)}.`
  if (value !== undefined && value !== null) {
    const parsed = StructuredSchema.safeParse(value)
    if (!parsed.success) return { ok: false, say: again }
    return { ok: true, keys: Array.isArray(parsed.data) ? parsed.data : parsed.data.options, words: text }
  }
  const whole = findOption(question, text, context)
  if (whole.found === 'one' && whole.rest === null) return { ok: true, keys: [whole.option.key], words: null }
  const keys: string[] = []
  const words: string[] = []
  for (const part of text.split(/[,;\n&+]| and /i)) {
    if (part.trim() === '') continue
    const found = findOption(question, part, context)
    if (found.found !== 'one')
      return { ok: false, say: `"${part.trim().slice(0, 60)}" is not one of the options. ${again}` }
    keys.push(found.option.key)
    if (found.rest !== null && found.option.role === 'other') words.push(found.rest)
  }
  return { ok: true, keys, words: words.length > 0 ? words.join('; ') : null }
}

function checkChosen(question: Question, keys: string[], words: string | null): ReadAnswer {
  const options = question.settings.options ?? []
  const chosen = options.filter((option) => keys.includes(option.key))
  if (new Set(keys).size !== chosen.length) return refuse('One of the choices is not among the options.')
  const { minimum, maximum } = limits(question)
  const exclusive = chosen.find((option) => option.role === 'exclusive')
  if (exclusive && chosen.length > 1)
    return refuse('One of your choices rules out the others. Keep that one, or the others.')
  if (!exclusive && chosen.length < minimum)
    return refuse(minimum === 1 ? 'Choose at least one.' : `Choose at least ${minimum}.`)
  if (chosen.length > maximum) return refuse(`Choose at most ${maximum}.`)
  if (chosen.some((option) => option.role === 'other') && !words?.trim())
    return refuse('Add in a few words what "other" is.')
  return accept({ kind: 'multiple_choice', options: chosen.map((option) => option.key) }, words)
}
