/** Whether a skip rule makes sense where it stands: it looks back, at answers that can occur, and not at all of them. */
import { type Guide, listQuestions, type Question, type QuestionSettings } from '../model.ts'
import { listPoints } from '../question-kinds/index.ts'
import { type AnswerValue, evaluateSkipRule, type SkipCondition, type SkipRule } from '../skip-rules.ts'

export interface SkipRuleFault {
  kind: 'unknown' | 'later' | 'nothing' | 'never' | 'always'
  why: string
  suggestion: string
}

export function checkSkipRule(guide: Guide, questionKey: string): SkipRuleFault[] {
  const order = listQuestions(guide).map(({ question }) => question)
  const at = order.findIndex((question) => question.key === questionKey)
  const rule = order[at]?.skipWhen
  if (!rule) return []
  const before = new Map(order.slice(0, at).map((question) => [question.key, question]))
  const faults = listConditions(rule).flatMap((condition): SkipRuleFault[] => {
    if (before.has(condition.questionKey)) return []
    const isLater = order.some((question) => question.key === condition.questionKey)
    return [isLater ? laterFault : unknownFault]
  })
  if (faults.length > 0) return [faults[0]!]
  if (
    listConditions(rule).some((condition) => comparesNothing(condition, before.get(condition.questionKey)!))
  )
    return [nothingFault]
  if (isOnly(true, outcomesOf(rule, before))) return [alwaysFault]
  // Whoever takes part may leave any question out, a required one too.
  return isOnly(false, outcomesOf(rule, before, { isLeftOut: true })) ? [neverFault] : []
}

const isOnly = (outcome: boolean, outcomes: Set<boolean> | null) =>
  outcomes?.size === 1 && outcomes.has(outcome)

const laterFault: SkipRuleFault = {
  kind: 'later',
  why: 'Its skip rule looks at a question that comes later.',
  suggestion: 'Move one of them, or change the rule.',
}
const unknownFault: SkipRuleFault = {
  kind: 'unknown',
  why: 'Its skip rule looks at a question that is not in the guide.',
  suggestion: 'Change the rule or take it away.',
}
const nothingFault: SkipRuleFault = {
  kind: 'nothing',
  why: 'Its skip rule compares an answer with nothing that the earlier question offers.',
  suggestion: 'Choose what it is compared with, or take the comparison away.',
}
const alwaysFault: SkipRuleFault = {
  kind: 'always',
  why: 'Its skip rule holds for every answer, so nobody would be asked.',
  suggestion: 'Narrow the rule, or remove the question.',
}
const neverFault: SkipRuleFault = {
  kind: 'never',
  why: 'Its skip rule can never hold: no answer fits it.',
  suggestion: 'Choose values that the earlier questions offer, and give each comparison its number.',
}

/**
 * Without a value, or with none that can be answered (an option that was deleted): "is none of" is then true of every
 * answer, the others of none, whatever else the rule says. A value too many does no harm.
 */
function comparesNothing({ operator, values }: SkipCondition, question: Question): boolean {
  if (operator === 'is_empty' || operator === 'is_answered') return false
  if (operator === 'greater_than' || operator === 'less_than') return !isNumber(values[0])
  return !values.some((value) => canBeAnswered(question, value))
}

/** Numbers from a file may be written as words. */
function isNumber(value: string | number | boolean | undefined): boolean {
  return (
    (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) &&
    Number.isFinite(Number(value))
  )
}

/** As `evaluateSkipRule` compares it: a "yes" is not `true`, nor is "3" the number. */
function canBeAnswered({ kind, settings }: Question, value: string | number | boolean): boolean {
  switch (kind) {
    case 'open':
      return false
    case 'yes_no':
      return typeof value === 'boolean'
    case 'scale':
      return typeof value === 'number' && listPoints(settings).includes(value)
    case 'number':
      return typeof value === 'number' && numbersAround(settings, new Set([value])).includes(value)
    default:
      return (settings.options ?? []).some(({ key }) => key === value)
  }
}

export function listConditions(rule: SkipRule): SkipCondition[] {
  if ('all' in rule) return rule.all.flatMap(listConditions)
  if ('any' in rule) return rule.any.flatMap(listConditions)
  return [rule]
}

