/** Which way people speak, as numbers of the report, and as a sentence where enough of them speak some way. Pure. */
import type { Side } from '../../../findings/directions/model.ts'
import type { Proportion, Quote } from '../../../findings/model.ts'
import { isAsked } from '../figure-model.ts'
import type { ReportNumber } from '../model.ts'
import { sidesSentenceOf } from '../sentences.ts'
import type { DraftBuilder } from './draft-builder.ts'

export interface SidesOf {
  /** `theme:` and its id, or `asked:` and the key of a question. */
  scope: string
  label: string
  sides: readonly { side: Side; proportion: Proportion; quotes?: readonly Quote[] }[]
}

/** So many people, and this share of those who spoke, have to speak some way before it is said which way they speak. */
const fewestTold = 5
const leastTold = 0.2

export function numbersOfSides({ scope, label, sides }: SidesOf): ReportNumber[] {
  const question = isAsked(scope) ? label : ''
  return sides.map(({ side, proportion }) => ({
    ...{ label, question, proportion },
    figure: { source: 'side', scope, side },
    isMachineCoded: true,
  }))
}

/** People who speak some way. */
export function toldOf({ sides }: Pick<SidesOf, 'sides'>): number {
  return sides
    .filter(({ side }) => side !== 'unclear')
    .reduce((sum, { proportion }) => sum + proportion.count, 0)
}

export function isTold(each: Pick<SidesOf, 'sides'>): boolean {
  const told = toldOf(each)
  return told >= fewestTold && told >= leastTold * (each.sides[0]?.proportion.of ?? 0)
}

/** The good and the bad, the larger first. */
export function sidesInOrder({ sides }: Pick<SidesOf, 'sides'>): SidesOf['sides'] {
  return sides
    .filter(({ side }) => side === 'good' || side === 'bad')
    .toSorted((a, b) => b.proportion.count - a.proportion.count)
}

/** The claim that says which way they speak, with the plainest words of each side; null where too few speak some way. */
export function sidesClaim(draft: DraftBuilder, each: SidesOf, isUnderQuestion = false): string | null {
  if (!isTold(each)) return null
  const numbers = numbersOfSides(each)
  const [first, second] = sidesInOrder(each)
  return draft.sides(sidesSentenceOf(numbers, isUnderQuestion)!, numbers, [
    ...(first?.quotes ?? []).slice(0, 2),
    ...(second?.quotes ?? []).slice(0, 2),
  ])
}
