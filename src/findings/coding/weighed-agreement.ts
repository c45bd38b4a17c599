/** How far two readers agree on everybody, from people who were drawn with unequal chances. Pure. */
import { type Agreement, krippendorffAlpha, type Unit } from '../../statistics/krippendorff.ts'
import type { FrameRow } from './store.ts'

/**
 * Who has a rare theme was drawn more often, and on a rare theme readers differ otherwise: each of those who were read twice
 * stands for as many of their stratum as there are for one that was. A stratum of whom nobody was read twice is in none.
 */
export function weighedAgreement(
  readTwice: readonly { participantId: string; unit: Unit }[],
  frame: readonly FrameRow[],
): Agreement {
  const stratumOf = new Map(frame.map((row) => [row.participantId, `${row.frame} ${row.stratum}`]))
  const people = countBy([...stratumOf.values()])
  const read = countBy(readTwice.map(({ participantId }) => stratumOf.get(participantId)))
  return krippendorffAlpha(
    readTwice.map(({ unit }) => unit),
    {
      weights: readTwice.map(({ participantId }) => {
        const stratum = stratumOf.get(participantId)
        return (people.get(stratum) ?? 0) / read.get(stratum)!
      }),
    },
  )
}

function countBy(strata: readonly (string | undefined)[]): Map<string | undefined, number> {
  return new Map(
    [...Map.groupBy(strata, (stratum) => stratum)].map(([stratum, own]) => [stratum, own.length]),
  )
}
