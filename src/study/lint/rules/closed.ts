import { isMenu } from '../questions.ts'
import type { Rule } from '../rule.ts'

/** People answer what stands last, whatever stood before. Yes or no would answer it, where words are wanted. "Is there anything else" and "can you think of a time" are open by use. */
export const closed: Rule = {
  code: 'closed',
  isReady: () => true,
  check({ analysis, pack, context }) {
    if (context.open === false) return []
    const question = analysis.questions.findLast(({ form }) => form !== 'fragment')
    if (question?.form !== 'closed' || isMenu(question, pack)) return []
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
