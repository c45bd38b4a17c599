/** What a verification finds. */
import type { BundleNumber } from './model.ts'

/** Numbers nearer than this, absolutely or of their size, are the same. */
export const tolerance = 1e-9

export interface Difference {
  what: 'part' | 'number' | 'quotation' | 'claim' | 'reference'
  /** Which one. */
  where: string
  say: string
  /** Of a number: what the report states and what follows from the record. */
  stated?: BundleNumber['value'] | undefined
  computed?: BundleNumber['value'] | undefined
}

export function isSame(a: BundleNumber['value'], b: BundleNumber['value']): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))
}
