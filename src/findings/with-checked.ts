/** The machine's count with what people's codes say of it. Pure. */
import type { Checked } from './coding/model.ts'
import type { Proportion } from './model.ts'

/** Unchanged where nobody has checked it, or too few have been coded to say. */
export function withChecked(machine: Proportion, checked: Checked | undefined): Proportion {
  if (!checked || checked.method === 'too few') return machine
  const { share, low, high, method, coded, having, of, marked, right } = checked
  return { ...machine, share, low, high, method, checked: { coded, having, of, marked, right } }
}
