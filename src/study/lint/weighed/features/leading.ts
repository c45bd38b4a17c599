import type { RuleInput } from '../../rule.ts'
import { findAll } from '../../rules/find.ts'
import { leading } from '../../rules/leading.ts'
import { plain } from '../../text.ts'
import { claimsIn } from '../claims.ts'
import { type Evaluation, evaluationsIn } from '../evaluations.ts'
import type { WeighedCode } from '../model.ts'

/** Feelings and evaluations that are not theirs, where they stand, and wordings that push. */
export const weighedLeading: WeighedCode = {
  code: 'leading',
  read(input) {
    const { analysis, pack } = input
    const ruled = leading.check(input)[0]
    const judged = judgementsIn(input)
    const pushed = pack.pushes.map(([name, pattern]) => [name, pattern.exec(analysis.plain)] as const)
    const push = pushed.find(([, match]) => match !== null)?.[1]
    const inQuestions = analysis.questions.flatMap(({ start, end }) =>
      evaluationsIn(analysis.plain.slice(start, end), start, input),
    )
    const first = judged.find(({ isVoiced }) => !isVoiced) ?? inQuestions[0]
    if (!ruled && !push && judged.length === 0 && inQuestions.length === 0) return null
    const places = [ruled, push && { start: push.index, end: push.index + push[0].length }, first]
    return {
      features: {
        rule: ruled ? 1 : 0,
        ...wordedIn(input),
        ...Object.fromEntries(pushed.map(([name, match]) => [name, match ? 1 : 0])),
        ...countJudged(judged),
        'question new': Math.min(2, inQuestions.filter(({ isVoiced }) => !isVoiced).length),
        'question voiced': Math.min(2, inQuestions.filter(({ isVoiced }) => isVoiced).length),
        opened: claimsIn(input).some(({ isOpened }) => isOpened) ? 1 : 0,
        statements: Math.min(4, analysis.statements.length),
      },
      place: places.find((place) => place) ?? { start: 0, end: input.text.length },
      word: push ? undefined : judged.find(({ isVoiced }) => !isVoiced)?.word,
    }
  },
}

function wordedIn({ analysis, pack }: RuleInput): Record<string, number> {
  const fault = { code: 'leading', severity: 'serious' } as const
  const inQuestions = analysis.questions.some(
    ({ text, start }) => findAll({ plain: plain(text), offset: start }, pack.leading, fault).length > 0,
  )
  const anywhere = findAll({ plain: analysis.plain, offset: 0 }, pack.leadingAnywhere, fault).length > 0
  return { worded: inQuestions ? 1 : 0, 'worded anywhere': anywhere ? 1 : 0 }
}

type Judgement = Evaluation & { verb: string }

/** Evaluations said of something by a verb: "that sounds ...", "it must be ...", "you feel ...", "how ... is". */
function judgementsIn(input: RuleInput): Judgement[] {
  const { analysis, pack } = input
  return pack.judgingVerbs.flatMap(([verb, pattern]) =>
    [...analysis.plain.matchAll(pattern)].flatMap((match) =>
      evaluationsIn(match[1]!, match.index + match[0].length - match[1]!.length, input).map((found) => ({
        ...found,
        verb,
      })),
    ),
  )
}

/** By verb and side: the word is new to the record, or new and not even meant in the latest answer. */
function countJudged(judged: readonly Judgement[]): Record<string, number> {
  const out: Record<string, number> = {}
  for (const { verb, isPleasant, isVoiced, isMeant } of judged) {
    const side = isPleasant ? 'pleasant' : 'unpleasant'
    out[`${verb} ${side}`] = 1
    if (!isVoiced) out[`${verb} ${side} new`] = 1
    if (!isVoiced && !isMeant) out[`${verb} ${side} not meant`] = 1
    if (!isMeant) out[`${verb} not meant`] = 1
  }
  return out
}
