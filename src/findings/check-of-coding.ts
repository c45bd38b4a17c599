/**
 * What people's check says of a theme as the machine found it: whether it is there at all in the people to whom the
 * machine gave it. A machine that finds too few leaves the theme standing, with the share that people found. Pure.
 */
import type { Proportion } from './figure-model.ts'

/** Fewer members that were read say nothing of the others. */
const fewestRead = 3

/**
 * `members`: fewer than half of the members that were read have it. `share`: the machine gave it to more people than the
 * interval of what people found allows.
 */
export type CheckFault = 'members' | 'share'

/** Null: the check bears it out, or nobody has checked it. */
export function checkFaultOf({ count, of, high, checked }: Proportion): CheckFault | null {
  if (!checked || of === 0) return null
  const { marked = 0, right = 0 } = checked
  if (marked >= fewestRead && right * 2 < marked) return 'members'
  return high !== null && count / of > high ? 'share' : null
}
