/**
 * Rules that make a question needless: conditions on earlier answers, joined by and/or groups.
 * `evaluateSkipRule` is pure; the interview engine calls it with the answers it has.
 */
import { z } from 'zod'

/** An answer's machine-readable value: an option key, option keys (in order for a ranking), a number, yes/no, or words. */
export const AnswerValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('single_choice'), option: z.string().max(64) }),
  z.object({ kind: z.literal('multiple_choice'), options: z.array(z.string().max(64)).max(50) }),
  z.object({ kind: z.literal('scale'), point: z.number().int() }),
  z.object({ kind: z.literal('ranking'), order: z.array(z.string().max(64)).max(50) }),
  z.object({ kind: z.literal('number'), number: z.number().finite() }),
  z.object({ kind: z.literal('yes_no'), yes: z.boolean() }),
])
export type AnswerValue = z.infer<typeof AnswerValueSchema>

const ConditionSchema = z.object({
  questionKey: z.string(),
  operator: z.enum(['is_one_of', 'is_none_of', 'greater_than', 'less_than', 'is_empty', 'is_answered']),
  values: z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .max(50)
    .default([]),
})
export type SkipCondition = z.infer<typeof ConditionSchema>

export type SkipRule = SkipCondition | { all: SkipRule[] } | { any: SkipRule[] }

export const SkipRuleSchema: z.ZodType<SkipRule> = z.lazy(() =>
  z.union([
    ConditionSchema,
    z.object({ all: z.array(SkipRuleSchema).min(1).max(20) }),
    z.object({ any: z.array(SkipRuleSchema).min(1).max(20) }),
  ]),
)

/** True when the rule holds. A condition on a question without an answer holds only for `is_empty`. */
export function evaluateSkipRule(rule: SkipRule, answers: ReadonlyMap<string, AnswerValue>): boolean {
  if ('all' in rule) return rule.all.every((part) => evaluateSkipRule(part, answers))
  if ('any' in rule) return rule.any.some((part) => evaluateSkipRule(part, answers))
  return evaluateCondition(rule, answers.get(rule.questionKey))
}

function evaluateCondition(condition: SkipCondition, answer: AnswerValue | undefined): boolean {
  if (condition.operator === 'is_empty') return answer === undefined
  if (answer === undefined) return false
  if (condition.operator === 'is_answered') return true
  const held = comparableValues(answer)
  switch (condition.operator) {
    case 'is_one_of':
      return held.some((value) => condition.values.includes(value))
    case 'is_none_of':
      return !held.some((value) => condition.values.includes(value))
    case 'greater_than':
      return held.some((value) => typeof value === 'number' && value > Number(condition.values[0]))
    case 'less_than':
      return held.some((value) => typeof value === 'number' && value < Number(condition.values[0]))
  }
}

function comparableValues(answer: AnswerValue): (string | number | boolean)[] {
  switch (answer.kind) {
    case 'open':
      return []
    case 'single_choice':
      return [answer.option]
    case 'multiple_choice':
      return answer.options
    case 'ranking':
      return answer.order.slice(0, 1)
    case 'scale':
      return [answer.point]
    case 'number':
      return [answer.number]
    case 'yes_no':
      return [answer.yes]
  }
}
