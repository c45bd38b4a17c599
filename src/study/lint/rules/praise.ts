import type { Rule } from '../rule.ts'
import { findAll, firstOf } from './find.ts'

/**
 * It judges the participant or the answer. Praise teaches people what to say (social desirability); plain thanks and
 * "that makes sense" are no praise. Looked for outside the questions: "what makes it great?" asks, it does not praise.
 */
export const praise: Rule = {
  code: 'praise',
  isReady: () => true,
  check({ analysis, pack }) {
    // Over the whole text first: "Great! Let's begin." is told from "Great!" by what follows it.
    const masked = analysis.plain.replace(pack.notPraise, (held) => '#'.repeat(held.length))
    const faults = analysis.statements.flatMap(({ start, end }) =>
      findAll({ plain: masked.slice(start, end), offset: start }, pack.praise, {
        code: 'praise',
        severity: 'serious',
      }),
    )
    return firstOf(faults)
  },
}
