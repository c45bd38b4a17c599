import type { Features, Weights } from './model.ts'

/** From 0 to 1. A feature without a weight says nothing. */
export function chanceOf(features: Features, { bias, weights }: Pick<Weights, 'bias' | 'weights'>): number {
  let sum = bias
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
