import type { Fault } from '../model.ts'
import { type AskedQuestion, isMenu } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'

/** An open question that comes with its answers: people pick from the menu instead of telling. */
export const options: Rule = {
  code: 'options',
  isReady: () => true,
  check(input) {
    if (input.context.open === false) return []
    for (const question of input.analysis.questions) {
      const fault = findMenu(question, input)
      if (fault) return [fault]
    }
    return []
  },
}

function findMenu(question: AskedQuestion, { pack }: RuleInput): Fault | null {
  if (!isMenu(question, pack)) return null
  return {
    code: 'options',
    start: question.start,
    end: question.end,
    why: 'It offers the answers, so they choose instead of telling.',
    suggestion: 'Stop before the examples and let them name their own.',
    severity: 'minor',
  }
}
