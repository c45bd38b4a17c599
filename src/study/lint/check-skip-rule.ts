/** Whether a skip rule makes sense where it stands: it looks back, at answers that can occur, and not at all of them. */
import { type Guide, listQuestions, type Question } from '../model.ts'
import { listPoints } from '../question-kinds/index.ts'
import { type AnswerValue, evaluateSkipRule, type SkipCondition, type SkipRule } from '../skip-rules.ts'

export interface SkipRuleFault {
  kind: 'unknown' | 'later' | 'never' | 'always'
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
  if (isAlways(rule, before)) return [alwaysFault]
  return isNever(rule, before) ? [neverFault] : []
}

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
const alwaysFault: SkipRuleFault = {
  kind: 'always',
  why: 'Its skip rule holds for every answer, so nobody would be asked.',
  suggestion: 'Narrow the rule, or remove the question.',
}
const neverFault: SkipRuleFault = {
  kind: 'never',
  why: 'Its skip rule can never hold: no answer has that value.',
  suggestion: 'Choose values that the earlier question offers.',
}

export function listConditions(rule: SkipRule): SkipCondition[] {
  if ('all' in rule) return rule.all.flatMap(listConditions)
  if ('any' in rule) return rule.any.flatMap(listConditions)
  return [rule]
}

type Earlier = ReadonlyMap<string, Question>

function isAlways(rule: SkipRule, before: Earlier): boolean {
  if ('all' in rule) return rule.all.every((part) => isAlways(part, before))
  if ('any' in rule) return rule.any.some((part) => isAlways(part, before))
  const possible = possibleAnswers(before.get(rule.questionKey)!)
  return possible?.every((answer) => holds(rule, answer)) ?? false
}

function isNever(rule: SkipRule, before: Earlier): boolean {
  if ('all' in rule) return rule.all.some((part) => isNever(part, before))
  if ('any' in rule) return rule.any.every((part) => isNever(part, before))
  const possible = possibleAnswers(before.get(rule.questionKey)!)
  if (possible === null) return rule.operator === 'is_one_of' && rule.values.length === 0
  return !possible.some((answer) => holds(rule, answer))
}

function holds(condition: SkipCondition, answer: AnswerValue | null): boolean {
  const answers = new Map(answer ? [[condition.questionKey, answer]] : [])
  return evaluateSkipRule(condition, answers)
}

/** Every answer that can occur, null for none; null altogether where they cannot be listed. */
function possibleAnswers(question: Question): (AnswerValue | null)[] | null {
  const answers = listAnswers(question)
  if (answers === null) return null
  const isAlwaysAnswered = question.required && question.skipWhen === null
  return isAlwaysAnswered ? answers : [...answers, null]
}

function listAnswers(question: Question): AnswerValue[] | null {
  const keys = (question.settings.options ?? []).map((option) => option.key)
  switch (question.kind) {
    case 'open':
      return [{ kind: 'open' }]
    case 'single_choice':
      return keys.map((option) => ({ kind: 'single_choice', option }))
    case 'multiple_choice':
      return keys.map((option) => ({ kind: 'multiple_choice', options: [option] }))
    case 'ranking':
      return keys.map((first) => ({
        kind: 'ranking',
        order: [first, ...keys.filter((key) => key !== first)],
      }))
    case 'scale':
      return listPoints(question.settings).map((point) => ({ kind: 'scale', point }))
    case 'yes_no':
      return [true, false].map((yes) => ({ kind: 'yes_no', yes }))
    case 'number':
      return null
  }
}
