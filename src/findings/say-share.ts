/** How every figure writes a share, in reports, slides, tables of the command line and the studio. Pure. */
import type { Proportion } from './figure-model.ts'

/** Somebody who said it, and somebody who did not, where the share itself was cut off at its end. */
type People = Pick<Proportion, 'count' | 'of' | 'checked'>

const inWords = { under: 'under ', over: 'over ' }
const bySign = { under: '<', over: '>' }

/**
 * The percentage without its sign. Where somebody said it, “0 %” would deny them, and where somebody did not, “100 %”; so too
 * of the ends of an interval.
 *
 * @example sayShare(0.004) // 'under 1'
 */
export function sayShare(share: number, people?: People, { under, over } = inWords): string {
  const rounded = Math.round(share * 100)
  const { some, others } = people ? outside(people) : { some: false, others: false }
  if (rounded === 0 && (share > 0 || some)) return `${under}1`
  return rounded === 100 && (share < 1 || others) ? `${over}99` : String(rounded)
}

/** `<1`, `>99`: for narrow columns and brackets. */
export function sayShareShort(share: number, people?: People): string {
  return sayShare(share, people, bySign)
}

/** `28 to 57 %`, `under 1 to 3 %`; empty where there is none. */
export function sayInterval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${sayShare(low)} to ${sayShare(high)} %`
}

/** `41 %`; empty where nobody can know it. */
export function sayPercent(share: number | null): string {
  return share === null ? '' : `${sayShare(share)} %`
}

function outside({ count, of, checked }: People) {
  const [some, all] = checked ? [checked.having, checked.coded] : [count, of]
  return { some: some > 0, others: some < all }
}
