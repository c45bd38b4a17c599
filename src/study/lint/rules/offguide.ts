import type { Fault } from '../model.ts'
import { type AskedQuestion, contentStems } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { thresholds } from '../similarity.ts'

/**
 * It leaves the study: what it asks is near neither the topic nor a question of the guide. Follow-ups without content
 * of their own ("what happened then?") stay on whatever was spoken of.
 */
export const offguide: Rule = {
  code: 'offguide',
  isReady: (context) => context.guide !== undefined && context.similarity !== undefined,
  check(input) {
    const away = input.analysis.questions.find((question) => isAway(question, input))
    return away ? [fault(away)] : []
  },
}

function isAway(question: AskedQuestion, { context, pack }: RuleInput): boolean {
  if (question.form === 'anything_else' || contentStems(question.core, pack).size < 2) return false
  const { kind, measure } = context.similarity!
  const { topic, questions } = context.guide!
  const subjects = [...(topic ? [topic] : []), ...questions.map(({ text }) => text)]
  const likeness = subjects.map((subject) => measure(question.text, subject))
  return subjects.length > 0 && Math.max(...likeness) < thresholds[kind].onGuide
}

const fault = ({ start, end }: AskedQuestion): Fault => ({
  code: 'offguide',
  start,
  end,
  why: 'It leaves what the study is about.',
  suggestion: 'Go back to a question of the guide.',
  severity: 'serious',
})
