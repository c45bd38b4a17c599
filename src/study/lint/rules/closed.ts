import { hasAlternative } from '../questions.ts'
import type { Rule } from '../rule.ts'

/** Yes or no would answer it, where words are wanted. "Is there anything else" and "can you think of a time" are open by use. */
export const closed: Rule = {
  code: 'closed',
  isReady: () => true,
  check({ analysis, pack, context }) {
    if (context.open === false) return []
    const asksOpenly = analysis.questions.some((question) => question.form !== 'closed')
    if (asksOpenly) return []
    const question = analysis.questions.at(-1)
    if (!question || hasAlternative(question.core, pack)) return []
    return [
      {
        code: 'closed',
        start: question.start,
        end: question.end,
        why: 'Yes or no would answer it.',
        suggestion: 'Begin with what, how, or "tell me about".',
        severity: 'minor',
      },
    ]
  },
}
