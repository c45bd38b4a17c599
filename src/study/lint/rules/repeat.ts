import type { Fault } from '../model.ts'
import { contentStems, sharedTopic } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { thresholds } from '../similarity.ts'

/**
 * Asked before, and answered. A generic follow-up ("can you say more about that?") points to another thing each time
 * and has no content of its own: it is no repeat.
 */
export const repeat: Rule = {
  code: 'repeat',
  isReady: (context) => context.asked !== undefined && context.similarity !== undefined,
  check(input) {
    for (const question of input.analysis.questions) {
      if (question.form === 'anything_else' || contentStems(question.core, input.pack).size < 2) continue
      if (wasAsked(question.text, input)) return [fault(question.start, question.end)]
    }
    return []
  },
}

function wasAsked(text: string, { context, pack }: RuleInput): boolean {
  const { kind, measure } = context.similarity!
  const limit = thresholds[kind].sameQuestion
  return context.asked!.some((asked) => {
    if (!asked.answered) return false
    // An embedding calls "what did you like" and "what did you dislike" alike: the words must agree too.
    return sharedTopic(asked.text, text, pack) >= 0.5 && measure(asked.text, text) >= limit
  })
}

const fault = (start: number, end: number): Fault => ({
  code: 'repeat',
  start,
  end,
  why: 'It was asked before, and answered.',
  suggestion: 'Ask what their answer left open, or go on.',
  severity: 'serious',
})
