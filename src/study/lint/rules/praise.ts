import type { Rule } from '../rule.ts'
import { plain } from '../text.ts'
import { findAll, firstOf } from './find.ts'

/**
 * It judges the participant or the answer. Praise teaches people what to say (social desirability); plain thanks and
 * "that makes sense" are no praise. Looked for outside the questions: "what makes it great?" asks, it does not praise.
 */
export const praise: Rule = {
  code: 'praise',
  isReady: () => true,
  check({ analysis, pack }) {
    const faults = analysis.statements.flatMap((statement) => {
      const masked = plain(statement.text).replace(pack.notPraise, (held) => '#'.repeat(held.length))
      const place = { plain: masked, offset: statement.start }
      return findAll(place, pack.praise, { code: 'praise', severity: 'serious' })
    })
    return firstOf(faults)
  },
}
