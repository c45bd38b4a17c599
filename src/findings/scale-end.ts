/** Where the scale of a list of bars ends. Pure. */
import type { Proportion } from './model.ts'

const ends = [0.25, 0.5] as const

/** 25, 50 or 100 %, the smallest that holds every upper bound: a bar's length can be read without its number. */
export function scaleEnd(proportions: readonly Pick<Proportion, 'high' | 'share'>[]): number {
  const highest = Math.max(0, ...proportions.map(({ high, share }) => high ?? share ?? 0))
  return ends.find((end) => highest <= end) ?? 1
}
