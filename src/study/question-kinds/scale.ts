import { z } from 'zod'
import { LocalizedTextSchema, type Question, type QuestionSettings, textIn } from '../model.ts'
import { fold, foldWords } from './fold.ts'
import { accept, localized, type QuestionKindDefinition, type ReadAnswer, refuse } from './kind.ts'

const StructuredSchema = z.union([
  z.number(),
  z.object({ kind: z.literal('scale').optional(), point: z.number() }),
])

/**
 * A rating on labelled points. Five to seven labelled points are the most reliable for one-dimensional judgements
 * (Krosnick & Presser 2010, "Question and questionnaire design", Handbook of Survey Research, 2nd ed.).
 */
export const scale: QuestionKindDefinition = {
  kind: 'scale',
  label: 'Scale',
  use: 'How much of one thing, on labelled points.',
  closed: true,
  settings: z.object({
    scaleFrom: z.number().int(),
    scaleTo: z.number().int(),
    labelFrom: LocalizedTextSchema.optional(),
    labelMiddle: LocalizedTextSchema.optional(),
    labelTo: LocalizedTextSchema.optional(),
  }),
  defaultSettings: (language) => ({
    scaleFrom: 1,
    scaleTo: 5,
    labelFrom: localized(language, 'Not at all'),
    labelTo: localized(language, 'Completely'),
  }),
  checkSettings(settings, language) {
    const { from, to } = ends(settings)
    const faults = []
    if (to - from < 1) faults.push({ field: 'scaleTo', say: 'The last point must be above the first.' })
    if (to - from > 10) faults.push({ field: 'scaleTo', say: 'Use at most eleven points.' })
    if (settings.labelFrom === undefined || textIn(settings.labelFrom, language).trim() === '')
      faults.push({ field: 'labelFrom', say: 'Say in words what the lowest point means.' })
    if (settings.labelTo === undefined || textIn(settings.labelTo, language).trim() === '')
      faults.push({ field: 'labelTo', say: 'Say in words what the highest point means.' })
    return faults
  },
  describeRoom: (question, context) => ({
    control: 'points',
    hint: 'Choose a point',
    points: listPoints(question.settings).map((point) => ({
      point,
      label: labelOfPoint(question, point, context.language),
    })),
  }),
  readAnswer(question, input, context): ReadAnswer {
    const { from, to } = ends(question.settings)
    const again = `Choose a point from ${from} to ${to}.`
    if (input.value !== undefined && input.value !== null) {
      const parsed = StructuredSchema.safeParse(input.value)
      if (!parsed.success) return refuse(again)
      const point = typeof parsed.data === 'number' ? parsed.data : parsed.data.point
      return isPoint(question, point) ? accept({ kind: 'scale', point }, input.text ?? null) : refuse(again)
    }
    const point = readPoint(question, input.text ?? '', context.language)
    if (point === null || !isPoint(question, point)) return refuse(again)
    const isBare = /^[\s\d./]+$/.test(input.text ?? '')
    return accept({ kind: 'scale', point }, isBare ? null : (input.text ?? null))
  },
  formatValue(question, value, language) {
    if (value.kind !== 'scale') return ''
    const label = labelOfPoint(question, value.point, language)
    const of = `${value.point} of ${ends(question.settings).to}`
    return label ? `${of} (${label})` : of
  },
  exportColumns: (question) => [
    { id: question.key, header: question.key },
    { id: `${question.key}.words`, header: `${question.key} (in their words)` },
  ],
  exportCells: (_question, answer) => [
    answer.value?.kind === 'scale' ? answer.value.point : null,
    answer.words,
  ],
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function ends(settings: QuestionSettings): { from: number; to: number } {
  return { from: settings.scaleFrom ?? 1, to: settings.scaleTo ?? 5 }
}

export function listPoints(settings: QuestionSettings): number[] {
  const { from, to } = ends(settings)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function isPoint(question: Question, point: number): boolean {
  const { from, to } = ends(question.settings)
  return Number.isInteger(point) && point >= from && point <= to
}

function labelOfPoint(question: Question, point: number, language: string): string | null {
  const { from, to } = ends(question.settings)
  const { labelFrom, labelMiddle, labelTo } = question.settings
  if (point === from && labelFrom) return textIn(labelFrom, language) || null
  if (point === to && labelTo) return textIn(labelTo, language) || null
  if (point * 2 === from + to && labelMiddle) return textIn(labelMiddle, language) || null
  return null
}

/** "4", "4/5", "4 out of 5", "a four", "between 3 and 4" (refused: two numbers), or the label of a point. */
function readPoint(question: Question, text: string, language: string): number | null {
  const typed = foldWords(text)
  for (const point of listPoints(question.settings)) {
    const label = labelOfPoint(question, point, language)
    if (label !== null && fold(label) === typed) return point
  }
  const { to } = ends(question.settings)
  const bare = typed.replace(new RegExp(`\\s*(?:/|out of|of)\\s*${to}\\b`), '')
  const digits = bare.match(/(?<![\d.,])-?\d+(?![\d]|[.,]\d)/g) ?? []
  const words = bare.split(/[^a-z]+/).filter((word) => numberWords.includes(word))
  // "one" is a number only when it stands alone or after an article: "the last one was fine" names no point.
  const spoken = /^(?:a |an |maybe |about |i'd say |probably |like a )*([a-z]+)$/.exec(bare)
  if (digits.length === 1 && words.filter((word) => word !== 'one').length === 0) return Number(digits[0])
  if (digits.length === 0 && spoken && numberWords.includes(spoken[1]!))
    return numberWords.indexOf(spoken[1]!)
  return null
}
