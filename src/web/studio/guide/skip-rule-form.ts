/**
 * Skip rules as the editor shows them: groups of conditions. `SkipRule` nests without limit; a form of two levels
 * covers what people write, and deeper rules made elsewhere are shown in words and kept as they are.
 */
import { type Guide, listQuestions, type Question, textIn } from '../../../study/model.ts'
import { listPoints } from '../../../study/question-kinds/index.ts'
import type { SkipCondition, SkipRule } from '../../../study/skip-rules.ts'

export type Join = 'all' | 'any'

export interface RuleGroup {
  join: Join
  conditions: SkipCondition[]
}

export interface RuleForm {
  join: Join
  groups: RuleGroup[]
}

const isCondition = (rule: SkipRule): rule is SkipCondition => 'questionKey' in rule

/** Null when the rule is nested deeper than the form can show. */
export function formOfRule(rule: SkipRule): RuleForm | null {
  if (isCondition(rule)) return { join: 'any', groups: [{ join: 'all', conditions: [rule] }] }
  const [join, parts] = partsOf(rule)
  if (parts.every(isCondition)) return { join: 'any', groups: [{ join, conditions: parts }] }
  const groups: RuleGroup[] = []
  for (const part of parts) {
    if (isCondition(part)) {
      groups.push({ join: 'all', conditions: [part] })
      continue
    }
    const [inner, conditions] = partsOf(part)
    if (!conditions.every(isCondition)) return null
    groups.push({ join: inner, conditions })
  }
  return { join, groups }
}

/** The smallest rule that says the same; null when nothing is left. */
export function ruleOfForm(form: RuleForm): SkipRule | null {
  const groups = form.groups.filter((group) => group.conditions.length > 0)
  const parts = groups.map(({ join, conditions }): SkipRule => {
    if (conditions.length === 1) return conditions[0]!
    return join === 'all' ? { all: conditions } : { any: conditions }
  })
  if (parts.length === 0) return null
  if (parts.length === 1) return parts[0]!
  return form.join === 'all' ? { all: parts } : { any: parts }
}

function partsOf(rule: Exclude<SkipRule, SkipCondition>): [Join, SkipRule[]] {
  return 'all' in rule ? ['all', rule.all] : ['any', rule.any]
}

export const operatorWords: Record<SkipCondition['operator'], string> = {
  is_one_of: 'is one of',
  is_none_of: 'is none of',
  greater_than: 'is greater than',
  less_than: 'is less than',
  is_empty: 'is empty',
  is_answered: 'is answered',
}

/** Operators that make sense for a kind of answer: words have no value to compare. */
export function operatorsFor(question: Question | undefined): SkipCondition['operator'][] {
  switch (question?.kind) {
    case 'scale':
    case 'number':
      return ['is_one_of', 'greater_than', 'less_than', 'is_empty', 'is_answered']
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
    case 'yes_no':
      return ['is_one_of', 'is_none_of', 'is_empty', 'is_answered']
    default:
      return ['is_empty', 'is_answered']
  }
}

type Operator = SkipCondition['operator']
const comparedAlike: readonly Operator[][] = [
  ['is_one_of', 'is_none_of'],
  ['greater_than', 'less_than'],
]

/** What is compared stays where the other comparison takes the same: emptied, it would hold for everyone or for nobody. */
export function withOperator(condition: SkipCondition, operator: Operator): SkipCondition {
  const isAlike = comparedAlike.some(
    (alike) => alike.includes(operator) && alike.includes(condition.operator),
  )
  return { ...condition, operator, values: isAlike ? condition.values : [] }
}

export type ChoiceValue = { value: string | number | boolean; label: string }

/** The values a closed question can have, or null where they are typed. */
export function valuesOf(question: Question | undefined, language: string): ChoiceValue[] | null {
  switch (question?.kind) {
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return (question.settings.options ?? []).map((option) => ({
        value: option.key,
        label: textIn(option.label, language) || option.key,
      }))
    case 'yes_no':
      return [
        { value: true, label: 'Yes' },
        { value: false, label: 'No' },
      ]
    case 'scale':
      return listPoints(question.settings).map((point) => ({ value: point, label: String(point) }))
    default:
      return null
  }
}

/** `3 is one of Yes, and 5 is less than 3`: a rule in a line. */
export function describeRule(rule: SkipRule, guide: Guide): string {
  const order = listQuestions(guide).map(({ question }) => question)
  const describe = (part: SkipRule): string => {
    if (!isCondition(part)) {
      const [join, parts] = partsOf(part)
      return parts
        .map((inner) => (isCondition(inner) ? describe(inner) : `(${describe(inner)})`))
        .join(join === 'all' ? ' and ' : ' or ')
    }
    const at = order.findIndex((question) => question.key === part.questionKey)
    const labels = new Map(valuesOf(order[at], guide.language)?.map(({ value, label }) => [value, label]))
    const values = part.values.map((value) => labels.get(value) ?? String(value)).join(', ')
    return [at < 0 ? 'a deleted question' : `question ${at + 1}`, operatorWords[part.operator], values]
      .filter(Boolean)
      .join(' ')
  }
  return describe(rule)
}
