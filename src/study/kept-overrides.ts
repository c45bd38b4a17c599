/** Reasons for which a fault of the wording was kept, and that hold as long as the question stands as it did. */
import type { Override } from './check-launch.ts'
import { type Guide, type GuideRevision, listQuestions } from './model.ts'
import { isSameData } from './same-data.ts'

export const sameFault = (
  a: Pick<Override, 'questionKey' | 'code'>,
  b: Pick<Override, 'questionKey' | 'code'>,
) => a.questionKey === b.questionKey && a.code === b.code

/**
 * The overrides of the last revision whose question is worded today as it was then: its text, and what its kind says to
 * participants (options, ends of a scale). A question that reads otherwise is judged anew.
 */
export function keptOverrides(
  last: Pick<GuideRevision, 'guide' | 'overrides'> | undefined,
  draft: Guide,
): Override[] {
  if (!last) return []
  const wordingIn = (guide: Guide, key: string) => {
    const question = listQuestions(guide).find((each) => each.question.key === key)?.question
    return question && { kind: question.kind, text: question.text, settings: question.settings }
  }
  return last.overrides.filter(({ questionKey }) => {
    const then = wordingIn(last.guide, questionKey)
    const now = wordingIn(draft, questionKey)
    return then !== undefined && now !== undefined && isSameData(then, now)
  })
}

/** What somebody says of a fault now. Without a reason: what was kept of it holds no longer. */
export type GivenOverride = Omit<Override, 'reason'> & { reason: string | null }

/** What is given now goes before what was kept. */
export function withKept(given: readonly GivenOverride[], kept: readonly Override[]): Override[] {
  const reasoned = given.flatMap((one) => (one.reason === null ? [] : [{ ...one, reason: one.reason }]))
  return [...reasoned, ...kept.filter((held) => !given.some((one) => sameFault(one, held)))]
}
