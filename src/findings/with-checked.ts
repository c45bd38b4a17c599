/** The machine's count with what people's codes say of it. Pure. */
import { isReadEnough } from './check-of-coding.ts'
import type { Checked } from './coding/model.ts'
import type { Proportion } from './model.ts'

/**
 * The machine's where nobody has checked it, or too few were read to say: what fifteen readings tell of a theme must neither
 * strike it out nor put it before the others.
 */
export function withChecked(machine: Proportion, checked: Checked | undefined): Proportion {
  if (!checked || checked.method === 'too few') return machine
  const { coded, having, of, marked, right, precision } = checked
  if (!isReadEnough(checked)) return { ...machine, readTooFew: { coded, of } }
  const { share, low, high, method } = checked
  return { ...machine, share, low, high, method, checked: { coded, having, of, marked, right, precision } }
}
