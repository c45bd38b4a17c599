/**
 * What people's check says of a theme as the machine found it: whether it is there at all in the people to whom the
 * machine gave it. A machine that finds too few leaves the theme standing, with the share that people found. Pure.
 */
import { wilsonInterval } from '../statistics/intervals.ts'
import type { Checked } from './coding/model.ts'
import type { Proportion } from './figure-model.ts'

/**
 * So far may an interval reach from its share, in points as they are printed, for the check to say anything: beyond it lies
 * half of what could be. By Wilson's interval that takes 20 readings, whether half of them or two have it; more where people
 * were drawn with unequal chances.
 */
export const widestReach = 20

/** The interval of what people found is too wide to say whether the machine was right; of everybody read it never is. */
export function isTooFewRead({
  share,
  low,
  high,
  checked,
}: Pick<Proportion, 'share' | 'low' | 'high'> & {
  checked?: { coded: number; of: number } | null | undefined
}): boolean {
  if (!checked || checked.coded >= checked.of) return false
  if (share === null || low === null || high === null) return true
  const points = (value: number) => Math.round(value * 100)
  return Math.max(points(share) - points(low), points(high) - points(share)) > widestReach
}

/**
 * The one rule for whether what people read stands for the share of everybody: of a theme, in a part of the people, in a
 * comparison and under a claim alike. Else the machine's count stands, as if nobody had read.
 */
export function isReadEnough<
  Found extends Pick<Checked, 'method' | 'share' | 'low' | 'high' | 'coded' | 'of'>,
>(found: Found): found is Found & { method: Proportion['method']; share: number; low: number; high: number } {
  return found.method !== 'too few' && found.share !== null && !isTooFewRead({ ...found, checked: found })
}

/**
 * `members`: of the members that were read so few have it that, by the interval, weighed for how they were drawn, fewer than
 * half of all do. `share`: the
 * machine gave it to more people than the interval of what people found allows.
 */
export type CheckFault = 'members' | 'share'

/** A report that was drafted before it was kept holds only how many were read: as if all had been drawn alike. */
function precisionOf({ precision, marked = 0, right = 0 }: NonNullable<Proportion['checked']>) {
  if (precision !== undefined || marked === 0) return precision
  return wilsonInterval(right, marked)
}

/** Null: the check bears it out, or nobody has checked it. */
export function checkFaultOf({ count, of, share, low, high, checked }: Proportion): CheckFault | null {
  if (!checked || of === 0) return null
  if (isTooFewRead({ share, low, high, checked })) return null
  if ((precisionOf(checked)?.high ?? 1) < 0.5) return 'members'
  return high !== null && count / of > high ? 'share' : null
}
