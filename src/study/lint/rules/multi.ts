import type { Fault } from '../model.ts'
import { type AskedQuestion, groupQuestions, isOpposite } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { plain } from '../text.ts'

const suggestion = 'Ask the first one now, and the other when it has been answered.'

/** Two or more distinct things to answer. Saying the same question again in other words is one thing. */
export const multi: Rule = {
  code: 'multi',
  isReady: () => true,
  check(input) {
    const groups = joinAlike(groupQuestions(input.analysis, input.pack), input)
    if (groups.length < 2) return [...findTwoRatings(input), ...findTwoFormalities(input)].slice(0, 1)
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

/** Two open questions as near as this say one thing in other words: "Where did you stop? At which point did you give up?" */
const sameInOtherWords = 0.65

/** Where there is time to compare, questions that share no word may still be one. */
function joinAlike(groups: AskedQuestion[][], { context, pack }: RuleInput): AskedQuestion[][] {
  const { similarity } = context
  if (context.place !== 'held' || similarity?.kind !== 'embedding') return groups
  const joined: AskedQuestion[][] = []
  for (const group of groups) {
    const last = joined.at(-1)
    const [before, second] = [last?.at(-1), group[0]!]
    const isAlike =
      before?.form === 'open' &&
      second.form === 'open' &&
      !second.isJoined &&
      !pack.newDirection.test(second.sentence) &&
      !isOpposite(before.core, second.core, pack) &&
      similarity.measure(before.text, second.text) >= sameInOtherWords
    if (isAlike) last!.push(...group)
    else joined.push([...group])
  }
  return joined
}

/** "How satisfied are you with the price and the quality?": one mark for two things. */
function findTwoRatings({ text, analysis, pack }: RuleInput): Fault[] {
  if (!pack.mayJoin.test(analysis.plain)) return []
  const match = pack.ratesTwoThings.map((pattern) => pattern.exec(analysis.plain)).find((found) => found)
  if (!match) return []
  return [
    {
      code: 'multi',
      start: match.index,
      end: Math.min(match.index + match[0].length, text.length),
      why: 'Two things in one question: nobody can tell which was answered.',
      suggestion: 'Make two questions of it.',
      severity: 'serious',
    },
  ]
}

/** "Does that sound good? Do you have any questions?": a yes may answer either. */
function findTwoFormalities({ analysis, pack }: RuleInput): Fault[] {
  const [first, last] = [analysis.procedural[0], analysis.procedural.at(-1)]
  const invites = analysis.procedural.filter(({ text }) => pack.invitesQuestions.test(plain(text)))
  if (!first || !last || invites.length === 0 || invites.length === analysis.procedural.length) return []
  return [
    {
      code: 'multi',
      start: first.start,
      end: last.end,
      why: 'Consent and their own questions at once: a yes may answer either.',
      suggestion: 'Ask for their questions first, and begin when they have none.',
      severity: 'serious',
    },
  ]
}
