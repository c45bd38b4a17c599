import {
  type AskedQuestion,
  allStems,
  contentStems,
  facetOf,
  isOpposite,
  sharedTopic,
} from '../../questions.ts'
import type { RuleInput } from '../../rule.ts'
import { repeat } from '../../rules/repeat.ts'
import { plain } from '../../text.ts'
import type { Features, WeighedCode } from '../model.ts'
import { shareHeld } from '../said.ts'

/** How near a question is to one that was asked and answered, and what it asks beyond it. */
export const weighedRepeat: WeighedCode = {
  code: 'repeat',
  read(input) {
    const asked = (input.context.asked ?? []).filter((one) => one.answered)
    const questions = input.analysis.questions.filter(
      ({ form }) => form !== 'anything_else' && form !== 'fragment',
    )
    if (questions.length === 0 || asked.length === 0) return null
    const ruled = repeat.check(input)[0]
    const read = questions.flatMap((question) =>
      asked.map(({ text }) => ({ question, ...readPair(question, text, input) })),
    )
    const best = read.reduce((most, one) => (one.weight > most.weight ? one : most))
    return { features: { ...best.features, rule: ruled ? 1 : 0 }, place: ruled ?? best.question }
  },
}

function readPair(
  question: AskedQuestion,
  before: string,
  { context, pack, voiced }: RuleInput,
): { features: Features; weight: number } {
  const likeness = context.similarity?.measure(before, question.whole) ?? 0
  const own = contentStems(question.whole, pack)
  const earlier = contentStems(before, pack)
  const fresh = [...own].filter((stem) => !earlier.has(stem))
  const facet = facetOf(plain(question.whole), pack)
  const earlierFacet = facetOf(plain(before), pack)
  const [all, allEarlier] = [allStems(question.whole, pack), allStems(before, pack)]
  const shared = sharedTopic(before, question.whole, pack)
  const features = {
    likeness,
    high: Math.max(0, likeness - 0.8),
    shared,
    held: shareHeld(own, earlier),
    holds: shareHeld(earlier, own),
    words: shareHeld(all, allEarlier),
    sameFacet: facet === earlierFacet ? 1 : 0,
    likenessSameFacet: facet === earlierFacet ? likeness : 0,
    fresh: fresh.length,
    /** What they told in between, and is asked about now. */
    freshTheirs: fresh.filter((stem) => voiced.has(stem)).length,
    opposite: isOpposite(before, question.whole, pack) ? 1 : 0,
    asksForMore: pack.asksForMore.test(plain(question.whole)) ? 1 : 0,
    pointsBack: pack.backReference.test(question.core) ? 1 : 0,
    short: own.size < 2 ? 1 : 0,
  }
  return { features, weight: likeness + 0.3 * shared - 0.1 * fresh.length }
}
