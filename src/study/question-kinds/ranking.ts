import { z } from 'zod'
import { OptionSchema, type Question } from '../model.ts'
import { accept, type QuestionKindDefinition, type ReadAnswer, refuse } from './kind.ts'
import { checkOptions, findOption, labelOf, nameOptions, roomOptions } from './options.ts'
import { singleChoice } from './single-choice.ts'

const StructuredSchema = z.union([
  z.array(z.string()).max(50),
  z.object({ kind: z.literal('ranking').optional(), order: z.array(z.string()).max(50) }),
])

/** All options put in order, first is most. */
export const ranking: QuestionKindDefinition = {
  kind: 'ranking',
  label: 'Ranking',
  use: 'What matters more than what; keep it to seven options or fewer.',
  closed: true,
  settings: z.object({ options: z.array(OptionSchema).max(50), randomizeOptions: z.boolean().optional() }),
  defaultSettings: (language) => ({ ...singleChoice.defaultSettings(language), randomizeOptions: true }),
  checkSettings(settings, language) {
    const faults = checkOptions(settings, language, 2)
    const options = settings.options ?? []
    if (options.length > 10)
      faults.push({ field: 'options', say: 'Nobody can order more than ten things with care: use fewer.' })
    if (options.some((option) => option.role !== 'plain'))
      faults.push({ field: 'options', say: 'A ranking has no "other" and no "none of these".' })
    return faults
  },
  describeRoom: (question, context) => ({
    control: 'order',
    hint: 'Put them in order, the most important first',
    options: roomOptions(question, context),
  }),
  readAnswer(question, input, context): ReadAnswer {
    if (input.value !== undefined && input.value !== null) {
      const parsed = StructuredSchema.safeParse(input.value)
      if (!parsed.success) return refuse('Put all options in order.')
      const order = Array.isArray(parsed.data) ? parsed.data : parsed.data.order
      return checkOrder(question, order, input.text ?? null)
    }
    const text = input.text ?? ''
    const parts = /[,;>\n]/.test(text) ? text.split(/[,;>\n]/) : text.trim().split(/\s+/)
    const order: string[] = []
    for (const part of parts) {
      const named = part
        .trim()
        .replace(/^\d{1,2}[.):]\s+/, '')
        .replace(/^(?:and|then)\s+/i, '')
      if (named === '') continue
      const found = findOption(question, named, context)
      if (found.found !== 'one')
        return refuse(
          `"${named.slice(0, 60)}" is not one of the options. Put these in order: ${nameOptions(question, context)}.`,
        )
      order.push(found.option.key)
    }
    return checkOrder(question, order, null)
  },
  formatValue: (question, value, language) =>
    value.kind === 'ranking'
      ? value.order.map((key, index) => `${index + 1}. ${labelOf(question, key, language)}`).join('  ')
      : '',
  exportColumns: (question, language) =>
    (question.settings.options ?? []).map((option) => ({
      id: `${question.key}.${option.key}`,
      header: `${question.key}: rank of ${labelOf(question, option.key, language)}`,
    })),
  exportCells: (question, answer) =>
    (question.settings.options ?? []).map((option) => {
      const at = answer.value?.kind === 'ranking' ? answer.value.order.indexOf(option.key) : -1
      return at === -1 ? null : at + 1
    }),
}

function checkOrder(question: Question, order: string[], words: string | null): ReadAnswer {
  const options = question.settings.options ?? []
  const known = new Set(options.map((option) => option.key))
  if (order.some((key) => !known.has(key))) return refuse('One of these is not among the options.')
  if (new Set(order).size !== order.length) return refuse('Something stands in the order twice.')
  if (order.length !== options.length)
    return refuse(`Put all ${options.length} in order; ${missing(options.length - order.length)}.`)
  return accept({ kind: 'ranking', order }, words)
}

const missing = (count: number) => (count === 1 ? 'one is missing' : `${count} are missing`)
