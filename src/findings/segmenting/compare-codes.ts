/** Codes in two groups side by side: each share with its interval, and their difference with one. Pure. */
import { adjustForLooks, differenceOf } from '../../statistics/compare-shares.ts'
import { wilsonInterval } from '../../statistics/intervals.ts'
import { isTooFew, type Proportion } from '../model.ts'
import type { ComparedCode } from './model.ts'

type Pair = Pick<ComparedCode, 'codeId' | 'name' | 'first' | 'second'>

/** Every pair that could be compared was looked at, so all of them count for the false discoveries. */
export function compareCodes(pairs: readonly Pair[]): ComparedCode[] {
  const differences = pairs.map(({ first, second }) =>
    cannotSay(first) || cannotSay(second) ? null : differenceOf(shareAt(first), shareAt(second)),
  )
  const adjusted = adjustForLooks(differences.flatMap((each) => (each ? [each.pValue] : [])))
  let at = 0
  return pairs.map((pair, index) => {
    const found = differences[index]
    if (!found) return { ...pair, difference: null }
    const { difference: value, low, high } = found
    return { ...pair, difference: { value, low, high, adjusted: adjusted[at++]! } }
  })
}

function cannotSay(proportion: Proportion): boolean {
  return proportion.of === 0 || isTooFew(proportion)
}

function shareAt({ count, of }: Proportion) {
  return (z: number) => ({ ...wilsonInterval(count, of, z), share: count / of })
}
