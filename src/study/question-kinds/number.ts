import { z } from 'zod'
import { LocalizedTextSchema, type Question, textIn } from '../model.ts'
import { holdsDenial } from './denied.ts'
import { fold } from './fold.ts'
import { accept, type QuestionKindDefinition, type ReadAnswer, refuse } from './kind.ts'

const StructuredSchema = z.union([
  z.number(),
  z.object({ kind: z.literal('number').optional(), number: z.number() }),
])

/** A quantity. Words around it ("about 12 a month") are kept beside the number. */
export const number: QuestionKindDefinition = {
  kind: 'number',
  label: 'Number',
  use: 'How many or how much, as a figure.',
  closed: true,
  settings: z.object({
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    unit: LocalizedTextSchema.optional(),
    wholeNumber: z.boolean().optional(),
  }),
  defaultSettings: () => ({ minimum: 0, wholeNumber: true }),
  checkSettings: ({ minimum, maximum }) =>
    minimum !== undefined && maximum !== undefined && maximum < minimum
      ? [{ field: 'maximum', say: 'The largest allowed is below the smallest.' }]
      : [],
  describeRoom: (question, context) => ({
    control: 'number',
    hint: 'Type a number',
    minimum: question.settings.minimum ?? null,
    maximum: question.settings.maximum ?? null,
    whole: question.settings.wholeNumber ?? false,
    unit: question.settings.unit ? textIn(question.settings.unit, context.language) || null : null,
  }),
  readAnswer(question, input): ReadAnswer {
    if (input.value !== undefined && input.value !== null) {
      const parsed = StructuredSchema.safeParse(input.value)
      if (!parsed.success) return refuse('Type a number.')
      const given = typeof parsed.data === 'number' ? parsed.data : parsed.data.number
      return checkNumber(question, given, input.text ?? null)
    }
    const text = input.text ?? ''
    const numbers = readNumbers(text)
    if (numbers.length === 0) return refuse('Type a number, for example 3.')
    if (numbers.length > 1) return refuse('Type one number: your best estimate is fine.')
    const isBare = /^[\s\d.,'+-]+$/.test(text)
    return checkNumber(question, numbers[0]!, isBare ? null : text)
  },
  formatValue(question, value, language) {
    if (value.kind !== 'number') return ''
    const unit = question.settings.unit ? textIn(question.settings.unit, language) : ''
    return unit ? `${value.number} ${unit}` : String(value.number)
  },
  exportColumns: (question) => [
    { id: question.key, header: question.key },
    { id: `${question.key}.words`, header: `${question.key} (in their words)` },
  ],
  exportCells: (_question, answer) => [
    answer.value?.kind === 'number' ? answer.value.number : null,
    answer.words,
  ],
}

function checkNumber(question: Question, given: number, words: string | null): ReadAnswer {
  const { minimum, maximum, wholeNumber } = question.settings
  if (!Number.isFinite(given)) return refuse('Type a number.')
  if (wholeNumber && !Number.isInteger(given)) return refuse('Type a whole number.')
  if (minimum !== undefined && given < minimum) return refuse(`The number can be ${minimum} at least.`)
  if (maximum !== undefined && given > maximum) return refuse(`The number can be ${maximum} at most.`)
  return accept({ kind: 'number', number: given }, words)
}

const spoken: Record<string, number> = {
  zero: 0,
  none: 0,
  never: 0,
  once: 1,
  twice: 2,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
}

const filler = '(?:(?:well|um|oh|sorry|honestly|er),? )*'
const none = '(?:no ?one|nobody|none|nothing|not (?:a (?:single )?)?one)'
/** "None in the last 12 months": whatever number stands behind it is not how many. */
const opensWithNone = new RegExp(
  `^${filler}${none}(?![\\p{L}])(?! (?:but|except|other than|less than|more than|told|tells|knows?|counted|counts|said|says|asked|asks|has told|will|would|can|could)(?![\\p{L}]))`,
  'u',
)
/** "No one", "none of your products", "nobody at home": none, though the word "one" stands in it. It is all that the first clause says. */
const nothing = new RegExp(
  `^${filler}${none}(?: (?:at all|so far|yet|really|whatsoever|lately|left|any ?more|at the moment|right now|currently|(?:this|last|in the last|in the past) (?:time|week|month|year|season)|of (?:them|us|these|those|yours|ours|the \\d+)|of (?:your|our|my|the|these|those)(?: \\p{L}+){1,2}|(?:in|at|from|among|outside) (?:home|work|school|(?:my|our|the) \\p{L}+)))?$`,
  'u',
)
/** "None of your business" says that it is not to be asked. */
const notToBeAsked =
  /\bnone of (?:your|anybody'?s|anyone'?s) (?:\p{L}+ )?(?:business|concern|affair|beeswax)/u
/** "Nobody, only me" counts somebody. */
const butSomebody = /^[^.!,;]*[,;] (?:just|only|but|except)(?![\p{L}])/u

/** All numbers in a text: digits with either decimal mark, grouped digits, "2k", and number words. */
export function readNumbers(text: string): number[] {
  const folded = fold(text)
  const digits = [...folded.matchAll(/(?<![\p{L}\d])[-+]?\d[\d.,']*\d?(?:\s?(k|m))?(?![\p{L}\d])/gu)]
  const numbers = digits.map((match) => {
    const factor = match[1] === 'k' ? 1000 : match[1] === 'm' ? 1_000_000 : 1
    return parseDigits(match[0].replace(/\s?[km]$/, '')) * factor
  })
  if (notToBeAsked.test(folded)) return []
  if (numbers.length > 0)
    return opensWithNone.test(folded) && !butSomebody.test(folded) ? [0, ...numbers] : numbers
  // "one" also means "somebody" or "it": it counts only where nothing else does, and not where it is denied.
  const words = folded.split(/[^a-z]+/).filter((word) => word in spoken)
  const telling = words.filter((word) => word !== 'one')
  if (telling.length > 0) return telling.map((word) => spoken[word]!)
  if (saysNone(folded)) return [0]
  return holdsDenial(folded) ? [] : words.map((word) => spoken[word]!)
}

function saysNone(folded: string): boolean {
  return nothing.test(folded.split(/[.!,;](?=\s|$)/u)[0]!.trim()) && !butSomebody.test(folded)
}

/** "1,200" and "1.200" are twelve hundred; "1,5" and "1.5" one and a half. */
function parseDigits(digits: string): number {
  const plain = digits.replace(/'/g, '').replace(/[.,]+$/, '')
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (last === -1) return Number(plain)
  const marks = plain.match(/[.,]/g)!
  const isGrouped =
    plain.length - last - 1 === 3 && (marks.length > 1 ? new Set(marks).size === 1 : !/^[-+]?0/.test(plain))
  if (isGrouped) return Number(plain.replace(/[.,]/g, ''))
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`)
}
