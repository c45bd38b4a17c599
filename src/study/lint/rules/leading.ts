import type { Fault } from '../model.ts'
import { contentStems } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { plain } from '../text.ts'
import { findAll, firstOf } from './find.ts'

/** It suggests the wanted answer, or an evaluation or a feeling that they did not voice. */
export const leading: Rule = {
  code: 'leading',
  isReady: () => true,
  check(input) {
    const { analysis, pack } = input
    const worded = analysis.questions.flatMap((question) =>
      findAll({ plain: plain(question.text), offset: question.start }, pack.leading, {
        code: 'leading',
        severity: 'serious',
      }),
    )
    const anywhere = findAll({ plain: analysis.plain, offset: 0 }, pack.leadingAnywhere, {
      code: 'leading',
      severity: 'serious',
    })
    return firstOf([...worded, ...anywhere, ...findFeelings(input)])
  },
}

function findFeelings({ analysis, pack, context, voiced }: RuleInput): Fault[] {
  const patterns = context.said ? [...pack.feelingClaims, ...pack.feelingPresumed] : pack.feelingPresumed
  // "The frustration" after an answer to "what frustrates you" takes up what was agreed on.
  const asked = new Set((context.asked ?? []).flatMap(({ text }) => [...contentStems(text, pack)]))
  const faults: Fault[] = []
  for (const pattern of patterns) {
    for (const match of analysis.plain.matchAll(pattern)) {
      const feeling = match[1]!
      const stem = pack.stem(feeling)
      if (voiced.has(stem) || (pack.namedFeeling.test(match[0]) && asked.has(stem))) continue
      faults.push({
        code: 'leading',
        start: match.index,
        end: match.index + match[0].length,
        why: `They have not said "${feeling}".`,
        suggestion: 'Ask how it was for them, without naming a feeling.',
        severity: 'serious',
      })
    }
  }
  return faults
}
