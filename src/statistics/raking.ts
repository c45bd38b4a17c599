/** Weights that make those who answered look like those they stand for. Pure. */

export interface Margin {
  /** Of each person, which group they belong to; null where it is not known: such a person keeps their weight. */
  groupOf: readonly (string | null)[]
  /** What part each group should have; scaled to 1. */
  targets: ReadonlyMap<string, number>
}

export interface Raked {
  /** One a person, with mean 1. */
  weights: number[]
  /** (sum of weights)² / sum of squares (L. Kish 1965): as many people without weights say as much. */
  effectiveSize: number
  rounds: number
  /** Groups with a target and nobody in them: their part cannot be made up. */
  missing: string[]
}

export interface RakingOptions {
  /** No weight over so many times the mean, nor under its inverse: a few people must not speak for all. */
  most?: number
  tolerance?: number
}

const mostRounds = 500

/**
 * Iterative proportional fitting of several margins (W. E. Deming and F. F. Stephan 1940, Annals of Mathematical
 * Statistics 11, 427-444), with weights trimmed in each round.
 *
 * @throws RangeError for margins of different lengths, targets that are negative or all 0, or a person whose group has
 * no target
 */
export function rake(
  people: number,
  margins: readonly Margin[],
  { most = 5, tolerance = 1e-9 }: RakingOptions = {},
): Raked {
  for (const margin of margins) refuseBad(margin, people)
  let weights = new Array<number>(people).fill(1)
  const missing = margins.flatMap(({ groupOf, targets }) =>
    [...targets.keys()].filter((group) => targets.get(group)! > 0 && !groupOf.includes(group)),
  )
  let rounds = 0
  for (let change = Number.POSITIVE_INFINITY; change > tolerance && rounds < mostRounds; rounds++) {
    const before = weights
    for (const margin of margins) weights = fitMargin(weights, margin)
    weights = trim(weights, most)
    change = weights.reduce((largest, weight, at) => Math.max(largest, Math.abs(weight - before[at]!)), 0)
  }
  return { weights, effectiveSize: effectiveSize(weights), rounds, missing }
}

/** @returns 0 for nobody */
export function effectiveSize(weights: readonly number[]): number {
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0)
  return squares === 0 ? 0 : weights.reduce((sum, weight) => sum + weight, 0) ** 2 / squares
}

function refuseBad({ groupOf, targets }: Margin, people: number): void {
  if (groupOf.length !== people) throw new RangeError('a margin says of each person where they belong')
  const shares = [...targets.values()]
  if (shares.some((share) => !(share >= 0)) || !shares.some((share) => share > 0)) {
    throw new RangeError('targets are 0 or more, and not all 0')
  }
  for (const group of groupOf) {
    if (group !== null && !targets.has(group)) throw new RangeError('a group has no target')
  }
}

/** Those of unknown group keep their weights; the others share what is left as the targets say. */
function fitMargin(weights: readonly number[], { groupOf, targets }: Margin): number[] {
  const sums = new Map<string, number>()
  let known = 0
  for (const [at, group] of groupOf.entries()) {
    if (group === null) continue
    sums.set(group, (sums.get(group) ?? 0) + weights[at]!)
    known += weights[at]!
  }
  const present = [...sums.keys()].reduce((sum, group) => sum + targets.get(group)!, 0)
  if (present === 0) return [...weights]
  return weights.map((weight, at) => {
    const group = groupOf[at]
    if (group === null || group === undefined) return weight
    return weight * ((known * targets.get(group)!) / present / sums.get(group)!)
  })
}

/** What is cut off goes to the others, which may lift one of them over the limit: again, until none is. */
function trim(weights: readonly number[], most: number): number[] {
  let trimmed = scaleToMean(weights)
  for (let round = 0; round < mostRounds; round++) {
    if (trimmed.every((weight) => weight <= most * (1 + 1e-9) && weight >= (1 - 1e-9) / most)) break
    trimmed = scaleToMean(trimmed.map((weight) => Math.min(most, Math.max(1 / most, weight))))
  }
  return trimmed
}

function scaleToMean(weights: readonly number[]): number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length)
  return mean > 0 ? weights.map((weight) => weight / mean) : [...weights]
}
