/**
 * Which way people speak, as numbers of a report. No draft holds them any more: reports that were drafted before do, and
 * their sentences are still checked. Pure.
 */
import type { Side } from '../../../findings/directions/model.ts'
import type { Proportion } from '../../../findings/model.ts'
import { isAsked } from '../figure-model.ts'
import type { ReportNumber } from '../model.ts'

export interface SidesOf {
  /** `theme:` and its id, or `asked:` and the key of a question. */
  scope: string
  label: string
  sides: readonly { side: Side; proportion: Proportion }[]
}

export function numbersOfSides({ scope, label, sides }: SidesOf): ReportNumber[] {
  const question = isAsked(scope) ? label : ''
  return sides.map(({ side, proportion }) => ({
    ...{ label, question, proportion },
    figure: { source: 'side', scope, side },
    isMachineCoded: true,
  }))
}
