import type { Fault } from '../model.ts'
import { groupQuestions } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'

const suggestion = 'Ask the first one now, and the other when it has been answered.'

/** Two or more distinct things to answer. Saying the same question again in other words is one thing. */
export const multi: Rule = {
  code: 'multi',
  isReady: () => true,
  check(input) {
    const groups = groupQuestions(input.analysis, input.pack)
    if (groups.length < 2) return findTwoRatings(input)
    const start = groups[0]![0]!.start
    const end = groups.at(-1)!.at(-1)!.end
    const count = groups.length === 2 ? 'Two questions' : `${groups.length} questions`
    return [
      {
        code: 'multi',
        start,
        end,
        why: `${count} at once: one of them goes unanswered.`,
        suggestion,
        severity: 'serious',
      },
    ]
  },
}

/** "How satisfied are you with the price and the quality?": one mark for two things. */
function findTwoRatings({ text, analysis, pack }: RuleInput): Fault[] {
  const match = pack.ratesTwoThings.exec(analysis.plain)
  if (!match) return []
  return [
    {
      code: 'multi',
      start: match.index,
      end: Math.min(match.index + match[0].length, text.length),
      why: 'One rating for two things: nobody can tell which was rated.',
      suggestion: 'Make two questions of it.',
      severity: 'serious',
    },
  ]
}