type Earlier = ReadonlyMap<string, Question>
type Possible = AnswerValue | null

/** Answers of several questions are tried together; a rule on more of them than this goes unjudged. */
const mostTogether = 5_000

/** What the rule comes to with every answer that can occur; null where they are too many to try. */
function outcomesOf(
  rule: SkipRule,
  before: Earlier,
  { isLeftOut = false }: { isLeftOut?: boolean } = {},
): Set<boolean> | null {
  const conditions = listConditions(rule)
  const keys = [...new Set(conditions.map(({ questionKey }) => questionKey))]
  const possible: Possible[][] = []
  for (const key of keys) {
    const own = conditions.filter(({ questionKey }) => questionKey === key)
    const answers = listAnswers(before.get(key)!, new Set(own.flatMap(({ values }) => values)))
    if (answers === null) return null
    const { required, skipWhen } = before.get(key)!
    // A rule on whether it is answered at all is about whoever leaves it out.
    const asksWhether = own.some(({ operator }) => operator === 'is_answered' || operator === 'is_empty')
    const isAnswered = required && skipWhen === null && !isLeftOut && !asksWhether
    possible.push(isAnswered ? answers : [...answers, null])
  }
  if (possible.reduce((product, answers) => product * answers.length, 1) > mostTogether) return null
  const outcomes = new Set<boolean>()
  for (const together of combinations(possible)) {
    const answers = new Map(keys.flatMap((key, at) => (together[at] ? [[key, together[at]] as const] : [])))
    outcomes.add(evaluateSkipRule(rule, answers))
  }
  return outcomes
}

function combinations<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (made, next) => made.flatMap((one) => next.map((value) => [...one, value])),
    [[]],
  )
}

type Values = ReadonlySet<string | number | boolean>

/** Of a multiple choice, which may be chosen together: each one doubles the answers. */
const mostChosenTogether = 8

/** Every answer that makes a difference to a rule with these values; null if they are too many. */
function listAnswers(question: Question, values: Values): AnswerValue[] | null {
  const { settings, kind } = question
  // Of the options that the rule does not name, one stands for all.
  const options = (settings.options ?? []).map(({ key }) => key)
  const named = options.filter((key) => values.has(key))
  const keys = [...named, ...options.filter((key) => !values.has(key)).slice(0, 1)]
  switch (kind) {
    case 'open':
      return [{ kind }]
    case 'single_choice':
      return keys.map((option) => ({ kind, option }))
    case 'multiple_choice':
      return keys.length > mostChosenTogether
        ? null
        : subsets(keys).map((chosen) => ({ kind, options: chosen }))
    case 'ranking':
      return keys.map((first) => ({ kind, order: [first, ...options.filter((key) => key !== first)] }))
    case 'scale':
      return listPoints(settings).map((point) => ({ kind, point }))
    case 'yes_no':
      return [true, false].map((yes) => ({ kind, yes }))
    case 'number':
      return numbersAround(settings, values).map((number) => ({ kind, number }))
  }
}

/** All but the empty one. */
function subsets(keys: readonly string[]): string[][] {
  return keys.reduce<string[][]>((made, key) => made.concat(made.map((one) => [...one, key])), [[]]).slice(1)
}

/** The numbers that a rule names, and one in each stretch between, before and behind them. */
function numbersAround({ minimum, maximum, wholeNumber }: QuestionSettings, values: Values): number[] {
  const named = [...values]
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const ends = [minimum, maximum].filter((end) => end !== undefined)
  const between = named.slice(1).flatMap((next, at) => {
    const middle = (named[at]! + next) / 2
    return wholeNumber ? [Math.floor(middle), Math.ceil(middle)] : [middle]
  })
  const around = named.length === 0 ? [0] : [Math.floor(named[0]!) - 1, Math.ceil(named.at(-1)!) + 1]
  return [...new Set([...named, ...between, ...around, ...ends])].filter(
    (number) =>
      number >= (minimum ?? Number.NEGATIVE_INFINITY) &&
      number <= (maximum ?? Number.POSITIVE_INFINITY) &&
      (!wholeNumber || Number.isInteger(number)),
  )
}
