import {
  type AskedQuestion,
  contentStems,
  groupQuestions,
  isAccount,
  isMenu,
  isOpposite,
  sharedTopic,
} from '../../questions.ts'
import type { RuleInput } from '../../rule.ts'
import { multi } from '../../rules/multi.ts'
import type { WeighedCode } from '../model.ts'

/** Whether what is asked after the first question is another thing, or the same again. */
export const weighedMulti: WeighedCode = {
  code: 'multi',
  read(input) {
    const { questions } = input.analysis
    const ruled = multi.check(input)[0]
    if (questions.length < 2 && !ruled) return null
    const groups = groupQuestions(input.analysis, input.pack)
    const pairs = questions.slice(1).map((second, at) => readPair(questions[at]!, second, input))
    const features: Record<string, number> = {
      rule: ruled ? 1 : 0,
      groups: Math.min(3, groups.length),
      questions: Math.min(4, questions.length),
    }
    for (const pair of pairs)
      for (const [name, value] of Object.entries(pair)) features[name] = Math.max(features[name] ?? 0, value)
    const place = ruled ?? { start: questions[0]!.start, end: questions.at(-1)!.end }
    return { features, place }
  },
}

function readPair(
  first: AskedQuestion,
  second: AskedQuestion,
  { pack, context }: RuleInput,
): Record<string, number> {
  const shared = sharedTopic(first.core, second.core, pack)
  const stems = contentStems(second.core, pack)
  const likeness = context.similarity?.measure(first.text, second.text) ?? 0
  const [a, b] = [first.facet ?? 'none', second.facet ?? 'none']
  return {
    joined: second.isJoined ? 1 : 0,
    near: likeness,
    far: 1 - likeness,
    shared,
    notShared: 1 - shared,
    secondYesNo: second.form === 'closed' ? 1 : 0,
    secondOpen: second.form === 'open' ? 1 : 0,
    secondFragment: second.form === 'fragment' ? 1 : 0,
    firstRequest: first.form === 'request' || first.form === 'story' ? 1 : 0,
    firstYesNo: first.form === 'closed' ? 1 : 0,
    bothOpen: first.form === 'open' && second.form === 'open' ? 1 : 0,
    menu: isMenu(second, pack) ? 1 : 0,
    pointsBack: pack.backReference.test(second.core) ? 1 : 0,
    newDirection: pack.newDirection.test(second.sentence) ? 1 : 0,
    rephrase: pack.rephraseMarker.test(second.sentence) ? 1 : 0,
    newMatter: pack.newMatter.test(second.core) ? 1 : 0,
    otherSubject: pack.otherSubject.test(second.core) ? 1 : 0,
    listed: pack.listedAnswers.test(second.core) ? 1 : 0,
    opening: pack.openingRequest.test(first.core) ? 1 : 0,
    opposite: isOpposite(first.core, second.core, pack) ? 1 : 0,
    sameFacet: a === b ? 1 : 0,
    bothAccounts: first.facet && second.facet && isAccount(first.facet) && isAccount(second.facet) ? 1 : 0,
    [`then ${b}`]: 1,
    words: Math.min(12, stems.size),
  }
}
